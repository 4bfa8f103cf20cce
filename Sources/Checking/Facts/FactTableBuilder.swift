import Diagnostics
import Model
import Quantities

/// Works out every fact: formulas after what they name.
///
/// A name in a formula is a fact of the same collection, or else the one fact elsewhere that has it.
struct FactTableBuilder {
  private let wording: Wording
  private let facts: [FactReader.Read]
  private let byID: [ItemID: FactReader.Read]
  private let byName: [String: [ItemID]]
  /// What the units mean to each collection: its own first.
  private let dimensions: [CollectionID: [String: Dimension]]
  /// The facts that a formula names, in its order.
  private var operands: [ItemID: [Operand]] = [:]
  /// What formulas gave, of those that could be worked out.
  private var outcomes: [ItemID: Rational] = [:]
  /// The facts whose formula rests on a value that its source calls approximate.
  private var estimates: Set<ItemID> = []
  private var diagnostics: [Diagnostic] = []

  private struct Operand {
    let word: Formula.Word
    /// Nil when there is no such fact, or more than one.
    let fact: FactReader.Read?
    let candidates: [ItemID]
  }

  init(_ names: Names, wording: Wording) {
    self.wording = wording
    let registries = names.schemas.filter { $0.role == .fact }
    facts = registries.flatMap { names.files[$0.id] ?? [] }.compactMap(\.fact)
    byID = Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
    byName = Dictionary(grouping: facts.map(\.id), by: \.name)
    let all = registries.flatMap(\.units).map { ($0.id, $0.dimension) }
    let shared = Dictionary(all) { first, _ in first }
    dimensions = Dictionary(
      registries.map { schema in
        let own = schema.units.map { ($0.id, $0.dimension) }
        return (schema.id, shared.merging(own) { _, own in own })
      }
    ) { first, _ in first }
  }

  /// - Returns: the facts of all collections with that role.
  mutating func build() -> Checked<FactTable> {
    noteNumbers()
    for fact in facts { operands[fact.id] = operands(of: fact) }
    let order = DependencyOrder(of: facts.map(\.id)) { needs(of: $0) }
    for circle in order.circles {
      guard let formula = byID[circle[0]]?.formula else { continue }
      diagnostics.append(FactFindings.circular(circle.map(\.name), at: formula.1.span))
    }
    for id in order.order { workOut(id) }
    let entries = Dictionary(facts.map { ($0.id, entry($0)) }) { first, _ in first }
    return Checked(FactTable(entries: entries), diagnostics)
  }

  private mutating func noteNumbers() {
    var numbers: [String: SourceSpan] = [:]
    for number in facts.flatMap(\.numbers) {
      if let first = numbers[number.text] {
        diagnostics.append(FactFindings.duplicateNumber(number, first))
      } else {
        numbers[number.text] = number.span
      }
    }
  }

  // MARK: What a fact says

  private mutating func entry(_ read: FactReader.Read) -> FactTable.Entry {
    let fact = Fact(
      numbers: read.numbers.map(\.text), kind: read.kind, unit: read.unit,
      formula: read.formula?.1.text,
      operands: (operands[read.id] ?? []).compactMap { operand in
        operand.fact.map {
          Fact.Operand(
            range: operand.word.range, fact: $0.id, statement: statement(of: operand, in: read))
        }
      })
    let periods = read.periods.compactMap { period in
      statement(period, fact, read, outcomes[read.id]).map { statement in
        FactTable.Period(
          validity: period.validity, statement: statement,
          origin: FactOrigin(valueSpan: period.valueSpan, notLiteral: period.notLiteral))
      }
    }
    return FactTable.Entry(fact: fact, periods: periods)
  }

