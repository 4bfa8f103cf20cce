package import Diagnostics
import Model

/// The text of a source with its figures and codes, to look things up in.
package struct Paper: Sendable {
  package let name: String
  package let lineCount: Int
  let words: NumberWords
  private let figures: [(figure: NumberInText, lines: ClosedRange<Int>)]
  private let codes: FoldedText

  package init(_ name: String, _ text: SourceText, _ words: NumberWords) {
    self.name = name
    self.words = words
    let hasLineEnd = text.bytes.last == UInt8(ascii: "\n")
    lineCount = text.position(of: text.bytes.count).line - (hasLineEnd ? 1 : 0)
    figures = NumberRecogniser.numbers(in: text.bytes, words).map { figure in
      let (start, end) = (figure.range.lowerBound, figure.range.upperBound)
      return (figure, text.position(of: start).line...text.position(of: end).line)
    }
    codes = FoldedText(text)
  }

  /// The lines of every place where something stands.
  package func occurrences(of part: SearchTarget.Part) -> [ClosedRange<Int>] {
    switch part {
    case .code(let code): return codes.occurrences(of: code)
    case .figures(let readings):
      guard !readings.isEmpty, figures.count >= readings.count else { return [] }
      return (0...(figures.count - readings.count)).compactMap { start in
        for (offset, reading) in readings.enumerated() {
          guard figures[start + offset].figure.readings.contains(reading) else { return nil }
        }
        let last = figures[start + readings.count - 1].lines.upperBound
        return figures[start].lines.lowerBound...last
      }
    }
  }
}

/// A text without spaces and in lower case, in which a code is found however it was spaced.
private struct FoldedText: Sendable {
  private var characters: [Character] = []
  private var lines: [Int] = []
  /// Whether white space stood before the character.
  private var spaces: [Bool] = []

  init(_ text: SourceText) {
    var line = 1
    var hasSpace = true
    for character in String(decoding: text.bytes, as: UTF8.self) {
      if character.isNewline { line += 1 }
      guard !character.isWhitespace else {
        hasSpace = true
        continue
      }
      for folded in Self.fold(character) {
        characters.append(folded)
        lines.append(line)
        spaces.append(hasSpace)
        hasSpace = false
      }
    }
  }

  func occurrences(of code: String) -> [ClosedRange<Int>] {
    let wanted = code.filter { !$0.isWhitespace }.flatMap(Self.fold)
    guard !wanted.isEmpty, characters.count >= wanted.count else { return [] }
    return (0...(characters.count - wanted.count)).compactMap { start in
      let end = start + wanted.count
      guard characters[start] == wanted[0], characters[start..<end].elementsEqual(wanted),
        isEdge(start), isEdge(end)
      else { return nil }
      return lines[start]...lines[end - 1]
    }
  }

  /// Whether no letter or digit goes on over an offset.
  private func isEdge(_ offset: Int) -> Bool {
    guard offset > 0, offset < characters.count, !spaces[offset] else { return true }
    return !characters[offset - 1].isPartOfCode || !characters[offset].isPartOfCode
  }

  private static func fold(_ character: Character) -> [Character] {
    switch character {
    case "–", "—", "‑": ["-"]
    default: Array(character.lowercased())
    }
  }
}

extension Character {
  fileprivate var isPartOfCode: Bool { isLetter || isNumber }
}
