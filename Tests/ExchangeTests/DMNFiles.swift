import Diagnostics
import Model
import Testing

@testable import Exchange

/// Small DMN files in the manner of the programs that write them.
enum DMNFiles {
  /// As Camunda Modeler writes: prefixless, values only in rules, an empty cell for what does not
  /// matter, dates as moments.
  static let camunda = """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" id="d" name="DRD" namespace="http://camunda.org/schema/1.0/dmn">
      <decision id="allowance" name="Allowance">
        <decisionTable id="table" hitPolicy="UNIQUE">
          <input id="i1" label="Which season is it?" biodi:width="192">
            <inputExpression id="e1" typeRef="string"><text>season</text></inputExpression>
            <inputValues id="v1"><text>"Spring","Summer","Autumn","Winter"</text></inputValues>
          </input>
          <input id="i2" label="Day">
            <inputExpression id="e2" typeRef="date"><text>day</text></inputExpression>
          </input>
          <input id="i3" label="Guests">
            <inputExpression id="e3" typeRef="integer"><text>guestCount</text></inputExpression>
            <inputValues id="v3"><text>[0..8], ]8..20], &gt; 20</text></inputValues>
          </input>
          <output id="o1" label="Allowance" name="allowance" typeRef="string" />
          <rule id="row-1">
            <description>Winter is cold.</description>
            <inputEntry id="c1"><text>"Winter"</text></inputEntry>
            <inputEntry id="c2"><text>[date("2024-01-01")..date("2024-12-31")]</text></inputEntry>
            <inputEntry id="c3"><text><![CDATA[<= 8]]></text></inputEntry>
            <outputEntry id="r1"><text>"High"</text></outputEntry>
          </rule>
          <rule id="row-2">
            <inputEntry id="c4"><text>not("Winter")</text></inputEntry>
            <inputEntry id="c5"><text>&lt; date and time("2024-07-01T00:00:00"), &gt;= date("2025-01-01")</text></inputEntry>
            <inputEntry id="c6"><text></text></inputEntry>
            <outputEntry id="r2"><text>"Low"</text></outputEntry>
          </rule>
          <rule id="row-3">
            <inputEntry id="c7"><text>"Spring","Summer"</text></inputEntry>
            <inputEntry id="c8"><text>-</text></inputEntry>
            <inputEntry id="c9"><text>&gt; 8</text></inputEntry>
            <outputEntry id="r3"><text>"None"</text></outputEntry>
          </rule>
        </decisionTable>
      </decision>
      <dmndi:DMNDI><dmndi:DMNDiagram /></dmndi:DMNDI>
    </definitions>
    """

  /// As Drools writes: a prefix, types with allowed values, annotations with headings.
  static let drools = """
    <dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20180521/MODEL/" xmlns:kie="http://www.drools.org/kie/dmn/1.2" id="_1" name="care" namespace="https://kiegroup.org/dmn/_1">
      <dmn:extensionElements/>
      <dmn:itemDefinition id="_2" name="tColour" isCollection="false">
        <dmn:typeRef>string</dmn:typeRef>
        <dmn:allowedValues><dmn:text>"red", "green"</dmn:text></dmn:allowedValues>
      </dmn:itemDefinition>
      <dmn:inputData id="_3" name="colour"><dmn:variable id="_4" name="colour" typeRef="tColour"/></dmn:inputData>
      <dmn:inputData id="_5" name="urgent"><dmn:variable id="_6" name="urgent" typeRef="boolean"/></dmn:inputData>
      <dmn:knowledgeSource id="_7" name="The act"/>
      <dmn:decision id="_8" name="Who pays">
        <dmn:description>Who pays for the light.</dmn:description>
        <dmn:variable id="_9" name="Who pays" typeRef="string"/>
        <dmn:informationRequirement><dmn:requiredInput href="#_3"/></dmn:informationRequirement>
        <dmn:authorityRequirement><dmn:requiredAuthority href="#_7"/></dmn:authorityRequirement>
        <dmn:decisionTable id="_10" hitPolicy="ANY">
          <dmn:input id="_11"><dmn:inputExpression><dmn:text>colour</dmn:text></dmn:inputExpression></dmn:input>
          <dmn:input id="_12"><dmn:inputExpression typeRef="boolean"><dmn:text>urgent</dmn:text></dmn:inputExpression></dmn:input>
          <dmn:output id="_13" name="outcome"><dmn:outputValues><dmn:text>"pays", "open"</dmn:text></dmn:outputValues></dmn:output>
          <dmn:output id="_14" name="payer"/>
          <dmn:annotation name="reason"/>
          <dmn:rule id="_15">
            <dmn:inputEntry><dmn:text>"red"</dmn:text></dmn:inputEntry>
            <dmn:inputEntry><dmn:text>not(false)</dmn:text></dmn:inputEntry>
            <dmn:outputEntry><dmn:text>"pays"</dmn:text></dmn:outputEntry>
            <dmn:outputEntry><dmn:text>"The \\"state\\""</dmn:text></dmn:outputEntry>
            <dmn:annotationEntry><dmn:text>The act says so.</dmn:text></dmn:annotationEntry>
          </dmn:rule>
        </dmn:decisionTable>
      </dmn:decision>
    </dmn:definitions>
    """

