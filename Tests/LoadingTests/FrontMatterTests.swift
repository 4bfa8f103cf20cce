import Diagnostics
import TestSupport
import Testing

@testable import Loading

@Suite("The fields at the top of a Markdown file")
struct FrontMatterTests {
  private func split(_ text: String) -> (fields: String, body: String)? {
    let source = SourceText(path: "page.md", text: text)
    guard case .success(let split) = FrontMatter.split(source) else { return nil }
    return (source.text(split.fields), source.text(split.body))
  }

  @Test("They stand between two lines of three hyphens, whatever the line ends")
  func lineEnds() {
    for end in ["\n", "\r\n"] {
      let text = ["---", "é: à", "b: c", "---", "één", "---", "twee", ""].joined(separator: end)
      let found = split(text)
      #expect(found?.fields == "é: à\(end)b: c\(end)")
      #expect(found?.body == "één\(end)---\(end)twee\(end)")
    }
  }

  @Test("Fields and text may be empty, and the last line may lack its end")
  func empty() {
    #expect(split("---\n---\n").map { [$0.fields, $0.body] } == ["", ""])
    #expect(split("---\n---").map { [$0.fields, $0.body] } == ["", ""])
    #expect(split("---\na: b\n---").map { [$0.fields, $0.body] } == ["a: b\n", ""])
    #expect(split("---\na: b\n---\nx").map { [$0.fields, $0.body] } == ["a: b\n", "x"])
  }

  @Test(
    "Without both lines there are none",
    arguments: [
      "text", "", "\n---\na: b\n---\n", " ---\na: b\n---\n", "----\na: b\n----\n", "---\na: b\n",
      "---", "--- \na: b\n---\n", "---\na: b\n ---\n",
    ])
  func missing(_ text: String) {
    #expect(split(text) == nil)
  }

  @Test("What is missing is told: all, or the second line")
  func findings() {
    func message(_ text: String) -> String? {
      guard case .failure(let missing) = FrontMatter.split(SourceText(path: "f", text: text)) else {
        return nil
      }
      return missing.diagnostic.message.en
    }
    #expect(message("text")?.contains("begins with its fields") == true)
    #expect(message("---\na: b\ntext")?.contains("the second line") == true)
  }
}
