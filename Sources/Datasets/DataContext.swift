import Formats
import Model

/// What the parts of one data file share: the site, and how addresses are written from there.
struct DataContext: Sendable {
  let site: Site
  let set: Dataset

  /// Addresses are relative to the file; all forms of a set stand in one folder.
  func address(_ route: Route, anchor: String? = nil) -> String {
    route.relative(to: set.route(.json)) + (anchor.map { "#\($0)" } ?? "")
  }

  func address(of item: ItemID) -> String? { site.route(of: item).map { address($0) } }

  // MARK: What every JSON begins with

  /// - Parameter members: what is said of the set itself.
  func header(_ members: JSON) -> JSON {
    let settings = site.settings
    let years = settings.years.map { year -> JSON in
      ["year": .integer(year.year), "draft": .bool(year.isDraft), "note": .optional(year.note)]
    }
    return ["$schema": .string(address(set.route(.schema)))] + members
      + [
        "site": [
          "title": .string(settings.title), "publisher": .string(settings.publisher),
          "licence": .optional(settings.licence), "language": .string(settings.language),
          "asOf": .string("\(settings.asOf)"), "years": .array(years),
        ]
      ]
  }

  // MARK: Values that stand in many places

  func validity(_ validity: Validity) -> JSON {
    [
      "from": .optional(validity.from?.description),
      "until": .optional(validity.until?.description),
    ]
  }

  func draft(_ validity: Validity, _ certainty: String?) -> JSON {
    draft(site.settings.draftYear(of: validity, certainty: certainty))
  }

  func draft(_ year: SiteYear?) -> JSON {
    guard let year else { return .null }
    return ["year": .integer(year.year), "note": .optional(year.note)]
  }

  /// The draft year that a rule may be about: an answer by it may be of that year, whenever the
  /// rule began.
  func draftYear(of rule: DecisionRule) -> SiteYear? {
    let validity = Validity(rule.valid)
    return site.settings.draftYear(of: validity, certainty: rule.certainty)
      ?? site.settings.draftYear(in: validity)
  }

  func reference(_ link: PageLink) -> JSON {
    [
      "collection": .optional(link.item?.collection.name), "id": .optional(link.item?.name),
      "label": .string(link.title), "address": .string(address(link.route, anchor: link.anchor)),
    ]
  }

  func reference(_ id: ItemID) -> JSON {
    [
      "collection": .string(id.collection.name), "id": .string(id.name),
      "label": .string(site.item(id)?.title ?? id.name), "address": .optional(address(of: id)),
    ]
  }

  func citation(_ citation: Citation) -> JSON {
    [
      "collection": .string(citation.source.collection.name),
      "id": .string(citation.source.name), "place": .optional(citation.place),
      "label": .string(citation.label),
      "address": .string(address(citation.route, anchor: citation.place)),
    ]
  }

  func citations(_ citations: [Citation]) -> JSON { .array(citations.map(citation)) }
}
