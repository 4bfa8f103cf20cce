import Diagnostics
import Markdown
import Model

extension LinkResolver {
  /// The fact that a cross-reference names; nil when it names something else.
  func factEntry(_ mark: ItemMark) -> (id: ItemID, entry: FactTable.Entry)? {
    let candidates: [ItemID] =
      if let prefix = mark.prefix {
        index.schemasByPrefix[prefix].map { [ItemID($0, mark.name)] } ?? []
      } else {
        index.byName[mark.name] ?? []
      }
    guard candidates.count == 1, let id = candidates.first,
      let entry = index.facts.entries[id]
    else { return nil }
    return (id, entry)
  }

  /// The value of a fact in a text.
  ///
  /// The words of the mark may hold `{}` for the value without its unit; words without it are only
  /// a link.
  func fact(
    _ id: ItemID, _ entry: FactTable.Entry, _ mark: ItemMark, at span: SourceSpan
  ) -> Checked<FactLink?> {
    guard entry.periods.isEmpty == false else { return Checked(nil) }
    var date: PartialDate?
    if let text = mark.date {
      date = PartialDate(text)
      if date == nil { return Checked(nil, [invalidDate(text, at: span)]) }
    }
    switch index.facts.answer(entry, at: date, during: validity) {
    case .found(let statement): return Checked(link(id, entry, statement, mark))
    case .several(let periods): return Checked(nil, [unclear(mark, periods, at: span)])
    case .notThen(let periods):
      guard date == nil, entry.periods.count == 1 else {
        return Checked(nil, [noValueThen(mark, periods, at: span)])
      }
      return Checked(
        link(id, entry, entry.periods[0].statement, mark),
        [outdated(id, periods[0], at: span)])
    }
  }

  private func link(
    _ id: ItemID, _ entry: FactTable.Entry, _ statement: FactStatement, _ mark: ItemMark
  ) -> FactLink {
    let page = index.entries[id].flatMap { index.link(to: $0) }
    guard let words = mark.text else {
      return FactLink(
        page: page, fact: id, kind: entry.fact.kind, statement: statement, before: "",
        value: statement.text, after: "")
    }
    let parts = words.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
    return FactLink(
      page: page, fact: id, kind: entry.fact.kind, statement: statement,
      before: String(parts[0]), value: parts.count == 2 ? statement.bare : "",
      after: parts.count == 2 ? String(parts[1]) : "")
  }

  // MARK: Facts in plain text

  /// A text without Markdown, such as a title, with the values of its facts put in.
  func plain(_ scalar: RawScalar) -> Checked<String> {
    guard scalar.text.contains("[[") else {
      return Checked(scalar.text, index.figures.findings(in: scalar.text, at: scalar.span))
    }
    var result = ""
    var rest = scalar.text[...]
    var diagnostics: [Diagnostic] = []
    while let start = rest.firstRange(of: "[["),
      let end = rest[start.upperBound...].firstRange(of: "]]")
    {
      result += rest[..<start.lowerBound]
      diagnostics += index.figures.findings(
        in: String(rest[..<start.lowerBound]), at: scalar.span)
      let written = String(rest[start.lowerBound..<end.upperBound])
      let span = SourceSpan(path: scalar.span.path, range: scalar.span.range, words: written)
      if let mark = ItemMark(String(rest[start.upperBound..<end.lowerBound])),
        let (id, entry) = factEntry(mark)
      {
        let checked = fact(id, entry, mark, at: span)
        diagnostics += checked.diagnostics
        result += checked.value?.text ?? ""
      } else {
        diagnostics.append(onlyFacts(written, at: span))
      }
      rest = rest[end.upperBound...]
    }
    diagnostics += index.figures.findings(in: String(rest), at: scalar.span)
    return Checked(result + rest, diagnostics)
  }

