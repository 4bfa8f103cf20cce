import Diagnostics
import Model
import Testing

@testable import Exchange

/// What can't be carried over is named, with its place, and refused.
struct DMNRefusalTests {
  @Test(arguments: [
    ("FIRST", "order"), ("RULE ORDER", "order"), ("PRIORITY", "ranking"),
    ("OUTPUT ORDER", "ranking"), ("COLLECT", "several outcomes"), ("BEST", "does not know"),
  ])
  func hitPoliciesAreRefusedWithTheReason(policy: String, reason: String) {
    let found = refused(DMNFiles.small(policy: "hitPolicy=\"\(policy)\""), ["4:5 hit-policy"])
    #expect(found.first?.message.en.contains("'\(policy)'") == true)
    #expect(found.first?.message.en.contains(reason) == true)
  }

  @Test(arguments: [
    "starts with(?, \"a\")", "? = \"a\"", "\"a\" or \"b\"", "b", "\"a", "[1..2", "null", "= \"a\"",
    "date(\"2024-02-30\")", "if true then 1 else 2", "\"a\" \"b\"", "not(\"a\"", "in [\"a\"]",
  ])
  func expressionsAreRefused(entry: String) {
    let found = refused(DMNFiles.small(entry: entry), nil)
    #expect(found.map(\.rule) == ["dmn-expression"], "\(entry)")
    let place = places(found, in: SourceText(path: "x", text: DMNFiles.small(entry: entry)))
    #expect(place.first?.hasPrefix("8:") == true, "\(place)")
  }

  @Test func aComputedInputIsRefused() {
    let text = DMNFiles.small().replacing("<text>q</text>", with: "<text>count(list)</text>")
    refused(text, ["5:54 dmn-expression"])
  }

  @Test func aComputedOutputIsRefused() {
    refused(DMNFiles.small(output: "q + 1"), ["9:28 dmn-expression"])
  }

