import Formats
import Language
package import Model

extension SearchIndex {
  private static let cardsPerFile = 128
  /// About so many letters make one file of the dictionary.
  private static let lettersPerFile = 14_000

  /// The files of the index besides those of the texts.
  package var files: [OutputFile] {
    let (words, firsts) = dictionary
    let kinds = cards.reduce(into: [String]()) { kinds, card in
      if !kinds.contains(card.kind) { kinds.append(card.kind) }
    }
    let cards = cardFiles(kinds)
    let root: JSON = [
      "edition": .string(Self.edition(words + cards)), "pages": .integer(self.cards.count),
      "kinds": .texts(kinds),
      "years": .array(years.map(JSON.integer)),
      "stop": .string(StopWords.all.sorted().joined(separator: " ")), "words": .texts(firsts),
      "spelling": .array(spelling.keys.sorted().map(JSON.integer)),
      "cards": .integer(Self.cardsPerFile), "texts": .integer(SearchPart.textsPerFile),
    ]
    let corrections = spelling.sorted { $0.key < $1.key }.map {
      SearchFile.spelling($0.key).output(.string($0.value.joined(separator: " ")))
    }
    return [SearchFile.root.output(root)] + words + cards + corrections
  }

  /// What tells these files from those of another build: a browser that kept some of these must not
  /// mix them with new ones.
  private static func edition(_ files: [OutputFile]) -> String {
    let digests = files.map { Digest.sha256($0.bytes) }
    return String(Digest.sha256(Array(digests.joined().utf8)).prefix(12))
  }

  private func cardFiles(_ kinds: [String]) -> [OutputFile] {
    stride(from: 0, to: cards.count, by: Self.cardsPerFile).map { start in
      let lines = cards[start..<min(start + Self.cardsPerFile, cards.count)].map { card in
        let kind = kinds.firstIndex(of: card.kind) ?? 0
        return "\(kind)\t\(card.years)\t\(card.route)\t\(card.note ?? "")\t\(card.title)"
      }
      return SearchFile.cards(start / Self.cardsPerFile).output(.texts(lines))
    }
  }

  /// The files with the words, and the first word of each.
  private var dictionary: (files: [OutputFile], firsts: [String]) {
    var files: [OutputFile] = []
    var firsts: [String] = []
    var bytes: [UInt8] = []
    var before = ""
    func close() {
      guard !bytes.isEmpty else { return }
      let file = SearchFile.words(files.count)
      files.append(file.output(.string(String(decoding: bytes, as: UTF8.self))))
      bytes.removeAll(keepingCapacity: true)
      before = ""
    }
    for (place, entry) in entries.enumerated() {
      if bytes.isEmpty { firsts.append(entry.form) } else { bytes.append(UInt8(ascii: ";")) }
      Self.append(entry.form, after: before, to: &bytes)
      bytes.append(UInt8(ascii: "|"))
      if entry.primary == place {
        bytes += entry.postings
        for other in entry.others { bytes += " \(other)".utf8 }
      } else {
        bytes.append(UInt8(ascii: "="))
        Self.append(entries[entry.primary].form, after: entry.form, to: &bytes)
      }
      before = entry.form
      if bytes.count >= Self.lettersPerFile { close() }
    }
    close()
    return (files, firsts)
  }

  /// A word as the number of letters that it shares with another, and the rest; only letters of
  /// ASCII are shared, which count as one everywhere.
  private static func append(_ form: String, after before: String, to bytes: inout [UInt8]) {
    let shared = zip(form.utf8, before.utf8).prefix { $0 == $1 && $0 < 0x80 }.count
    SmallNumbers.append(shared, to: &bytes)
    bytes += form.utf8.dropFirst(shared)
  }
}
