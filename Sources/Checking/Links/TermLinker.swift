import Language
import Markdown
import Model

/// Finds where texts speak of the site's terms, so that the first use in each section becomes a
/// link.
struct TermLinker: Sendable {
  private let finder: TermFinder
  private let terms: [ItemID]

  /// What a term is called and how it is looked for.
  struct Term {
    let id: ItemID
    let names: [String]
    let search: Search
  }

  /// How the names of a term are looked for; `find` in its file.
  enum Search: String, CaseIterable {
    /// In any form: plurals, endings, the first part of a compound.
    case inflected
    /// Only as they are written, for a name that is a common word too.
    case asWritten = "as-written"
    case never
  }

  init(_ terms: [Term]) {
    self.terms = terms.map(\.id)
    finder = TermFinder(
      terms.indices.filter { terms[$0].search != .never }.map { index in
        TermForms(
          index: index, names: terms[index].names,
          flags: terms[index].search == .asWritten ? .asWritten : [])
      })
  }

  /// The first use of each term in each section; not in headings, links, code, or of a term in its
  /// own text.
  ///
  /// - Parameter links: where the references of the document lead: a term that the author linked
  ///   counts as used.
  func uses(in document: Document, _ links: [ResolvedLink], own: ItemID?) -> [TermUse] {
    guard !terms.isEmpty else { return [] }
    var uses: [TermUse] = []
    var seen: Set<ItemID> = []
    var skippedUntil: Int32 = 0
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .heading:
        seen = []
        skippedUntil = max(skippedUntil, node.end)
      case .link, .image: skippedUntil = max(skippedUntil, node.end)
      case .mark(let reference):
        if case .page(let link) = links[Int(reference)], let item = link.item { seen.insert(item) }
      case .text(let range) where index >= skippedUntil:
        for match in finder.matches(in: document.text[Int(range.start)..<Int(range.end)]) {
          let term = terms[match.term]
          guard term != own, seen.insert(term).inserted else { continue }
          uses.append(TermUse(range: TextRange(match.range), term: term))
        }
      default: break
      }
    }
    return uses
  }
}
