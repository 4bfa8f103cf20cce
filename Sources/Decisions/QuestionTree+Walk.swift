package import Model

extension QuestionTree {
  /// The page at which someone ends who gives these answers.
  ///
  /// - Parameters:
  ///   - date: the day the decision is about.
  ///   - values: for each input the index of the answer; nil for "I do not know".
  /// - Returns: the index of an outcome page; nil when a page does not offer the answer, because
  ///   the answers cannot go together or a required one is not known.
  package func page(date: CalendarDate, values: [Int?]) -> Int? {
    var index = 0
    while case .question(let question) = pages[index].kind {
      let option = question.options.first { option in
        switch (option.choice, question.subject) {
        case (.value(let value), .input(let input)): values[input] == value
        case (.unknown, .input(let input)): values[input] == nil
        case (.period(let days), .time): days.contains(date)
        case (.value, .time), (.unknown, .time), (.period, .input): false
        }
      }
      guard let option else { return nil }
      index = option.page
    }
    return index
  }
}
