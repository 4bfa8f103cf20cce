import Formats
package import Model

/// A site's content as data for machines.
///
/// 1. `files`: list the files: for every collection and decision JSON, CSV and the JSON Schema of
///    the first, and for terms SKOS.
/// 2. `output`: make one of them. Files do not know of each other, so this may run on any number of
///    threads.
/// 3. `structuredData`: say in the words of schema.org what a page is about.
///
/// A collection without pages is not on the site, so neither is its data.
package enum Datasets {
  /// The folder of all data files.
  static let folder = "data"

  /// The page that lists the data files.
  package static let indexRoute = Route("\(folder)/index.html")

  package static func sets(of site: Site) -> [Dataset] {
    let collections = site.collections.enumerated().compactMap { index, collection -> Dataset? in
      let schema = collection.schema
      if schema.role == .decision {
        let decisions = site.decisions.count { $0.id.collection == schema.id }
        return Dataset(
          name: schema.id.name, label: schema.label, description: schema.description,
          count: decisions, subject: .decisions(index))
      }
      guard !schema.pages.isEmpty else { return nil }
      return Dataset(
        name: schema.id.name, label: schema.label, description: schema.description,
        count: collection.items.count, subject: .collection(index))
    }
    let decisions = site.decisions.enumerated().map { index, decision in
      Dataset(
        name: decision.id.name, label: decision.name, description: decision.summary.dataText,
        count: decision.rules.count, subject: .decision(index))
    }
    return collections + decisions
  }

  package static func files(of site: Site) -> [DataFile] {
    sets(of: site).flatMap { set in
      set.forms(in: site).map { DataFile(dataset: set, form: $0) }
    }
  }

  package static func output(of file: DataFile, in site: Site) -> OutputFile {
    OutputFile(
      route: file.route, bytes: bytes(of: file, DataContext(site: site, set: file.dataset)))
  }

  private static func bytes(of file: DataFile, _ context: DataContext) -> [UInt8] {
    let site = context.site
    switch (file.dataset.subject, file.form) {
    case (.collection(let index), .json):
      return CollectionRecords(context, site.collections[index]).json.pretty
    case (.collection(let index), .schema):
      return CollectionShape(context, site.collections[index]).json.pretty
    case (.collection(let index), .csv):
      return CollectionTable(context, site.collections[index]).csv
    case (.collection(let index), .concepts):
      return Vocabulary(context, site.collections[index]).turtle
    case (.decision(let index), .json):
      return DecisionRecord(context, site.decisions[index]).json.pretty
    case (.decision(let index), .schema):
      return DecisionShape(context, site.decisions[index]).json.pretty
    case (.decision(let index), .csv):
      return DecisionRules(context, site.decisions[index]).csv
    case (.decisions(let index), .json):
      return DecisionList(context, site.collections[index].schema).json.pretty
    case (.decisions(let index), .schema):
      return DecisionList(context, site.collections[index].schema).shape.pretty
    case (.decisions(let index), .csv):
      return DecisionList(context, site.collections[index].schema).csv
    case (.decision, .concepts), (.decisions, .concepts):
      preconditionFailure("only a collection of terms has concepts")
    }
  }
}
