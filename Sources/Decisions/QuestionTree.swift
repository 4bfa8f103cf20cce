package import Model

/// The answer to a question.
package enum Choice: Sendable, Hashable {
  /// The value with this index.
  case value(Int)
  /// "I do not know": all values remain possible.
  case unknown
  /// A day in this stretch.
  case period(ClosedRange<CalendarDate>)
}

/// A question and its answer.
package struct Answer: Sendable, Hashable {
  package let subject: Subject
  package let choice: Choice
}

/// All question pages of a decision: one for every way to get somewhere, so that "back" has one
/// meaning.
package struct QuestionTree: Sendable {
  /// In depth-first order; the first page is where the questions begin.
  package let pages: [QuestionPage]

  /// The pages on the way to a page, from the first page to its parent: at the same places as the
  /// answers of its path, the pages where those were given.
  package func ancestors(of page: Int) -> [Int] {
    var ancestors: [Int] = []
    var next = pages[page].parent
    while let ancestor = next {
      ancestors.append(ancestor)
      next = pages[ancestor].parent
    }
    return ancestors.reversed()
  }
}

/// One page: a question, or what the answers came to.
package struct QuestionPage: Sendable {
  package enum Kind: Sendable {
    case question(Question)
    case settled(SettledOutcome)
    case undecided(UndecidedOutcome)
  }

  /// The answers so far, in the order in which they were given; what was not asked does not matter.
  package let path: [Answer]
  package let kind: Kind
  /// The index of the page before; nil for the first.
  package let parent: Int?
  /// The path of the page's file below the decision's folder, without ending.
  package let slug: String
}

/// A question that still matters.
package struct Question: Sendable {
  package struct Option: Sendable {
    package let choice: Choice
    /// The index of the page it leads to.
    package let page: Int
  }

  package let subject: Subject
  /// The actor that it names, when it is about an output: the one that the rules name that remain.
  package let payer: ItemID?
  /// The values that are possible in table order, then "I do not know"; or the periods in order.
  package let options: [Option]
  /// The smallest and largest number of questions still to be asked, this one included.
  package let remaining: ClosedRange<Int>
  /// The ids of the outcomes that can still come out, in table order.
  package let possibleOutcomes: [String]
}

/// The one result of an outcome page.
package struct SettledOutcome: Sendable {
  package let result: DecisionResult
  /// The indices of the rules that can hold for the answers, in table order; all give this result.
  package let rules: [Int]
}

/// What remains when nothing is left to ask and the result is not settled.
package struct UndecidedOutcome: Sendable {
  /// At least two, in table order.
  package let possible: [DecisionResult]
  /// The indices of the rules that can hold for the answers, in table order.
  package let rules: [Int]
  /// What was answered with "I do not know" and has a value that settles the result, while the other
  /// answers stay as they are; best first.
  package let deciding: [Subject]
  /// What was answered with "I do not know" and has a value that leaves fewer results, but none that
  /// settles; best first.
  package let narrowing: [Subject]
  /// The questions about an output that matter but were not asked, because the rules that remain do
  /// not name one actor.
  package let needed: [NeededFact]
}

/// A question about an output that could not be asked.
package struct NeededFact: Sendable, Hashable {
  package let subject: Subject
  /// The actors of the rules between which its answer decides, in the order of their names.
  package let payers: [ItemID]
}
