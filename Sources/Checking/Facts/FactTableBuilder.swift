import Diagnostics
import Markdown
import Model
import Quantities

/// Works out every fact: formulas after what they name.
struct FactTableBuilder {
  private let wording: Wording
  private var facts: [String: FactReader.Read] = [:]
  private var titles: [ItemID: String] = [:]
  private var units: [Unit] = []
  private var numbers: [String: SourceSpan] = [:]
  /// What formulas gave; nil for one that could not be worked out.
  private var computed: [String: Rational?] = [:]
  private var entries: [ItemID: FactTable.Entry] = [:]
  private var diagnostics: [Diagnostic] = []

  init(wording: Wording) {
    self.wording = wording
  }

  /// - Returns: the facts of all collections with that role.
  mutating func build(_ collections: [(RawCollection, CollectionSchema)]) -> Checked<FactTable> {
    for (collection, schema) in collections where schema.role == .fact {
      units += schema.units
      let reader = FactReader(units: schema.units)
      for document in collection.items where document.isReadable {
        let id = ItemID(collection.id, document.name)
        let read = reader.read(document, id)
        diagnostics += read.diagnostics
        if case .scalar(let title)? = document.fields["title"] { titles[id] = title.text }
        guard let fact = read.value else { continue }
        noteNumbers(of: fact)
        facts[document.name] = fact
      }
    }
    for name in facts.keys.sorted() {
      guard let fact = facts[name] else { continue }
      entries[fact.id] = entry(fact, name)
    }
    return Checked(FactTable(entries: entries), diagnostics)
  }

  private mutating func noteNumbers(of fact: FactReader.Read) {
    for number in fact.numbers {
      if let first = numbers[number.text] {
        diagnostics.append(FactFindings.duplicateNumber(number, first))
      } else {
        numbers[number.text] = number.span
      }
    }
  }

  private mutating func entry(_ read: FactReader.Read, _ name: String) -> FactTable.Entry {
    let result = read.formula == nil ? nil : compute(name, path: [])
    let fact = Fact(
      numbers: read.numbers.map(\.text), kind: read.kind, unit: read.unit,
      formula: read.formula?.1.text,
      operands: (read.formula?.0.names ?? []).compactMap { facts[Self.factName($0.text)]?.id })
    let periods = read.periods.compactMap { period in
      statement(period, fact, read, result).map { statement in
        FactTable.Period(
          validity: period.validity, statement: statement,
          origin: FactOrigin(valueSpan: period.valueSpan, notLiteral: period.notLiteral))
      }
    }
    return FactTable.Entry(fact: fact, periods: periods, title: titles[read.id] ?? name)
  }

  private mutating func statement(
    _ period: FactReader.Period, _ fact: Fact, _ read: FactReader.Read, _ result: Rational?
  ) -> FactStatement? {
    let rounded = result.flatMap { self.rounded($0, read) }
    guard let value = period.value else {
      let isApproximate = period.isApproximate || restsOnEstimate(read, path: [])
      return rounded.map {
        wording.statement(.number($0), of: fact, isApproximate: isApproximate)
      }
    }
    guard case .number(let stated) = value, let rounded, let result else {
      return wording.statement(value, of: fact, isApproximate: period.isApproximate)
    }
    if rounded != stated, !period.isApproximate, let formula = read.formula?.1 {
      diagnostics.append(
        FactFindings.differs(rounded.description, stated.description, at: formula.span))
    }
    return wording.statement(
      value, of: fact, isApproximate: period.isApproximate, recalculated: rounded,
      difference: Self.difference(result, stated))
  }

  /// Whether a formula names a value that its source calls approximate.
  private func restsOnEstimate(_ read: FactReader.Read, path: [String]) -> Bool {
    guard !path.contains(read.id.name) else { return false }
    return (read.formula?.0.names ?? []).contains { word in
      guard let operand = facts[Self.factName(word.text)] else { return false }
      return operand.periods.contains { $0.isApproximate }
        || operand.periods.contains { $0.value == nil }
          && restsOnEstimate(operand, path: path + [read.id.name])
    }
  }