  /// The facts named in the fields of a document, each once.
  func facts(in document: RawDocument) -> [ItemID] {
    var seen: Set<ItemID> = []
    return Self.texts(in: .map(document.fields)).flatMap { text in
      text.split(separator: "[[").dropFirst().compactMap { rest -> ItemID? in
        guard let end = rest.firstRange(of: "]]"),
          let mark = ItemMark(String(rest[..<end.lowerBound]))
        else { return nil }
        return factEntry(mark)?.id
      }
    }.filter { seen.insert($0).inserted }
  }

  private static func texts(in value: RawValue) -> [String] {
    switch value {
    case .scalar(let scalar): scalar.text.contains("[[") ? [scalar.text] : []
    case .list(let values, _): values.flatMap(texts)
    case .map(let map): map.entries.flatMap { texts(in: $0.value) }
    }
  }

  // MARK: Findings

  private func invalidDate(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "invalid-date",
      Message(
        nl: "'\(text)' is geen jaar, maand of dag die bestaat",
        en: "'\(text)' is not a year, month or day that exists"),
      at: span,
      fix: Message(
        nl: "schrijf na de @ iets als 2024, 2024-01 of 2024-01-31",
        en: "write after the @ such as 2024, 2024-01 or 2024-01-31"))
  }

  private func unclear(
    _ mark: ItemMark, _ periods: [Validity], at span: SourceSpan
  ) -> Diagnostic {
    let times = periods.map(\.span).joined(separator: ", ")
    let example = periods.lazy.compactMap { $0.from?.year ?? $0.until?.year }.first ?? 2024
    return Diagnostic(
      "unclear-fact",
      Message(
        nl: "'\(mark.name)' heeft meer dan een waarde: \(times)",
        en: "'\(mark.name)' has more than one value: \(times)"),
      at: span,
      fix: Message(
        nl: "zeg van wanneer u de waarde bedoelt: [[\(mark.name)@\(example)]]",
        en: "say of when you mean the value: [[\(mark.name)@\(example)]]"))
  }

  private func noValueThen(
    _ mark: ItemMark, _ periods: [Validity], at span: SourceSpan
  ) -> Diagnostic {
    let times = periods.map(\.span).joined(separator: ", ")
    return Diagnostic(
      "unclear-fact",
      Message(
        nl: "'\(mark.name)' heeft dan geen waarde, wel in: \(times)",
        en: "'\(mark.name)' has no value then, but has in: \(times)"),
      at: span,
      fix: Message(
        nl: "vraag de waarde van een dag in een van die perioden",
        en: "ask for the value on a day in one of those periods"))
  }

  private func outdated(_ id: ItemID, _ period: Validity, at span: SourceSpan) -> Diagnostic {
    let here = validity?.span ?? ""
    return Diagnostic(
      "outdated-fact", .warning,
      Message(
        nl: "deze tekst geldt \(here), maar '\(id.name)' geldt \(period.span)",
        en: "this text holds \(here), but '\(id.name)' holds \(period.span)"),
      at: span,
      fix: Message(
        nl: "noem een feit dat dan geldt, of zeg met '@' en een jaar dat u die waarde bedoelt",
        en: "name a fact that holds then, or say with '@' and a year that you mean that value"))
  }

  private func onlyFacts(_ written: String, at span: SourceSpan) -> Diagnostic {
    let prefixes = index.schemas.filter { $0.role == .fact }.map(\.singular)
    let example = prefixes.first.map { "[[\($0):…]]" } ?? "[[…]]"
    return Diagnostic(
      "unknown-reference",
      Message(
        nl: "in een tekst zonder opmaak kan alleen een feit staan: \(written)",
        en: "a text without markup can only hold a fact: \(written)"),
      at: span,
      fix: Message(
        nl: "schrijf de woorden zelf, of een feit dat bestaat als \(example)",
        en: "write the words themselves, or a fact that exists as \(example)"))
  }
}

extension Validity {
  /// As a message writes it: `2022-01-01..2023-12-31`.
  var span: String {
    self == .always ? ".." : "\(from?.description ?? "")..\(until?.description ?? "")"
  }
}
