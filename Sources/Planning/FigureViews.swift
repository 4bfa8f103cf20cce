import Drawings
import Model

/// What all drawings share as views, and what they are made from.
extension PageContext {
  static let figureShape: Shape.Record = ["svg": .html, "title": .text]

  func figure(_ canvas: Canvas, id: String, title: String, description: String) -> View {
    .record([
      "svg": .html(canvas.svg(id: id, title: title, description: description)),
      "title": .text(title),
    ])
  }

  // MARK: Fields by their part

  /// What an item says in a part, for a period or as a whole.
  func values(_ part: DrawingRole, _ item: Item, _ period: ItemPeriod?, _ schema: CollectionSchema)
    -> [FieldValue]
  {
    schema.fields(part).compactMap { period?.fields[$0] ?? item.fields[$0] }
  }

  /// The first sentence of it, with a capital to begin with.
  func words(
    _ part: DrawingRole, _ item: Item, _ period: ItemPeriod?, _ schema: CollectionSchema
  ) -> String? {
    values(part, item, period, schema).first.map { capitalized(FirstSentence.of(text($0))) }
  }

  /// The titles of what fields refer to.
  func titles(
    _ part: DrawingRole, _ item: Item, _ period: ItemPeriod?, _ schema: CollectionSchema
  ) -> [String] {
    values(part, item, period, schema).flatMap(\.elements).map { capitalized(text($0)) }
  }

  func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  // MARK: Certainty

  /// How certain something is and whether it rests on a draft, in the words of its badges.
  func certaintyNotes(_ validity: Validity, _ certainty: String?) -> [String] {
    let year = draftYear(of: validity, certainty: certainty).map(draftNote)
    let words = site.settings.certainty(certainty).flatMap {
      $0.isDraft && year != nil ? nil : $0.label
    }
    return [words, year].compactMap(\.self)
  }

  func draftNote(_ year: SiteYear) -> String {
    site.phrases[.draftYear, ["year": String(year.year)]]
  }

  /// The class of what has a certainty; the same as of its badge.
  func certaintyClass(_ certainty: String?) -> String {
    certainty.map { "certainty-\($0)" } ?? ""
  }
}

extension FieldValue {
  /// The values of a list, or the value itself.
  var elements: [FieldValue] {
    if case .list(let values) = self { values } else { [self] }
  }
}
