import Diagnostics
import Model
import Testing

@testable import Checking

@Suite("Fields that are asked for")
struct MapReaderTests {
  @Test("What nobody asked for is told, with the names that were")
  func unknown() {
    var reader = MapReader(map(["title": text("A"), "shrot": text("B"), "place": text("C")]))
    _ = reader.text("title")
    _ = reader.text("short")
    reader.know(["place", "year"])
    let found = reader.finish()
    #expect(found.map(\.message.en) == ["there is no field 'shrot' here; did you mean 'short'?"])
  }

  @Test("What is read again is known, and told no second time")
  func again() {
    var reader = MapReader(map(["count": text("many"), "year": text("long")]))
    _ = reader.again { $0.integer("count") }
    _ = reader.integer("year")
    #expect(reader.finish().map(\.message.en) == ["'year' takes a whole number"])
  }

  @Test("The keys of a fact are those that its reader asks for")
  func factKeys() {
    #expect(
      FactReader.keys == [
        "number", "kind", "value", "unit", "approximately", "formula", "round", "not-literal",
      ])
  }
}
