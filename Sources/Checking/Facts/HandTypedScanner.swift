import Model

/// Walks a text from figure to figure.
struct HandTypedScanner {
  /// A figure as it stands in a text.
  struct Figure {
    let words: String
    /// The words as a fact prints them without its unit.
    let value: String
    /// The fact whose code it is.
    let fact: String?
  }

  /// What stands for the signs in the language of the site.
  struct Words: Sendable {
    let money: String
    let percentage: String
    /// What stands after a number of millions.
    let millions: String

    init(_ phrases: Phrases) {
      money = phrases[.moneyWord]
      percentage = phrases[.percentageWord]
      millions = phrases[.moneyMillions].split(separator: "}").last.map(String.init) ?? ""
    }
  }

  private let characters: [Character]
  private let words: Words
  private var offset = 0

  init(_ text: String, _ words: Words) {
    characters = Array(text)
    self.words = words
  }

  /// The next amount, percentage, count with a unit, or code.
  mutating func next(
    units: [String: [Unit]], codes: [Character: [(code: [Character], fact: String)]]
  ) -> Figure? {
    while offset < characters.count {
      let character = characters[offset]
      let isStart = offset == 0 || !characters[offset - 1].isWordPart
      if isStart, let figure = code(codes[character] ?? []) { return figure }
      if character == "€", let figure = amount() { return figure }
      if isStart, character.isDigit, let figure = number(units) { return figure }
      offset += 1
    }
    return nil
  }

  private mutating func code(_ codes: [(code: [Character], fact: String)]) -> Figure? {
    for (code, fact) in codes {
      let end = offset + code.count
      guard end <= characters.count, characters[offset..<end].elementsEqual(code),
        end == characters.count || !characters[end].isWordPart
      else { continue }
      offset = end
      return Figure(words: String(code), value: String(code), fact: fact)
    }
    return nil
  }

  /// `€ 20`, `€ 1,7 miljoen`.
  private mutating func amount() -> Figure? {
    let start = offset
    var end = offset + 1
    while end < characters.count, characters[end].isWhitespace { end += 1 }
    let stop = endOfNumber(from: end)
    guard stop > end else { return nil }
    let after = stop + words.millions.count
    let isMillions =
      after <= characters.count && String(characters[stop..<after]) == words.millions
    return figure(
      start, isMillions ? after : stop,
      "€ " + String(characters[end..<(isMillions ? after : stop)]))
  }

  /// A number that a sign or a word makes a figure; others, such as a year, are passed over.
  private mutating func number(_ units: [String: [Unit]]) -> Figure? {
    let start = offset
    let end = endOfNumber(from: start)
    offset = max(end, start + 1)
    let digits = String(characters[start..<end])
    var next = end
    while next < characters.count, characters[next].isWhitespace { next += 1 }
    guard next < characters.count else { return nil }
    if characters[next] == "%" { return figure(start, next + 1, digits + "%") }
    let word = self.word(from: next)
    if word == words.money { return figure(start, next + word.count, "€ " + digits) }
    if word == words.percentage { return figure(start, next + word.count, digits + "%") }
    guard next > end else { return nil }
    for unit in units[word] ?? [] {
      let name = digits == "1" ? unit.one : unit.many
      let stop = next + name.count
      guard stop <= characters.count,
        String(characters[next..<stop]).lowercased() == name.lowercased(),
        stop == characters.count || !characters[stop].isWordPart
      else { continue }
      return figure(start, stop, digits)
    }
    return nil
  }

  private mutating func figure(_ start: Int, _ end: Int, _ value: String) -> Figure {
    offset = end
    return Figure(words: String(characters[start..<end]), value: value, fact: nil)
  }

  /// After the digits, points and commas of a number; a point or comma at its end is no part of it.
  private func endOfNumber(from start: Int) -> Int {
    var end = start
    while end < characters.count,
      characters[end].isDigit || (end > start && (characters[end] == "." || characters[end] == ","))
    {
      end += 1
    }
    while end > start, !characters[end - 1].isDigit { end -= 1 }
    return end
  }

  /// The characters up to white space or a sign, in lower case.
  private func word(from start: Int) -> String {
    let end = characters[start...].firstIndex { !$0.isWordPart && $0 != "-" && $0 != "'" }
    return String(characters[start..<(end ?? characters.count)]).lowercased()
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
