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

extension DecisionOutputs {
  /// What a question is about, from its field `about`; nil when it has none.
  ///
  /// - Parameter question: the words of the question, as they were written.
  func topic(
    _ reader: inout MapReader, _ fields: FieldReader, question: String
  ) -> QuestionTopic? {
    guard let about = reader.scalar("about") else { return nil }
    let needed = fields.plain("needed", &reader, required: true)
    guard let name = name(.payer), about.text == name else {
      reader.report(
        MapReader.unknownValue(about, of: "about", among: [name(.payer)].compactMap(\.self)))
      return nil
    }
    guard let payers else {
      reader.report(MapReader.missing("to", at: payerSpan))
      return nil
    }
    if !question.contains(QuestionTopic.mark(of: name)) {
      reader.report(Self.unnamedPayer(name, at: reader.span("question")))
    }
    guard let needed else { return nil }
    return QuestionTopic(
      output: name, unnamed: payers.unnamed, question: question, needed: needed)
  }

  private static func unnamedPayer(_ name: String, at span: SourceSpan) -> Diagnostic {
    let mark = QuestionTopic.mark(of: name)
    return Diagnostic(
      "unnamed-payer",
      Message(
        nl: "deze vraag gaat over '\(name)', maar zegt niet waar de naam komt",
        en: "this question is about '\(name)', but does not say where the name goes"),
      at: span,
      fix: Message(nl: "zet '\(mark)' in de vraag", en: "put '\(mark)' in the question"))
  }
}
