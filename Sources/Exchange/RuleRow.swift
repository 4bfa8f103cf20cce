import Model

/// A rule as rows and columns show it: what stands in each cell, in the author's own words.
struct RuleRow: Equatable {
  var id: String
  var period: Period
  /// For each input the indices of the values meant, in order; nil when it does not matter.
  var conditions: [[Int]?]
  /// For each output clause what the rule says, in Markdown where the clause is; empty for nothing.
  var outputs: [String]
  /// The names of the actors that pay; nil where rules do not name them.
  var payers: [String]?
  var because: String
  var certainty: String
  /// Citations, such as `aanwijzing-2023, art. 2`.
  var sources: [String]

  init(
    id: String, period: Period, conditions: [[Int]?], outputs: [String],
    payers: [String]? = nil, because: String, certainty: String, sources: [String]
  ) {
    self.id = id
    self.period = period
    self.conditions = conditions
    self.outputs = outputs
    self.payers = payers
    self.because = because
    self.certainty = certainty
    self.sources = sources
  }

  /// Reads a rule of a document; nil when it holds what no row can show.
  init?(_ rule: RawMap, _ frame: TableFrame) {
    func cell(_ map: RawMap?, _ key: String) -> String? {
      guard let value = map?[key] else { return "" }
      return value.text
    }
    guard let id = cell(rule, "id"), let because = cell(rule, "because"),
      let certainty = cell(rule, "certainty"),
      let period = rule["valid"].map(Period.init) ?? .always,
      let conditions = Self.conditions(rule, frame),
      let sources = rule["sources"].map(\.texts) ?? [],
      let payers = rule["payer"].map(\.texts) ?? []
    else { return nil }
    let then = rule["then"]?.fields
    let outputs = frame.outputs.compactMap { cell(then, $0.name) }
    let names = frame.outputs.map(\.name)
    let isWhole = then?.entries.allSatisfy { names.contains($0.key.text) } ?? false
    guard outputs.count == frame.outputs.count, isWhole else { return nil }
    self.init(
      id: id, period: period, conditions: conditions, outputs: outputs,
      payers: frame.namesPayers ? payers : nil, because: because, certainty: certainty,
      sources: sources)
  }

  /// Whether two rows say the same; a period and a value set may be written in several ways.
  func saysSame(as other: RuleRow, _ frame: TableFrame) -> Bool {
    var other = other
    if frame.days(of: period) == frame.days(of: other.period) { other.period = period }
    return self == other
  }

  // MARK: Back to a document

  /// The fields of a rule that show in every row; a rule may have others.
  static let fields = ["id", "valid", "when", "then", "because", "certainty", "sources"]

  /// The row as a rule of a document.
  ///
  /// - Parameter original: the rule as it was written before: its other fields are kept, and so is
  ///   its way of writing the period and the answers when they still mean the same.
  func rule(_ frame: TableFrame, like original: RawMap?) -> RawMap {
    var entries: [(String, RawValue)] = [("id", .text(id))]
    if let valid = valid(frame, like: original) { entries.append(("valid", valid)) }
    entries.append(("when", when(frame, like: original)))
    let then = zip(frame.outputs, outputs).filter { !$1.isEmpty }
    entries.append(("then", .map(then.map { ($0.name, .text($1)) })))
    if let payers {
      let isWritten = original?["payer"].map { $0.texts == payers } ?? false
      let value = payers.count == 1 ? RawValue.text(payers[0]) : .texts(payers)
      entries.append(("payer", isWritten ? original?["payer"] ?? value : value))
    }
    entries.append(("because", .text(because)))
    entries.append(("certainty", .text(certainty)))
    entries.append(("sources", .texts(sources)))
    let shown = Self.fields + (payers == nil ? [] : ["payer"])
    return RawMap(made: entries).merged(with: original?.without(shown) ?? RawMap(made: []))
  }

  private func valid(_ frame: TableFrame, like original: RawMap?) -> RawValue? {
    if let original {
      let value = original["valid"]
      if let before = value.map(Period.init) ?? .always,
        frame.days(of: before) == frame.days(of: period)
      {
        return value
      }
    }
    return period.rawValue
  }

  private func when(_ frame: TableFrame, like original: RawMap?) -> RawValue {
    if let original, let value = original["when"], Self.conditions(original, frame) == conditions {
      return value
    }
    return .map(
      zip(frame.inputs, conditions).compactMap { input, set in
        set.map { set in
          let values = set.map { input.values[$0] }
          return (input.id, values.count == 1 ? .text(values[0]) : .texts(values))
        }
      })
  }

  /// The conditions of a rule; nil when they name an input or a value that is not there, or none.
  private static func conditions(_ rule: RawMap, _ frame: TableFrame) -> [[Int]?]? {
    guard let when = rule["when"]?.fields,
      when.entries.allSatisfy({ entry in frame.inputs.contains { $0.id == entry.key.text } })
    else { return nil }
    var conditions: [[Int]?] = []
    for input in frame.inputs {
      guard let value = when[input.id] else {
        conditions.append(nil)
        continue
      }
      let indices = (value.texts ?? []).map { input.values.firstIndex(of: $0) }
      let found = Set(indices.compactMap(\.self)).sorted()
      guard !found.isEmpty, !indices.contains(nil) else { return nil }
      conditions.append(found.count == input.values.count ? nil : found)
    }
    return conditions
  }
}
