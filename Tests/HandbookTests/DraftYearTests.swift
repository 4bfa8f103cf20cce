import Foundation
import TestSupport
import Testing

/// Whatever says something of 2026 says that it is a draft, or that nothing is settled.
@Suite("2026 is a draft wherever it is spoken of")
struct DraftYearTests {
  /// Outputs that speak of 2026 without such a word, each with the reason.
  private static let exceptions: [String: String] = [:]

  @Test("Every page, and every drawing on it")
  func pages() async throws {
    let texts = try await Self.texts(endingIn: ".html")
    var speaking = 0
    var wrong: Set<String> = []
    for (path, html) in texts where html.contains(DraftWords.year) {
      let words = PageWords(html)
      if DraftWords.speak(words.said) {
        speaking += 1
        if !DraftWords.mark(words.all) { wrong.insert(path) }
      }
      for (index, drawing) in words.drawings.enumerated()
      where DraftWords.speak(drawing) && !DraftWords.mark(drawing) {
        wrong.insert("\(path) drawing \(index + 1)")
      }
    }
    #expect(speaking > 0)
    #expect(wrong.sorted() == Self.exceptions.keys.sorted())
  }

  @Test("The question tree: every branch of the year, every outcome below it, and the drawing")
  func tree() async throws {
    let html = try #require(
      try await Self.texts(endingIn: "beslissingen/bekostiging/tree.html").values.first)
    let list = try #require(html.components(separatedBy: "<div class=\"tree\">").last)
    let branches = list.components(separatedBy: "<span class=\"answer\">").dropFirst()
    let ofYear = branches.filter { $0.hasPrefix("\(DraftWords.year)</span>") }
    #expect(!ofYear.isEmpty)
    for branch in ofYear {
      #expect(branch.contains("badge-draft") && branch.contains("steunt op een concept"))
    }
    let outcomes = list.components(separatedBy: "<a class=\"result").dropFirst()
    for outcome in outcomes {
      let after = try #require(outcome.components(separatedBy: "</a>").dropFirst().first)
      #expect(after.hasPrefix(" <span class=\"badge"), "an outcome says how sure it is")
      if outcome.contains("/\(DraftWords.year)") {
        #expect(after.contains("badge-draft"), "an outcome of the year is marked: \(outcome)")
      }
    }
    #expect(outcomes.contains { $0.contains("/\(DraftWords.year)") })
    let titles = html.components(separatedBy: "<title>\(DraftWords.year): ").dropFirst()
    #expect(titles.count == ofYear.count)
    for title in titles {
      #expect(title.components(separatedBy: "</title>")[0].contains("Concept \(DraftWords.year)"))
    }
  }

  @Test("Every record of the JSON files")
  func json() async throws {
    var (speaking, wrong) = (0, [String]())
    for (path, text) in try await Self.texts(endingIn: ".json")
    where path.hasPrefix("data/") && !path.hasSuffix(".schema.json") {
      let file = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      for (name, records) in file {
        for record in records as? [[String: Any]] ?? [] {
          let words = DraftWords.texts(in: record).joined(separator: "\n")
          guard DraftWords.speak(words) else { continue }
          speaking += 1
          if !DraftWords.mark(words), !Self.hasDraft(record) {
            wrong.append("\(path) \(name) \(record["id"] ?? "")")
          }
        }
      }
    }
    #expect(speaking > 0)
    #expect(wrong.isEmpty)
  }

  @Test("Every row of the CSV files, and every concept of the vocabulary")
  func rows() async throws {
    var (speaking, wrong) = (0, [String]())
    for (path, text) in try await Self.texts(endingIn: ".csv") where path.hasPrefix("data/") {
      let rows = CSVRows(text).rows
      let marks = rows[0].indices.filter { rows[0][$0].hasSuffix("draft") }
      for row in rows.dropFirst() where DraftWords.speak(row.joined(separator: "\n")) {
        speaking += 1
        let isMarked = marks.contains { !row[$0].isEmpty }
        if !isMarked, !DraftWords.mark(row.joined(separator: "\n")) {
          wrong.append("\(path) \(row[0])")
        }
      }
    }
    for (path, text) in try await Self.texts(endingIn: ".ttl") {
      for block in text.components(separatedBy: "\n\n") where DraftWords.speak(block) {
        speaking += 1
        if !DraftWords.mark(block) { wrong.append("\(path) \(block.prefix(60))") }
      }
    }
    #expect(speaking > 0)
    #expect(wrong.isEmpty)
  }

  private static func texts(endingIn ending: String) async throws -> [String: String] {
    _ = try await Handbook.built.value
    return try FolderContents(of: Handbook.folder).texts(endingIn: ending)
  }

  /// Whether a record or a part of it names its draft year.
  private static func hasDraft(_ value: Any) -> Bool {
    switch value {
    case let record as [String: Any]:
      record["draft"] is [String: Any] || record.values.contains(where: hasDraft)
    case let list as [Any]: list.contains(where: hasDraft)
    default: false
    }
  }
}

/// Words about the year that rests on a draft.
enum DraftWords {
  static let year = "2026"

  /// The source that bears the year in its name: naming it says nothing of the year, and its first
  /// word is no mark.
  private static let source = "Concept-Rlz"

  /// Whether a text says something of the year: not as the end of a span of years, nor in an address
  /// or a name.
  static func speak(_ text: String) -> Bool {
    let bytes = Array(text.replacing("\(source) \(year)", with: source).utf8)
    let wanted = Array(year.utf8)
    return bytes.indices.contains { start in
      guard bytes[start] == wanted[0], bytes[start...].starts(with: wanted) else { return false }
      let before = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
      let after = start + 4 < bytes.count ? bytes[start + 4] : UInt8(ascii: " ")
      return !isPart(before) && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(after)
    }
  }

  /// Whether a text says that something is a draft, or that nothing is settled.
  static func mark(_ text: String) -> Bool {
    let words = text.replacing(source, with: "").lowercased()
    return ["concept", "niet beslist", "niets beslist"].contains(where: words.contains)
  }

  /// Every text in a value, such as those of a record.
  static func texts(in value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(texts)
    // Of a reference the label names what it leads to.
    case let record as [String: Any]:
      record.filter { $0.key != "label" || record["address"] == nil }.values.flatMap(texts)
    default: []
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

/// The cells of a CSV file of ours: commas, and quotes around what needs them.
struct CSVRows {
  private(set) var rows: [[String]] = []

  init(_ text: String) {
    var (cell, row, isQuoted) = ([UInt8](), [String](), false)
    func take() -> String {
      defer { cell = [] }
      return String(decoding: cell, as: UTF8.self)
    }
    for byte in text.utf8 where byte != UInt8(ascii: "\r") {
      switch byte {
      // A doubled quote ends and begins again: the text is searched for words, not for quotes.
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: row.append(take())
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [take()])
        row = []
      default: cell.append(byte)
      }
    }
  }
}