  @Test func anotherLanguageIsRefused() {
    let text = DMNFiles.small()
      .replacing("<inputEntry>", with: #"<inputEntry expressionLanguage="juel">"#)
    let found = refused(text, ["8:9 dmn-expression"])
    #expect(found.first?.message.en.contains("'juel'") == true)
  }

  @Test func anUnknownValueIsRefused() {
    let found = refused(
      DMNFiles.small(input: #""care","advice""#, entry: #""cars""#), ["8:28 unknown-value"])
    #expect(found.first?.message.en == "'q' has no value 'cars'; did you mean 'care'?")
  }

  @Test func anOutcomeThatIsNotListedIsRefused() {
    let text = DMNFiles.small(output: #""paidd""#).replacing(
      "<output/>",
      with: #"<output><outputValues><text>"paid","open"</text></outputValues></output>"#)
    let found = refused(text, ["9:29 unknown-value"])
    #expect(found.first?.message.en == "'outcome' has no value 'paidd'; did you mean 'paid'?")
  }

  @Test func aDefaultOutcomeIsRefused() {
    let text = DMNFiles.small().replacing(
      "<output/>", with: "<output><defaultOutputEntry><text>1</text></defaultOutputEntry></output>")
    refused(text, ["6:15 dmn-logic"])
  }

  @Test(arguments: [#"not("a","b")"#, #"not("b", "a")"#])
  func anEmptyValueSetIsRefused(entry: String) {
    refused(DMNFiles.small(entry: entry), ["8:9 empty-condition"])
  }

  @Test func anEmptyRangeIsRefused() {
    refused(DMNFiles.small(input: "1,2", type: "number", entry: "[7..9]"), ["8:9 empty-condition"])
  }

  @Test func aRangeThatCutsABandIsRefused() {
    let found = refused(
      DMNFiles.small(input: "[0..18),&gt;=18", type: "number", entry: "[0..10]"),
      ["8:9 dmn-values"])
    #expect(found.first?.message.en.contains("'[0..18)'") == true)
  }

  @Test(arguments: ["[0..18],[18..65]", "&lt;5,&gt;4", "[1..9],3", "7,&gt;=7", "[0..9],[2..3]"])
  func bandsThatOverlapAreRefused(values: String) {
    refused(DMNFiles.small(input: values, type: "number", entry: "-"), ["5:80 dmn-values"])
  }

  @Test func numbersWithoutBandsAreRefused() {
    refused(DMNFiles.small(input: "", type: "number", entry: "&gt; 18"), ["5:7 dmn-values"])
  }

  @Test func textWithoutValuesIsRefused() {
    refused(DMNFiles.small(input: "", entry: #"not("a")"#), ["5:7 dmn-values"])
    refused(DMNFiles.small(input: "", entry: "-"), ["5:7 dmn-values"])
  }

  @Test func aPeriodThatRunsBackwardsIsRefused() {
    refused(
      DMNFiles.small(
        input: "", type: "date", entry: #"[date("2025-01-01")..date("2024-01-01")]"#),
      ["8:9 backwards-period"])
  }

  @Test func aLiteralExpressionIsRefused() {
    let text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="s" namespace="n">
        <decision id="d" name="d"><literalExpression><text>1</text></literalExpression></decision>
      </definitions>
      """
    let found = refused(text, ["1:1 dmn-logic"])
    #expect(found.first?.message.en.contains("'literalExpression'") == true)
  }

  @Test func aKnowledgeModelIsRefusedWhereItIsNeeded() {
    let needed = ##"<knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>"##
    refused(DMNFiles.small(extra: needed), ["3:5 dmn-logic"])
  }

  @Test func aKnowledgeModelThatIsNotNeededIsNamed() {
    let model = #"<businessKnowledgeModel id="b" name="Sum"/></definitions>"#
    let text = DMNFiles.small().replacing("</definitions>", with: model)
    let source = SourceText(path: "x", text: text)
    let imported = importDMN(source, decision: nil)
    #expect(places(imported.diagnostics, in: source) == ["13:1 dmn-not-carried"])
    #expect(imported.value.count == 1)
  }

  @Test func anUnknownDecisionIsRefused() {
    let source = SourceText(path: "x", text: DMNFiles.sttr)
    let found = importDMN(source, decision: "ander").diagnostics
    #expect(found.map(\.rule) == ["unknown-decision"])
    #expect(found.first?.fix?.en == "choose from: 'pad', 'slot'")
  }

  @Test func rowsThatDoNotFitTheColumnsAreRefused() {
    let text = DMNFiles.small().replacing("<outputEntry>", with: "<inputEntry/><outputEntry>")
    refused(text, ["7:7 dmn-structure"])
  }

  // MARK: Ours, edited

  private static let split = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:w="urn:wijzer:dmn:1" name="s" namespace="n">
      <decision id="d" name="d">
        <extensionElements><w:decision id="d"/></extensionElements>
        <decisionTable>
          <input label="When?"><extensionElements><w:time id="day"/></extensionElements>
            <inputExpression><text>day</text></inputExpression></input>
          <input label="Q?"><extensionElements><w:input id="q-1"/></extensionElements>
            <inputExpression><text>q_1</text></inputExpression><inputValues><text>"a","b","c"</text></inputValues></input>
          <output><extensionElements><w:output id="o"><w:text name="role">how</w:text></w:output></extensionElements></output>
          ROWS
        </decisionTable>
      </decision>
    </definitions>
    """

  private func rules(_ rows: [(day: String, value: String, output: String)]) -> [String] {
    let made = rows.enumerated().map { index, row in
      """
      <rule id="r.\(index + 1)"><extensionElements><w:rule id="r"/></extensionElements>
      <inputEntry><text>\(row.day)</text></inputEntry><inputEntry><text>\(row.value)</text></inputEntry>
      <outputEntry><text>"\(row.output)"</text></outputEntry></rule>
      """
    }
    let text = Self.split.replacing("ROWS", with: made.joined())
    let imported = DMNImport.tables(SourceText(path: "x", text: text), decision: nil)
    #expect(imported.diagnostics.isEmpty, "\(imported.diagnostics.map(\.message.en))")
    return (imported.value.first?["rules"]?.parts ?? []).compactMap { rule in
      guard let fields = rule.fields else { return nil }
      let values = fields["when"]?.fields?["q-1"]?.texts ?? []
      let valid = fields["valid"].flatMap(YAMLWriter.flow) ?? ""
      return "\(fields["id"]?.text ?? "") \(values.joined(separator: "|")) \(valid)"
    }
  }

  /// The rows of one rule become that rule, and only when together they still are one.
  @Test func rowsAreJoinedOnlyWhenTheyAreOneRule() {
    let (early, late) = (#""2021-01-01/2021-12-31""#, #""2022-01-01/2022-12-31""#)
    let (a, b) = (#""a""#, #""b""#)
    #expect(
      rules([(early, a, "x"), (late, a, "x"), (early, b, "x"), (late, b, "x")])
        == ["r a|b "])
    #expect(rules([("-", a, "x"), ("-", #"not("a")"#, "x")]) == ["r  "])
    // Without 'valid' a rule holds on all days of the table.
    // One cell changed, one row gone, one doubled, a hole in time.
    #expect(rules([("-", a, "x"), ("-", b, "y")]) == ["r.1 a ", "r.2 b "])
    #expect(
      rules([(early, a, "x"), (late, a, "x"), (early, b, "x")]).map { $0.prefix(4) }
        == ["r.1 ", "r.2 ", "r.3 "])
    #expect(rules([("-", a, "x"), ("-", a, "x")]) == ["r.1 a ", "r.2 a "])
    #expect(
      rules([(early, a, "x"), (#""2023-01-01/2023-12-31""#, a, "x")]).map { $0.prefix(5) }
        == ["r.1 a", "r.2 a"])
    #expect(rules([("-", a, "x")]) == ["r a "])
    // As many as the whole, yet one is doubled and one is missing.
    #expect(rules([(early, "\(a),\(b)", "x"), (early, a, "x"), (late, b, "x")]).count == 3)
  }

  @Test func ourPeriodsMayNotRunBackwards() {
    let row =
      #"<rule><inputEntry><text>"2022-01-01/2021-01-01"</text></inputEntry>"#
      + #"<inputEntry><text>-</text></inputEntry><outputEntry><text>"x"</text></outputEntry></rule>"#
    refused(Self.split.replacing("ROWS", with: row), ["10:13 backwards-period"])
  }

  // MARK: XML

  @Test func otherXMLIsRefused() {
    refused("<html><body/></html>", ["1:1 not-dmn"])
    refused("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>", ["1:1 not-dmn"])
  }

  @Test(arguments: [
    ("<definitions>\n  <decision>\n</definitions>", "3:15 malformed-xml"),
    ("not xml at all", "1:1 malformed-xml"), ("<a>", "1:1 malformed-xml"),
    ("", "0:0 malformed-xml"), ("<a/><b/>", "1:5 malformed-xml"),
    ("<a>&nbsp;</a>", "1:10 malformed-xml"), ("<a b='1' b='2'/>", "1:15 malformed-xml"),
  ])
  func malformedXMLIsRefused(text: String, place: String) {
    let source = SourceText(path: "x", text: text)
    let found = importDMN(source, decision: nil)
    #expect(found.value.isEmpty && found.diagnostics.map(\.rule) == ["malformed-xml"])
    #expect(places(found.diagnostics, in: source).first == place || text.count < 4)
  }

  /// The bytes are UTF-8, whatever the declaration says.
  @Test func theDeclaredEncodingDoesNotMatter() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + DMNFiles.small(output: #""café""#)
    let imported = importDMN(SourceText(path: "x", text: text), decision: nil)
    #expect(imported.value.first?.contains("label: café") == true)
  }

  /// A bomb of entities is refused by its document type, unread.
  @Test func anEntityBombIsRefusedAtOnce() {
    let entities = (1...9).map { index in
      let before = String(repeating: "&a\(index - 1);", count: 10)
      return "<!ENTITY a\(index) \"\(before)\">"
    }
    let text =
      "<?xml version=\"1.0\"?>\n<!-- <a> -->\n<!DOCTYPE a [<!ENTITY a0 \"lol\">"
      + entities.joined() + "]>\n<a>&a9;</a>"
    let clock = ContinuousClock()
    let time = clock.measure { refused(text, ["3:1 xml-doctype"]) }
    #expect(time < .seconds(1))
  }

  @discardableResult
  private func refused(
    _ text: String, _ wanted: [String]?, sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Diagnostic] {
    let source = SourceText(path: "x", text: text)
    let found = importDMN(source, decision: nil)
    #expect(found.value.isEmpty, sourceLocation: sourceLocation)
    if let wanted {
      #expect(
        places(found.diagnostics, in: source) == wanted,
        "\(found.diagnostics.map(\.message.en))", sourceLocation: sourceLocation)
    }
    return found.diagnostics
  }
}