  private func rounded(_ number: Rational, _ read: FactReader.Read) -> DecimalNumber? {
    let scaled = read.kind == .percentage ? number.multiplied(by: Rational(100)) : number
    return scaled?.rounded(decimals: read.decimals ?? 0)
  }

  /// How many percent more a formula gives than is stated, in one decimal.
  private static func difference(_ result: Rational, _ stated: DecimalNumber) -> DecimalNumber? {
    guard let stated = Rational(stated), let inverse = stated.inverted,
      let ratio = result.multiplied(by: inverse)
    else { return nil }
    return ratio.adding(Rational(-1))?.multiplied(by: Rational(100))?.rounded(decimals: 1)
  }

  // MARK: Formulas

  /// The outcome of a fact's formula.
  ///
  /// - Parameter path: the facts on the way here, to notice one that is worked out from itself.
  private mutating func compute(_ name: String, path: [String]) -> Rational? {
    if let known = computed[name] { return known }
    guard let fact = facts[name], let (formula, scalar) = fact.formula else { return nil }
    if let start = path.firstIndex(of: name) {
      diagnostics.append(FactFindings.circular(Array(path[start...]) + [name], at: scalar.span))
      computed[name] = .some(nil)
      return nil
    }
    // Looked up before, because what they stand for may have to be worked out first.
    var values: [String: Quantity] = [:]
    for word in formula.names {
      values[word.text] = quantity(word.text, during: fact.periods[0].validity, path + [name])
    }
    if let known = computed[name] { return known }
    // What an operand lacks has been told there.
    guard !formula.names.contains(where: { values[$0.text] == nil && isFormula($0.text) }) else {
      computed[name] = .some(nil)
      return nil
    }
    let dimensions = Dictionary(units.map { ($0.id, $0.dimension) }) { first, _ in first }
    let result = formula.evaluate(value: { values[$0.text] }, unit: { dimensions[$0] })
    var outcome: Rational?
    switch result {
    case .success(let quantity):
      outcome = quantity.number
      let wanted = fact.unit?.dimension ?? .none
      if quantity.dimension != wanted, fact.isUnitKnown {
        diagnostics.append(FactFindings.wrongUnit(quantity.dimension, wanted, at: scalar.span))
      }
    case .failure(let problem):
      diagnostics.append(FactFindings.problem(problem, in: scalar))
    }
    computed[name] = .some(outcome)
    return outcome
  }

  private func isFormula(_ word: String) -> Bool {
    facts[Self.factName(word)]?.formula != nil
  }

  /// What a name in a formula stands for: `fact`, `fact@2024`, `fact.from`.
  private mutating func quantity(
    _ word: String, during: Validity, _ path: [String]
  ) -> Quantity? {
    guard let fact = facts[Self.factName(word)], fact.kind.isNumber else { return nil }
    let date = word.split(separator: "@").dropFirst().first
      .flatMap { PartialDate(String($0.prefix { $0 != "." })) }
    let wanted = date.map { Validity(from: $0.firstDay, until: $0.lastDay) } ?? during
    let period =
      fact.periods.count == 1 && date == nil
      ? fact.periods[0] : fact.periods.first { $0.validity.overlaps(wanted) }
    guard let period else { return nil }
    let dimension = fact.unit?.dimension ?? .none
    let number: Rational? =
      switch period.value {
      case .number(let number): Rational(number)
      case .range(let first, let last):
        word.hasSuffix(".from") ? Rational(first) : word.hasSuffix(".to") ? Rational(last) : nil
      case nil: compute(fact.id.name, path: path)
      default: nil
      }
    let share =
      fact.kind == .percentage && period.value != nil
      ? number?.multiplied(by: Rational(numerator: 1, denominator: 100) ?? Rational(0)) : number
    return share.map { Quantity($0, dimension) }
  }

  private static func factName(_ word: String) -> String {
    String(word.prefix { $0 != "@" && $0 != "." })
  }
}
