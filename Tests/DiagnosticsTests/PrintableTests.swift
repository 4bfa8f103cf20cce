import Foundation
import Testing

@testable import Diagnostics

/// What a terminal would obey does not reach it.
struct PrintableTests {
  private static let obeyed: [Unicode.Scalar] = [
    "\0", "\u{1B}", "\u{7}", "\u{8}", "\r", "\u{7F}", "\u{9B}", "\u{85}", "\u{202E}", "\u{2066}",
    "\u{200F}", "\u{2028}",
  ]

  @Test(arguments: obeyed)
  func shown(sign: Unicode.Scalar) throws {
    let text = "a\(sign)[31mb\(sign)"
    #expect(text.printable == "a\u{FFFD}[31mb\u{FFFD}")
    let json = String(decoding: try JSONEncoder().encode(["x" + String(sign)]), as: UTF8.self)
    #expect(!json.printableJSON.unicodeScalars.contains(sign))
    let back = try JSONDecoder().decode([String].self, from: Data(json.printableJSON.utf8))
    #expect(back == ["x" + String(sign)])
  }

  @Test(arguments: ["", "é ↩ 日本 👩‍👩‍👧 e\u{301}", "a\tb\nc", "€ 21,80"])
  func others(text: String) { #expect(text.printable == text && text.printableJSON == text) }

  @Test("Findings carry nothing of it, and only the first thousand are told")
  func report() {
    let text = SourceText(path: "a\u{1B}b.md", text: "x\u{202E}y\n")
    let words = Message(nl: "\u{7}", en: "\u{7}")
    let rule = Rule("some-rule", nl: "x", en: "x")
    let found = (0..<1500).map { number in
      Diagnostic(
        rule, Message(nl: "\(number)\u{9B}", en: "\(number)\u{9B}"),
        at: SourceSpan(path: text.path, range: 0..<3), notes: [.init(words)], fix: words)
    }
    let told = Report(found) { _ in text }.text(in: .en)
    #expect(!told.unicodeScalars.contains { Self.obeyed.contains($0) })
    #expect(told.matches(of: /\[some-rule\]/).count == 1000)
    #expect(told.hasSuffix("and 500 more\n"))
  }
}
