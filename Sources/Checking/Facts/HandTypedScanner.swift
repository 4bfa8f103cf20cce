import Model

/// Walks a text from figure to figure.
///
/// It looks only where one may begin: at a digit, at `€`, and at the first byte of a code.
struct HandTypedScanner {
  /// A figure as it stands in a text.
  struct Figure: Equatable {
    let words: String
    /// The words as a fact prints them without its unit.
    let value: String
    /// The fact whose code it is.
    let fact: String?
  }

  private let bytes: ArraySlice<UInt8>
  private let wanted: Wanted
  private var offset: Int

  /// - Parameter bytes: UTF-8.
  init(_ bytes: ArraySlice<UInt8>, _ wanted: Wanted) {
    self.bytes = bytes
    self.wanted = wanted
    offset = bytes.startIndex
  }

  /// The next amount, percentage, count with a unit, or code.
  mutating func next() -> Figure? {
    while offset < bytes.endIndex {
      let byte = bytes[offset]
      guard wanted.mayBegin(with: byte) else {
        offset += 1
        continue
      }
      let isStart = !bytes.endsWithWordPart(before: offset)
      if isStart, let figure = code() { return figure }
      if bytes[offset...].starts(with: Wanted.euro), let figure = amount() { return figure }
      if isStart, byte.isDigit {
        if let figure = number() { return figure }
      } else {
        offset += 1
      }
    }
    return nil
  }

  private mutating func code() -> Figure? {
    for (code, fact) in wanted.codes(from: bytes[offset]) {
      let end = offset + code.count
      guard bytes[offset...].starts(with: code), !bytes.startsWithWordPart(at: end) else {
        continue
      }
      offset = end
      let words = String(decoding: code, as: UTF8.self)
      return Figure(words: words, value: words, fact: fact)
    }
    return nil
  }

  /// `€ 20`, `€ 1,7 miljoen`.
  private mutating func amount() -> Figure? {
    let start = bytes.endOfSpace(from: offset + Wanted.euro.count)
    let end = endOfNumber(from: start)
    guard end > start else { return nil }
    let stop = self.end(of: wanted.millions, at: end, \.self) ?? end
    return figure(offset, stop, "€ " + text(start..<stop))
  }

  /// A number that a sign or a word makes a figure; others, such as a year, are passed over.
  private mutating func number() -> Figure? {
    let start = offset
    let end = endOfNumber(from: start)
    offset = end
    let next = bytes.endOfSpace(from: end)
    guard next < bytes.endIndex else { return nil }
    let digits = text(start..<end)
    if bytes[next] == UInt8(ascii: "%") { return figure(start, next + 1, digits + "%") }
    let stop = bytes.endOfWord(from: next)
    let word = text(next..<stop).lowercased()
    if word == wanted.money { return figure(start, stop, "€ " + digits) }
    if word == wanted.percentage { return figure(start, stop, digits + "%") }
    guard next > end else { return nil }
    for unit in wanted.units(from: word) {
      let name = digits == "1" ? unit.one : unit.many
      guard let stop = self.end(of: name, at: next, { $0.lowercased() }),
        !bytes.startsWithWordPart(at: stop)
      else { continue }
      return figure(start, stop, digits)
    }
    return nil
  }

  private mutating func figure(_ start: Int, _ end: Int, _ value: String) -> Figure {
    offset = end
    return Figure(words: text(start..<end), value: value, fact: nil)
  }

  /// After the digits, points and commas of a number; a point or comma at its end is no part of it.
  private func endOfNumber(from start: Int) -> Int {
    var end = start
    var place = start
    while place < bytes.endIndex {
      if bytes[place].isDigit {
        end = place + 1
      } else if place == start || !Wanted.isPointOrComma(bytes[place]) {
        break
      }
      place += 1
    }
    return end
  }

  /// The end of some words, when they stand at an offset, compared as characters: an accent may be
  /// part of its letter or follow it.
  private func end(of words: String, at start: Int, _ form: (String) -> String) -> Int? {
    let most = 4 * words.utf8.count + 8
    let found = text(start..<min(start + most, bytes.endIndex)).prefix(words.count)
    return form(String(found)) == form(words) ? start + found.utf8.count : nil
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension HandTypedScanner {
  /// What to look for in every text of a site.
  struct Wanted: Sendable {
    static let euro = Array("€".utf8)

    /// What people type instead of the sign of money, and what stands after a number of millions.
    let money: String
    let millions: String
    let percentage: String
    /// By their first word in lower case.
    private let units: [String: [Unit]]
    /// Codes and the facts they are the value of, by their first byte.
    private let codes: [UInt8: [(code: [UInt8], fact: String)]]
    /// For each byte whether a figure may begin with it.
    private let beginnings: [Bool]

    init(_ phrases: Phrases, units: [Unit], codes: [(code: String, fact: String)]) {
      money = phrases[.moneyWord]
      percentage = phrases[.percentageWord]
      millions = phrases[.moneyMillions].split(separator: "}").last.map(String.init) ?? ""
      self.units = units.reduce(into: [:]) { units, unit in
        for words in Set([unit.one, unit.many]) {
          let first = words.lowercased().split(separator: " ").first.map(String.init) ?? ""
          units[first, default: []].append(unit)
        }
      }
      self.codes = Dictionary(
        grouping: codes.map { (code: Array($0.code.utf8), fact: $0.fact) }, by: { $0.code[0] })
      let codes = self.codes
      beginnings = (0...UInt8.max).map { byte in
        byte.isDigit || byte == Self.euro[0] || codes[byte] != nil
      }
    }

    func mayBegin(with byte: UInt8) -> Bool { beginnings[Int(byte)] }

    func codes(from byte: UInt8) -> [(code: [UInt8], fact: String)] { codes[byte] ?? [] }

    func units(from word: String) -> [Unit] { units[word] ?? [] }

    static func isPointOrComma(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the scalar before an offset is a letter or a digit.
  fileprivate func endsWithWordPart(before offset: Int) -> Bool {
    guard offset > startIndex else { return false }
    if self[offset - 1] < 0x80 { return self[offset - 1].isLetterOrDigit }
    var start = offset - 1
    while start > startIndex, self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).isWordPart
  }

  /// Whether the scalar at an offset is a letter or a digit.
  fileprivate func startsWithWordPart(at offset: Int) -> Bool {
    guard offset < endIndex else { return false }
    return self[offset] < 0x80 ? self[offset].isLetterOrDigit : scalar(at: offset).isWordPart
  }

  /// The offset after white space.
  fileprivate func endOfSpace(from start: Int) -> Int {
    end(from: start) { $0.properties.isWhitespace }
  }

  /// The offset after letters, digits, hyphens and apostrophes.
  fileprivate func endOfWord(from start: Int) -> Int {
    end(from: start) { $0.isWordPart || $0 == "-" || $0 == "'" }
  }

  private func end(from start: Int, _ isPart: (Unicode.Scalar) -> Bool) -> Int {
    var place = start
    while place < endIndex {
      let scalar = scalar(at: place)
      guard isPart(scalar) else { break }
      place += UTF8.width(scalar)
    }
    return place
  }

  private func scalar(at place: Int) -> Unicode.Scalar {
    if self[place] < 0x80 { return Unicode.Scalar(self[place]) }
    var iterator = self[place..<Swift.min(place + 4, endIndex)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return "\u{FFFD}" }
    return scalar
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}

extension Unicode.Scalar {
  /// A letter, a number, or an accent that follows its letter.
  fileprivate var isWordPart: Bool {
    properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }
}
