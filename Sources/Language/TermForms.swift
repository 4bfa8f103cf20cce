/// What a term is called, and how strictly it is looked for.
package struct TermForms: Sendable {
  /// How strictly the names of a term are looked for.
  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The names are found only as they are written, capitals included.
    ///
    /// For a name that is a common word as well, such as that of a register called "Register". The
    /// first letter may still be a capital where the name has a small one.
    package static let asWritten = Flags(rawValue: 1)
  }

  /// Which term this is, in the caller's own list.
  package let index: Int
  /// The title, the other names and the abbreviation, each as it stands in a dictionary.
  ///
  /// A plural is not needed beside a singular, nor a capital beside a small letter.
  package let names: [String]
  package let flags: Flags

  package init(index: Int, names: [String], flags: Flags = []) {
    self.index = index
    self.names = names
    self.flags = flags
  }
}

/// Where a text speaks of a term.
package struct TermMatch: Equatable, Sendable {
  /// How the words of the text relate to the name that was found.
  package enum Kind: Sendable {
    /// The name itself; capitals and diaereses may differ.
    case exact
    /// A plural, an ending, a form of a verb.
    case inflected
    /// The name is the first part of a longer word with a hyphen.
    case compound
  }

  /// The bytes of the text, without what follows in a compound.
  package let range: Range<Int>
  /// The index of the term.
  package let term: Int
  package let kind: Kind
}
