import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Exchange
@testable import Formats
@testable import Loading
@testable import Markdown
@testable import Model
@testable import Publishing
@testable import Quantities

/// Nothing that is read ends the process, and what is told of it stands in it.
struct FormatFuzzTests {
  private static func files(_ folder: String, _ ending: String) throws -> [String] {
    try Repository.files(in: folder, endings: [ending]).prefix(40).map { try Repository.text($0) }
  }

  private func check(_ found: [Diagnostic], in source: SourceText) throws {
    for diagnostic in found {
      try Broken.unless(
        diagnostic.span.range.upperBound <= source.bytes.count,
        "\(diagnostic.rule.text) stands beyond the text")
    }
    _ = Report(found) { _ in source }.text(in: .en)
  }

  @Test func markdown() throws {
    let words = HTMLWords(callouts: [:], table: "t", footnotes: "n", backToText: "b")
    try Fuzzing.run(
      "markdown", corpus: try Self.files("content", ".md"),
      pieces: [
        "[[a]]", "[[a:b@2024#c|d]]", "[@a, b; @c]", "[@", "[a](b)", "[a]: b\n", "![a](b)", "**",
        "_", "`", "```\n", "> ",
        "> [!NOTE]\n> ", "- ", "1. ", "- [x] ", "|a|b|\n|-|-|\n", "|", "# ", "***\n", "<b>", "[^1]",
        "[^1]: x\n\n",
        "http://a.b", "\\[[", "\n\n", "    ", "&amp;", "&#0;", "&#x10FFFF;",
      ]
    ) { bytes in
      guard let text = String(validating: bytes, as: UTF8.self) else { return }
      let source = SourceText(path: "x.md", text: text)
      let read = readMarkdown(source, body: 0..<source.bytes.count)
      try check(read.diagnostics, in: source)
      for (index, node) in read.value.nodes.enumerated() {
        try Broken.unless(
          Int(node.end) > index && Int(node.end) <= read.value.nodes.count,
          "a node ends outside the text")
      }
      let html = read.value.html(words: words) { _ in .link(startTag: "<a href=\"#\">", text: "x") }
      try Broken.unless(
        !html.unicodeScalars.contains { (0xF0000...0xFFFFF).contains($0.value) },
        "a private character comes out")
      for tag in ["<script", "<b>"] {
        try Broken.unless(!html.contains(tag), "\(tag) comes out")
      }
      let field = readMarkdown(
        field: text, at: SourceSpan(path: "x.md", range: 0..<source.bytes.count))
      try check(field.diagnostics, in: source)
      try check(readMarks(in: text, at: .file("x.md")).diagnostics, in: source)
    }
  }

  @Test func fields() throws {
    try Fuzzing.run(
      "fields", corpus: try Self.files("content", ".yml") + (try Self.files("content", ".md")),
      pieces: [
        "a: b\n", "- ", "  ", "&a ", "*a", "<<: *a\n", "{a: b}", "[a, b]", ": ", " #", "|\n",
        ">-\n", "'", "\"", "? ", "!!x ",
        "---\n", "...\n", "%YAML 1.1\n", "[", "{", "]", "}", ",", "@", "\\x41",
      ]
    ) { bytes in
      for name in ["x.md", "x.yml"] {
        let source = SourceText(path: name, bytes: bytes)
        guard FileReader.unreadableText(source) == nil else { continue }
        if name == "x.yml" {
          try check(YAMLReader.read(source, range: 0..<bytes.count).diagnostics, in: source)
        } else if case .success(let split) = FrontMatter.split(source) {
          try check(YAMLReader.read(source, range: split.fields).diagnostics, in: source)
        }
      }
    }
  }

