import Testing

@testable import Planning

struct FirstSentenceTests {
  @Test(arguments: [
    ("One. Two.", "One."), ("One", "One"), ("Is it? Yes.", "Is it?"), ("", ""),
    ("About € 20 per day. The rest", "About € 20 per day."),
    // Not every full stop ends a sentence.
    ("See art. 3 of the act. More", "See art. 3 of the act."),
    ("Version 1.5 is new", "Version 1.5 is new"),
    // What a citation left behind.
    ("An agreement . The rest", "An agreement."), ("First , second", "First, second"),
  ])
  func theFirstSentenceOfATextIsKept(text: String, sentence: String) {
    #expect(FirstSentence.of(text) == sentence)
  }
}
