import Foundation
import TestSupport
import Testing

/// What `--sources-dir` adds to the command beside findings, which `Sites` has.
@Suite("Looking things up in documents")
struct DocumentNotesTests {
  @Test("What is not literally in a source is listed with its reason, on standard output")
  func notes() throws {
    let build = try GoldenSite(name: "good-documents").build(options: [])
    #expect(build.run.status == 0)
    #expect(
      build.run.output == """
        content/facts/pages.yml: not literally in the source (plan, part 1): article 7a: only the \
        other part names the article
        content/facts/parts.yml: not literally in the source: 2: our own count of the headings

        """)
    let dutch = try GoldenSite(name: "good-documents").build(language: "nl", options: [])
    #expect(
      dutch.run.output.contains("niet letterlijk in de bron (plan, part 1): article 7a: only"))
  }

  @Test("A folder that does not exist is wrong use")
  func missingFolder() throws {
    let folder = try GoldenSite(name: "good-documents").laidOut()
    for command in ["build", "check"] {
      let run = try WijzerCommand.run([command, "--sources-dir", "elsewhere"], in: folder.path)
      #expect(run.status == 2)
      #expect(run.errors.contains("the folder 'elsewhere' does not exist"))
    }
  }

  @Test("Without the option nothing is looked up")
  func withoutFolder() throws {
    let folder = try GoldenSite(name: "source-mismatch").laidOut()
    let run = try WijzerCommand.run(["check", "--language", "en"], in: folder.path)
    #expect(run.output.isEmpty)
    #expect(!run.errors.contains("[source-mismatch]") && !run.errors.contains("document]"))
  }
}
