import Language
import TestSupport
import Testing

/// Expects that a finder of some terms, each with its names, finds just what is between hands.
///
/// - Parameter terms: the indices of the terms that are found, in order; nil when that is no matter.
func expect(
  _ names: [[String]], flags: TermForms.Flags = [], in marked: String, terms: [Int]? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) -> [TermMatch.Kind] {
  let finder = TermFinder(
    names.enumerated().map { TermForms(index: $0.offset, names: $0.element, flags: flags) })
  let expected = MarkedText(marked)
  let matches = finder.matches(in: expected.text)
  let actual = MarkedText.mark(expected.text, at: matches.map(\.range))
  #expect(actual == marked, sourceLocation: sourceLocation)
  if let terms { #expect(matches.map(\.term) == terms, sourceLocation: sourceLocation) }
  return matches.map(\.kind)
}

/// How a finder of one name relates it to a text that is one word or a few.
func kind(of text: String, for name: String) -> TermMatch.Kind? {
  let matches = TermFinder([TermForms(index: 0, names: [name])]).matches(in: text)
  guard let match = matches.first, match.range == 0..<text.utf8.count else { return nil }
  return match.kind
}
