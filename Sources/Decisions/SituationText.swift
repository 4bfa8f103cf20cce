import Diagnostics
import Model

/// How messages speak of situations: with the ids that stand in the author's file, and in words.
extension DecisionTable {
  /// One combination of a box, with only the answers that matter to the box:
  /// `kosten=voorfase, wlz=nee (voorfase; geen Wlz-indicatie)`.
  func text(of box: Box) -> Message {
    var ids: [String] = []
    var words: [String] = []
    for (input, set) in zip(inputs, box.sets) where set != input.domain {
      guard let index = set.indices.first else { continue }
      ids.append("\(input.id)=\(input.values[index].id)")
      words.append(input.values[index].short)
    }
    guard !ids.isEmpty else { return Message(nl: "elk antwoord", en: "any answer") }
    let text = "\(ids.joined(separator: ", ")) (\(words.joined(separator: "; ")))"
    return Message(nl: text, en: text)
  }

  /// The combination that `text(of:)` speaks of, with every value where the box leaves an input
  /// open.
  func example(of box: Box) -> Box {
    Box(
      zip(inputs, box.sets).map { input, set in
        set == input.domain ? set : set.indices.first.map { ValueSet(index: $0) } ?? set
      })
  }

  /// The rules with these indices: `r1, r2`.
  func text(ofRules indices: [Int]) -> String {
    indices.map { rules[$0].id }.joined(separator: ", ")
  }

  /// The values of a set: `ja, nee`.
  func text(of values: ValueSet, at input: Int) -> String {
    values.indices.map { inputs[input].values[$0].id }.joined(separator: ", ")
  }
}

/// A stretch of days in a sentence.
func text(of days: ClosedRange<CalendarDate>) -> Message {
  let (first, last) = (days.lowerBound, days.upperBound)
  return first == last
    ? Message(nl: "op \(first)", en: "on \(first)")
    : Message(nl: "van \(first) tot en met \(last)", en: "from \(first) through \(last)")
}
