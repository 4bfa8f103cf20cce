import Diagnostics
import Model
import Testing

@testable import Exchange

/// Tables of other programs become files of ours.
struct DMNImportTests {
  @Test func camundaTablesBecomeFiles() throws {
    let source = SourceText(path: "camunda.dmn", text: DMNFiles.camunda)
    let imported = importDMN(source, decision: nil)
    #expect(imported.diagnostics.isEmpty, "\(imported.diagnostics.map(\.message.en))")
    let wanted = """
      decision: allowance
      name: Allowance
      summary: ""
      hit-policy: UNIQUE
      covers: {from: fill-in, until: fill-in}

      time:
        input: day
        question: ""
        help: Day

      inputs:
        season:
          question: Which season is it?
          values: {spring: Spring, summer: Summer, autumn: Autumn, winter: Winter}
        guestcount:
          question: ""
          help: Guests
          values:
            from-0-to-8: "[0..8]"
            above-8-to-20: (8..20]
            above-20: "> 20"

      outputs:
        allowance:
          role: outcome
          values:
            high: {label: High, kind: fill-in}
            low: {label: Low, kind: fill-in}
            none: {label: None, kind: fill-in}
        payer: {role: payer}

      rules:
        - id: row-1
          valid: {from: 2024-01-01, until: 2024-12-31}
          when: {season: winter, guestcount: from-0-to-8}
          then: {allowance: high}
          because: Winter is cold.
          certainty: fill-in
          sources: [fill-in]
        - id: row-2.1
          valid: {until: 2024-06-30}
          when: {season: [spring, summer, autumn]}
          then: {allowance: low}
          because: ""
          certainty: fill-in
          sources: [fill-in]
        - id: row-2.2
          valid: {from: 2025-01-01}
          when: {season: [spring, summer, autumn]}
          then: {allowance: low}
          because: ""
          certainty: fill-in
          sources: [fill-in]
        - id: row-3
          when: {season: [spring, summer], guestcount: [above-8-to-20, above-20]}
          then: {allowance: none}
          because: ""
          certainty: fill-in
          sources: [fill-in]

      """
    #expect(imported.value == [wanted])
  }

  @Test func droolsTypesAndAnnotationsAreRead() throws {
    let source = SourceText(path: "drools.dmn", text: DMNFiles.drools)
    let imported = importDMN(source, decision: nil)
    // The knowledge source has no place in ours, and is named.
    #expect(places(imported.diagnostics, in: source) == ["9:3 dmn-not-carried"])
    let text = try #require(imported.value.first)
    for line in [
      "decision: who-pays", "summary: Who pays for the light.", "hit-policy: ANY",
      "    values: {red: red, green: green}", "    values: {true: true, false: false}",
      "    when: {colour: red, urgent: true}", #"      payer: The "state""#,
      "    because: The act says so.", "      pays: {label: pays, kind: fill-in}",
      "      open: {label: open, kind: fill-in}",
    ] {
      #expect(text.split(separator: "\n").contains(Substring(line)), "\(line) in \(text)")
    }
  }

  @Test func dutchQuestionsAndOptionsAreRead() throws {
    let source = SourceText(path: "sttr.dmn", text: DMNFiles.sttr)
    let imported = DMNImport.tables(source, decision: "pad")
    #expect(places(imported.diagnostics, in: source) == ["33:28 dmn-not-carried"])
    let inputs = try #require(imported.value.first?["inputs"]?.fields)
    #expect(inputs.entries.map(\.key.text) == ["kade", "werk"])
    #expect(inputs["kade"]?.fields?["question"]?.text == "Ligt het schip aan de kade?")
    #expect(inputs["kade"]?.fields?["help"]?.text == "Ook als het maar even is.")
    let options = inputs["werk"]?.fields?["values"]?.fields?.entries.map(\.key.text)
    #expect(options == ["meer-dan-20-schilderen", "varen"])
  }

