package import Diagnostics

/// An item of a collection: typed, resolved and sourced.
///
/// A value in all but its copies.
package final class Item: Sendable {
  package let id: ItemID
  /// The file, as the author knows it.
  package let path: String
  package let title: String
  package let short: String?
  package let aliases: [String]
  package let order: Int?
  package let validity: Validity?
  package let certainty: String?
  package let sources: [Citation]
  package let see: [PageLink]
  /// One for each field of the schema; those that are per period are nil.
  package let fields: [FieldValue?]
  /// At least one; what holds when.
  package let periods: [ItemPeriod]
  /// The places of a source, in order.
  package let places: [Place]
  /// Whether a source is a ground, such as a law, and not only background.
  package let isGround: Bool
  /// The day on which somebody last compared a source with the original.
  package let checked: CalendarDate?
  /// The file that holds the text of a source, by its name in the folder of documents.
  package let document: RawScalar?
  /// What a fact is; its periods hold what it says.
  package let fact: Fact?
  package let body: RichText

  package init(
    id: ItemID, path: String, title: String, short: String?, aliases: [String], order: Int?,
    validity: Validity?, certainty: String?, sources: [Citation], see: [PageLink],
    fields: [FieldValue?], periods: [ItemPeriod], places: [Place], isGround: Bool,
    checked: CalendarDate?, document: RawScalar? = nil, fact: Fact? = nil, body: RichText
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.short = short
    self.aliases = aliases
    self.order = order
    self.validity = validity
    self.certainty = certainty
    self.sources = sources
    self.see = see
    self.fields = fields
    self.periods = periods
    self.places = places
    self.isGround = isGround
    self.checked = checked
    self.document = document
    self.fact = fact
    self.body = body
  }

  /// What the item is called in a list of citations or links.
  package var shortTitle: String { short ?? title }

  /// The first of its fields that is a moment.
  package var moment: PartialDate? {
    for value in fields {
      switch value {
      case .moment(let date): return date
      case .fact(let link):
        if case .date(let date) = link.statement.value { return date }
      default: continue
      }
    }
    return nil
  }
}

/// What an item says for a stretch of time.
package struct ItemPeriod: Sendable {
  package let validity: Validity
  package let certainty: String?
  package let sources: [Citation]
  /// One for each field of the schema; those that are not per period are nil.
  package let fields: [FieldValue?]
  /// What a fact says in this period.
  package let statement: FactStatement?
  /// Where a fact's value comes from; nil when it says nothing in this period.
  package let origin: FactOrigin?
  /// Where its validity is written; the whole file when it is not.
  package let span: SourceSpan

  package init(
    validity: Validity, certainty: String?, sources: [Citation], fields: [FieldValue?],
    statement: FactStatement? = nil, origin: FactOrigin? = nil, span: SourceSpan
  ) {
    self.validity = validity
    self.certainty = certainty
    self.sources = sources
    self.fields = fields
    self.statement = statement
    self.origin = origin
    self.span = span
  }
}

/// A value of a field, typed by its schema.
package indirect enum FieldValue: Sendable {
  case text(String)
  case markdown(RichText)
  case integer(Int)
  case decimal(DecimalNumber)
  case money(DecimalNumber)
  case date(CalendarDate)
  case moment(PartialDate)
  case period(Validity)
  /// The value of a fact, in a field for an amount, a number or a moment.
  case fact(FactLink)
  case boolean(Bool)
  case choice(FieldType.Choice)
  case list([FieldValue])
  case reference(PageLink)
  case citation(Citation)
}
