import Formats
import Model

/// Some neighbouring pages, counted.
package struct SearchPart: Sendable {
  let words: WordTable
  /// Whether each word stands in a text by itself.
  let isWritten: [Bool]
  let documents: [CountedDocument]

  /// So many pages make one part.
  package static let size = 64
  /// So many pages have their texts in one file.
  static let textsPerFile = 8

  init(_ documents: [SearchDocument], terms: SearchTerms) {
    var reader = SearchReader(terms: terms)
    self.documents = documents.map { reader.read($0) }
    words = reader.table
    isWritten = reader.isWritten
  }

  /// The files with the texts of some pages: each of the same number of pages.
  static func texts(_ documents: [SearchDocument], from first: Int) -> [OutputFile] {
    stride(from: 0, to: documents.count, by: textsPerFile).map { start in
      let texts = documents[start..<min(start + textsPerFile, documents.count)]
        .map { $0.lines.joined(separator: "\n") }
      return SearchFile.texts((first + start) / textsPerFile).output(.texts(texts))
    }
  }
}
