import Diagnostics
import Model

/// How a decision's rules name the actors that pay.
struct DecisionPayers {
  /// The collection of the actors; nil when what is named is none, which was told.
  let collection: CollectionID?
  /// How texts call the payer while it is open.
  let unnamed: String
  /// How texts call some of the actors, by their names; the others go by their titles.
  let names: [String: String]

  /// Reads the part of the payer's clause that is about actors; nil when its rules name none.
  static func read(_ clause: inout MapReader, _ fields: FieldReader) -> DecisionPayers? {
    guard let target = clause.scalar("to") else { return nil }
    let collections = fields.resolver.index.schemas.filter { $0.role == .actor }.map(\.id)
    let unnamed = fields.plain("unnamed", &clause, required: true) ?? ""
    let map = clause.map("names")
    guard let collection = collections.first(where: { $0.name == target.text }) else {
      clause.report(MapReader.unknownValue(target, of: "to", among: collections.map(\.name)))
      return DecisionPayers(collection: nil, unnamed: unnamed, names: [:])
    }
    var names: [String: String] = [:]
    if let map {
      var reader = MapReader(map)
      for entry in map.entries {
        let actor = fields.read(.scalar(entry.key), "names", .reference(collection))
        reader.report(actor.diagnostics)
        names[entry.key.text] = fields.plain(entry.key.text, &reader, required: true)
      }
      clause.report(reader.finish())
    }
    return DecisionPayers(collection: collection, unnamed: unnamed, names: names)
  }
}
