import Decisions
import Diagnostics
import Testing

@Suite("Every question page has a name of its own")
struct PageNameClashTests {
  @Test("A value with the word for unknown, or called index, makes two pages of one name")
  func clash() {
    for (id, name) in [("unknown", "unknown"), ("index", "index")] {
      let table = Table.make("input a = p \(id)\nrule r1: a=p -> o\nrule r2: a=\(id) -> u")
      let refused = compile(table, maxPages: 1000, unknownValue: "unknown")
      #expect(refused.value == nil)
      #expect(
        refused.diagnostics.map(\.message.en)
          == ["two different question pages get the name '\(name)'"])
    }
  }
}
