import Drawings
import Testing

struct FlowDrawingTests {
  private static func flow(
    _ label: String, texts: [String] = [], payers: [(Int, FlowDrawing.Tie)]
  ) -> FlowDrawing.Flow {
    FlowDrawing.Flow(
      label: label, texts: texts, note: "certain", kind: "sure",
      payers: payers.map { (payer: $0.0, tie: $0.1) })
  }

  private static func canvas(_ payers: [String], _ works: [FlowDrawing.Work]) -> Canvas {
    FlowDrawing(
      headings: ("Who pays", "How", "What for"), legend: [("sure", .certain), ("may", .possible)],
      payers: payers, works: works
    ).canvas()
  }

  private static let small = canvas(
    ["State", "Insurer"],
    [
      FlowDrawing.Work(
        label: "Care",
        flows: [
          flow("Care by law", texts: ["Contract", "€ 20"], payers: [(1, .certain)]),
          flow("Other care", payers: [(0, .possible), (1, .possible)]),
        ]),
      FlowDrawing.Work(label: "Direction", flows: [flow("Subsidy", payers: [(0, .certain)])]),
    ])

  @Test func everyPayerFlowAndKindOfWorkIsDrawn() {
    for words in [
      "Who pays", "How", "What for", "State", "Insurer", "Care by law", "Contract", "€ 20",
      "Other care", "certain", "Care", "Direction", "Subsidy", "sure", "may",
    ] { #expect(Self.small.words.contains(words), "\(words)") }
    expectTidy(Self.small)
  }

  @Test func everyTieIsALineOfItsKind() {
    let svg = Self.small.svg(id: "flows", title: "Flows", description: "All")
    // From payer to flow, from flow to work, and in the legend.
    #expect(svg.matches(of: #/"edge edge-certain"/#).count == 2 + 2 + 1)
    #expect(svg.matches(of: #/"edge edge-possible"/#).count == 2 + 1 + 1)
  }

  @Test(arguments: [1, 4, 9])
  func longWordsAndManyPayersStayApart(count: Int) {
    let payers = (0..<count).map { "\(Words.all[$0 % 3]) \($0)" }
    let ties = payers.indices.map { ($0, FlowDrawing.Tie.possible) }
    let works = Words.all.map { label in
      FlowDrawing.Work(
        label: label, flows: [Self.flow(Words.unbroken, texts: Words.all, payers: ties)])
    }
    expectTidy(Self.canvas(payers, works))
  }

  @Test func payersStandInTheOrderOfWhatTheyPay() throws {
    let canvas = Self.canvas(
      ["Last", "First"],
      [
        FlowDrawing.Work(
          label: "Work",
          flows: [Self.flow("a", payers: [(1, .certain)]), Self.flow("b", payers: [(0, .certain)])])
      ])
    let first = try #require(canvas.lines.first { $0.words == "First" })
    let last = try #require(canvas.lines.first { $0.words == "Last" })
    #expect(first.frame.y < last.frame.y)
  }

  @Test func theDrawingIsAnImageWithANameAndADescription() {
    let svg = Self.small.svg(id: "flows", title: "A <flow>", description: "All")
    #expect(svg.contains("role=\"img\" aria-labelledby=\"flows-title flows-description\""))
    #expect(svg.contains("<title id=\"flows-title\">A &lt;flow&gt;</title>"))
    #expect(svg.contains("<desc id=\"flows-description\">All</desc>"))
    #expect(!svg.contains("style="))
  }

  @Test func nothingIsStillADrawing() { expectTidy(Self.canvas([], [])) }
}
