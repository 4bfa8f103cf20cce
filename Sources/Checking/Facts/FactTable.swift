import Diagnostics
import Markdown
import Model

/// Every fact with what it says when, for all texts that ask.
struct FactTable: Sendable {
  /// One fact; shared, because every mark that names it asks for it.
  final class Entry: Sendable {
    let fact: Fact
    let periods: [Period]

    init(fact: Fact, periods: [Period]) {
      self.fact = fact
      self.periods = periods
    }
  }

  /// What a fact says for a stretch of time.
  struct Period: Sendable {
    let validity: Validity
    let statement: FactStatement
    let origin: FactOrigin
  }

  /// What a question for the value of a fact gives.
  enum Answer: Sendable {
    case found(FactStatement)
    /// It has a value, but not then.
    case notThen([Validity])
    /// It has several values, and nobody said of when.
    case several([Validity])
  }

  let entries: [ItemID: Entry]

  /// What a fact says.
  ///
  /// - Parameters:
  ///   - date: the day, month or year that is asked for.
  ///   - during: when the text that asks holds; it only matters when no date is asked for.
  static func answer(_ entry: Entry, at date: PartialDate?, during: Validity?) -> Answer {
    let wanted = date.map { Validity(from: $0.firstDay, until: $0.lastDay) } ?? during
    guard let wanted else {
      return entry.periods.count == 1
        ? .found(entry.periods[0].statement) : .several(entry.periods.map(\.validity))
    }
    let then = entry.periods.filter { $0.validity.overlaps(wanted) }
    switch then.count {
    case 0: return .notThen(entry.periods.map(\.validity))
    case 1: return .found(then[0].statement)
    default: return .several(then.map(\.validity))
    }
  }

  /// The facts with the words of those that are words passed through a function.
  func map(_ words: (String) -> String) -> FactTable {
    FactTable(
      entries: entries.mapValues { entry in
        guard entry.fact.kind == .text else { return entry }
        let periods = entry.periods.map { period in
          let text = words(period.statement.text)
          let changed = FactStatement(
            value: .text(text), isApproximate: period.statement.isApproximate, text: text,
            bare: text)
          return Period(
            validity: period.validity, statement: changed, origin: period.origin)
        }
        return Entry(fact: entry.fact, periods: periods)
      })
  }
}
