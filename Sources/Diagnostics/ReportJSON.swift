import Foundation

extension Report {
  /// The report as JSON: a list of findings, each with file, line, column, severity, rule, message,
  /// notes and fix.
  package func json(in language: MessageLanguage) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let findings = entries.map { Finding($0, language) }
    return String(decoding: try encoder.encode(findings), as: UTF8.self) + "\n"
  }
}

private struct Finding: Encodable {
  struct Note: Encodable {
    let message: String
    let file: String?
    let line: Int?
    let column: Int?
  }

  let file: String
  let line: Int?
  let column: Int?
  let severity: String
  let rule: String
  let message: String
  let fix: String?
  let notes: [Note]

  init(_ entry: Report.Entry, _ language: MessageLanguage) {
    file = entry.place.path
    line = entry.place.line
    column = entry.place.column
    severity = entry.diagnostic.severity.rawValue
    rule = entry.diagnostic.rule.text
    message = entry.diagnostic.message.text(in: language)
    fix = entry.diagnostic.fix?.text(in: language)
    notes = entry.notes.map { note in
      Note(
        message: note.message.text(in: language), file: note.place?.path, line: note.place?.line,
        column: note.place?.column)
    }
  }
}
