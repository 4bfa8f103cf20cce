import Diagnostics
import Markdown
import Model

/// Every term of a collection that asks for it is used by a text other than its own.
enum UnusedTerm {
  static func findings(_ site: Site, _ texts: [(owner: ItemID?, text: RichText)]) -> [Diagnostic] {
    let collections = site.collections.filter { $0.schema.reportsUnused }
    guard !collections.isEmpty else { return [] }
    var used: Set<ItemID> = []
    for (owner, text) in texts {
      for use in text.terms where use.term != owner { used.insert(use.term) }
      for case .page(let link) in text.links {
        if let item = link.item, item != owner { used.insert(item) }
      }
    }
    return collections.flatMap(\.items).filter { !used.contains($0.id) }.map(finding)
  }

  private static func finding(_ item: Item) -> Diagnostic {
    Diagnostic(
      "unused-term", .warning,
      Message(
        nl: "geen enkele tekst gebruikt '\(item.title)'",
        en: "no text uses '\(item.title)'"),
      at: .file(item.path),
      fix: Message(
        nl: "haal het weg, of geef het bij 'aliases' de woorden die teksten wel gebruiken",
        en: "remove it, or give it the words that texts do use under 'aliases'"))
  }
}
