import Diagnostics
import Model

extension TableFrame {
  /// What is told of a document that has no frame.
  static func unreadable(_ document: RawDocument) -> Diagnostic {
    Diagnostic(
      .unreadableTable,
      Message(
        nl: "de dagen ('covers'), vragen ('inputs') of uitkomsten ('outputs') zijn niet te lezen",
        en: "the days ('covers'), the 'inputs' or the 'outputs' cannot be read"),
      at: .file(document.path),
      fix: Message(
        nl: "herstel ze eerst; 'wijzer check' zegt wat eraan scheelt",
        en: "mend them first; 'wijzer check' tells what is wrong with them"))
  }
}
