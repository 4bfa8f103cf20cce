import Diagnostics
import Model
import Testing

@testable import Checking

@Suite("Units that are made of units")
struct UnitsReaderTests {
  private func read(_ units: [(String, String)]) -> Checked<[Unit]> {
    let entries = units.enumerated().map { index, unit in
      RawMap.Entry(
        key: RawScalar(text: unit.0, span: .file("x.yml")),
        value: .map(
          unit.1.isEmpty ? map([:]) : map(["of": text(unit.1, at: index)])))
    }
    return UnitsReader.read(RawMap(entries: entries, span: .file("x.yml")))
  }

  @Test("A long chain ends in what its last unit is")
  func chain() {
    let count = 5_000
    let units = read((0..<count).map { ("u\($0)", "u\($0 + 1)") } + [("u\(count)", "")])
    #expect(units.diagnostics.isEmpty)
    #expect(units.value.count == count + 1)
    #expect(Set(units.value.map(\.dimension)) == [Dimension(base: "u\(count)")])
  }

  @Test("A unit that is multiplied too often is refused, once")
  func doubling() {
    let units = read((0..<100).map { ("u\($0)", "u\($0 + 1) * u\($0 + 1)") } + [("u100", "")])
    #expect(units.diagnostics.map(\.rule) == ["unit-too-large"])
    #expect(units.value.map(\.id) == ["u97", "u98", "u99", "u100"])
    #expect(read([("a", "b / b * b / b"), ("b", "")]).value.first?.dimension == Dimension.none)
  }

  @Test("Each unit of a circle is told, and none that only leads to it")
  func circle() {
    let units = read([("a", "b"), ("b", "c / d"), ("c", "b * 1"), ("d", "")])
    #expect(units.diagnostics.map(\.rule) == ["circular-unit", "circular-unit"])
    #expect(units.value.map(\.id) == ["d"])
  }
}
