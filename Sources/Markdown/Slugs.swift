/// Anchors for headings: lower-case ASCII letters, digits and hyphens, unique within a document.
struct Slugs {
  private var counts: [String: Int] = [:]

  mutating func slug(for text: String) -> String {
    let plain = text.slug
    let base = plain.isEmpty ? "h" : plain
    let count = counts[base, default: 0] + 1
    counts[base] = count
    return count == 1 ? base : slug(for: "\(base)-\(count)")
  }
}

extension String {
  /// The text as it stands in an address: lower-case ASCII, accents dropped, hyphens for the rest.
  package var slug: String {
    var result = ""
    var pendingHyphen = false
    for scalar in lowercased().unicodeScalars {
      let letter = scalar.plainLetter
      if let letter {
        if pendingHyphen, !result.isEmpty { result.append("-") }
        pendingHyphen = false
        result.append(letter)
      } else if !scalar.properties.isDiacritic {
        pendingHyphen = true
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// The ASCII letter or digit that a scalar is, or carries an accent on.
  fileprivate var plainLetter: Character? {
    if ("a"..."z").contains(self) || ("0"..."9").contains(self) { return Character(self) }
    return Self.accented[self]
  }

  private static let accented: [Unicode.Scalar: Character] = {
    let letters: [(Character, String)] = [
      ("a", "áàâäãå"), ("c", "ç"), ("e", "éèêë"), ("i", "íìîï"), ("n", "ñ"), ("o", "óòôöõø"),
      ("u", "úùûü"), ("y", "ýÿ"),
    ]
    return Dictionary(
      uniqueKeysWithValues: letters.flatMap { plain, accented in
        accented.unicodeScalars.map { ($0, plain) }
      })
  }()
}
