/// The instructions `<?…?>` of an XML text, the XML declaration among them.
///
/// They mean nothing to us: the text is UTF-8, whatever the declaration says. And one without words,
/// such as `<?x?>`, ends the process in FoundationXML, so none may reach it.
enum XMLInstructions {
  /// The text with its instructions as blanks, also those within comments; literal text stays.
  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes
    var offset = 0
    while let start = text[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = text[start...]
      if rest.starts(with: "<![CDATA[".utf8) {
        offset = end(of: "]]>", in: text, from: start)
      } else if rest.starts(with: "<?".utf8) {
        offset = end(of: "?>", in: text, from: start + 2)
        for place in start..<offset where text[place] != UInt8(ascii: "\n") {
          text[place] = UInt8(ascii: " ")
        }
      } else {
        offset = start + 1
      }
    }
    return text
  }

  /// Where an instruction begins that is still there, such as one in literal text.
  ///
  /// A parser that goes on after a mistake may take it for one.
  static func first(in bytes: [UInt8]) -> Int? {
    bytes.indices.dropLast().first {
      bytes[$0] == UInt8(ascii: "<") && bytes[$0 + 1] == UInt8(ascii: "?")
    }
  }

  /// After the next occurrence of some words; the end of the text when there is none.
  private static func end(of words: String, in text: [UInt8], from start: Int) -> Int {
    let words = Array(words.utf8)
    let last = text.count - words.count
    guard start <= last else { return text.count }
    let found = (start...last).first { text[$0..<$0 + words.count].elementsEqual(words) }
    return found.map { $0 + words.count } ?? text.count
  }
}