  /// Without a choice every table is written; what feeds another is asked, and that is told.
  @Test func everyTableOfAFileIsWritten() throws {
    let source = SourceText(path: "sttr.dmn", text: DMNFiles.sttr)
    let imported = DMNImport.tables(source, decision: nil)
    #expect(imported.value.map { $0["decision"]?.text } == ["pad-1", "conclusie"])
    #expect(
      places(imported.diagnostics, in: source) == [
        "33:28 dmn-not-carried", "34:33 dmn-not-carried",
      ])
    #expect(imported.diagnostics.contains { $0.message.en.contains("'Pad 1'") })
  }

  /// Every namespace that DMN has had.
  @Test(arguments: [
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20160719/dmn.xsd",
    "http://www.omg.org/spec/DMN/20180521/MODEL/", "https://www.omg.org/spec/DMN/20191111/MODEL/",
    "https://www.omg.org/spec/DMN/20211108/MODEL/", "https://www.omg.org/spec/DMN/20230324/MODEL/",
  ])
  func namespacesOfAllVersionsAreRead(namespace: String) {
    let text = DMNFiles.small().replacing(DMN.namespace, with: namespace)
    let imported = importDMN(SourceText(path: "x", text: text), decision: nil)
    #expect(imported.value.count == 1 && imported.diagnostics.isEmpty)
  }

  /// Values that only rules name are taken, with a warning.
  @Test func valuesAreTakenFromRules() throws {
    let source = SourceText(path: "x", text: DMNFiles.small(input: ""))
    let imported = importDMN(source, decision: nil)
    #expect(places(imported.diagnostics, in: source) == ["5:7 dmn-values"])
    #expect(imported.diagnostics.first?.severity == .warning)
    #expect(imported.value.first?.contains("values: {a: a}") == true)
  }

  @Test(arguments: [
    (#""b""#, "b"), (#" "a" , "b" "#, "a|b"), (#"not("a")"#, "b|c"), (#"not( "a","c" )"#, "b"),
    ("-", nil), ("  ", nil), (#""c","b","a""#, nil), (#""c","a""#, "a|c"),
  ])
  func testsOfTextAreEvaluated(entry: String, values: String?) throws {
    try expect(values, DMNFiles.small(input: #""a","b","c""#, entry: entry))
  }

  @Test(arguments: [
    ("2", "2"), ("2.0", "2"), ("&lt; 3", "1|2"), ("[2..3]", "2|3"), ("(1..3)", "2"),
    ("]1..3[", "2"), ("not(&gt;= 2)", "1"), ("&gt;0", nil), ("1,[3..9]", "1|3"), ("&lt;=1", "1"),
  ])
  func testsOfNumbersAreEvaluated(entry: String, values: String?) throws {
    try expect(values, DMNFiles.small(input: "1,2,3", type: "number", entry: entry))
  }

  @Test(arguments: [
    ("[18..65)", "from-18-below-65"), ("&lt; 18", "below-18"),
    ("[18..65),&gt;=65", "from-18-below-65|from-65"), ("&gt;=-4", "from-18-below-65|from-65"),
  ])
  func testsOfBandsAreEvaluated(entry: String, values: String?) throws {
    // The last case cuts the first band, which goes down without end.
    let text = DMNFiles.small(
      input: "&lt; 18, [18..65), &gt;= 65", type: "number", entry: entry)
    if entry.contains("-4") {
      #expect(importDMN(SourceText(path: "x", text: text), decision: nil).value.isEmpty)
    } else {
      try expect(values, text)
    }
  }

  /// - Parameter values: those of the one condition, or nil when it does not matter.
  private func expect(_ values: String?, _ text: String) throws {
    let imported = DMNImport.tables(SourceText(path: "x", text: text), decision: nil)
    #expect(imported.diagnostics.isEmpty, "\(imported.diagnostics.map(\.message.en))")
    let rule = try #require(imported.value.first?["rules"]?.parts?.first?.fields)
    #expect(rule["when"]?.fields?["q"]?.texts?.joined(separator: "|") == values)
  }
}
