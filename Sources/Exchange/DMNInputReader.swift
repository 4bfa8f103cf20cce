import Diagnostics
import Formats
import Markdown
import Model

/// An input clause of DMN as a question of ours.
struct DMNColumn {
  enum Kind {
    /// The day that the decision is about.
    case time
    case values(DMNDomain)
  }

  let id: String
  let kind: Kind
  /// The question's fields.
  let fields: RawMap

  var isTime: Bool { if case .time = kind { true } else { false } }
}

/// Reads input clauses: what they ask, and the finitely many answers.
struct DMNInputReader {
  let file: DMNFile
  let table: XMLTree
  private(set) var diagnostics: [Diagnostic] = []
  private var ids = NamePool()

  init(file: DMNFile, table: XMLTree) {
    self.file = file
    self.table = table
  }

  /// Nil when the clause can't be a question.
  mutating func column(_ clause: XMLTree, at index: Int) -> DMNColumn? {
    guard let expression = clause.child("inputExpression"),
      let variable = expression.words("text")
    else {
      diagnostics.append(DMNFindings.missing("inputExpression", in: clause))
      return nil
    }
    if let own = clause.own("time") { return ownTime(own, clause) }
    guard isName(variable) else {
      diagnostics.append(DMNFindings.unsupported(variable, in: expression))
      return nil
    }
    if let language = DMNFindings.foreignLanguage(expression) { diagnostics.append(language) }
    guard let kind = kind(clause, variable, at: index) else { return nil }
    if let own = clause.own("input") { return ownInput(own, clause, kind) }
    let slug = variable.slug
    let id = ids.unique(slug.isEmpty ? "input-\(index + 1)" : slug)
    return DMNColumn(id: id, kind: kind, fields: question(clause, variable, kind))
  }

  /// A name or a path of names; anything else is computed.
  private func isName(_ text: String) -> Bool {
    text.first.map { $0.isLetter || $0 == "_" } == true
      && text.allSatisfy { $0.isLetter || $0.isNumber || " _-.'".contains($0) }
  }

  // MARK: Ours

  private func ownTime(_ own: XMLTree, _ clause: XMLTree) -> DMNColumn {
    DMNColumn(
      id: own.attributes["id"] ?? "", kind: .time, fields: asked(clause, with: own.ownFields))
  }

  private func ownInput(
    _ own: XMLTree, _ clause: XMLTree, _ kind: DMNColumn.Kind
  ) -> DMNColumn {
    var fields = asked(clause, with: own.ownFields)
    if case .values(let domain) = kind {
      let known = fields["values"]?.fields
      let values = domain.ids.map { ($0, known?[$0] ?? .text($0)) }
      fields = fields.merged(with: RawMap(made: [("values", .map(values))]))
    }
    return DMNColumn(id: own.attributes["id"] ?? "", kind: kind, fields: fields)
  }

  private func asked(_ clause: XMLTree, with fields: RawMap) -> RawMap {
    RawMap(made: [("question", .text(clause.attributes["label"] ?? ""))]).merged(with: fields)
  }

  // MARK: Questions of others

  /// A question is taken over only when it is one; another name becomes its help.
  private func question(
    _ clause: XMLTree, _ variable: String, _ kind: DMNColumn.Kind
  ) -> RawMap {
    let known = STTRQuestions(file: file).question(for: variable)
    let label = clause.attributes["label"]?.trimmed ?? clause.words("description") ?? variable
    let asked = known?.text ?? (label.hasSuffix("?") ? label : nil)
    var fields: [(String, RawValue)] = [("question", .text(asked ?? ""))]
    if let help = known?.help ?? (asked == nil ? label : nil) {
      fields.append(("help", .text(help)))
    }
    if case .values(let domain) = kind {
      let values = zip(domain.ids, domain.members).map { ($0, RawValue.text($1.label)) }
      fields.append(("values", .map(values)))
    }
    return RawMap(made: fields)
  }

  // MARK: Answers

  private mutating func kind(
    _ clause: XMLTree, _ variable: String, at index: Int
  ) -> DMNColumn.Kind? {
    let isOwn = clause.own("input") != nil
    let type = type(of: clause, variable)
    if type.name == "date" || type.name == "dateTime" || type.name == "date and time" {
      return .time
    }
    if let values = clause.child("inputValues") ?? type.values, let text = values.words("text"),
      text != "-"
    {
      return domain(text, values, isOwn: isOwn)
    }
    if type.name == "boolean" {
      return .values(DMNDomain([.value(.boolean(true)), .value(.boolean(false))], isOwn: isOwn))
    }
    if let options = STTRQuestions(file: file).question(for: variable)?.options, !options.isEmpty {
      return .values(DMNDomain(options.map { .value(.string($0)) }, isOwn: false))
    }
    return valuesOfRules(clause, variable, at: index)
  }

  private mutating func domain(
    _ text: String, _ values: XMLTree, isOwn: Bool
  ) -> DMNColumn.Kind? {
    do throws(FEELParser.Problem) {
      guard let domain = DMNDomain(try FEELParser.tests(text), isOwn: isOwn) else {
        diagnostics.append(DMNFindings.unsupported(text, in: values))
        return nil
      }
      guard let (one, other) = domain.overlap else { return .values(domain) }
      diagnostics.append(DMNFindings.overlap(one.label, other.label, in: values))
    } catch {
      diagnostics.append(DMNFindings.unsupported(error.words, in: values))
    }
    return nil
  }

  /// The type by its name without prefix, and the values that its definition allows.
  private func type(of clause: XMLTree, _ variable: String) -> (name: String, values: XMLTree?) {
    let input = file.inputData(variable)?.child("variable")
    var name =
      clause.child("inputExpression")?.attributes["typeRef"] ?? input?.attributes["typeRef"] ?? ""
    // A definition may build on another; a few steps are enough for any that ends.
    for _ in 0..<8 {
      let bare = name.split(separator: ":").last.map(String.init) ?? ""
      guard let definition = file.type(name) ?? file.type(bare) else { break }
      if let values = definition.child("allowedValues") { return (name, values) }
      name = definition.words("typeRef") ?? ""
    }
    return (name.split(separator: ":").last.map(String.init) ?? "", nil)
  }

  /// The values that the rules name, where the file lists none; the author has to look at them.
  private mutating func valuesOfRules(
    _ clause: XMLTree, _ variable: String, at index: Int
  ) -> DMNColumn.Kind? {
    let entries = table.children("rule").compactMap { rule -> XMLTree? in
      let entries = rule.children("inputEntry")
      return index < entries.count ? entries[index] : nil
    }
    // What can't be read is told when the rule is read.
    let tests = entries.compactMap { try? FEELParser.tests($0.child("text")?.text ?? "") }
    let all = tests.flatMap(\.tests)
    if !all.isEmpty, all.allSatisfy(\.isAboutDays) { return .time }
    let members = all.compactMap { test -> DMNDomain.Member? in
      guard case .value(let value) = test, !value.isNumber, !test.isAboutDays else { return nil }
      return .value(value)
    }
    guard !members.isEmpty, members.count == all.count, !tests.contains(where: \.isNegated) else {
      diagnostics.append(DMNFindings.withoutValues(variable, in: clause))
      return nil
    }
    diagnostics.append(DMNFindings.valuesTaken(variable, in: clause))
    return .values(DMNDomain(members, isOwn: false))
  }
}
