import Diagnostics
import Model

extension Rule {
  static let lapsed = Rule(
    "lapsed", .warning, nl: "wat de site zegt, geldt nog op de gevraagde dag",
    en: "what the site says still holds on the day that is asked for")
}

/// What holds on the day the site is made for and no longer holds on a given day.
///
/// For a day that is not later, everything that ended since the site's first year.
enum Lapsed {
  static func findings(_ site: Site, on day: CalendarDate) -> [Diagnostic] {
    let asOf = site.settings.asOf
    let start: CalendarDate? =
      asOf < day ? asOf : site.settings.years.map { .firstDay(of: $0.year) }.min()
    return site.expiries.filter { expiry in
      expiry.lastDay < day && (start.map { $0 <= expiry.lastDay } ?? true)
    }.map { finding($0, day) }
  }

  private static func finding(_ expiry: Expiry, _ day: CalendarDate) -> Diagnostic {
    Diagnostic(
      .lapsed,
      Message(
        nl: "'\(expiry.id)' loopt tot en met \(expiry.lastDay) en geldt dus niet meer op \(day)",
        en: "'\(expiry.id)' runs until \(expiry.lastDay), so it no longer holds on \(day)"),
      at: expiry.span,
      notes: expiry.successor.map {
        [.init(Message(nl: "hierna komt deze periode", en: "this period comes after it"), at: $0)]
      } ?? [],
      fix: expiry.successor == nil
        ? Message(
          nl:
            "zoek op wat er daarna geldt en schrijf dat erbij, of laat het als geschiedenis staan",
          en: "look up what holds after it and add that, or leave it as history")
        : nil)
  }
}
