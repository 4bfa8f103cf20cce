import Model

/// Where another answer to one question leads, with the other answers kept.
package struct Alternative: Sendable, Hashable {
  /// The index, in the page's path, of the answer that is changed.
  package let answer: Int
  /// What is answered instead.
  package let choice: Choice
  /// The index of the page one ends at: an outcome, or the first question for which no answer was
  /// kept.
  package let page: Int
}

/// What if: for each answer on the way to a page, where each other answer leads.
///
/// 1. One goes back to the page where the question was asked and takes another of its options, "I do
///    not know" included.
/// 2. From there the answers given later are given again, as long as the pages ask for them.
/// 3. One ends at an outcome, or at a question that was not asked before. One also ends at a
///    question that no longer offers the kept answer: a value that has become impossible, or a
///    period that this question cuts in two. A day of such a period may lie on either side, so that
///    going on would tell more than the answers do. So too at a question about an output that now
///    names another actor: what was answered about one says nothing about the other.
///
/// - Parameters:
///   - page: the index of a page of `tree`.
///   - tree: the pages of the decision.
/// - Returns: the alternatives by the place of their answer in the path, then in the order in which
///   the question offers them.
package func alternatives(on page: Int, of tree: QuestionTree) -> [Alternative] {
  let path = tree.pages[page].path
  let ancestors = tree.ancestors(of: page)
  let kept = Dictionary(
    uniqueKeysWithValues: zip(path, ancestors).map { answer, asked in
      (answer.subject, KeptAnswer(choice: answer.choice, payer: tree.payer(on: asked)))
    })
  return ancestors.enumerated().flatMap { place, ancestor in
    tree.options(on: ancestor).filter { $0.choice != path[place].choice }.map { option in
      Alternative(
        answer: place, choice: option.choice, page: tree.page(from: option.page, giving: kept))
    }
  }
}

/// An answer, with the actor it was given about.
private struct KeptAnswer {
  let choice: Choice
  let payer: ItemID?
}

extension QuestionTree {
  /// The actor that the question of a page names.
  fileprivate func payer(on page: Int) -> ItemID? {
    if case .question(let question) = pages[page].kind { question.payer } else { nil }
  }

  /// What a page offers; nothing when it is an outcome.
  fileprivate func options(on page: Int) -> [Question.Option] {
    guard case .question(let question) = pages[page].kind else { return [] }
    return question.options
  }

  /// The page one ends at from a page on, going on as long as the answers are known and offered.
  ///
  /// Nothing is asked twice on a path, so that the answers may hold more than what is still asked.
  fileprivate func page(from start: Int, giving answers: [Subject: KeptAnswer]) -> Int {
    var index = start
    while case .question(let question) = pages[index].kind, let kept = answers[question.subject],
      kept.payer == question.payer,
      let option = question.options.first(where: { $0.choice.covers(kept.choice) })
    {
      index = option.page
    }
    return index
  }
}

extension Choice {
  /// Whether this choice holds whenever the other does.
  fileprivate func covers(_ other: Choice) -> Bool {
    guard case .period(let days) = self, case .period(let kept) = other else {
      return self == other
    }
    return kept.clamped(to: days) == kept
  }
}
