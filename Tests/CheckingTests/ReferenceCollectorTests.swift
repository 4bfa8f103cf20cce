import Diagnostics
import Markdown
import Model
import Testing

@testable import Checking

@Suite("What a file refers to")
struct ReferenceCollectorTests {
  /// A text with one link, to an item of its own name.
  private static func text(_ name: String) -> RichText {
    let document = readMarkdown(field: "[[\(name)]]", at: .file("f")).value
    return RichText(document: document, links: [.page(page(name))])
  }

  private static func page(_ name: String) -> PageLink {
    PageLink(route: Route("\(name).html"), title: name, item: id(name))
  }

  private static func id(_ name: String) -> ItemID { ItemID(CollectionID("c"), name) }

  /// The items that some texts link to.
  private static func targets(_ texts: [RichText]) -> [ItemID] {
    texts.flatMap(\.links).compactMap { if case .page(let link) = $0 { link.item } else { nil } }
  }

  private static let day = CalendarDate.firstDay(of: 2024)

  private static let decision = DecisionTable(
    id: id("own"), name: "Own", summary: text("summary"), hitPolicy: .unique, covers: day...day,
    time: TimeClause(
      id: "date", text: QuestionText(question: "", why: text("when"), help: text("when-help"))),
    inputs: [
      InputClause(
        id: "i", text: QuestionText(question: "", why: text("why"), help: text("help")), slug: "i",
        isRequired: true, unknown: text("unknown"),
        values: [InputClause.Value(id: "v", label: "", short: "", help: text("value"))])
    ],
    outcomes: [
      Outcome(
        id: "o", label: "", kind: .open, action: text("action"), keep: text("keep"),
        span: .file("f"))
    ],
    rules: [
      DecisionRule(
        id: "r", valid: day...day, conditions: [], outcome: "o", payer: "", how: text("how"),
        flow: id("flow"), because: text("because"), certainty: "", sources: [], span: .file("f"))
    ],
    impossible: [
      ImpossibleCombination(
        conditions: [], because: text("impossible"), sources: [], span: .file("f"))
    ],
    caveats: [
      Caveat(id: "c", title: "", text: text("caveat"), outcomes: [], rules: [], sources: [])
    ],
    scenarios: [
      Scenario(
        id: "s", name: "", story: text("story"), date: day, given: [], outcome: "o", rule: nil,
        span: .file("f"))
    ], span: .file("f"))

  @Test("Of a decision every text counts")
  func decision() {
    var collector = ReferenceCollector(of: Self.id("own"))
    collector.add(Self.decision)
    let found = Set(collector.references.map(\.item))
    let wanted = Set(Self.targets(Self.decision.texts))
    #expect(wanted.subtracting(found).isEmpty)
    #expect(found.subtracting(wanted) == [Self.id("flow")])
  }

  @Test("Of an item every text counts; a fact that a text named is not told again")
  func item() {
    let item = Item(
      id: Self.id("own"), path: "f", title: "Own", short: nil, aliases: [], order: nil,
      validity: nil, certainty: nil, sources: [], see: [Self.page("see"), Self.page("own")],
      fields: [.markdown(Self.text("field")), .list([.markdown(Self.text("listed"))]), nil],
      periods: [
        ItemPeriod(
          validity: Validity(from: nil, until: nil), certainty: nil, sources: [],
          fields: [.markdown(Self.text("period"))], span: .file("f"))
      ], places: [], isGround: false, checked: nil, body: Self.text("body"))
    var collector = ReferenceCollector(of: item.id)
    collector.add(item, page: Self.page("own"))
    collector.add(facts: ["field", "fact", "own"].map(Self.id))
    #expect(
      collector.references.map(\.item.name)
        == ["body", "see", "field", "listed", "period", "fact"])
    #expect(Set(Self.targets(item.texts)).isSubset(of: collector.references.map(\.item)))
  }
}
