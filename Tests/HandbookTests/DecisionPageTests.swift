import Decisions
import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

/// Following the answers through the pages ends where the table says.
struct DecisionPageTests {
  /// Every combination of known answers, in the middle and on both ends of every period.
  @Test func everyCombinationOfKnownAnswersEndsAtItsOutcome() async throws {
    let handbook = try await Handbook.built.value
    let walker = try Walker(handbook)
    let table = handbook.table
    for segment in table.segments {
      for values in Self.combinations(of: table.inputs.map { Array($0.values.indices) }) {
        for date in Set([segment.days.lowerBound, segment.days.upperBound]) {
          let decision = decide(table, Answers(date: date, values: values))
          let settled = try #require(decision.settled)
          let end = try walker.walk(date: date, values: values)
          #expect(end.outcome == settled.outcome, "\(date) \(values) ends at \(end.path)")
          let rules = try #require(end.rules)
          #expect(decision.rules.allSatisfy(rules.contains), "\(date) \(values): \(rules)")
        }
      }
    }
  }

  /// Answers of which some are not known end at what every way of filling them in leaves: all of
  /// them for the work in which more than the day matters, a fixed sample of them for the rest.
  @Test func unknownAnswersEndAtWhatRemainsPossible() async throws {
    let handbook = try await Handbook.built.value
    let walker = try Walker(handbook)
    let table = handbook.table
    let choices = table.inputs.map { input in
      input.values.indices.map(Int?.some) + (input.isRequired ? [] : [nil])
    }
    let all = Self.combinations(of: choices)
    let asking = table.inputs[0].values.firstIndex { $0.id == "clientgebonden" }
    for segment in table.segments {
      let date = segment.days.lowerBound
      var completed = Completions(of: table, on: date)
      var decided: [[Int?]: Decision] = [:]
      for (index, values) in all.enumerated() {
        guard values[0] == asking || index.isMultiple(of: 7) else { continue }
        let end = try walker.walk(date: date, values: values)
        // A question that was not asked counts as not known: it did not matter, or it was about a
        // payer that the answers do not tell.
        let known = zip(table.inputs, values).map { input, value in
          input.about == nil || end.asked.contains(input.id) ? value : nil
        }
        let decision = decided[known] ?? decide(table, Answers(date: date, values: known))
        decided[known] = decision
        #expect(decision.possible == completed.outcomes(of: known), "\(date) \(known)")
        if let settled = decision.settled {
          #expect(end.outcome == settled.outcome, "\(date) \(values) ends at \(end.path)")
        } else {
          #expect(end.outcome == "onbekend", "\(date) \(values) ends at \(end.path)")
          #expect(end.possible == decision.possible, "\(date) \(values) ends at \(end.path)")
        }
      }
    }
  }

  /// A question about an agreement stands only on pages where the rules that can still hold name
  /// one payer, whom it names; where it matters and is not asked, the page says that it is needed.
  @Test func agreementIsAskedOfTheOnePayerThatRemains() async throws {
    let handbook = try await Handbook.built.value
    let table = handbook.table
    let tree = try #require(
      compile(table, maxPages: .max, unknownValue: "onbekend").value)
    let about = try #require(table.inputs.firstIndex { $0.about != nil })
    var named: Set<String> = []
    var untold = 0
    for page in tree.pages {
      let path = "beslissingen/bekostiging/\(page.slug).html"
      let text = try handbook.html(of: path)
      switch page.kind {
      case .question(let question) where question.subject == .input(about):
        let rules = decide(table, page.answers(to: table)).rules
        let payers = Set(table.rules.filter { rules.contains($0.id) }.flatMap(\.payers))
        let payer = try #require(question.payer)
        #expect(payers == [payer], "\(path)")
        let name = try #require(table.payerNames[payer])
        #expect(text.contains("met \(name)?</h1>"), "\(path)")
        named.insert(name)
      case .undecided(let outcome):
        for payer in outcome.needed.flatMap(\.payers) {
          let name = try #require(table.payerNames[payer])
          #expect(text.contains("met \(name)?</li>"), "\(path)")
          untold += 1
        }
      default: break
      }
    }
    #expect(named == ["DJI", "het zorgkantoor", "de zorgverzekeraar"])
    #expect(untold > 0)
  }

  /// The words about who pays and the actors named beside them go together.
  @Test func samePayerWordsNameTheSameActors() async throws {
    let table = try await Handbook.built.value.table
    for (words, rules) in Dictionary(grouping: table.rules, by: \.payer) {
      #expect(Set(rules.map { Set($0.payers) }).count == 1, "\(words)")
    }
  }

  /// The page of the example that other tools rely on.
  @Test func exampleEndsAtTheInsurer() async throws {
    let handbook = try await Handbook.built.value
    let table = handbook.table
    let given = [
      "kosten": "clientgebonden", "geincludeerd": "ja", "wlz-indicatie": "nee",
      "forensische-titel": "nee", "geneeskundige-hoofdvraag": "ja", "casemanagement": "ja",
      "overeenkomst": "ja",
    ]
    let values = try table.inputs.map { input in
      try given[input.id].map { word in
        try #require(input.values.firstIndex { $0.id == word })
      }
    }
    let date = try #require(CalendarDate("2024-02-05"))
    let decision = decide(table, Answers(date: date, values: values))
    #expect(decision.settled?.outcome == "ov-zv")
    #expect(decision.rules == ["r20"])
    #expect(decision.ask.isEmpty)
    let end = try Walker(handbook).walk(date: date, values: values)
    #expect(end.outcome == "ov-zv")
    #expect(end.rules == ["r20"])
  }

  private static func combinations<Value>(of choices: [[Value]]) -> [[Value]] {
    choices.reduce([[]]) { combinations, values in
      combinations.flatMap { start in values.map { start + [$0] } }
    }
  }
}

extension QuestionPage {
  /// The answers on the way to this page; of a period its first day.
  fileprivate func answers(to table: DecisionTable) -> Answers {
    var date: CalendarDate?
    var values = table.inputs.map { _ in Int?.none }
    for answer in path {
      switch (answer.choice, answer.subject) {
      case (.value(let value), .input(let input)): values[input] = value
      case (.period(let days), _): date = days.lowerBound
      default: break
      }
    }
    return Answers(date: date, values: values)
  }
}
