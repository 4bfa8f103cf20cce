/// What differs between two texts, line by line: `- ` was expected and is not there, `+ ` is there
/// and was not expected.
package func lineDifference(expected: String, actual: String) -> String {
  let (old, new) = (lines(expected), lines(actual))
  let difference = new.difference(from: old)
  var removed: Set<Int> = []
  var inserted: Set<Int> = []
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  var told: [String] = []
  var (left, right) = (0, 0)
  while left < old.count || right < new.count {
    if removed.contains(left) {
      told.append("- \(old[left])")
      left += 1
    } else if inserted.contains(right) {
      told.append("+ \(new[right])")
      right += 1
    } else {
      told.append("  \(old[left])")
      (left, right) = (left + 1, right + 1)
    }
  }
  return told.joined(separator: "\n")
}

private func lines(_ text: String) -> [Substring] {
  text.split(separator: "\n", omittingEmptySubsequences: false)
}
