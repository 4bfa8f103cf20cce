import Diagnostics
import Model
import Testing

@testable import Checking

@Suite("Facts that are made of facts")
struct FactTableBuilderTests {
  private static let phrases = Phrases(
    texts: Dictionary(uniqueKeysWithValues: Phrases.Key.allCases.map { ($0, "{value}{number}") }),
    months: Array(repeating: "month", count: 12), numberWords: [], millionWords: [])

  /// The facts of some collections, each by its name with its formula, or its value.
  private func build(_ collections: [String: [(name: String, says: String)]]) -> Checked<FactTable>
  {
    let schemas = collections.keys.sorted().map(Self.schema)
    var documents: [CollectionID: [RawDocument]] = [:]
    for schema in schemas {
      documents[schema.id] = (collections[schema.id.name] ?? []).map { fact in
        let isValue = fact.says.allSatisfy(\.isNumber)
        return document(
          fact.name,
          ["kind": text("count"), isValue ? "value" : "formula": text(fact.says)])
      }
    }
    return Self.build(schemas, documents)
  }

  private static func schema(_ name: String) -> CollectionSchema {
    CollectionSchema(
      id: CollectionID(name), label: name, singular: name, description: "", role: .fact,
      order: .order, minimumSources: 0, fields: [], pages: [], path: name)
  }

  private static func build(
    _ schemas: [CollectionSchema], _ documents: [CollectionID: [RawDocument]]
  ) -> Checked<FactTable> {
    var files: [CollectionID: [NamedFile]] = [:]
    for schema in schemas {
      files[schema.id] = documents[schema.id]?.map { NameReader(schema).read($0).value }
    }
    let day = CalendarDate(year: 2024, month: 1, day: 1) ?? .firstDay(of: 2024)
    var builder = FactTableBuilder(
      Names(schemas: schemas, files: files, home: nil),
      wording: Wording(phrases: phrases, asOf: day))
    return builder.build()
  }

  private func value(_ name: String, of collection: String = "facts", in table: FactTable)
    -> String?
  {
    table.entries[ItemID(CollectionID(collection), name)]?.periods.first?.statement.machine
  }

  @Test("A long chain is worked out from its end, each fact once")
  func chain() {
    let count = 5_000
    let chain = (0..<count).map { ("f\($0)", "f\($0 + 1) + 1") } + [("f\(count)", "1")]
    let table = build(["facts": chain])
    #expect(table.diagnostics.isEmpty)
    #expect(value("f0", in: table.value) == "\(count + 1)")
  }

  @Test("A fact that is named twice by each that names it is worked out once")
  func doubling() {
    let facts = (0..<50).map { ("f\($0)", "f\($0 + 1) + f\($0 + 1)") } + [("f50", "1")]
    let table = build(["facts": facts])
    #expect(value("f0", in: table.value) == "\(1 << 50)")
  }

  @Test("A long circle is told once, with the names where it begins and ends")
  func circle() throws {
    let count = 5_000
    let table = build(["facts": (0..<count).map { ("f\($0)", "f\(($0 + 1) % count) + 1") }])
    #expect(table.diagnostics.map(\.rule) == ["circular-formula"])
    let message = try #require(table.diagnostics.first).message.en
    #expect(message.hasSuffix(": f0 → f1 → f2 → f3 → f4 → f5 → … → f4998 → f4999 → f0"))
    #expect(!table.value.entries.values.contains { !$0.periods.isEmpty })
  }

  @Test("A name is a fact of the same collection, or else the one that has it elsewhere")
  func collections() {
    let one = [("a", "1"), ("b", "a + 1"), ("c", "d + 1"), ("e", "f + 1")]
    let two = [("a", "10"), ("b", "a + 1"), ("d", "20"), ("f", "1")]
    let table = build(["one": one, "two": two, "three": [("f", "2")]])
    #expect(value("b", of: "one", in: table.value) == "2")
    #expect(value("b", of: "two", in: table.value) == "11")
    #expect(value("c", of: "one", in: table.value) == "21")
    #expect(value("e", of: "one", in: table.value) == nil)
    #expect(table.diagnostics.map(\.rule) == ["ambiguous-reference"])
  }

  @Test("What a formula takes of a fact is the end of the range and the period that it names")
  func operands() throws {
    let schema = Self.schema("facts")
    func period(_ year: String, _ value: String) -> RawValue {
      let valid = map(["from": text("\(year)-01-01"), "until": text("\(year)-12-31")])
      return .map(map(["valid": .map(valid), "value": text(value)]))
    }
    let rates = RawValue.list([period("2022", "20"), period("2024", "30")], .file("rate.yml"))
    let formula = "wide.to * rate@2022 - wide.from * rate@2024 + sum"
    let documents = [
      document("wide", ["kind": text("count"), "value": text("15-25")]),
      document("rate", ["kind": text("count"), "periods": rates]),
      document("sum", ["kind": text("count"), "formula": text("wide.from + 1")]),
      document("all", ["kind": text("count"), "formula": text(formula)]),
    ]
    let table = Self.build([schema], [schema.id: documents])
    let fact = try #require(table.value.entries[ItemID(schema.id, "all")]?.fact)
    #expect(fact.operands.map { $0.statement?.machine } == ["25", "20", "15", "30", "16"])
    let words = fact.operands.map { Array(formula.utf8)[$0.range] }.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(words == ["wide.to", "rate@2022", "wide.from", "rate@2024", "sum"])
    #expect(value("all", in: table.value) == "\(25 * 20 - 15 * 30 + 16)")
  }
}
