import Diagnostics
import Model

extension Rule {
  static let sourceUnchecked = Rule(
    "source-unchecked", .warning, nl: "een bron is nagekeken sinds de gevraagde dag",
    en: "a source was checked since the day that is asked for")
}

/// A source that nobody has compared with the original since a given day.
enum SourceUnchecked {
  static func findings(_ site: Site, since day: CalendarDate) -> [Diagnostic] {
    site.collections.filter { $0.schema.role == .source }.flatMap(\.items).compactMap { source in
      if let checked = source.checked, checked >= day { return nil }
      let name = source.shortTitle
      return Diagnostic(
        .sourceUnchecked,
        source.checked.map { last in
          Message(
            nl: "'\(name)' is het laatst nagekeken op \(last), vóór \(day)",
            en: "'\(name)' was last checked on \(last), before \(day)")
        }
          ?? Message(
            nl: "bij '\(name)' staat niet dat zij sinds \(day) is nagekeken",
            en: "'\(name)' does not say that it was checked since \(day)"),
        at: .file(source.path),
        fix: Message(
          nl: "vergelijk haar met het origineel en zet de dag in 'checked'",
          en: "compare it with the original and put the day in 'checked'"))
    }
  }
}
