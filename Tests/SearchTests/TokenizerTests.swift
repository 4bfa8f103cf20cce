import Testing

@testable import Search

struct TokenizerTests {
  private static func words(_ text: String) -> [String] {
    var tokenizer = Tokenizer()
    tokenizer.read(text)
    return tokenizer.ends.indices.map { tokenizer.text(of: $0) }
  }

  @Test(arguments: [
    ("Coördinatie, café's en één idee", ["coordinatie", "cafes", "en", "een", "idee"]),
    ("€ 21,80 per dag.", ["21,80", "per", "dag"]),
    ("25 424 en 25.424 en 1.700.000,50", ["25", "424", "en", "25424", "en", "1700000,50"]),
    ("art. 3.1.1, 14° lid", ["art", "3.1.1", "14°", "lid"]),
    ("BR/REG-23139", ["br", "reg", "23139"]),
    ("De DJI’s OV0163", ["de", "djis", "ov0163"]),
    ("\u{202E}zorg\u{200F}kantoor\u{AD}en", ["zorgkantooren"]),
    ("e\u{301}e\u{301}n ĳs Ĳ", ["een", "ijs", "ij"]),
    ("<script>alert(1)</script>", ["script", "alert", "1", "script"]),
    ("👩‍⚕️ 🤷", []), ("", []), ("...,,,''''", []), ("1. 2, 3", ["1", "2", "3"]),
    ("ведомство زكاة", ["ведомство", "زكاة"]),
  ])
  func aTextBecomesWords(text: String, words: [String]) {
    #expect(Self.words(text) == words)
  }

  @Test func aHyphenJoinsAndASpaceDoesNot() {
    var tokenizer = Tokenizer()
    tokenizer.read("Zorg- en Wlz-indicatie\u{2011}x 25\u{A0}424")
    #expect(tokenizer.gaps == [.other, .other, .space, .hyphen, .hyphen, .space, .space])
  }
}
