import Foundation

/// A finding as `--format json` writes it.
struct Finding: Decodable {
  struct Note: Decodable {
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

  static func all(in json: String) throws -> [Finding] {
    try JSONDecoder().decode([Finding].self, from: Data(json.utf8))
  }

  /// Where it is and which rule it breaks.
  var place: String { Self.place(file, line, column) + " [\(rule)]" }

  /// All its sentences.
  var texts: [String] { [message] + notes.map(\.message) + (fix.map { [$0] } ?? []) }

  /// The lines of the text report that are not excerpts.
  var lines: [String] {
    ["\(Self.place(file, line, column)): \(severity): \(message) [\(rule)]"]
      + notes.map { note in
        note.file.map { "\(Self.place($0, note.line, note.column)): note: \(note.message)" }
          ?? "  note: \(note.message)"
      } + (fix.map { ["  fix: \($0)"] } ?? [])
  }

  private static func place(_ file: String, _ line: Int?, _ column: Int?) -> String {
    guard let line, let column else { return file }
    return "\(file):\(line):\(column)"
  }
}
