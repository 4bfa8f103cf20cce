import Decisions
import Diagnostics
import Model

/// Reads answers from the command line.
struct AnswerReader {
  let table: DecisionTable

  /// - Parameters:
  ///   - words: each `input=value`.
  ///   - date: the day the decision is about, as `yyyy-mm-dd`.
  /// - Throws: `WrongUse`.
  func read(_ words: [String], date: String?) throws(WrongUse) -> Answers {
    var values = [Int?](repeating: nil, count: table.inputs.count)
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw WrongUse(
          Message(nl: "'\(word)' is geen vraag=antwoord", en: "'\(word)' is not input=value"))
      }
      let input = try input(parts[0])
      guard values[input] == nil else {
        throw WrongUse(
          Message(nl: "'\(parts[0])' staat er twee keer", en: "'\(parts[0])' is given twice"))
      }
      values[input] = try value(parts[1], of: table.inputs[input])
    }
    guard let date else { return Answers(date: nil, values: values) }
    return Answers(date: try day(date), values: values)
  }

  private func input(_ name: String) throws(WrongUse) -> Int {
    let names = table.inputs.map(\.id)
    if let index = names.firstIndex(of: name) { return index }
    throw WrongUse(
      unknown: name, among: names,
      Message(nl: "er is geen vraag '\(name)'", en: "there is no input '\(name)'"))
  }

  private func value(_ name: String, of input: InputClause) throws(WrongUse) -> Int {
    let names = input.values.map(\.id)
    if let index = names.firstIndex(of: name) { return index }
    throw WrongUse(
      unknown: name, among: names,
      Message(
        nl: "de vraag '\(input.id)' heeft geen antwoord '\(name)'",
        en: "the input '\(input.id)' has no value '\(name)'"))
  }

  private func day(_ text: String) throws(WrongUse) -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw WrongUse(
        Message(
          nl: "'\(text)' is geen dag die bestaat", en: "'\(text)' is not a day that exists"))
    }
    guard table.covers.contains(date) else {
      let (first, last) = (table.covers.lowerBound, table.covers.upperBound)
      throw WrongUse(
        Message(
          nl: "\(date) valt buiten de looptijd, \(first) tot en met \(last)",
          en: "\(date) is outside what the decision covers, \(first) until \(last)"))
    }
    return date
  }
}
