import Diagnostics
import Model
import Testing

@testable import Checking

@Suite("The keys of a fact")
struct FactReaderTests {
  private func read(_ fields: KeyValuePairs<String, RawValue>) -> (FactReader.Read?, [String]) {
    var reader = MapReader(map(fields))
    let fact = FactReader(units: []).read(&reader, ItemID(CollectionID("facts"), "a"))
    return (fact, reader.diagnostics.map(\.message.en))
  }

  @Test("A number may stand alone or in a list; an empty one is none")
  func numbers() {
    #expect(
      read(["kind": text("code"), "value": text("A"), "number": text("F1")]).0?.numbers.map(\.text)
        == ["F1"])
    #expect(
      read(["kind": text("code"), "value": text("A"), "number": text("")]).0?.numbers.map(\.text)
        == [])
  }

  @Test("As many decimals as a number can have", arguments: ["-1", "10", "many"])
  func decimals(_ round: String) {
    let (fact, found) = read(["kind": text("count"), "value": text("1"), "round": text(round)])
    #expect(fact?.decimals == nil)
    #expect(found.count == 1)
  }

  @Test("What the whole item and its validity lack is not told here")
  func others() {
    let (_, found) = read(
      ["kind": text("count"), "value": text("1"), "valid": text("long"), "periods": text("none")])
    #expect(found.isEmpty)
  }
}
