import Diagnostics
import Model

/// Reads `valid: {from, until}`, `valid: {from, expires}` and `valid: always`.
enum ValidityReader {
  static func read(_ value: RawValue) -> Checked<Validity?> {
    switch value {
    case .scalar(let scalar) where scalar.text == "always": return Checked(.always)
    case .map(let map): return range(map)
    default:
      return Checked(
        nil,
        [
          MapReader.wrongType(
            "valid", value.span,
            Message(nl: "'always' of {from, until}", en: "'always' or {from, until}"))
        ])
    }
  }

  private static func range(_ map: RawMap) -> Checked<Validity?> {
    var reader = MapReader(map)
    let from = reader.date("from")
    let until = reader.date("until")
    let expires = reader.date("expires")
    if until != nil, expires != nil {
      reader.report(
        Diagnostic(
          .twoEnds,
          Message(
            nl: "'until' en 'expires' zeggen allebei wanneer het eindigt",
            en: "'until' and 'expires' both say when it ends"),
          at: reader.span("expires"), fix: Message(nl: "houd een van beide", en: "keep one of them")
        ))
    }
    // Law says "lapses as of D": the last day is the day before.
    let last = until ?? expires?.previous
    if let from, let last, last < from {
      reader.report(
        Diagnostic(
          .backwardsPeriod,
          Message(
            nl: "deze periode eindigt op \(last), vóór haar begin op \(from)",
            en: "this period ends on \(last), before its start on \(from)"),
          at: map.span,
          fix: expires == nil
            ? Message(nl: "verbeter een van beide dagen", en: "correct one of the days")
            : Message(
              nl: "verbeter een van beide dagen; 'expires' noemt de eerste dag die niet meer telt",
              en: "correct one of the days; 'expires' names the first day that no longer counts")))
      return Checked(nil, reader.finish())
    }
    return Checked(Validity(from: from, until: last), reader.finish())
  }
}
