import Diagnostics
import Markdown
import Model

/// Looks up the figures of cited sentences in the places that those cite.
///
/// Two kinds of figure are looked up: the values of facts, unless the fact itself cites the place
/// or is worked out, and days and months that were typed. The day that a source is of may be told
/// with any of its places, and a bare year is often the writer's own.
struct StatementComparison {
  let site: Site
  let library: SourceLibrary

  func findings() -> [Diagnostic] {
    site.texts.flatMap { CitedSentence.all(in: $0.text) }
      .flatMap { findings(in: $0) }
  }

  private func findings(in sentence: CitedSentence) -> [Diagnostic] {
    let cited = sentence.citations.filter { library.source($0.source) != nil }
    guard let first = cited.first, let words = library.source(first.source)?.document.words else {
      return []
    }
    var sought = SearchTarget.parts(of: sentence.text, words, where: \.isDate)
    for link in sentence.facts where !rests(link, on: sentence.citations) {
      sought += SearchTarget(link.statement, link.kind, words).parts
    }
    let ownDates = cited.map { library.source($0.source)?.ownDates ?? [] }
    return sought.compactMap { part, words in
      guard !cited.contains(where: { library.search(for: part, at: $0)?.isFound == true }),
        !ownDates.contains(where: { part.isOne(of: $0) })
      else { return nil }
      return EvidenceFindings.mismatch(
        words, part, first, library, at: sentence.span, fix: EvidenceFindings.sentenceFix)
    }
  }

  /// Whether a fact's own sources, which are compared with the fact, are those of the sentence; and
  /// what a formula gives stands nowhere.
  private func rests(_ link: FactLink, on citations: [Citation]) -> Bool {
    guard let item = site.item(link.fact) else { return true }
    let period = item.periods.first { $0.statement == link.statement }
    if period?.origin?.valueSpan == nil { return true }
    let own = item.sources + item.periods.flatMap(\.sources)
    return citations.contains { citation in own.contains { covers($0, citation) } }
  }

  /// Whether a place is, or is part of, or has as a part, another place of the same source.
  private func covers(_ one: Citation, _ other: Citation) -> Bool {
    guard one.source == other.source else { return false }
    guard let place = one.place, let wanted = other.place else { return true }
    return isWithin(place, wanted, one.source) || isWithin(wanted, place, one.source)
  }

  private func isWithin(_ place: String, _ whole: String, _ source: ItemID) -> Bool {
    let places = site.item(source)?.places ?? []
    var current: String? = place
    for _ in 0...places.count {
      if current == whole { return true }
      current = places.first { $0.id == current }?.parent
    }
    return false
  }
}

/// What stands in a text between the start of a sentence, or an earlier citation, and a citation.
struct CitedSentence: Sendable {
  let text: String
  let facts: [FactLink]
  let citations: [Citation]
  /// That of the citation.
  let span: SourceSpan

  static func all(in text: RichText) -> [CitedSentence] {
    var sentences: [CitedSentence] = []
    var words = ""
    var facts: [FactLink] = []
    for node in text.document.nodes {
      switch node.kind {
      case .text(let range):
        words += text.document.string(range)
        if let end = words.lastSentenceEnd {
          (words, facts) = (String(words[end...]), [])
        }
      case .softBreak:
        words += " "
        if let end = words.lastSentenceEnd { (words, facts) = (String(words[end...]), []) }
      case .emphasis, .strong, .code, .link: continue
      case .mark(let index):
        let span = text.document.references[Int(index)].span
        switch text.links[Int(index)] {
        case .citations(let citations):
          sentences.append(
            CitedSentence(text: words, facts: facts, citations: citations, span: span))
          (words, facts) = ("", [])
        case .fact(let link):
          if !link.value.isEmpty { facts.append(link) }
          // A figure of the fact is not a typed one.
          words += " – "
        case .page(let link):
          if case .item(let mark) = text.document.references[Int(index)].target {
            words += mark.text ?? link.title
          }
        case .external: continue
        }
      default: (words, facts) = ("", [])
      }
    }
    return sentences
  }
}

extension String {
  /// The offset after the last point, question or exclamation mark before a space.
  fileprivate var lastSentenceEnd: String.Index? {
    var previous: Character?
    var end: String.Index?
    for index in indices {
      if let previous, ".?!".contains(previous), self[index] == " " {
        end = self.index(after: index)
      }
      previous = self[index]
    }
    return end
  }
}
