import Model

/// The names of question pages: stable, readable, and short enough for Windows' 260 characters.
///
/// The value of the input asked first is a folder, the period is a folder in it, and the other answers make
/// one name: `voorfase`, `voorfase/2024-2025`, `voorfase/2024-2025/incl-ja_wlz-nee`.
struct PageName {
  let table: DecisionTable
  /// The word for "I do not know".
  let unknownValue: String

  /// The path below the decision's folder, without ending; `index` for the first page.
  func slug(of path: [Answer]) -> String {
    var folders: [String] = []
    var rest: [String] = []
    let first = table.subjects.first
    for answer in path {
      let word = word(for: answer)
      switch answer.subject {
      case .time, first: folders.append(word)
      case .input(let input): rest.append("\(table.inputs[input].slug)-\(word)")
      }
    }
    guard !path.isEmpty else { return "index" }
    return (folders + (rest.isEmpty ? [] : [rest.joined(separator: "_")])).joined(separator: "/")
  }

  private func word(for answer: Answer) -> String {
    switch (answer.choice, answer.subject) {
    case (.value(let value), .input(let input)): table.inputs[input].values[value].id
    case (.period(let days), .time): word(for: days)
    case (.unknown, _): unknownValue
    case (.value, .time), (.period, .input):
      preconditionFailure("a value answers an input, a period the date")
    }
  }

  /// `2024`, `2024-2025` for whole years, otherwise `2024-01-01--2024-06-30`.
  private func word(for days: ClosedRange<CalendarDate>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    guard first == .firstDay(of: first.year), last == .lastDay(of: last.year) else {
      return "\(first)--\(last)"
    }
    return first.year == last.year ? "\(first.year)" : "\(first.year)-\(last.year)"
  }
}
