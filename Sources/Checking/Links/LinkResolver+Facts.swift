import Diagnostics
import Markdown
import Model

extension LinkResolver {
  /// The value of a fact in a text.
  func fact(
    _ id: ItemID, _ entry: FactTable.Entry, _ mark: ItemMark, at span: SourceSpan
  ) -> Checked<FactLink?> {
    index.facts.statement(id, entry, mark, at: span, during: validity).map { statement in
      guard let statement else { return nil }
      let (before, value, after) = FactLookup.parts(statement, mark)
      return FactLink(
        page: index.targets.entries[id]?.link(), fact: id, kind: entry.fact.kind,
        statement: statement, before: before, value: value, after: after)
    }
  }

  /// A text without Markdown, such as a title, with the values of its facts put in.
  func plain(_ scalar: RawScalar) -> Checked<String> {
    let read = readMarks(in: scalar.text, at: scalar.span)
    var result = ""
    var diagnostics = read.diagnostics
    diagnostics += index.avoided.findings(in: read.value, at: scalar.span, own: own)
    for piece in read.value {
      switch piece {
      case .words(let words):
        result += words
        diagnostics += index.figures.findings(in: words, at: scalar.span)
      case .mark(let reference):
        let checked = plain(reference)
        result += checked.value
        diagnostics += checked.diagnostics
      }
    }
    return Checked(result, diagnostics)
  }

  private func plain(_ reference: Reference) -> Checked<String> {
    let written = reference.span.words ?? ""
    guard case .item(let mark) = reference.target else {
      return Checked("", [onlyFacts(written, at: reference.span)])
    }
    if let (id, entry) = index.facts.find(mark) {
      return fact(id, entry, mark, at: reference.span).map { $0?.text ?? "" }
    }
    let candidates = index.names.candidates(for: mark)
    guard candidates.count > 1 else {
      return Checked("", [onlyFacts(written, at: reference.span)])
    }
    return Checked("", [index.targets.ambiguous(mark.name, candidates, at: reference.span)])
  }

  private func onlyFacts(_ written: String, at span: SourceSpan) -> Diagnostic {
    let prefixes = index.names.schemas.filter { $0.role == .fact }.map(\.singular)
    let example = prefixes.first.map { "[[\($0):…]]" } ?? "[[…]]"
    return Diagnostic(
      .unknownReference,
      Message(
        nl: "in een tekst zonder opmaak kan alleen een feit staan: \(written)",
        en: "a text without markup can only hold a fact: \(written)"),
      at: span,
      fix: Message(
        nl: "schrijf de woorden zelf, of een feit dat bestaat als \(example)",
        en: "write the words themselves, or a fact that exists as \(example)"))
  }
}
