package import Model

/// What a question asks for.
package enum Subject: Sendable, Hashable {
  /// The input with this index.
  case input(Int)
  /// The date.
  case time
}

extension DecisionTable {
  /// What can be asked, in asking order: the first input, the date, the other inputs, and last the
  /// inputs about an output, because the other answers tell whom they name.
  package var subjects: [Subject] {
    let plain = inputs.indices.filter { inputs[$0].about == nil }
    let others = inputs.indices.filter { inputs[$0].about != nil }
    var subjects = (plain + others).map(Subject.input)
    subjects.insert(.time, at: min(1, subjects.count))
    return subjects
  }

  /// The output that a question is about; nil when it is about no output.
  package func topic(of subject: Subject) -> QuestionTopic? {
    if case .input(let index) = subject { inputs[index].about } else { nil }
  }

  /// The id of a subject, as authors and links write it.
  package func id(of subject: Subject) -> String {
    switch subject {
    case .input(let index): inputs[index].id
    case .time: time.id
    }
  }
}