  /// As the Dutch standard for applicable rules has it: DMN of 2015, `feel:` types, questions in
  /// extension elements, tables that feed a table.
  static let sttr = """
    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
    <dmn:definitions xmlns:dmn="http://www.omg.org/spec/DMN/20151101/dmn.xsd" xmlns:feel="http://www.omg.org/spec/FEEL/20140401" xmlns:uitv="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Uitvoeringsregel" xmlns:content="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Content" xmlns:bedr="http://toepasbare-regels.omgevingswet.overheid.nl/v1.0/Bedrijfsregel" namespace="http://toepasbare-regels.omgevingswet.overheid.nl/1">
      <dmn:extensionElements>
        <uitv:uitvoeringsregels>
          <uitv:uitvoeringsregel id="u1">
            <uitv:vraag><uitv:gegevensType>boolean</uitv:gegevensType><uitv:vraagTekst> Ligt het schip aan de kade? </uitv:vraagTekst></uitv:vraag>
            <content:uitvoeringsregelToelichting><content:toelichting><![CDATA[ Ook als het maar even is. ]]></content:toelichting></content:uitvoeringsregelToelichting>
          </uitv:uitvoeringsregel>
          <uitv:uitvoeringsregel id="u2">
            <uitv:vraag><uitv:gegevensType>list</uitv:gegevensType><uitv:vraagTekst>Wat gaat u doen?</uitv:vraagTekst>
              <uitv:opties><uitv:optieType>enkelAntwoord</uitv:optieType>
                <uitv:optie><uitv:optieText>Meer dan 20% schilderen</uitv:optieText></uitv:optie>
                <uitv:optie><uitv:optieText>Varen</uitv:optieText></uitv:optie>
              </uitv:opties></uitv:vraag>
          </uitv:uitvoeringsregel>
        </uitv:uitvoeringsregels>
      </dmn:extensionElements>
      <dmn:inputData id="in1" name="kade"><dmn:extensionElements><uitv:uitvoeringsregelRef href="#u1"/></dmn:extensionElements><dmn:variable name="kade" typeRef="feel:boolean"/></dmn:inputData>
      <dmn:inputData id="in2" name="werk"><dmn:extensionElements><uitv:uitvoeringsregelRef href="#u2"/></dmn:extensionElements><dmn:variable name="werk" typeRef="feel:string"/></dmn:inputData>
      <dmn:decision id="pad" name="Pad 1">
        <dmn:decisionTable hitPolicy="ANY" outputLabel="Pad 1">
          <dmn:input><dmn:inputExpression typeRef="feel:boolean"><dmn:text>kade</dmn:text></dmn:inputExpression></dmn:input>
          <dmn:input><dmn:inputExpression typeRef="feel:string"><dmn:text>werk</dmn:text></dmn:inputExpression></dmn:input>
          <dmn:output/>
          <dmn:rule>
            <dmn:inputEntry><dmn:text>true</dmn:text></dmn:inputEntry>
            <dmn:inputEntry><dmn:text>"Meer dan 20% schilderen"</dmn:text></dmn:inputEntry>
            <dmn:outputEntry><dmn:text>false</dmn:text></dmn:outputEntry>
          </dmn:rule>
        </dmn:decisionTable>
      </dmn:decision>
      <dmn:decision id="slot" name="Conclusie">
        <dmn:extensionElements><bedr:functioneleStructuurRef href="#x"/></dmn:extensionElements>
        <dmn:informationRequirement><dmn:requiredDecision href="#pad"/></dmn:informationRequirement>
        <dmn:decisionTable hitPolicy="ANY" outputLabel="Conclusie">
          <dmn:input label="Pad 1"><dmn:inputExpression typeRef="feel:boolean"><dmn:text>Pad 1</dmn:text></dmn:inputExpression></dmn:input>
          <dmn:output><dmn:outputValues><dmn:text>"Vergunningplicht","Toestemmingsvrij"</dmn:text></dmn:outputValues></dmn:output>
          <dmn:rule>
            <dmn:inputEntry><dmn:text>true</dmn:text></dmn:inputEntry>
            <dmn:outputEntry><dmn:text>"Vergunningplicht"</dmn:text></dmn:outputEntry>
          </dmn:rule>
        </dmn:decisionTable>
      </dmn:decision>
    </dmn:definitions>
    """

  /// A small table with one cell, attribute or element left to fill in.
  static func small(
    policy: String = "", input: String = #""a","b""#, type: String = "string",
    entry: String = #""a""#, output: String = #""x""#, extra: String = ""
  ) -> String {
    let values = input.isEmpty ? "" : "<inputValues><text>\(input)</text></inputValues>"
    return """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="s" namespace="n">
        <decision id="small" name="small">
          \(extra)
          <decisionTable \(policy)>
            <input><inputExpression typeRef="\(type)"><text>q</text></inputExpression>\(values)</input>
            <output/>
            <rule>
              <inputEntry><text>\(entry)</text></inputEntry>
              <outputEntry><text>\(output)</text></outputEntry>
            </rule>
          </decisionTable>
        </decision>
      </definitions>
      """
  }
}

/// Each finding as `line:column rule`.
func places(_ diagnostics: [Diagnostic], in source: SourceText) -> [String] {
  Report(diagnostics) { _ in source }.entries.map { entry in
    let place = entry.place
    return "\(place.line ?? 0):\(place.column ?? 0) \(entry.diagnostic.rule.text)"
  }
}
