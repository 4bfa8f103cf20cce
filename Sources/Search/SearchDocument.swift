package import Model

/// What a reader may look for on one page, as plain texts.
package struct SearchDocument: Sendable {
  package let route: Route
  /// What kind of thing it is, such as the name of its collection: results are grouped by it.
  package let kind: String
  package let title: String
  /// Other names, such as an abbreviation; whoever types one of these means this page.
  package let names: [String]
  /// What a fact says, such as `€ 21,80 per dag`: looked for as it is written, as a name is.
  package let values: [String]
  package let headings: [String]
  /// What says at once what the page is about: a definition, a short answer.
  package let leads: [String]
  /// The places of a source, and what stands there.
  package let places: [String]
  /// The running text, a line for each paragraph or row.
  package let body: [String]
  /// The years of the site that it is about, as a set of bits in their order; none for all.
  package let years: UInt32
  /// The id of the outcome that it is about; nil for other pages.
  package let outcome: String?
  /// What a reader must know of it at once, such as that it rests on a draft.
  package let note: String?
  /// How much it counts beside pages that say as much: 1 for most, more for what many refer to.
  package let weight: Double

  package init(
    route: Route, kind: String, title: String, names: [String] = [], values: [String] = [],
    headings: [String] = [], leads: [String] = [], places: [String] = [], body: [String] = [],
    years: UInt32 = 0, outcome: String? = nil,
    note: String? = nil, weight: Double = 1
  ) {
    self.route = route
    self.kind = kind
    self.title = title
    self.names = names
    self.values = values
    self.headings = headings
    self.leads = leads
    self.places = places
    self.body = body
    self.years = years
    self.outcome = outcome
    self.note = note
    self.weight = weight
  }

  /// What is shown of it: the lines in which words are looked up and marked.
  var lines: [String] { values + leads + body + places }
}
