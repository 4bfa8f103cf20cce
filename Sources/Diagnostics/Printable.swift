extension String {
  /// The text without what a terminal would obey.
  ///
  /// Those are control characters but line ends and tabs, and the marks that turn the direction of a
  /// line. Each becomes a sign that shows it was there.
  package var printable: String {
    // Nearly every text is: then it is not copied.
    guard utf8.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 >= 0x7F }),
      unicodeScalars.contains(where: \.isObeyed)
    else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars { shown.append(scalar.isObeyed ? "\u{FFFD}" : scalar) }
    return String(shown)
  }

  /// A JSON text with the same in it as numbers: it means what it meant.
  package var printableJSON: String {
    guard unicodeScalars.contains(where: \.isObeyed) else { return self }
    return unicodeScalars.map { scalar in
      guard scalar.isObeyed else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}

extension Unicode.Scalar {
  fileprivate var isObeyed: Bool {
    switch value {
    case 0x0A, 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
