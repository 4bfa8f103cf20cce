/// Words, each with a number in the order in which they came.
struct WordTable: Sendable {
  /// All words, one after the other.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// The number of a word by its hash, then by the next free place; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 1024)

  var count: Int { ends.count }

  private func range(_ word: Int) -> Range<Int> {
    (word == 0 ? 0 : Int(ends[word - 1]))..<Int(ends[word])
  }

  /// The letters of a word, in UTF-8.
  subscript(word: Int) -> ArraySlice<UInt8> { bytes[range(word)] }

  func text(_ word: Int) -> String { String(decoding: self[word], as: UTF8.self) }

  /// The number of a word, which gets one when it has none.
  mutating func insert(_ word: ArraySlice<UInt8>) -> Int {
    let slot = self.slot(of: word)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    let number = ends.count
    slots[slot] = Int32(number)
    bytes += word
    ends.append(Int32(bytes.count))
    if 2 * ends.count > slots.count { grow() }
    return number
  }

  /// The number of a word; nil when it has none.
  func find(_ word: ArraySlice<UInt8>) -> Int? {
    let number = slots[slot(of: word)]
    return number < 0 ? nil : Int(number)
  }

  private func slot(of word: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[slot] >= 0, !isEqual(Int(slots[slot]), word) { slot = (slot + 1) & mask }
    return slot
  }

  private func isEqual(_ number: Int, _ word: ArraySlice<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == word.count else { return false }
    return zip(range, word.indices).allSatisfy { bytes[$0] == word[$1] }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 4 * slots.count)
    for number in ends.indices { slots[slot(of: self[number])] = Int32(number) }
  }
}
