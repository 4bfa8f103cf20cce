import Diagnostics
import Markdown
import Model

extension Rule {
  static let unusedTerm = Rule(
    "unused-term", .warning, nl: "een begrip wordt in een tekst gebruikt",
    en: "a term is used in a text")
}

/// Every term of a collection that asks for it is used by a text other than its own.
enum UnusedTerm {
  /// Whether a site asks for it.
  static func isWanted(_ schemas: [CollectionSchema]) -> Bool {
    schemas.contains { $0.reportsUnused }
  }

  /// The terms that texts use and the items that they link to, each once, other than their owner.
  static func used(by texts: [RichText], of owner: ItemID?) -> [ItemID] {
    var used: [ItemID] = []
    var seen: Set<ItemID> = []
    func add(_ item: ItemID) {
      if item != owner, seen.insert(item).inserted { used.append(item) }
    }
    for text in texts {
      for use in text.terms { add(use.term) }
      for case .page(let link) in text.links { if let item = link.item { add(item) } }
    }
    return used
  }

  static func findings(_ site: Site, _ files: [Observations]) -> [Diagnostic] {
    let collections = site.collections.filter { $0.schema.reportsUnused }
    guard !collections.isEmpty else { return [] }
    var used: Set<ItemID> = []
    for file in files { used.formUnion(file.used) }
    return collections.flatMap(\.items).filter { !used.contains($0.id) }.map(finding)
  }

  private static func finding(_ item: Item) -> Diagnostic {
    Diagnostic(
      .unusedTerm,
      Message(
        nl: "geen enkele tekst gebruikt '\(item.title)'",
        en: "no text uses '\(item.title)'"),
      at: .file(item.path),
      fix: Message(
        nl: "haal het weg, of geef het bij 'aliases' de woorden die teksten wel gebruiken",
        en: "remove it, or give it the words that texts do use under 'aliases'"))
  }
}
