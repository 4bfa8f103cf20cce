/// Values in the site's own words.
package struct Wording: Sendable {
  package let phrases: Phrases
  /// The day that decides whether something was, is or will be.
  package let asOf: CalendarDate

  package init(phrases: Phrases, asOf: CalendarDate) {
    self.phrases = phrases
    self.asOf = asOf
  }

  package func date(_ date: CalendarDate) -> String {
    phrases[
      .date,
      [
        "day": String(date.day), "month": phrases.months[date.month - 1],
        "year": String(date.year),
      ]]
  }

  /// A stretch of time without a verb: `2022-2023`, `vanaf 1 januari 2026`.
  package func period(_ validity: Validity) -> String {
    switch (validity.from, validity.until) {
    case (nil, nil): return phrases[.validAlways]
    case (let from?, nil): return phrases[.periodFrom, ["from": date(from)]]
    case (nil, let until?): return phrases[.periodUntil, ["until": date(until)]]
    case (let from?, let until?): return period(from, until)
    }
  }

  /// What a statement about a stretch of time rests on.
  package enum Standing: Sendable, Equatable {
    case settled
    /// A draft, so that nothing holds for sure yet.
    case draft
    /// A sum about a draft year: it never holds, whatever becomes of the draft.
    case estimate(year: Int)
  }

  /// A stretch of time as seen from the as-of date: `gold 2022-2023`, `geldt tot en met 31 december
  /// 2025`.
  ///
  /// - Parameter standing: what it rests on.
  package func validity(_ validity: Validity, as standing: Standing = .settled) -> String {
    if case .estimate(let year) = standing {
      return phrases[.validEstimate, ["year": String(year)]]
    }
    guard validity != .always else { return phrases[.validAlways] }
    if let until = validity.until, until < asOf {
      return phrases[.validPast, ["period": period(validity)]]
    }
    if standing == .draft || validity.from.map({ asOf < $0 }) ?? false {
      return phrases[.validFuture, ["period": period(validity)]]
    }
    // What ends is told by its end: that is what a reader has to know today.
    guard let until = validity.until else {
      return phrases[.validNow, ["period": period(validity)]]
    }
    return phrases[.validUntil, ["until": date(until)]]
  }

  package func yesOrNo(_ value: Bool) -> String { phrases[value ? .yes : .no] }

  /// A number with a decimal comma, in the two decimals it was given with.
  package func number(_ number: DecimalNumber) -> String {
    guard number.scale > 0 else { return count(number.unscaled) }
    let digits = String(number.unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, number.scale + 1 - digits.count)) + digits
    let sign = number.unscaled < 0 ? "-" : ""
    return sign + padded.dropLast(number.scale) + "," + padded.suffix(number.scale)
  }

  /// A whole number in groups of three digits.
  package func count(_ number: Int) -> String {
    var groups: [String] = []
    var rest = String(number)
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest = String(rest.dropLast(3))
    }
    return ([rest] + groups).joined(separator: phrases[.thousands])
  }

  private func period(_ from: CalendarDate, _ until: CalendarDate) -> String {
    guard from == .firstDay(of: from.year), until == .lastDay(of: until.year) else {
      return phrases[.periodBetween, ["from": date(from), "until": date(until)]]
    }
    return from.year == until.year
      ? phrases[.periodYear, ["year": String(from.year)]]
      : phrases[.periodYears, ["from": String(from.year), "until": String(until.year)]]
  }
}
