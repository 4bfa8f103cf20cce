/// How wide words are, without a font at hand.
///
/// A drawing is laid out when the site is built and read in whatever font the reader has. So each
/// character counts for what it takes in the widest fonts that readers have, and a little more.
enum TextMeasure {
  /// What a character takes, in thousandths of the size of the letters.
  private static let widths: [Character: Int] = {
    let groups: [(Int, String)] = [
      (300, "'Iijlï"), (350, " ,./:;\\|·’‘"), (400, "()-[]ft"), (450, "!r²"), (500, "\"*J`"),
      (550, "csz“”"), (600, "?L_kvxy§–"), (650, "0123456789$FTabdeghnopqu{}€ëéèêüöóáà"),
      (700, "ABEKPSVXYZ"), (750, "CNRU"), (800, "&DGHOQ"), (850, "#+<=>^w~×"), (900, "M"),
      (950, "%"),
    ]
    var widths: [Character: Int] = [:]
    for (width, characters) in groups { for character in characters { widths[character] = width } }
    return widths
  }()

  /// Of `m`, `@` and all that the list does not know.
  private static let widest = 1050
  private static let extraForBold = 100

  /// The width in pixels, rounded up.
  static func width(of words: some StringProtocol, _ style: TextStyle) -> Int {
    let thousandths = words.reduce(0) { sum, character in
      sum + (widths[character] ?? widest) + (style.isBold ? extraForBold : 0)
    }
    return (thousandths * style.size + 999) / 1000
  }
}

/// The letters that a drawing is written in.
enum TextStyle {
  /// Above a column.
  case heading
  /// What something is called.
  case label
  case text
  /// Less than the text, such as how certain it is.
  case note

  var name: String {
    switch self {
    case .heading: "heading"
    case .label: "label"
    case .text: "text"
    case .note: "note"
    }
  }

  var size: Int { self == .note ? 12 : 13 }

  var isBold: Bool { self == .heading || self == .label }

  /// From one line to the next.
  var lineHeight: Int { self == .note ? 16 : 18 }
}

/// Breaks words into lines.
enum TextWrap {
  /// - Parameter most: how many lines there may be; the last one then ends in an ellipsis.
  static func lines(
    _ words: String, width: Int, _ style: TextStyle, most: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words.split(whereSeparator: \.isWhitespace) {
      for (index, piece) in pieces(of: word, width: width, style).enumerated() {
        let longer = line + (index == 0 && !line.isEmpty ? " " : "") + piece
        if line.isEmpty || TextMeasure.width(of: longer, style) <= width {
          line = longer
        } else {
          lines.append(line)
          line = piece
        }
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    return lines.prefix(most - 1) + [ended(lines[most - 1], width: width, style)]
  }

  /// The width of the longest part that is better not broken.
  static func longestPiece(of words: String, _ style: TextStyle) -> Int {
    words.split(whereSeparator: \.isWhitespace).flatMap { hyphenated($0) }
      .map { TextMeasure.width(of: $0, style) }.max() ?? 0
  }

  /// A line with an ellipsis behind it, cut where that does not fit.
  private static func ended(_ line: String, width: Int, _ style: TextStyle) -> String {
    var line = line[...]
    while !line.isEmpty, TextMeasure.width(of: line + "…", style) > width { line.removeLast() }
    while let last = line.last, " ,;:.".contains(last) { line.removeLast() }
    return line + "…"
  }

  /// The parts between which a word may be broken: after a hyphen or a slash, and where nothing
  /// else helps, anywhere.
  private static func pieces(of word: Substring, width: Int, _ style: TextStyle) -> [String] {
    hyphenated(word).flatMap { part -> [String] in
      var pieces: [String] = []
      var piece = ""
      for character in part {
        if !piece.isEmpty, TextMeasure.width(of: piece + String(character), style) > width {
          pieces.append(piece)
          piece = ""
        }
        piece.append(character)
      }
      return pieces + [piece]
    }
  }

  private static func hyphenated(_ word: Substring) -> [String] {
    var parts: [String] = []
    var part = ""
    for character in word {
      part.append(character)
      if (character == "-" || character == "/"), part.count > 1 {
        parts.append(part)
        part = ""
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }
}
