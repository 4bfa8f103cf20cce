import Diagnostics
import Markdown
import Model

/// Finds the fact that a mark names, and what it says then.
struct FactLookup: Sendable {
  let names: Names
  let table: FactTable

  /// The fact that a cross-reference names; nil when it names something else, or more than one.
  func find(_ mark: ItemMark) -> (id: ItemID, entry: FactTable.Entry)? {
    let candidates = names.candidates(for: mark)
    guard candidates.count == 1, let id = candidates.first, let entry = table.entries[id] else {
      return nil
    }
    return (id, entry)
  }

  /// What a fact says where a mark stands.
  ///
  /// - Parameter validity: when the text holds that the mark stands in.
  func statement(
    _ id: ItemID, _ entry: FactTable.Entry, _ mark: ItemMark, at span: SourceSpan,
    during validity: Validity?
  ) -> Checked<FactStatement?> {
    guard !entry.periods.isEmpty else { return Checked(nil) }
    var date: PartialDate?
    if let text = mark.date {
      date = PartialDate(text)
      if date == nil { return Checked(nil, [FactFindings.invalidDate(text, at: span)]) }
    }
    switch FactTable.answer(entry, at: date, during: validity) {
    case .found(let statement): return Checked(statement)
    case .several(let periods):
      return Checked(nil, [FactFindings.unclear(mark, periods, at: span)])
    case .notThen(let periods):
      guard date == nil, entry.periods.count == 1 else {
        return Checked(nil, [FactFindings.noValueThen(mark, periods, at: span)])
      }
      return Checked(
        entry.periods[0].statement,
        [FactFindings.outdated(id, periods[0], during: validity, at: span)])
    }
  }

  /// What is printed for a mark, in three parts: the middle one is the value.
  ///
  /// The words of the mark may hold `{}` for the value without its unit; words without it are only
  /// a link.
  static func parts(
    _ statement: FactStatement, _ mark: ItemMark
  ) -> (before: String, value: String, after: String) {
    guard let words = mark.text else { return ("", statement.text, "") }
    let parts = words.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (words, "", "") }
    return (String(parts[0]), statement.bare, String(parts[1]))
  }

  /// A text without Markdown with the values of its facts put in.
  ///
  /// What is wrong with it is told where the text is read; such a mark is left as it is written.
  func words(in text: String) -> String {
    guard text.mayHoldMarks else { return text }
    let nowhere = SourceSpan.file("")
    return readMarks(in: text, at: nowhere).value.map { piece in
      switch piece {
      case .words(let words): return words
      case .mark(let reference):
        guard case .item(let mark) = reference.target, let (id, entry) = find(mark),
          let said = statement(id, entry, mark, at: nowhere, during: nil).value
        else { return reference.span.words ?? "" }
        let (before, value, after) = Self.parts(said, mark)
        return before + value + after
      }
    }.joined()
  }
}
