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
    let walker = Walker(handbook)
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

  /// A fixed sample of answers of which some are not known.
  @Test func unknownAnswersEndAtWhatRemainsPossible() async throws {
    let handbook = try await Handbook.built.value
    let walker = Walker(handbook)
    let table = handbook.table
    let choices = table.inputs.map { input in
      input.values.indices.map(Int?.some) + (input.isRequired ? [] : [nil])
    }
    let all = Self.combinations(of: choices)
    for segment in table.segments {
      for values in stride(from: 0, to: all.count, by: 7).map({ all[$0] }) {
        let date = segment.days.lowerBound
        let end = try walker.walk(date: date, values: values)
        // A question that was not asked counts as not known: it did not matter, or it was about a
        // payer that the answers do not tell.
        let known = zip(table.inputs, values).map { input, value in
          input.about == nil || end.asked.contains(input.id) ? value : nil
        }
        let decision = decide(table, Answers(date: date, values: known))
        #expect(decision.possible == Self.outcomes(of: table, on: date, completing: known))
        if let settled = decision.settled {
          #expect(end.outcome == settled.outcome, "\(date) \(values) ends at \(end.path)")
        } else {
          #expect(end.outcome == "onbekend", "\(date) \(values) ends at \(end.path)")
          #expect(end.possible == decision.possible, "\(date) \(values) ends at \(end.path)")
        }
      }
    }
  }

  /// What comes out for some way of filling in what is not known, in table order.
  private static func outcomes(
    of table: DecisionTable, on date: CalendarDate, completing values: [Int?]
  ) -> [String] {
    let all = combinations(
      of: zip(table.inputs, values).map { input, value in
        value.map { [$0] } ?? Array(input.values.indices)
      })
    let found = Set(
      all.compactMap { decide(table, Answers(date: date, values: $0)).settled?.outcome })
    return table.outcomes.map(\.id).filter(found.contains)
  }

  /// A question about an agreement stands only on pages where the rules that can still hold name
  /// one payer, whom it names; where it matters and is not asked, the page says that it is needed.
  @Test func agreementIsAskedOfTheOnePayerThatRemains() async throws {
    let handbook = try await Handbook.built.value
    let table = handbook.table
    let tree = try #require(
      compile(table, maxPages: .max, unknownValue: "onbekend").value)
    let about = try #require(table.inputs.firstIndex { $0.about != nil })
    let files = try handbook.folder.contents()
    var named: Set<String> = []
    var untold = 0
    for page in tree.pages {
      let path = "beslissingen/bekostiging/\(page.slug).html"
      let text = String(decoding: try #require(files[path], "\(path) exists"), as: UTF8.self)
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

/// Follows links by what their data say, as a reader would by their words.
struct Walker {
  struct End {
    let path: String
    let outcome: String
    let rules: [String]?
    let possible: [String]
    /// The ids of the questions on the way.
    let asked: [String]
  }

  private let handbook: Handbook
  private let pages: [String: PageText]

  init(_ handbook: Handbook) {
    self.handbook = handbook
    let folder = "beslissingen/bekostiging/"
    pages = handbook.pages.filter { $0.key.hasPrefix(folder) }
  }

  func walk(date: CalendarDate, values: [Int?]) throws -> End {
    let table = handbook.table
    var path = "beslissingen/bekostiging/index.html"
    var asked: [String] = []
    // One step for each question, and one to see that the walk has ended.
    for _ in 0...table.inputs.count + 1 {
      let page = try #require(pages[path], "\(path) exists")
      let main = try #require(page.tag(with: "data-decision"))
      if let outcome = main.attributes["data-outcome"] {
        return End(
          path: path, outcome: outcome, rules: main.attributes["data-rules"].map(Self.words),
          possible: main.attributes["data-possible"].map(Self.words) ?? [],
          asked: asked)
      }
      let question = try #require(main.attributes["data-question"])
      asked.append(question)
      let link = try #require(
        page.tags.first { tag in
          guard tag.attributes["data-input"] == question,
            let value = tag.attributes["data-value"]
          else { return false }
          return matches(value, question, date, values)
        }, "\(path) offers the answer to \(question)")
      let folder = path.split(separator: "/").dropLast()
      var parts = folder.map(String.init)
      for part in try #require(link.attributes["href"]).split(separator: "/").map(String.init) {
        if part == ".." { parts.removeLast() } else { parts.append(part) }
      }
      path = parts.joined(separator: "/")
    }
    throw WalkFailure(path: path)
  }

  private func matches(
    _ value: String, _ question: String, _ date: CalendarDate, _ values: [Int?]
  ) -> Bool {
    let table = handbook.table
    if question == table.time.id {
      let ends = value.split(separator: "/").compactMap { CalendarDate(String($0)) }
      return ends.count == 2 && ends[0] <= date && date <= ends[1]
    }
    guard let input = table.inputs.firstIndex(where: { $0.id == question }) else { return false }
    return value == (values[input].map { table.inputs[input].values[$0].id } ?? "onbekend")
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}

struct WalkFailure: Error {
  let path: String
}
