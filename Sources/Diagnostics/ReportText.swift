extension Report {
  /// The report as text for a terminal: place, severity, message, rule, the line with carets, notes
  /// and what to do.
  ///
  /// Nothing in it but those colours is obeyed by a terminal, whatever the content holds.
  ///
  /// - Parameter colour: whether to mark severities with ANSI colours.
  package func text(in language: MessageLanguage, colour: Bool = false) -> String {
    told.map { Self.text($0, language, colour) }.joined() + rest(in: language)
  }

  /// More than anyone mends at once: who sees so many mends the first.
  private static let mostTold = 1000

  /// What is told: of too many the errors before the warnings.
  private var told: [Entry] {
    guard entries.count > Self.mostTold else { return entries }
    let errors = entries.filter { $0.diagnostic.severity == .error }
    return Array((errors.isEmpty ? entries : errors).prefix(Self.mostTold))
  }

  /// How many more there are.
  private func rest(in language: MessageLanguage) -> String {
    let count = entries.count - told.count
    return count == 0
      ? "" : Message(nl: "en nog \(count)\n", en: "and \(count) more\n").text(in: language)
  }

  /// The closing line: how many errors and warnings there are.
  package func summary(in language: MessageLanguage) -> String {
    switch language {
    case .nl:
      "\(errorCount) \(errorCount == 1 ? "fout" : "fouten"), "
        + "\(warningCount) \(warningCount == 1 ? "waarschuwing" : "waarschuwingen")"
    case .en:
      "\(errorCount) \(errorCount == 1 ? "error" : "errors"), "
        + "\(warningCount) \(warningCount == 1 ? "warning" : "warnings")"
    }
  }

  private static func text(
    _ entry: Entry, _ language: MessageLanguage, _ colour: Bool
  ) -> String {
    let diagnostic = entry.diagnostic
    let severity = severityName(diagnostic.severity, language)
    let mark = diagnostic.severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
    let shown = colour ? "\(mark)\(severity):\u{1B}[0m" : "\(severity):"
    var text =
      "\(place(entry.place)): \(shown) \(diagnostic.message.text(in: language).printable) [\(diagnostic.rule.text)]\n"
    text += (excerpt(entry.place) + remarks(entry, language)).printable
    return text
  }

  /// The notes and what to do.
  private static func remarks(_ entry: Entry, _ language: MessageLanguage) -> String {
    var text = ""
    for note in entry.notes {
      let label = language == .nl ? "noot" : "note"
      let words = note.message.text(in: language)
      if let notePlace = note.place {
        text += "\(place(notePlace)): \(label): \(words)\n" + excerpt(notePlace)
      } else {
        text += "  \(label): \(words)\n"
      }
    }
    if let fix = entry.diagnostic.fix {
      text += "  \(language == .nl ? "herstel" : "fix"): \(fix.text(in: language))\n"
    }
    return text
  }

  private static func severityName(_ severity: Severity, _ language: MessageLanguage) -> String {
    switch (severity, language) {
    case (.error, .nl): "fout"
    case (.warning, .nl): "waarschuwing"
    case (.error, .en): "error"
    case (.warning, .en): "warning"
    }
  }

  private static func place(_ place: Place) -> String {
    guard let line = place.line, let column = place.column else { return place.path.printable }
    return "\(place.path.printable):\(line):\(column)"
  }

  private static func excerpt(_ place: Place) -> String {
    guard let excerpt = place.excerpt, let line = place.line else { return "" }
    return excerpt.text(line: line)
  }
}
