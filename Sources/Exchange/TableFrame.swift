import Model

/// What the rules of a table are written in terms of: the days, the questions and the outputs.
///
/// It is read from the raw document, not from a checked table, so that rules can be replaced in a
/// decision whose rules are still wrong.
struct TableFrame {
  struct Input {
    let id: String
    /// The ids of all answers, in order.
    let values: [String]
  }

  struct Output {
    let name: String
    /// The ids of what it may say, in order; nil where it is free text.
    let values: [String]?
  }

  let covers: ClosedRange<CalendarDate>
  let inputs: [Input]
  let outputs: [Output]
  /// Whether rules name the actors that pay.
  let namesPayers: Bool

  init(
    covers: ClosedRange<CalendarDate>, inputs: [Input], outputs: [Output],
    namesPayers: Bool = false
  ) {
    self.covers = covers
    self.inputs = inputs
    self.outputs = outputs
    self.namesPayers = namesPayers
  }

  /// Nil when the document does not say what its rules are about.
  init?(_ fields: RawMap) {
    guard let covers = fields["covers"].flatMap(Period.init), let from = covers.from,
      let until = covers.until, from <= until, let inputs = fields["inputs"]?.fields,
      let outputs = fields["outputs"]?.fields
    else { return nil }
    self.covers = from...until
    self.outputs = outputs.entries.map { entry in
      let values = entry.value.fields?["values"]?.fields
      return Output(name: entry.key.text, values: values?.entries.map(\.key.text))
    }
    namesPayers = outputs.entries.contains { entry in
      let clause = entry.value.fields
      return clause?["role"]?.text == "payer" && clause?["to"] != nil
    }
    self.inputs = inputs.entries.compactMap { entry in
      guard let values = entry.value.fields?["values"]?.fields else { return nil }
      return Input(id: entry.key.text, values: values.entries.map(\.key.text))
    }
    guard self.inputs.count == inputs.entries.count else { return nil }
  }

  /// The days of a period; nil when it runs backwards or outside what the table covers.
  func days(of period: Period) -> ClosedRange<CalendarDate>? {
    let from = period.from ?? covers.lowerBound
    let until = period.until ?? covers.upperBound
    return from <= until ? from...until : nil
  }
}

/// A period as it is written: an end that is left out is that of the table.
struct Period: Equatable {
  var from: CalendarDate?
  var until: CalendarDate?

  static let always = Period(from: nil, until: nil)

  init(from: CalendarDate?, until: CalendarDate?) {
    self.from = from
    self.until = until
  }

  /// Reads `always`, `{from, until}` and `{from, expires}`; nil for anything else.
  init?(_ value: RawValue) {
    if value.text == "always" {
      self = .always
      return
    }
    guard let map = value.fields else { return nil }
    self = .always
    for entry in map.entries {
      guard let text = entry.value.text, let date = CalendarDate(text) else { return nil }
      switch entry.key.text {
      case "from": from = date
      case "until": until = date
      case "expires": until = date.previous
      default: return nil
      }
    }
  }

  /// The period as it is written; nil when it is that of the table.
  var rawValue: RawValue? {
    let ends = [("from", from), ("until", until)].compactMap { name, date in
      date.map { (name, RawValue.text($0.description)) }
    }
    return ends.isEmpty ? nil : .map(ends)
  }
}
