import Diagnostics
import Formats
import Markdown
import Model

/// Reads one decision table of DMN as a file of ours.
struct DMNTableReader {
  let file: DMNFile
  let decision: XMLTree
  let table: XMLTree
  private(set) var diagnostics: [Diagnostic] = []

  init(file: DMNFile, decision: XMLTree, table: XMLTree) {
    self.file = file
    self.decision = decision
    self.table = table
  }

  /// Nil when something can't be carried over.
  mutating func read() -> RawMap? {
    let policy = hitPolicy()
    checkRequirements()
    if let language = DMNFindings.foreignLanguage(file.root) { diagnostics.append(language) }
    let columns = columns()
    var outputReader = DMNOutputReader(table: table)
    let outputs = outputReader.outputs()
    diagnostics += outputReader.diagnostics
    guard !hasErrors else { return nil }
    var ruleReader = DMNRuleReader(columns: columns, outputs: outputs)
    let rows = table.children("rule").enumerated().compactMap { index, rule in
      ruleReader.row(rule, at: index)
    }
    diagnostics += ruleReader.diagnostics
    guard !hasErrors else { return nil }
    return assemble(policy, columns, outputs, rows)
  }

  private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  // MARK: Clauses

  private mutating func hitPolicy() -> String {
    let name = table.attributes["hitPolicy"] ?? HitPolicy.unique.rawValue
    if HitPolicy(rawValue: name) == nil {
      diagnostics.append(DMNFindings.hitPolicy(name, in: table))
    }
    return name
  }

  private mutating func checkRequirements() {
    diagnostics += decision.children("knowledgeRequirement").map { DMNFindings.knowledge($0) }
    for requirement in decision.children("informationRequirement") {
      guard let required = requirement.child("requiredDecision") else { continue }
      let other = file.element("decision", at: required.attributes["href"])
      let name = other?.attributes["name"] ?? required.attributes["href"] ?? ""
      diagnostics.append(DMNFindings.askedResult(name, required))
    }
  }

  private mutating func columns() -> [DMNColumn] {
    var reader = DMNInputReader(file: file, table: table)
    let clauses = table.children("input")
    var columns: [DMNColumn] = []
    for (index, clause) in clauses.enumerated() {
      guard let column = reader.column(clause, at: index) else { continue }
      if column.isTime, columns.contains(where: \.isTime) {
        diagnostics.append(DMNFindings.secondDate(clause))
      }
      columns.append(column)
    }
    diagnostics += reader.diagnostics
    if clauses.isEmpty { diagnostics.append(DMNFindings.missing("input", in: table)) }
    return columns
  }

  // MARK: The file

  private func assemble(
    _ policy: String, _ columns: [DMNColumn], _ outputs: [DMNOutput], _ rows: [DMNRow]
  ) -> RawMap {
    let own = decision.own("decision")
    let extras = own?.ownFields ?? RawMap(made: [])
    let names = ["label", "name", "id"].compactMap { decision.attributes[$0] }
    let title = names.first ?? "decision"
    let questions = columns.filter { !$0.isTime }
    let covers = extras["covers"] ?? Self.covers(rows.flatMap(\.periods))
    let frame = Self.frame(covers, questions, outputs)
    let summary = decision.words("description") ?? ""
    let entries: [(String, RawValue)] = [
      ("decision", .text(own?.attributes["id"] ?? title.slug)),
      ("name", .text(decision.child("question")?.text ?? title)),
      ("summary", extras["summary"] ?? .text(summary)),
      ("hit-policy", .text(policy)),
      ("covers", covers),
      ("time", time(columns.first { $0.isTime })),
      ("inputs", .map(questions.map { ($0.id, .map($0.fields)) })),
      ("outputs", .map(outputs.map { ($0.id, .map($0.fields)) })),
      ("rules", .list(DMNRowJoiner(frame: frame).rules(rows).map { .map($0) })),
    ]
    return RawMap(made: entries).merged(with: extras)
  }

  private func time(_ column: DMNColumn?) -> RawValue {
    let fields = column?.fields ?? RawMap(made: [("question", .text(""))])
    return .map(
      RawMap(made: [("input", .text(column?.id ?? "date"))]).merged(with: fields))
  }

  /// The days that the rules speak of, where each begins and ends; otherwise the author fills them
  /// in.
  private static func covers(_ periods: [Period]) -> RawValue {
    func end(_ ends: [CalendarDate?], _ pick: ([CalendarDate]) -> CalendarDate?) -> RawValue {
      let known = ends.compactMap(\.self)
      let day = known.count == ends.count ? pick(known) : nil
      return .text(day?.description ?? DMN.placeholder)
    }
    return .map([
      ("from", end(periods.map(\.from)) { $0.min() }),
      ("until", end(periods.map(\.until)) { $0.max() }),
    ])
  }

  private static func frame(
    _ covers: RawValue, _ questions: [DMNColumn], _ outputs: [DMNOutput]
  ) -> TableFrame {
    let period = Period(covers) ?? .always
    let from = period.from ?? .firstDay(of: 1)
    let until = period.until ?? .lastDay(of: 9999)
    return TableFrame(
      covers: from...max(from, until),
      inputs: questions.map { column in
        guard case .values(let domain) = column.kind else {
          preconditionFailure("the time is no question among others")
        }
        return TableFrame.Input(id: column.id, values: domain.ids)
      },
      outputs: outputs.map { TableFrame.Output(name: $0.id, values: nil) })
  }
}
