import Diagnostics
import Formats
package import Model

/// What is published as data under one name: a collection, a decision, or the list of decisions.
package struct Dataset: Sendable {
  /// The name of its files without ending.
  package let name: String
  package let label: String
  package let description: String
  /// How many items, or rules of a decision.
  package let count: Int
  let subject: Subject

  /// Indices point into the site.
  enum Subject: Sendable, Equatable {
    case collection(Int)
    case decisions(Int)
    case decision(Int)
  }

  /// Whether it is one decision, of which rules are counted.
  package var isDecision: Bool {
    if case .decision = subject { true } else { false }
  }

  package func route(_ form: DataForm) -> Route {
    Route("\(Datasets.folder)/\(name).\(form.ending)")
  }

  /// The forms it is published in.
  package func forms(in site: Site) -> [DataForm] {
    DataForm.allCases.filter { $0 != .concepts || isVocabulary(in: site) }
  }

  private func isVocabulary(in site: Site) -> Bool {
    guard case .collection(let index) = subject else { return false }
    return site.collections[index].schema.role == .term
  }

  /// The file that it is made from, as its author knows it.
  package func origin(in site: Site) -> String {
    switch subject {
    case .collection(let index), .decisions(let index): site.collections[index].schema.path
    case .decision(let index): site.decisions[index].span.path
    }
  }
}

/// A form of data.
package enum DataForm: Sendable, CaseIterable {
  case json
  case csv
  /// The JSON Schema of the JSON.
  case schema
  /// SKOS, as Turtle.
  case concepts

  var ending: String {
    switch self {
    case .json: "json"
    case .csv: "csv"
    case .schema: "schema.json"
    case .concepts: "ttl"
    }
  }

  var mediaType: String {
    switch self {
    case .json: "application/json"
    case .csv: "text/csv"
    case .schema: "application/schema+json"
    case .concepts: "text/turtle"
    }
  }
}

/// A data file of the site: its address, and what it is made from.
package struct DataFile: Sendable {
  package let dataset: Dataset
  package let form: DataForm

  package var route: Route { dataset.route(form) }
}
