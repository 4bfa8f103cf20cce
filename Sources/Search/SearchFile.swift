import Formats
import Model

/// The files of the index: classic scripts, each of which hands one value to the page script.
///
/// A page from a disk may load scripts and nothing else, so data comes as a script too.
enum SearchFile {
  /// What a query needs before all else: counts, kinds, years, and which words are in which file.
  case root
  /// A stretch of the dictionary in its order, with the pages of each word.
  case words(Int)
  /// What is shown of pages in a list.
  case cards(Int)
  /// The texts of pages.
  case texts(Int)
  /// Words of one length, for whoever mistyped one.
  case spelling(Int)

  private var name: String {
    switch self {
    case .root: "root"
    case .words(let number): "w\(number)"
    case .cards(let number): "c\(number)"
    case .texts(let number): "t\(number)"
    case .spelling(let length): "s\(length)"
    }
  }

  private static let folder = "search"

  func output(_ value: JSON) -> OutputFile {
    OutputFile(
      route: Route("\(Self.folder)/\(name).js"),
      text: "wijzerSearch(\"\(name)\",\(value.embeddable));\n")
  }
}
