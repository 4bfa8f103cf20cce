import Foundation

/// Cuts texts into words as they are looked for: small letters without accents.
///
/// The page script does the same to a query, so a rule here stands there too:
/// - A word is letters, digits and accents. An accent, a soft hyphen and signs without width (such as
///   those for writing from right to left) are left out, and so is an apostrophe between letters.
/// - A point or a comma between two digits belongs to the number ("21,80", "3.1.1"), as does a degree
///   sign after one ("14°"). Points between thousands are left out ("1.500" is "1500").
struct Tokenizer {
  /// What stands between a word and the one before.
  enum Gap: UInt8 {
    case hyphen, space, other
  }

  /// The words of the last text, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private(set) var ends: [Int] = []
  private(set) var gaps: [Gap] = []
  private var folded: [Unicode.Scalar: Folded] = [:]
  /// Where the word that is being read begins in `bytes`.
  private var start = 0
  /// An apostrophe, point or comma, which belongs to the word only if that goes on.
  private var pending: UInt8 = 0
  private var gap = Gap.other

  private enum Folded {
    case letters([UInt8])
    /// Left out, without parting a word.
    case nothing
    case sign(UInt8)
  }

  func range(of word: Int) -> Range<Int> { (word == 0 ? 0 : ends[word - 1])..<ends[word] }

  func text(of word: Int) -> String { String(decoding: bytes[range(of: word)], as: UTF8.self) }

  mutating func read(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    gaps.removeAll(keepingCapacity: true)
    (start, pending, gap) = (0, 0, .other)
    var text = text
    text.withUTF8 { read($0) }
    if bytes.count > start { finish() }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var place = 0
    while place < text.count {
      let byte = text[place]
      if byte < 0x80 {
        place += 1
        if byte.isLetterOrDigit {
          letter(byte.isDigit ? byte : byte | 0x20)
        } else {
          sign(byte)
        }
        continue
      }
      var iterator = text[place..<min(place + 4, text.count)].makeIterator()
      var decoder = UTF8()
      guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
        place += 1
        sign(0)
        continue
      }
      place += UTF8.width(scalar)
      switch fold(scalar) {
      case .letters(let letters): for letter in letters { self.letter(letter) }
      case .nothing: break
      case .sign(let sign): self.sign(sign)
      }
    }
  }

  private mutating func letter(_ byte: UInt8) {
    if bytes.count > start {
      if pending == .point || pending == .comma {
        if byte.isDigit {
          bytes.append(pending)
        } else {
          finish()
          gap = .other
        }
      }
      pending = 0
    }
    if bytes.count == start { gaps.append(gap) }
    bytes.append(byte)
  }

  private mutating func sign(_ byte: UInt8) {
    guard bytes.count > start else {
      gap = .other
      return
    }
    if pending == 0 {
      let followsDigit = bytes[bytes.count - 1].isDigit
      switch byte {
      case .apostrophe:
        pending = byte
        return
      case .point, .comma:
        if followsDigit {
          pending = byte
          return
        }
      case Self.degree:
        if followsDigit {
          bytes += "°".utf8
          return
        }
      default: break
      }
    }
    gap = pending != 0 ? .other : byte == .hyphen ? .hyphen : byte == .space ? .space : .other
    finish()
  }

  private mutating func finish() {
    if bytes[start...].contains(.point), Self.hasThousands(bytes[start...]) {
      bytes.replaceSubrange(start..., with: bytes[start...].filter { $0 != .point })
    }
    ends.append(bytes.count)
    start = bytes.count
    pending = 0
  }

  /// Whether a number has one to three digits and then groups of three, each after a point.
  private static func hasThousands(_ number: ArraySlice<UInt8>) -> Bool {
    let whole = number.prefix { $0 != .comma }
    guard number.allSatisfy({ $0.isDigit || $0 == .point || $0 == .comma }),
      !number.dropFirst(whole.count + 1).contains(where: { !$0.isDigit })
    else { return false }
    let groups = whole.split(separator: .point, omittingEmptySubsequences: false)
    return groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  // MARK: Letters outside ASCII

  private static let degree: UInt8 = 1

  private mutating func fold(_ scalar: Unicode.Scalar) -> Folded {
    if let known = folded[scalar] { return known }
    let found = Self.fold(scalar)
    folded[scalar] = found
    return found
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Folded {
    switch scalar {
    case "’": return .sign(.apostrophe)
    case "°": return .sign(degree)
    case "\u{2010}", "\u{2011}": return .sign(.hyphen)
    case "\u{A0}", "\u{202F}": return .sign(.space)
    case "ĳ", "Ĳ": return .letters(Array("ij".utf8))
    case "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}",
      "\u{FEFF}":
      return .nothing
    default: break
    }
    let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    var letters: [UInt8] = []
    for part in parts {
      switch part.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: continue
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        letters += part.properties.lowercaseMapping.utf8
      default: return .sign(0)
      }
    }
    return letters.isEmpty ? .nothing : .letters(letters)
  }
}

extension UInt8 {
  static var apostrophe: UInt8 { UInt8(ascii: "'") }
  static var comma: UInt8 { UInt8(ascii: ",") }
  static var hyphen: UInt8 { UInt8(ascii: "-") }
  static var point: UInt8 { UInt8(ascii: ".") }
  static var space: UInt8 { UInt8(ascii: " ") }

  var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }

  fileprivate var isLetterOrDigit: Bool {
    let small = self | 0x20
    return UInt8(ascii: "a") <= small && small <= UInt8(ascii: "z") || isDigit
  }
}
