import Model

/// Finds the figures of a text: numbers in digits and in words, amounts, days, months and years.
///
/// A number that is glued to a word is a footnote, and one that begins a line before a point is
/// the number of a heading or of a list; neither is a figure. A year with a footnote glued to it
/// reads as that year too.
package struct NumberRecogniser {
  private let tokens: [Token]
  private let words: NumberWords
  private var index = 0

  private init(_ bytes: [UInt8], _ words: NumberWords) {
    tokens = Token.all(in: bytes)
    self.words = words
  }

  /// The figures of a text, in order.
  package static func numbers(in bytes: [UInt8], _ words: NumberWords) -> [NumberInText] {
    var recogniser = Self(bytes, words)
    var figures: [NumberInText] = []
    while recogniser.index < recogniser.tokens.count {
      let start = recogniser.index
      let readings = recogniser.readings()
      guard recogniser.index > start else {
        recogniser.index += 1
        continue
      }
      guard !readings.isEmpty else { continue }
      let range = recogniser.tokens[start].range.lowerBound
      let end = recogniser.tokens[recogniser.index - 1].range.upperBound
      figures.append(NumberInText(range: range..<end, readings: readings))
    }
    return figures
  }

  // MARK: At a token

  /// What stands at the index, which is moved behind it; it stays where it is when nothing does.
  private mutating func readings() -> [NumberInText.Reading] {
    let token = tokens[index]
    switch token.kind {
    case .sign: return []
    case .word:
      if let month = month(at: index), let year = year(at: index + 1) {
        index += 2
        return [.month(year: year, month: month), Self.plain(year)]
      }
      guard let number = words.numbers[token.text.lowercased()], !isGlued else { return [] }
      index += 1
      return [amount(DecimalNumber(unscaled: number, scale: 0), from: index - 1)]
    case .digits:
      if isGlued {
        skipDigits()
        return []
      }
      return dateInDigits() ?? dateInWords() ?? number()
    }
  }

  /// Whether the token hangs on a word, as a footnote or as part of a code does.
  private var isGlued: Bool {
    guard !tokens[index].spaceBefore, index > 0 else { return false }
    let before = tokens[index - 1]
    if before.kind == .word { return true }
    guard before.text == "." || before.text == "-" || before.text == "/", !before.spaceBefore,
      index > 1
    else { return false }
    let word = tokens[index - 2]
    return word.kind == .word && !words.references.contains(word.text.lowercased())
  }

  /// The rest of a run of digits, points and hyphens without spaces.
  private mutating func skipDigits() {
    index += 1
    while index < tokens.count, !tokens[index].spaceBefore, tokens[index].kind == .digits {
      index += 1
    }
  }

  // MARK: Dates

  /// `1-11-2023` or `2023-11-01`.
  private mutating func dateInDigits() -> [NumberInText.Reading]? {
    guard index + 4 < tokens.count, tokens[index + 1].text == "-", tokens[index + 3].text == "-",
      tokens[(index + 1)...(index + 4)].allSatisfy({ !$0.spaceBefore }),
      let first = Int(tokens[index].text), let middle = Int(tokens[index + 2].text),
      let last = Int(tokens[index + 4].text)
    else { return nil }
    let date =
      tokens[index].text.count == 4
      ? CalendarDate(year: first, month: middle, day: last)
      : year(at: index + 4).flatMap { CalendarDate(year: $0, month: middle, day: first) }
    guard let date else { return nil }
    index += 5
    return Self.readings(of: date)
  }

  /// `1 november 2023`; without a year it is no figure, and its day no number.
  private mutating func dateInWords() -> [NumberInText.Reading]? {
    guard let day = Int(tokens[index].text), (1...31).contains(day),
      let month = month(at: index + 1)
    else { return nil }
    guard let year = year(at: index + 2),
      let date = CalendarDate(year: year, month: month, day: day)
    else {
      index += 2
      return []
    }
    index += 3
    return Self.readings(of: date)
  }

  private func month(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .word else { return nil }
    return words.months.firstIndex(of: tokens[index].text.lowercased()).map { $0 + 1 }
  }

  /// Four digits, or more when a footnote is glued to them.
  private func year(at index: Int) -> Int? {
    guard index < tokens.count, tokens[index].kind == .digits else { return nil }
    return Self.year(tokens[index].text)
  }

  private static func year(_ digits: String) -> Int? {
    guard (4...6).contains(digits.count), let year = Int(digits.prefix(4)),
      (1900...2099).contains(year)
    else { return nil }
    return year
  }

  private static func readings(of date: CalendarDate) -> [NumberInText.Reading] {
    [.day(date), .month(year: date.year, month: date.month), plain(date.year)]
  }

  private static func plain(_ number: Int) -> NumberInText.Reading {
    .number(DecimalNumber(unscaled: number, scale: 0), .plain)
  }

  // MARK: Numbers

  private mutating func number() -> [NumberInText.Reading] {
    let start = index
    var groups = [tokens[index].text]
    index += 1
    while let group = digits(after: ".") { groups.append(group) }
    let decimals = digits(after: ",")
    let isGrouped =
      groups.count > 1 && groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    if let word = reference(before: start) {
      return [.reference(word, groups.joined(separator: ".") + letter())]
    }
    let suffix = letter()
    guard suffix.isEmpty, groups.count == 1 || isGrouped else {
      return [.label(groups.joined(separator: ".") + suffix)]
    }
    if tokens[start].startsLine, groups[0].count <= 2, decimals == nil, groups.count == 1,
      index < tokens.count, tokens[index].text == ".", !tokens[index].spaceBefore
    {
      return []
    }
    let whole = groups.joined()
    guard let number = DecimalNumber(whole + (decimals.map { ".\($0)" } ?? "")) else { return [] }
    let reading = amount(number, from: start)
    let glued = groups.count == 1 && whole.count > 4 && decimals == nil ? Self.year(whole) : nil
    return [reading] + (glued.map { [Self.plain($0)] } ?? [])
  }

  /// The digits behind a point or comma, when nothing stands between.
  private mutating func digits(after sign: String) -> String? {
    guard index + 1 < tokens.count, tokens[index].text == sign, !tokens[index].spaceBefore,
      tokens[index + 1].kind == .digits, !tokens[index + 1].spaceBefore
    else { return nil }
    index += 2
    return tokens[index - 1].text
  }

  /// A single letter or a ring that hangs on the digits: the `a` of `11a`.
  private mutating func letter() -> String {
    guard index < tokens.count, !tokens[index].spaceBefore, tokens[index].text.count == 1,
      tokens[index].kind == .word || tokens[index].text == "°"
    else { return "" }
    index += 1
    return tokens[index - 1].text
  }

  /// The word before a number that makes it a place: `artikel`, `art.`, `§`.
  private func reference(before index: Int) -> String? {
    guard index > 0, tokens[index].text.count <= 3 else { return nil }
    if tokens[index - 1].text == "§" { return "§" }
    let word = tokens[index - 1].text == "." && index > 1 ? index - 2 : index - 1
    let text = tokens[word].text.lowercased()
    return words.references.contains(text) ? text : nil
  }

  /// A number with what makes it money, a share, or so many millions.
  private mutating func amount(_ number: DecimalNumber, from start: Int) -> NumberInText.Reading {
    var number = number
    if let word = word(at: index), words.millions.contains(word),
      let millions = number.times(1_000_000)
    {
      number = millions
      index += 1
      if index < tokens.count, tokens[index].text == ".", !tokens[index].spaceBefore,
        self.word(at: index + 1) == words.money
      {
        index += 1
      }
    }
    number = number.withoutZeros
    if start > 0, tokens[start - 1].text == "€" { return .number(number, .money) }
    switch word(at: index) {
    case words.money:
      index += 1
      return .number(number, .money)
    case words.percentage, "%":
      index += 1
      return .number(number, .percentage)
    default: return .number(number, .plain)
    }
  }

  private func word(at index: Int) -> String? {
    index < tokens.count ? tokens[index].text.lowercased() : nil
  }
}
