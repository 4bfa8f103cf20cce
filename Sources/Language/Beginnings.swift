/// The first letters of all keys, to pass over most words of a text without taking their stem.
///
/// Between a word and its key only the last letter may differ ("huizen", "huis"; "kantoor", "kantor"),
/// or the last two of a long one ("vrijheden", "vrijheid"). So a word begins as a long key does, but
/// for the last two letters, and as a short key does, whose last letter may be another.
struct Beginnings: Sendable {
  private static let longest = 6
  /// Whether a beginning is there, by its length less one and its slot.
  private var tables = (1...longest).map { [Bool](repeating: false, count: 1 << min(5 * $0, 16)) }

  mutating func insert(_ key: String) {
    let letters = Array(key.utf8.prefix { $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "|") })
    guard letters.count < Self.longest else {
      return insert(letters.prefix(min(Self.longest, letters.count - 2)))
    }
    guard let last = letters.last else { return }
    let rest = letters.dropLast()
    insert(letters[...])
    if last == UInt8(ascii: "f") { insert(rest + [UInt8(ascii: "v")]) }
    if last == UInt8(ascii: "s") { insert(rest + [UInt8(ascii: "z")]) }
    if let vowel = rest.last, vowel.isVowel { insert(rest + [vowel]) }
  }

  private mutating func insert(_ beginning: ArraySlice<UInt8>) {
    let bits = beginning.reduce(0) { Self.append($1, to: $0) }
    tables[beginning.count - 1][Self.slot(bits, beginning.count)] = true
  }

  /// Whether a word may have a key; says yes to a word that does not begin with plain letters.
  func mayContain(_ word: ArraySlice<UInt8>) -> Bool {
    var bits = 0
    var length = 0
    for byte in word.prefix(Self.longest) {
      guard byte < 0x80 else { return true }
      bits = Self.append(byte, to: bits)
      length += 1
      if tables[length - 1][Self.slot(bits, length)] { return true }
    }
    return false
  }

  /// Five bits of each letter; capitals and small letters are the same in these.
  private static func append(_ letter: UInt8, to bits: Int) -> Int {
    bits << 5 | Int(letter & 0x1F)
  }

  private static func slot(_ bits: Int, _ length: Int) -> Int {
    length <= 3 ? bits : bits &* 0x9E37_79B1 >> 15 & 0xFFFF
  }
}
