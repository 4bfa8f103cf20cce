import Testing

@testable import Search

struct SearchTests {
  private static let index = SmallIndex.of(
    [
      .page("kosten", "De coördinatiekosten staan vast."),
      .page("geld", "De kosten en de coördinatie van het kantoor."),
      .page("kantoor", title: "Zorgkantoor", "Een zorgkantoor koopt zorg in."),
      .page("wlz", title: "Wlz", names: ["Wet langdurige zorg"], "Een wet."),
      .page("uitleg", "De Wet langdurige zorg regelt dit, en een kantoor betaalt."),
      .page("dag", title: "Bedrag", values: ["€ 21,80 per dag", "€ 21,80"]),
      .page("brief", "Kamerstukken II 25 424, nr. 674, over kosten en coördinatie."),
      .page("regio", title: "Regio's", "Wie heeft gedeclareerd, krijgt betaald. Declareren kan."),
    ], terms: [["Wlz", "Wet langdurige zorg"], ["Zorgkantoor"]])

  @Test(arguments: [
    // A part of a compound, and a compound in parts.
    ("kosten", ["geld", "brief", "kosten"]), ("zorg kantoor", ["kantoor"]),
    ("coordinatie kosten", ["kosten", "brief", "geld"]),
    // Another name, in the text and as a title.
    ("Wlz", ["wlz", "uitleg"]), ("wet langdurige zorg", ["wlz", "uitleg"]),
    // Inflection, of what is there and of what is not.
    ("zorgkantoren", ["kantoor"]), ("regio", ["regio"]), ("declareerde", ["regio"]),
    // As it is written.
    ("21,80", ["dag"]), ("21.80", ["dag"]), ("25424", ["brief"]), ("25.424", ["brief"]),
    // Begun, mistyped and with swapped letters.
    ("zorgkan", ["kantoor"]), ("zorgkatnoor", ["kantoor"]), ("zrgkantor", ["kantoor"]),
    // A compound that nobody wrote.
    ("kantoorbedrag", ["dag", "kantoor"]),
  ])
  func aQueryFindsPages(query: String, pages: [String]) {
    let found = Self.index.found(query)
    #expect(Array(found.prefix(pages.count)).sorted() == pages.sorted(), "\(found)")
    #expect(found.first == pages.first, "\(found)")
  }

  @Test func aMistypedWordIsTold() {
    #expect(Search.results(for: "zorgkatnoor", in: Self.index).correction == "zorgkantoor")
    #expect(Search.results(for: "zorgkantoor", in: Self.index).correction == nil)
  }

  /// Nothing that is typed is more than words, and whatever is not one is nothing.
  @Test(arguments: [
    "", " ", "de het een", ".*", "[a-z]+", "\\", "\u{202E}\u{200F}", "👩‍⚕️", "\u{FFFD}", "\0", "%00",
    "-----", "…",
  ])
  func whatSaysNothingFindsNothing(query: String) {
    #expect(Self.index.found(query) == [])
  }

  @Test(arguments: ["<script>wlz</script>", "\u{202E}wlz\u{202C}", "wlz 🤷", "wlz.*", "(wlz|"])
  func aWordIsFoundAmongSigns(query: String) {
    #expect(Self.index.found(query).first == "wlz")
  }

  @Test func aLongQueryIsReadInPart() {
    #expect(Self.index.found(String(repeating: "wlz ", count: 2_500)).first == "wlz")
    #expect(Self.index.found(String(repeating: "a", count: 10_000)) == [])
  }

  @Test func aSiteWithoutPagesHasAnIndex() {
    #expect(SmallIndex.of([]).found("wlz") == [])
    #expect(SmallIndex.of([]).files.count == 1)
  }

  /// However the pages are dealt out, and whoever makes it.
  @Test func thePartsDoNotShow() {
    let documents = (0..<5).map { SmallIndex.page("p\($0)", "Woord \($0) en zorgkantoren.") }
    let terms = SearchTerms([])
    let whole = Search.assemble(
      [Search.read(documents, terms: terms)], terms: terms, years: [2024])
    #expect(whole.files == SmallIndex.of(documents).files)
  }
}

extension SearchDocument {
  fileprivate static func page(
    _ name: String, title: String = "Pagina", names: [String] = [], values: [String] = [],
    _ body: String = ""
  ) -> SearchDocument {
    SmallIndex.page(name, title: title, names: names, values: values, body)
  }
}
