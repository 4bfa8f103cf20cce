import Diagnostics
import Markdown
import Model
import Quantities

/// What can be wrong with a fact.
enum FactFindings {
  static func unknownUnit(
    _ name: String, among units: some Sequence<String>, at span: SourceSpan
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: name, among: units)
    return Diagnostic(
      .unknownUnit,
      Message(
        nl: "er is geen eenheid '\(name)'\(nearest.nl)",
        en: "there is no unit '\(name)'\(nearest.en)"),
      at: span,
      fix: Message(
        nl: "kies een eenheid uit 'units' van de collectie, of voeg haar daar toe",
        en: "choose a unit from 'units' of the collection, or add it there"))
  }

  static func amountAsText(_ scalar: RawScalar) -> Diagnostic {
    Diagnostic(
      .amountAsText,
      Message(
        nl: "'\(scalar.text)' is een bedrag dat als tekst is opgeschreven",
        en: "'\(scalar.text)' is an amount written as text"),
      at: scalar.span,
      fix: Message(
        nl:
          "geef het feit 'kind: money', 'value: 21.80' en een eenheid, zonder teken en met een punt",
        en: "give the fact 'kind: money', 'value: 21.80' and a unit, without a sign, with a point"))
  }

  static func withoutStart(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .periodWithoutStart,
      Message(
        nl: "deze periode van een feit heeft geen begin",
        en: "this period of a fact has no start"),
      at: span,
      fix: Message(
        nl: "voeg 'from' toe, of schrijf 'valid: always'",
        en: "add 'from', or write 'valid: always'"))
  }

  static func missingValue(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingField,
      Message(
        nl: "een feit heeft een 'value' of een 'formula'",
        en: "a fact has a 'value' or a 'formula'"),
      at: span, fix: Message(nl: "voeg 'value: …' toe", en: "add 'value: …'"))
  }

  static func duplicateNumber(_ number: RawScalar, _ first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .duplicateNumber,
      Message(
        nl: "een ander feit heeft ook nummer '\(number.text)'",
        en: "another fact has number '\(number.text)' too"),
      at: number.span,
      notes: [.init(Message(nl: "namelijk dit", en: "namely this one"), at: first)],
      fix: Message(nl: "geef een van beide een ander nummer", en: "give one of them another number")
    )
  }

  static func circular(_ names: [String], at span: SourceSpan) -> Diagnostic {
    let shown = names.count > 12 ? names.prefix(6) + ["…"] + names.suffix(3) : names[...]
    let path = shown.joined(separator: " → ")
    return Diagnostic(
      .circularFormula,
      Message(
        nl: "deze formule verwijst naar zichzelf: \(path)",
        en: "this formula refers to itself: \(path)"),
      at: span,
      fix: Message(
        nl: "geef een van deze feiten een 'value' in plaats van een formule",
        en: "give one of these facts a 'value' instead of a formula"))
  }

  /// - Parameter word: a name in a formula; items of several collections have it.
  static func ambiguous(
    _ word: Formula.Word, _ candidates: [ItemID], in formula: RawScalar
  ) -> Diagnostic {
    let collections = candidates.map(\.collection.name).sorted().joined(separator: ", ")
    return Diagnostic(
      .ambiguousReference,
      Message(
        nl: "meer dan een collectie heeft een feit '\(word.text)': \(collections)",
        en: "more than one collection has a fact '\(word.text)': \(collections)"),
      at: SourceSpan(path: formula.span.path, range: formula.span.range, words: word.text),
      fix: Message(
        nl: "geef een van deze feiten een andere bestandsnaam",
        en: "give one of these facts another file name"))
  }

  static func wrongUnit(
    _ found: Dimension, _ wanted: Dimension, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .unitMismatch,
      Message(
        nl: "de formule geeft '\(found)', maar de eenheid van het feit is '\(wanted)'",
        en: "the formula gives '\(found)', but the unit of the fact is '\(wanted)'"),
      at: span,
      fix: Message(
        nl: "verbeter de formule of de eenheid", en: "correct the formula or the unit"))
  }

  static func differs(_ computed: String, _ stated: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .formulaMismatch,
      Message(
        nl: "de formule geeft \(computed), maar als waarde staat er \(stated)",
        en: "the formula gives \(computed), but the value says \(stated)"),
      at: span,
      fix: Message(
        nl: "verbeter een van beide, of zeg 'approximately: true' als de bron zelf afrondt",
        en: "correct one of them, or say 'approximately: true' when the source itself rounds"))
  }

  static func problem(_ problem: FormulaProblem, in formula: RawScalar) -> Diagnostic {
    let text = Array(formula.text.utf8)[problem.range]
    let words = String(decoding: text, as: UTF8.self)
    let span = SourceSpan(
      path: formula.span.path, range: formula.span.range, words: words.isEmpty ? nil : words)
    switch problem.kind {
    case .unexpected(let found): return malformed(found, at: span)
    case .unknownUnit(let name): return unknownUnit(name, among: [], at: span)
    case .unknownName(let name):
      return Diagnostic(
        .unknownReference,
        Message(
          nl: "'\(name)' is geen feit met een getal in deze periode",
          en: "'\(name)' is not a fact with a number in this period"),
        at: span,
        fix: Message(
          nl: "noem de bestandsnaam van een feit, met '@2024' voor zijn waarde in een jaar",
          en: "give the file name of a fact, with '@2024' for its value in a year"))
    case .divisionByZero:
      return Diagnostic(
        .divisionByZero,
        Message(nl: "deze formule deelt door nul", en: "this formula divides by zero"), at: span,
        fix: Message(nl: "verbeter de deler", en: "correct the divisor"))
    case .differentUnits(let left, let right):
      return Diagnostic(
        .unitMismatch,
        Message(
          nl: "'\(left)' en '\(right)' zijn niet op te tellen of af te trekken",
          en: "'\(left)' and '\(right)' can't be added or subtracted"),
        at: span,
        fix: Message(nl: "verbeter de formule", en: "correct the formula"))
    case .tooLarge:
      return Diagnostic(
        .malformedFormula,
        Message(nl: "dit getal is te groot", en: "this number is too large"), at: span)
    }
  }

  private static func malformed(_ found: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedFormula,
      found.isEmpty
        ? Message(nl: "deze formule houdt te vroeg op", en: "this formula stops too early")
        : Message(
          nl: "'\(found)' past hier niet in een formule",
          en: "'\(found)' does not fit in a formula here"),
      at: span,
      fix: Message(
        nl: "schrijf zoiets als 'a * b * 365 c', met spaties om een min",
        en: "write such as 'a * b * 365 c', with spaces around a minus"))
  }
}
