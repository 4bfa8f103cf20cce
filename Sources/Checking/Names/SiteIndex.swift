package import Model

/// Every name that can be referred to and every fact, gathered before any reference is looked up.
///
/// A class of constants: a value in all but its copies, for every reader of every file has it.
package final class SiteIndex: Sendable {
  package let settings: SiteSettings
  package let phrases: Phrases
  let names: Names
  let targets: LinkTargets
  let facts: FactLookup
  let figures: HandTypedNumbers
  let terms: TermLinker
  let avoided: AvoidedWords
  let templates: RawTemplates

  init(
    settings: SiteSettings, phrases: Phrases, targets: LinkTargets, facts: FactLookup,
    templates: RawTemplates
  ) {
    let names = targets.names
    let registries = names.schemas.filter { $0.role == .fact }
    self.settings = settings
    self.phrases = phrases
    self.names = names
    self.targets = targets
    self.facts = facts
    self.templates = templates
    figures = HandTypedNumbers(
      facts.table, units: registries.flatMap(\.units),
      prefixes: Dictionary(registries.map { ($0.id, $0.singular) }) { first, _ in first },
      phrases: phrases)
    let files = names.schemas.flatMap { names.files[$0.id] ?? [] }
    let linked = files.compactMap(\.term).map { term in
      TermLinker.Term(id: term.id, names: term.names.map(facts.words), search: term.search)
    }
    terms = TermLinker(linked)
    avoided = AvoidedWords(
      files.filter { !$0.avoided.isEmpty }.map {
        AvoidedWords.Term(id: $0.id, title: facts.words(in: $0.title), words: $0.avoided)
      }, names: linked.map(\.names))
  }

  /// The address of the home page.
  static let homeRoute = Route("index.html")

  /// In the order of their names.
  package var schemas: [CollectionSchema] { names.schemas }

  package func schema(_ id: CollectionID) -> CollectionSchema? { names.schemasByID[id] }

  /// The facts named in the fields of a file, each once.
  func facts(in id: ItemID) -> [ItemID] {
    var seen: Set<ItemID> = []
    return (targets.entries[id]?.marks ?? []).compactMap { facts.find($0)?.id }
      .filter { seen.insert($0).inserted }
  }
}
