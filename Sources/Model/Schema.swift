/// What a collection's `_collection.yml` says about its items and their pages.
package final class CollectionSchema: Sendable {
  package let id: CollectionID
  package let label: String
  /// The word for one item, which is also the prefix in `[[prefix:name]]`.
  package let singular: String
  package let description: String
  package let role: Role
  package let order: Order
  /// How many sources an item, or each of its periods, has at least.
  package let minimumSources: Int
  package let fields: [FieldSchema]
  /// Whether terms in the texts of its items become links.
  package let linksTerms: Bool
  /// Whether a term that no text uses is a finding.
  package let reportsUnused: Bool
  /// Abbreviations that need no term; nil when nobody looks for such words.
  package let knownWords: [String]?
  /// The least score for ease of reading; nil when texts are not measured.
  package let readability: Int?
  /// The units that the facts of this collection may have.
  package let units: [Unit]
  package let pages: [PageRule]
  package let path: String

  package init(
    id: CollectionID, label: String, singular: String, description: String, role: Role,
    order: Order, minimumSources: Int, fields: [FieldSchema], linksTerms: Bool = true,
    reportsUnused: Bool = false, knownWords: [String]? = nil,
    readability: Int? = nil, units: [Unit] = [],
    pages: [PageRule], path: String
  ) {
    self.id = id
    self.label = label
    self.singular = singular
    self.description = description
    self.role = role
    self.order = order
    self.minimumSources = minimumSources
    self.fields = fields
    self.linksTerms = linksTerms
    self.reportsUnused = reportsUnused
    self.knownWords = knownWords
    self.readability = readability
    self.units = units
    self.pages = pages
    self.path = path
  }

  /// What the engine does with a collection beyond making pages.
  package enum Role: String, Sendable, CaseIterable {
    case item
    case source
    case fact
    case term
    case flow
    case actor
    case question
    case decision
    case page
  }

  package enum Order: String, Sendable, CaseIterable {
    /// By the item's `order`, then by its file name.
    case order
    case title
    /// By its first field that is a moment.
    case moment
  }

  /// The rule that makes a page of each item.
  package var itemRule: PageRule? { pages.first { $0.key == .item } }

  /// The rule that makes a page of all items.
  package var collectionRule: PageRule? { pages.first { $0.key == .collection } }

  /// The index of a field in `fields`.
  package func fieldIndex(_ name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }
}

/// A field that the items of a collection have of their own.
package struct FieldSchema: Sendable {
  package let name: String
  package let label: String
  package let type: FieldType
  package let isRequired: Bool
  /// Whether the value belongs to a period rather than to the item as a whole.
  package let isPerPeriod: Bool
  /// Whether pages leave it out of the list of all fields.
  package let isHidden: Bool
  /// Whether no two items may have the same value.
  package let isUnique: Bool
  /// Whether the value is one more name of the item, such as an abbreviation.
  package let isName: Bool
  /// For an amount: how many times it is also shown, and what that is called.
  package let multiples: [Multiple]
  /// The part it plays in drawings.
  package let part: DrawingRole?

  /// A number of times, such as 365, and its name, such as a year.
  package struct Multiple: Sendable, Equatable {
    package let factor: Int
    package let label: String

    package init(factor: Int, label: String) {
      self.factor = factor
      self.label = label
    }
  }

  package init(
    name: String, label: String, type: FieldType, isRequired: Bool, isPerPeriod: Bool,
    isHidden: Bool, isUnique: Bool = false, isName: Bool = false,
    multiples: [Multiple] = [], part: DrawingRole? = nil
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.isRequired = isRequired
    self.isPerPeriod = isPerPeriod
    self.isHidden = isHidden
    self.isUnique = isUnique
    self.isName = isName
    self.multiples = multiples
    self.part = part
  }
}

/// What may stand in a field.
package indirect enum FieldType: Sendable, Equatable {
  case text
  case markdown
  case integer
  case decimal
  /// An amount in euros.
  case money
  case date
  /// A day, a month or a year.
  case moment
  case period
  case boolean
  case choice([Choice])
  case list(FieldType)
  case reference(CollectionID)
  case citation

  package struct Choice: Sendable, Equatable {
    package let value: String
    package let label: String

    package init(value: String, label: String) {
      self.value = value
      self.label = label
    }
  }
}

/// A kind of page made from a collection.
package struct PageRule: Sendable {
  package enum Key: Sendable, Equatable {
    /// One page for each item.
    case item
    /// One page for the whole collection.
    case collection
    /// One page for each year of the site, and one for all years.
    case year
    /// One page for each value of a field, and one for all values.
    case field(String)
  }

  package let key: Key
  package let template: TemplateName
  /// The folder of the pages; the collection's own for items and the whole.
  package let folder: String
  /// For groups: the word for one page, which is also the prefix in `[[prefix:key]]`.
  package let singular: String?
  package let label: String
  /// For groups: the title of a page, with `{}` where the key goes.
  package let title: String?
  /// For groups: the collection in which the item named after a key tells what the key is.
  package let about: CollectionID?

  package init(
    key: Key, template: TemplateName, folder: String, singular: String?, label: String,
    title: String?, about: CollectionID? = nil
  ) {
    self.key = key
    self.template = template
    self.folder = folder
    self.singular = singular
    self.label = label
    self.title = title
    self.about = about
  }

  package var isGroup: Bool { key != .item && key != .collection }

  /// The page for the whole collection, or for all keys of a group.
  package var indexRoute: Route { Route("\(folder)/index.html") }

  package func route(for name: String) -> Route { Route("\(folder)/\(name).html") }
}