  private mutating func statement(
    _ period: FactReader.Period, _ fact: Fact, _ read: FactReader.Read, _ result: Rational?
  ) -> FactStatement? {
    let rounded = result.flatMap { self.rounded($0, read) }
    guard let value = period.value else {
      let isApproximate = period.isApproximate || estimates.contains(read.id)
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

  private func operands(of fact: FactReader.Read) -> [Operand] {
    (fact.formula?.0.names ?? []).map { word in
      let name = String(word.text.prefix { $0 != "@" && $0 != "." })
      let candidates = byName[name] ?? []
      let own = ItemID(fact.id.collection, name)
      let meant = candidates.contains(own) ? own : candidates.count == 1 ? candidates[0] : nil
      return Operand(word: word, fact: meant.flatMap { byID[$0] }, candidates: candidates)
    }
  }

  /// The facts whose formulas are worked out before that of a fact.
  private func needs(of id: ItemID) -> [ItemID] {
    guard let fact = byID[id] else { return [] }
    return (operands[id] ?? []).compactMap { operand in
      guard let other = operand.fact, other.formula != nil, other.kind.isNumber,
        let period = period(operand, for: fact), period.value == nil
      else { return nil }
      return other.id
    }
  }

  /// Works out the formula of a fact, after those it needs.
  private mutating func workOut(_ id: ItemID) {
    guard let fact = byID[id], let (formula, scalar) = fact.formula else { return }
    let operands = operands[id] ?? []
    for operand in operands where operand.fact == nil && operand.candidates.count > 1 {
      diagnostics.append(FactFindings.ambiguous(operand.word, operand.candidates, in: scalar))
    }
    var values: [String: Quantity] = [:]
    for operand in operands { values[operand.word.text] = quantity(operand, for: fact) }
    // What an operand lacks has been told there, and which fact is meant here.
    let isTold = operands.contains { operand in
      values[operand.word.text] == nil
        && (operand.fact.map { $0.formula != nil } ?? (operand.candidates.count > 1))
    }
    guard !isTold else { return }
    let units = dimensions[id.collection] ?? [:]
    switch formula.evaluate(value: { values[$0.text] }, unit: { units[$0] }) {
    case .success(let quantity):
      outcomes[id] = quantity.number
      if operands.contains(where: isEstimate) { estimates.insert(id) }
      let wanted = fact.unit?.dimension ?? .none
      if quantity.dimension != wanted, fact.isUnitKnown {
        diagnostics.append(FactFindings.wrongUnit(quantity.dimension, wanted, at: scalar.span))
      }
    case .failure(let problem):
      diagnostics.append(FactFindings.problem(problem, in: scalar))
    }
  }

  private func isEstimate(_ operand: Operand) -> Bool {
    guard let fact = operand.fact else { return false }
    return fact.periods.contains { $0.isApproximate }
      || fact.periods.contains { $0.value == nil } && estimates.contains(fact.id)
  }

  /// The day, month or year that a name asks for: `fact@2024`, `fact@2024.from`.
  private static func date(in word: String) -> PartialDate? {
    word.split(separator: "@").dropFirst().first
      .flatMap { PartialDate(String($0.prefix { $0 != "." })) }
  }

  /// The period of an operand that a formula means.
  private func period(
    _ operand: Operand, for fact: FactReader.Read
  ) -> FactReader.Period? {
    guard let periods = operand.fact?.periods else { return nil }
    let date = Self.date(in: operand.word.text)
    if periods.count == 1, date == nil { return periods[0] }
    let wanted =
      date.map { Validity(from: $0.firstDay, until: $0.lastDay) } ?? fact.periods[0].validity
    return periods.first { $0.validity.overlaps(wanted) }
  }

  /// What a formula takes of a fact, worded: of a range that end of it.
  private func statement(of operand: Operand, in fact: FactReader.Read) -> FactStatement? {
    guard let other = operand.fact, other.kind.isNumber, let period = period(operand, for: fact)
    else { return nil }
    let stated = period.value.flatMap { Self.number($0, operand.word.text) }
    let isWorkedOut = period.value == nil
    guard
      let number = isWorkedOut ? outcomes[other.id].flatMap({ rounded($0, other) }) : stated
    else { return nil }
    let bare = Fact(numbers: [], kind: other.kind, unit: other.unit, formula: nil, operands: [])
    return wording.statement(
      .number(number), of: bare,
      isApproximate: period.isApproximate || isWorkedOut && estimates.contains(other.id))
  }

  /// The number that a name in a formula means: of a range the end that it asks for.
  private static func number(_ value: FactValue, _ word: String) -> DecimalNumber? {
    switch value {
    case .number(let number): number
    case .range(let first, let last):
      word.hasSuffix(".from") ? first : word.hasSuffix(".to") ? last : nil
    default: nil
    }
  }

  /// What a name in a formula stands for: `fact`, `fact@2024`, `fact.from`.
  private func quantity(_ operand: Operand, for fact: FactReader.Read) -> Quantity? {
    guard let other = operand.fact, other.kind.isNumber, let period = period(operand, for: fact)
    else { return nil }
    let number =
      period.value.map { Self.number($0, operand.word.text).flatMap { Rational($0) } }
      ?? outcomes[other.id]
    let share =
      other.kind == .percentage && period.value != nil
      ? number?.multiplied(by: Rational(numerator: 1, denominator: 100) ?? Rational(0)) : number
    return share.map { Quantity($0, other.unit?.dimension ?? .none) }
  }
}
