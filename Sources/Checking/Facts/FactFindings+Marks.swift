import Diagnostics
import Markdown
import Model

/// What can be wrong where a fact is named.
extension FactFindings {
  static func invalidDate(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .invalidDate,
      Message(
        nl: "'\(text)' is geen jaar, maand of dag die bestaat",
        en: "'\(text)' is not a year, month or day that exists"),
      at: span,
      fix: Message(
        nl: "schrijf na de @ iets als 2024, 2024-01 of 2024-01-31",
        en: "write after the @ such as 2024, 2024-01 or 2024-01-31"))
  }

  static func unclear(
    _ mark: ItemMark, _ periods: [Validity], at span: SourceSpan
  ) -> Diagnostic {
    let times = periods.map(\.span).joined(separator: ", ")
    let example = periods.lazy.compactMap { $0.from?.year ?? $0.until?.year }.first ?? 2024
    return Diagnostic(
      .unclearFact,
      Message(
        nl: "'\(mark.name)' heeft meer dan een waarde: \(times)",
        en: "'\(mark.name)' has more than one value: \(times)"),
      at: span,
      fix: Message(
        nl: "zeg van wanneer u de waarde bedoelt: [[\(mark.name)@\(example)]]",
        en: "say of when you mean the value: [[\(mark.name)@\(example)]]"))
  }

  static func noValueThen(
    _ mark: ItemMark, _ periods: [Validity], at span: SourceSpan
  ) -> Diagnostic {
    let times = periods.map(\.span).joined(separator: ", ")
    return Diagnostic(
      .unclearFact,
      Message(
        nl: "'\(mark.name)' heeft dan geen waarde, wel in: \(times)",
        en: "'\(mark.name)' has no value then, but has in: \(times)"),
      at: span,
      fix: Message(
        nl: "vraag de waarde van een dag in een van die perioden",
        en: "ask for the value on a day in one of those periods"))
  }

  static func outdated(
    _ id: ItemID, _ period: Validity, during validity: Validity?, at span: SourceSpan
  ) -> Diagnostic {
    let here = validity?.span ?? ""
    return Diagnostic(
      .outdatedFact,
      Message(
        nl: "deze tekst geldt \(here), maar '\(id.name)' geldt \(period.span)",
        en: "this text holds \(here), but '\(id.name)' holds \(period.span)"),
      at: span,
      fix: Message(
        nl: "noem een feit dat dan geldt, of zeg met '@' en een jaar dat u die waarde bedoelt",
        en: "name a fact that holds then, or say with '@' and a year that you mean that value"))
  }
}

extension Validity {
  /// As a message writes it: `2022-01-01..2023-12-31`.
  var span: String {
    self == .always ? ".." : "\(from?.description ?? "")..\(until?.description ?? "")"
  }
}
