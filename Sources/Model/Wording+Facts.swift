/// Values of facts in the site's own words.
extension Wording {
  /// What a fact says, worded.
  ///
  /// - Parameter recalculated: what its formula gives, when the source states a value too.
  package func statement(
    _ value: FactValue, of fact: Fact, isApproximate: Bool,
    recalculated: DecimalNumber? = nil, difference: DecimalNumber? = nil
  ) -> FactStatement {
    let bare = about(bare(value, fact), isApproximate)
    let full = about(withUnit(value, fact), isApproximate)
    let again = recalculated.map { number in
      FactStatement.Recalculation(
        number: number, text: withUnit(.number(number), fact),
        difference: difference.flatMap { share in
          guard share.unscaled != 0 else { return nil }
          return .init(percentage: share, text: percentage(share.magnitude))
        })
    }
    return FactStatement(
      value: value, isApproximate: isApproximate, text: full, bare: bare, recalculation: again)
  }

  /// A day, a month with its year, or a year.
  package func date(_ date: PartialDate) -> String {
    let day = date.firstDay
    switch date.precision {
    case .day: return self.date(day)
    case .month:
      return phrases[
        .month, ["month": phrases.months[day.month - 1], "year": String(day.year)]]
    case .year: return String(day.year)
    }
  }

  /// An amount in euros; whole tenths of a million are said in millions.
  package func money(_ amount: DecimalNumber) -> String {
    let tenth = 100_000
    if amount.scale == 0, amount.unscaled.magnitude >= 1_000_000, amount.unscaled % tenth == 0 {
      let millions = DecimalNumber(unscaled: amount.unscaled / tenth, scale: 1).withoutZeros
      return phrases[.moneyMillions, ["amount": number(millions)]]
    }
    return phrases[.money, ["amount": number(amount)]]
  }

  private func about(_ words: String, _ isApproximate: Bool) -> String {
    isApproximate ? phrases[.approximately, ["value": words]] : words
  }

  private func percentage(_ number: DecimalNumber) -> String {
    phrases[.percentage, ["number": self.number(number)]]
  }

  private func withUnit(_ value: FactValue, _ fact: Fact) -> String {
    let words = bare(value, fact)
    guard let unit = fact.unit else { return words }
    let isOne = value == .number(DecimalNumber(unscaled: 1, scale: 0)) || fact.kind == .money
    let name = isOne ? unit.one : unit.many
    return name.isEmpty ? words : "\(words) \(name)"
  }

  private func bare(_ value: FactValue, _ fact: Fact) -> String {
    switch value {
    case .number(let number): return self.number(number, fact.kind)
    case .range(let first, let last):
      return phrases[
        .range, ["from": number(first, fact.kind), "to": number(last, fact.kind)]]
    case .date(let day): return date(day)
    case .period(let first, let last):
      guard first.precision == .year, last.precision == .year else {
        return phrases[.periodBetween, ["from": date(first), "until": date(last)]]
      }
      return first == last
        ? date(first) : phrases[.periodYears, ["from": date(first), "until": date(last)]]
    case .text(let text): return text
    }
  }

  private func number(_ number: DecimalNumber, _ kind: Fact.Kind) -> String {
    switch kind {
    case .money: money(number)
    case .percentage: percentage(number)
    default: self.number(number)
    }
  }
}

extension DecimalNumber {
  package var magnitude: DecimalNumber {
    DecimalNumber(unscaled: abs(unscaled), scale: scale)
  }

  /// The same number without zeros at the end of its decimals.
  package var withoutZeros: DecimalNumber {
    guard scale > 0, unscaled % 10 == 0 else { return self }
    return DecimalNumber(unscaled: unscaled / 10, scale: scale - 1).withoutZeros
  }
}
