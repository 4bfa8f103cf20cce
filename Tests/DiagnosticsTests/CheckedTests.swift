import Diagnostics
import TestSupport
import Testing

@Suite("A value with what was found on the way")
struct CheckedTests {
  private let error = Diagnostic("a", Message(nl: "", en: ""), at: .file("f"))
  private let warning = Diagnostic("b", .warning, Message(nl: "", en: ""), at: .file("f"))

  @Test("Findings stay with the value, in order")
  func order() {
    let checked = Checked(1, [error]).adding([warning]).map { "\($0)" }
    #expect(checked.value == "1")
    #expect(checked.diagnostics == [error, warning])
    let joined = [Checked(1, [warning]), Checked(2), Checked(3, [error])].joined()
    #expect(joined.value == [1, 2, 3])
    #expect(joined.diagnostics == [warning, error])
  }

  @Test("Only errors count as errors")
  func errors() {
    #expect(!Checked(1).hasErrors)
    #expect(!Checked(1, [warning]).hasErrors)
    #expect(Checked(1, [warning, error]).hasErrors)
  }
}
