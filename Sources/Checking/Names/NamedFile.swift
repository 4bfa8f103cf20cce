import Markdown
import Model

/// What one file is called, and what else must be known of it before any reference is looked up.
///
/// All texts are as written: the values of facts have not been put in.
struct NamedFile: Sendable {
  let id: ItemID
  let path: String
  let title: String
  let short: String?
  /// Nil when its collection makes no page for each item.
  let route: Route?
  let anchors: Set<String>
  /// By every way they may be cited, normalized.
  let places: [String: Place]
  /// Whether its anchors and places are known.
  let isReadable: Bool
  /// The cross-references in its fields.
  let marks: [ItemMark]
  /// The values of fields that pages group its collection by, and of its periods.
  let groupKeys: [String: [String]]
  /// The values of fields that no other item may have too.
  let uniqueValues: [String: RawScalar]
  /// What it says when it is a fact; nil too when that can't be read.
  let fact: FactReader.Read?
  /// How it is found in texts when it is a term with a page.
  let term: TermLinker.Term?
  /// The words that texts should not use for it when it is a term.
  let avoided: [String]
}
