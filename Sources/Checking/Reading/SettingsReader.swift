import Diagnostics
import Model

/// Reads `site.yml`.
enum SettingsReader {
  /// What `site.yml` says, before the addresses in its menus are looked up.
  struct Raw: Sendable {
    /// All but its menus.
    let base: SiteSettings
    let navigation: [Entry]
    let footer: [Entry]
    let book: [RawScalar]

    /// - Parameter asOf: the day that "now" means, instead of what the file says.
    func settings(
      asOf: CalendarDate?, navigation: [NavigationEntry], footer: [NavigationEntry]
    ) -> SiteSettings {
      SiteSettings(
        title: base.title, language: base.language, publisher: base.publisher,
        description: base.description, asOf: asOf ?? base.asOf, contact: base.contact,
        licence: base.licence, edition: base.edition, repository: base.repository,
        years: base.years, certainties: base.certainties, navigation: navigation,
        footer: footer, book: base.book)
    }
  }

  /// An entry of a menu, before its address is looked up.
  typealias Entry = (label: String, target: RawScalar)

  private static let languageKey = "language"

  /// The language of the site, whatever else its settings say; nil when they name none.
  static func language(_ document: RawDocument) -> String? {
    guard case .scalar(let scalar)? = document.fields[languageKey] else { return nil }
    return scalar.text
  }

  static func read(_ document: RawDocument) -> Checked<Raw?> {
    var reader = MapReader(document.fields)
    let title = reader.text("title", required: true)
    let language = reader.text(languageKey, required: true)
    let publisher = reader.text("publisher", required: true)
    let description = reader.text("description") ?? ""
    let asOf = reader.date("as-of", required: true)
    let contact = reader.text("contact")
    let licence = reader.text("licence")
    let edition = reader.text("edition")
    let repository = repository(&reader)
    let years = years(&reader)
    let certainties = certainties(&reader)
    let navigation = menu("navigation", &reader)
    let footer = menu("footer", &reader)
    let book = reader.texts("book")
    let diagnostics = reader.finish()
    guard let title, let language, let publisher, let asOf else { return Checked(nil, diagnostics) }
    let settings = SiteSettings(
      title: title, language: language, publisher: publisher, description: description,
      asOf: asOf, contact: contact, licence: licence, edition: edition, repository: repository,
      years: years, certainties: certainties, navigation: [], footer: [],
      book: book.map { CollectionID($0.text) })
    return Checked(
      Raw(base: settings, navigation: navigation, footer: footer, book: book), diagnostics)
  }

  /// The address of the folder with the content, without a slash at its end.
  private static func repository(_ reader: inout MapReader) -> String? {
    guard let scalar = reader.scalar("repository") else { return nil }
    guard Address.isWeb(scalar.text) else {
      reader.wrongType(
        "repository", scalar.span,
        Message(
          nl: "een adres dat begint met https://", en: "an address that begins with https://"))
      return nil
    }
    return scalar.text.hasSuffix("/") ? String(scalar.text.dropLast()) : scalar.text
  }

  /// Each is a column of tables and a page for every collection that is grouped by it.
  private static let mostYears = 200

  private static func years(_ reader: inout MapReader) -> [SiteYear] {
    var years: [SiteYear] = []
    let maps = reader.maps("years", required: true)
    if maps.count > mostYears {
      reader.wrongType(
        "years", reader.span("years"),
        Message(nl: "hoogstens \(mostYears) jaren", en: "at most \(mostYears) years"))
    }
    for map in maps.prefix(mostYears) {
      var entry = MapReader(map)
      let year = entry.integer("year", required: true)
      let isDraft = entry.boolean("draft") ?? false
      let note = entry.text("note")
      reader.report(entry.finish())
      guard let year else { continue }
      guard (1...9999).contains(year) else {
        reader.wrongType("year", map.span, Message(nl: "een jaartal", en: "a year"))
        continue
      }
      years.append(SiteYear(year: year, isDraft: isDraft, note: note))
    }
    return years.sorted { $0.year < $1.year }
  }

  private static func certainties(_ reader: inout MapReader) -> [Certainty] {
    guard let map = reader.map("certainty", required: true) else { return [] }
    return map.entries.compactMap { entry in
      reader.checkName(entry.key, of: "certainty")
      guard case .map(let fields) = entry.value else {
        reader.wrongType(
          entry.key.text, entry.value.span,
          Message(nl: "velden met hun waarden", en: "fields with their values"))
        return nil
      }
      var value = MapReader(fields)
      let label = value.text("label", required: true)
      let description = value.text("description", required: true)
      let isDraft = value.boolean("draft") ?? false
      let isOpen = value.boolean("open") ?? false
      reader.report(value.finish())
      guard let label, let description else { return nil }
      return Certainty(
        id: entry.key.text, label: label, description: description, isDraft: isDraft,
        isOpen: isOpen)
    }
  }

  private static func menu(_ key: String, _ reader: inout MapReader) -> [Entry] {
    reader.maps(key).compactMap { map in
      var entry = MapReader(map)
      let label = entry.text("label", required: true)
      let target = entry.scalar("to", required: true)
      reader.report(entry.finish())
      guard let label, let target else { return nil }
      return (label, target)
    }
  }
}

/// Reads `templates/phrases.yml`.
enum PhrasesReader {
  static func read(_ document: RawDocument) -> Checked<Phrases?> {
    var reader = MapReader(document.fields)
    var texts: [Phrases.Key: String] = [:]
    for key in Phrases.Key.allCases { texts[key] = reader.text(key.rawValue, required: true) }
    let months = reader.texts("months").map(\.text)
    let numberWords = reader.texts("number-words").map(\.text)
    let millionWords = reader.texts("million-words").map(\.text)
    if months.count != 12 {
      reader.wrongType(
        "months", reader.span("months"),
        Message(nl: "een lijst van twaalf namen", en: "a list of twelve names"))
    }
    let diagnostics = reader.finish()
    guard months.count == 12 else { return Checked(nil, diagnostics) }
    let phrases = Phrases(
      texts: texts, months: months, numberWords: numberWords, millionWords: millionWords)
    return Checked(phrases, diagnostics)
  }
}
