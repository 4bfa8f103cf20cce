import Language
package import Model

/// All that is known of the words of a site: what the files of the index hold, and what the command
/// searches in.
package struct SearchIndex: Sendable {
  /// A word of the site.
  struct Entry: Sendable {
    let form: String
    /// The entry that holds the pages for all forms of the word: the first of them.
    let primary: Int
    /// For a primary entry: its pages, as `SearchPosting` reads them.
    let postings: [UInt8]
    /// For a primary entry: other names of what it is a name of, as forms.
    let others: [String]
  }

  /// What is shown of a page in a list.
  package struct Card: Sendable {
    package let route: Route
    package let title: String
    package let kind: String
    package let years: UInt32
    /// The id of the outcome that it is about; nil for other pages.
    package let outcome: String?
    /// What a reader must know of it at once, such as that it rests on a draft.
    package let note: String?
  }

  package let cards: [Card]
  /// In the order of their forms.
  let entries: [Entry]
  /// Words to correct a mistyped one with, by their length, those on most pages first.
  let spelling: [Int: [String]]
  package let years: [Int]

  /// The place of a form among the entries, or of the first that comes after it.
  func place(of form: String) -> Int {
    var (low, high) = (0, entries.count)
    let letters = form.unicodeScalars
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].form.unicodeScalars.lexicographicallyPrecedes(letters) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// The entry of a form; nil when no page has it.
  func entry(_ form: String) -> Entry? {
    let place = place(of: form)
    return place < entries.count && entries[place].form == form ? entries[place] : nil
  }

  /// The entries whose forms begin with some letters.
  func entries(from beginning: String) -> ArraySlice<Entry> {
    let rest = entries[place(of: beginning)...]
    return rest.prefix { $0.form.utf8.starts(with: beginning.utf8) }
  }
}
