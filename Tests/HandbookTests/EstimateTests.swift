import Foundation
import TestSupport
import Testing

/// € 21,80 is an amount that the draft calculates with: nobody may charge it, or a sum made with it.
@Suite("The estimate for 2026 is nowhere a tariff")
struct EstimateTests {
  /// The fact that holds the amount.
  private static let estimate = "raming-dagbedrag-2026"

  /// What a text with the amount calls it.
  private static let names = ["rekenbedrag", "raming", "raamt", "geen tarief"]

  @Test("It is called what it is wherever it stands")
  func named() async throws {
    let amount = try #require(try await Self.facts()[Self.estimate]?.amount)
    #expect(amount == "€ 21,80")
    var wrong: [String] = []
    var count = 0
    for (path, html) in try await Self.pages() where html.contains(amount) {
      let text = PageWords(html).all.lowercased()
      let parts = text.components(separatedBy: amount.lowercased())
      for (before, after) in zip(parts, parts.dropFirst()) {
        count += 1
        let near = before.suffix(Self.reach) + after.prefix(Self.reach)
        if !Self.names.contains(where: near.contains) { wrong.append("\(path): \(near)") }
      }
      if !text.contains("rekenbedrag") { wrong.append(path) }
    }
    #expect(count > 0)
    #expect(wrong.isEmpty)
  }

  /// About two sentences.
  private static let reach = 240

  @Test("Neither it nor a sum made with it stands under the word tariff")
  func rows() async throws {
    let sums = try await Self.sums()
    let amounts = Set(sums.map(\.amount).filter { $0.contains("€") || $0.contains("euro") })
    #expect(amounts.count > 1)
    var labelled = 0
    for (path, html) in try await Self.pages() where html.contains("Tarief") {
      for cell in LabelledCells(html).cells where cell.label.contains("Tarief") {
        labelled += 1
        let found = amounts.filter(cell.text.contains)
        #expect(found.isEmpty, "\(path) calls \(found.sorted()) a tariff")
      }
    }
    #expect(labelled > 0)
  }

  @Test("It and each sum made with it is an estimate for 2026, and never what would hold")
  func standing() async throws {
    let pages = try await Self.pages()
    let sums = try await Self.sums().filter { $0.year == DraftWords.year }
    #expect(sums.count > 1)
    for fact in sums {
      let page = try #require(pages["feiten/\(fact.id).html"])
      #expect(page.contains("<span class=\"badge\">raming voor 2026</span>"), "\(fact.id)")
      #expect(!PageWords(page).all.contains("zou gelden"), "\(fact.id)")
      for list in ["feiten/index.html", "feiten-per-jaar/2026.html"] {
        let row = try #require(
          pages[list]?.components(separatedBy: "<tr>").first {
            $0.contains("/\(fact.id).html\"")
              || $0.contains("\"\(fact.id).html\"")
          })
        #expect(row.contains("raming voor 2026") && !row.contains("zou gelden"), "\(fact.id)")
      }
    }
  }

  @Test("A sum made of one end of a range shows that end")
  func ends() async throws {
    let facts = try await Self.facts()
    let pages = try await Self.pages()
    let ends = facts.values.filter { $0.formula.contains(".from") || $0.formula.contains(".to") }
    #expect(!ends.isEmpty)
    for fact in ends {
      let html = try #require(pages["feiten/\(fact.id).html"])
      let formula = try #require(
        html.components(separatedBy: "<p class=\"formula\">").dropFirst().first?
          .components(separatedBy: "</p>")[0])
      #expect(!PageWords(formula).all.contains(" tot "), "\(fact.id): \(formula)")
    }
  }

  // MARK: Facts

  private struct FactRecord {
    let id: String
    /// What it says, without "circa" and without what it is per.
    let amount: String
    let formula: String
    let operands: [String]
    /// The year it is about; nil when it is about no single year.
    let year: String?
  }

  /// The estimate, and the facts whose formulas take it or another of these.
  private static func sums() async throws -> [FactRecord] {
    let facts = try await facts()
    var found: Set<String> = [estimate]
    while true {
      let more = facts.values.filter { !found.isDisjoint(with: $0.operands) }.map(\.id)
      guard !found.isSuperset(of: more) else { break }
      found.formUnion(more)
    }
    return found.sorted().compactMap { facts[$0] }
  }

  private static func facts() async throws -> [String: FactRecord] {
    _ = try await Handbook.built.value
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Handbook.folder)/data/feiten.json"))
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var facts: [String: FactRecord] = [:]
    for item in try #require(file["items"] as? [[String: Any]]) {
      let id = try #require(item["id"] as? String)
      let fact = item["fact"] as? [String: Any]
      let period = (item["periods"] as? [[String: Any]])?.first
      let text = (period?["statement"] as? [String: Any])?["text"] as? String ?? ""
      let validity = item["validity"] as? [String: Any]
      let from = (validity?["from"] as? String)?.prefix(4)
      let until = (validity?["until"] as? String)?.prefix(4)
      facts[id] = FactRecord(
        id: id, amount: text.replacing("circa ", with: "").components(separatedBy: " per ")[0],
        formula: (fact?["formula"] as? String) ?? "",
        operands: (fact?["operands"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String },
        year: from == until ? from.map(String.init) : nil)
    }
    return facts
  }

  private static func pages() async throws -> [String: String] {
    _ = try await Handbook.built.value
    // The book holds the same words as the pages that it is made of.
    return try FolderContents(of: Handbook.folder).texts(endingIn: ".html").filter {
      $0.key != "alles.html"
    }
  }
}

/// What stands in tables and lists of a page under a word: in a row that begins with it, in a column
/// under it, or as its description.
private struct LabelledCells {
  private(set) var cells: [(label: String, text: String)] = []

  init(_ html: String) {
    for table in html.components(separatedBy: "<table").dropFirst() {
      read(table.components(separatedBy: "</table>")[0])
    }
    for part in html.components(separatedBy: "<dt>").dropFirst() {
      let halves = part.components(separatedBy: "</dt>")
      guard halves.count > 1 else { continue }
      cells.append(
        (Self.words(halves[0]), Self.words(halves[1].components(separatedBy: "</dd>")[0])))
    }
  }

  private mutating func read(_ table: String) {
    var heads: [String] = []
    for row in table.components(separatedBy: "<tr").dropFirst() {
      let texts = row.replacing("<th", with: "<td").components(separatedBy: "<td").dropFirst()
        .map { Self.words("<td" + $0) }
      if heads.isEmpty { heads = texts }
      for (index, text) in texts.enumerated() {
        if index < heads.count { cells.append((heads[index], text)) }
        if let first = texts.first { cells.append((first, text)) }
      }
    }
  }

  private static func words(_ html: String) -> String { PageWords(html).all }
}
