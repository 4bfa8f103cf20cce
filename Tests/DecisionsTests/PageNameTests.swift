import Model
import Testing

@testable import Decisions

@Suite("Pages are named by their answers")
struct PageNameTests {
  @Test("First input and period are folders, the other answers one name")
  func names() throws {
    let table = Table.make(
      covers: days("2021-01-01..2024-12-31"),
      inputs: [
        Table.input("work", isRequired: true, values: ["client", "other"]),
        Table.input("indication", values: ["yes", "no"], slug: "ind"),
        Table.input("contract", values: ["yes", "no"], slug: "con"),
      ],
      outcomes: ["o", "u"],
      rules: [
        rule("other", "2021-01-01..2024-12-31", [1, nil, nil], "o"),
        rule("first", "2021-01-01..2021-12-31", [0, nil, nil], "o"),
        rule("second", "2022-01-01..2023-12-31", [0, 0, nil], "o"),
        rule("third", "2022-01-01..2023-12-31", [0, 1, 0], "o"),
        rule("fourth", "2022-01-01..2023-12-31", [0, 1, 1], "u"),
        rule("fifth", "2024-01-01..2024-06-30", [0, nil, nil], "u"),
        rule("sixth", "2024-07-01..2024-12-31", [0, nil, nil], "o"),
      ])
    let tree = try tree(of: table)
    #expect(
      tree.pages.map(\.slug) == [
        "index",
        "client",
        "client/2021",
        "client/2022-2023",
        "client/2022-2023/ind-yes",
        "client/2022-2023/ind-no",
        "client/2022-2023/ind-no_con-yes",
        "client/2022-2023/ind-no_con-no",
        "client/2022-2023/ind-no_con-unknown",
        "client/2022-2023/ind-unknown",
        "client/2022-2023/ind-unknown_con-yes",
        "client/2022-2023/ind-unknown_con-no",
        "client/2022-2023/ind-unknown_con-unknown",
        "client/2024-01-01--2024-06-30",
        "client/2024-07-01--2024-12-31",
        "other",
      ])
  }

  private func rule(
    _ id: String, _ valid: String, _ values: [Int?], _ outcome: String
  ) -> DecisionRule {
    let sets = values.map { $0.map { ValueSet(index: $0) } ?? ValueSet(count: 2) }
    return Table.rule(id, days(valid), sets, outcome: outcome)
  }
}