  @Test func formulas() throws {
    try Fuzzing.run(
      "formula",
      corpus: ["people@2024 * day-rate@2024 * 365 days", "a / (b.to - 400 person)", "1 + 2 * 3"],
      pieces: [
        "(", ")", " + ", " - ", " * ", " / ", "0", "1", "9999999999", "0.0000000001", "a", "a@2024",
        ".from", "@", ".",
      ]
    ) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      guard case .success(let formula) = readFormula(text) else { return }
      for number in [0, 1, -1, .max, .min] {
        _ = formula.evaluate(
          value: { _ in Quantity(Rational(number), .none) }, unit: { _ in Dimension.none }
        )
        .map { $0.number.rounded(decimals: 9) }
      }
    }
  }

  @Test func tables() throws {
    let decision = try Repository.text(
      "Tests/GoldenTests/Sites/good-decision/content/decisions/support.yml")
    let file = SourceText(path: "support.yml", text: decision)
    let fields = YAMLReader.read(file, range: 0..<file.bytes.count).value
    let document = RawDocument(
      path: "support.yml", name: "support", fields: fields, body: nil, isReadable: true)
    let csv = try #require(exportCSV(document).value)
    try Fuzzing.run(
      "csv", corpus: [csv, "sep=;\n" + csv.replacing(",", with: ";")],
      pieces: [
        ",", ";", "\t", "\"", "\"\"", "\r", "|", "sep=;", "care", "yes", "2024-01-01", "-",
        "\"\r\n",
      ]
    ) { bytes in
      let source = SourceText(path: "x.csv", bytes: bytes)
      try check(CSVReader.rows(source).diagnostics, in: source)
      guard FileReader.unreadableText(source) == nil else { return }
      let made = importCSV(source, into: document, file: file)
      // What came in whole goes out the same.
      guard !made.hasErrors, let text = made.value else { return }
      let again = SourceText(path: "support.yml", text: text)
      let read = YAMLReader.read(again, range: 0..<again.bytes.count)
      try Broken.unless(!read.hasErrors, "what was imported can't be read: \(text)")
    }
  }

  @Test func models() throws {
    let dmn = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="D" namespace="n">
      <decision id="a" name="A"><decisionTable hitPolicy="UNIQUE"><input id="i" label="Which?"><inputExpression
      typeRef="string"><text>season</text></inputExpression><inputValues><text>"Spring","Summer"</text></inputValues>
      </input><input><inputExpression typeRef="date"><text>day</text></inputExpression></input><output name="o"
      typeRef="string"/><rule id="r"><inputEntry><text>"Spring"</text></inputEntry><inputEntry><text>[date("2024-01-01")..
      date("2024-12-31")]</text></inputEntry><outputEntry><text>"High"</text></outputEntry></rule></decisionTable>
      </decision></definitions>
      """
    try Fuzzing.run(
      "dmn", corpus: [dmn],
      pieces: [
        "<text>", "</text>", "not(", "[1..2]", "]", "..", "-", "date(\"2024-01-01\")", "&gt; 1",
        "<!DOCTYPE x>", "<![CDATA[", "]]>",
        "<!--", "-->", "&x;", "<x:y/>", " id=\"r\"", "xmlns=\"\"", "<rule>", "</rule>",
        "\"Summer\"", "<?xml?>", ",",
      ]
    ) { bytes in
      let source = SourceText(path: "x.dmn", bytes: bytes)
      guard FileReader.unreadableText(source) == nil else { return }
      try check(importDMN(source, decision: nil).diagnostics, in: source)
    }
  }

  @Test func manifests() throws {
    let digest = String(repeating: "a", count: 64)
    let folder = try TemporaryFolder(isInMemory: true)
    try Fuzzing.run(
      "manifest",
      corpus: [
        "{\"files\": [{\"path\": \"a/b.html\", \"sha256\": \"\(digest)\", \"size\": 1}], \"generator\": \"wijzer\"}",
        "{\"files\": [{\"path\": \"../x\", \"sha256\": \"\(digest)\", \"size\": 1}]}",
        "add a\nremove b/c\nfolder d\n",
      ],
      pieces: [
        "..", "/", ".wijzer", "\"path\": \"x\"", "null", "{", "}", "[", "]", ",", "-1", "remove ",
        "add ", "replace ", "\\u0000",
      ]
    ) { bytes in
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/manifest.json"))
      let manifest = try Manifest.read(in: folder.path, FileSystem(isDurable: false))
      let journal = try? Journal(bytes: bytes, path: "x")
      let paths = (manifest?.entries.map(\.path) ?? []) + (journal?.steps.map(\.path) ?? [])
      for path in paths where path != Manifest.name {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        try Broken.unless(
          !names.contains("..") && !names.contains("") && !names.contains(".")
            && names.first != ".wijzer", path)
      }
    }
  }
}
