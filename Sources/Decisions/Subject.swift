package import Model

/// What a question asks for.
package enum Subject: Sendable, Hashable {
  /// The input with this index.
  case input(Int)
  /// The date.
  case time
}

extension DecisionTable {
  /// What can be asked, in asking order: the first input, the date, the other inputs.
  package var subjects: [Subject] {
    var subjects = inputs.indices.map(Subject.input)
    subjects.insert(.time, at: min(1, subjects.count))
    return subjects
  }

  /// The id of a subject, as authors and links write it.
  package func id(of subject: Subject) -> String {
    switch subject {
    case .input(let index): inputs[index].id
    case .time: time.id
    }
  }
}
