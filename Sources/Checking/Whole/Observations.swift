import Diagnostics
import Model

/// What was seen in one file when it was checked, so that whoever looks at the whole site need not
/// read its texts again.
struct Observations: Sendable {
  /// A reference to an item, seen from that item.
  struct Reference: Sendable, Hashable {
    let item: ItemID
    let backlink: Backlink
  }

  /// A word that readers may not know, where it stands first, and how often.
  struct Abbreviation: Sendable {
    let word: String
    let span: SourceSpan
    var count: Int
  }

  /// What it refers to, in reading order, each once; none of a page that is not made.
  let references: [Reference]
  /// The terms that its texts use and the items that they link to, each once, other than itself.
  let used: [ItemID]
  /// In reading order; none when the site has no list of known words.
  let abbreviations: [Abbreviation]
  /// The words in its names that could be an abbreviation.
  let names: [String]
}
