import Diagnostics

/// What can be wrong with the tags of one template.
enum TemplateMessages {
  static func unclosed(_ span: SourceSpan, _ closing: String) -> Diagnostic {
    Diagnostic(
      .malformedTemplate,
      Message(nl: "deze tag wordt niet gesloten", en: "this tag is not closed"), at: span,
      fix: Message(nl: "sluit hem met \(closing)", en: "close it with \(closing)"))
  }

  /// - Parameter open: the tag that should be closed first.
  static func wrongEnd(_ name: String, _ span: SourceSpan, open: (String, SourceSpan)?)
    -> Diagnostic
  {
    let expected = open.map { "{{/\($0.0)}}" }
    return Diagnostic(
      .malformedTemplate,
      Message(
        nl: "deze tag sluit '\(name)', "
          + (expected.map { "maar \($0) is aan de beurt" } ?? "maar er staat niets open"),
        en: "this tag closes '\(name)', "
          + (expected.map { "but \($0) comes first" } ?? "but nothing is open")),
      at: span,
      notes: open.map { [.init(Message(nl: "dit staat open", en: "this is open"), at: $0.1)] }
        ?? [],
      fix: expected.map { Message(nl: "schrijf \($0)", en: "write \($0)") }
        ?? Message(nl: "haal hem weg", en: "remove it"))
  }

  /// - Parameter end: the end of a tag further out, which comes first.
  static func notClosed(_ name: String, _ span: SourceSpan, before end: SourceSpan?)
    -> Diagnostic
  {
    Diagnostic(
      .malformedTemplate,
      Message(nl: "'\(name)' wordt niet gesloten", en: "'\(name)' is not closed"),
      at: span,
      notes: end.map {
        [
          .init(
            Message(
              nl: "hiervoor hoort het gesloten te zijn", en: "it should be closed before this"),
            at: $0)
        ]
      } ?? [],
      fix: Message(nl: "sluit het met {{/\(name)}}", en: "close it with {{/\(name)}}"))
  }

  static func tooDeep(_ span: SourceSpan, limit: Int) -> Diagnostic {
    Diagnostic(
      .malformedTemplate,
      Message(
        nl: "tags staan hier dieper dan \(limit) lagen in elkaar",
        en: "tags are nested deeper than \(limit) levels here"),
      at: span)
  }

  static func nameless(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedTemplate,
      Message(nl: "deze tag noemt geen naam", en: "this tag gives no name"), at: span)
  }

  static func unsupported(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedTemplate,
      Message(
        nl: "andere scheidingstekens, pragma's en wisselende namen worden niet gebruikt",
        en: "other delimiters, pragmas and dynamic names are not used"),
      at: span)
  }
}
