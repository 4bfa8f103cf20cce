/// A word, a run of digits or a sign of a text.
struct Token: Sendable {
  enum Kind: Sendable {
    case word
    case digits
    case sign
  }

  let kind: Kind
  let text: String
  /// In UTF-8 offsets of the text.
  let range: Range<Int>
  /// Whether white space stands before it; the first of a text has it too.
  let spaceBefore: Bool
  /// Whether it is the first of its line.
  let startsLine: Bool

  /// The tokens of a text; addresses of the web are left out.
  static func all(in bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var (hasSpace, isFirst) = (true, true)
    var pending: (kind: Kind, text: String, start: Int)?
    var offset = 0

    func close(at end: Int) {
      guard let token = pending else { return }
      tokens.append(
        Token(
          kind: token.kind, text: token.text, range: token.start..<end, spaceBefore: hasSpace,
          startsLine: isFirst))
      (hasSpace, isFirst, pending) = (false, false, nil)
    }

    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if scalar.properties.isWhitespace {
        close(at: offset)
        hasSpace = true
        if scalar == "\n" { isFirst = true }
      } else {
        let kind = Self.kind(of: scalar)
        if kind == .sign || pending?.kind != kind { close(at: offset) }
        pending = (kind, (pending?.text ?? "") + String(scalar), pending?.start ?? offset)
        if kind == .sign { close(at: end) }
      }
      offset = end
    }
    close(at: offset)
    return withoutAddresses(tokens)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if ("0"..."9").contains(scalar) { return .digits }
    return scalar.properties.isAlphabetic || scalar.properties.isDiacritic ? .word : .sign
  }

  /// Without what stands between spaces and holds `://`.
  private static func withoutAddresses(_ tokens: [Token]) -> [Token] {
    var kept: [Token] = []
    var start = tokens.startIndex
    while start < tokens.endIndex {
      let end = tokens[(start + 1)...].firstIndex(where: \.spaceBefore) ?? tokens.endIndex
      let piece = tokens[start..<end]
      let isAddress = piece.indices.contains { index in
        index + 2 < end && tokens[index].text == ":" && tokens[index + 1].text == "/"
          && tokens[index + 2].text == "/"
      }
      if !isAddress { kept += piece }
      start = end
    }
    return kept
  }
}
