/// Endings of words, as bytes.
extension [UInt8] {
  func ends(with ending: StaticString) -> Bool {
    var index = ending.utf8CodeUnitCount
    guard count >= index else { return false }
    var place = count
    // From the end, where most words already differ.
    while index > 0 {
      index -= 1
      place -= 1
      guard self[place] == ending.utf8Start[index] else { return false }
    }
    return true
  }

  func ends(withAnyOf endings: [StaticString]) -> Bool {
    endings.contains { ends(with: $0) }
  }

  /// The word with another ending; nil when it does not end so.
  func replacing(ending: StaticString, with new: StaticString) -> [UInt8]? {
    guard ends(with: ending) else { return nil }
    var result = self
    result.removeLast(ending.utf8CodeUnitCount)
    result += UnsafeBufferPointer(start: new.utf8Start, count: new.utf8CodeUnitCount)
    return result
  }

  /// Whether the word ends in the same consonant twice.
  var endsInDoubleConsonant: Bool {
    guard count > 2, let last, last == self[count - 2] else { return false }
    return !last.isVowel
  }
}
