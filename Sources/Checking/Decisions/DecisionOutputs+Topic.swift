import Diagnostics
import Model

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
      .unnamedPayer,
      Message(
        nl: "deze vraag gaat over '\(name)', maar zegt niet waar de naam komt",
        en: "this question is about '\(name)', but does not say where the name goes"),
      at: span,
      fix: Message(nl: "zet '\(mark)' in de vraag", en: "put '\(mark)' in the question"))
  }
}
