package import Diagnostics

/// One rule: in these days and for these answers, this holds.
package final class DecisionRule: Sendable {
  package let id: String
  package let valid: ClosedRange<CalendarDate>
  /// For each input the values for which the rule holds; the whole domain where it does not matter.
  package let conditions: [ValueSet]
  /// The id of the outcome.
  package let outcome: String
  package let payer: String
  /// The actors that `payer` speaks of: one, several where the payer is open, or none.
  package let payers: [ItemID]
  package let how: RichText
  /// The item of role flow that holds tariff and conditions.
  package let flow: ItemID?
  package let because: RichText
  /// The id of a certainty.
  package let certainty: String
  package let sources: [Citation]
  package let span: SourceSpan

  /// The days on which it is valid.
  package var validity: Validity { Validity(valid) }

  package init(
    id: String, valid: ClosedRange<CalendarDate>, conditions: [ValueSet], outcome: String,
    payer: String, payers: [ItemID] = [], how: RichText, flow: ItemID?, because: RichText,
    certainty: String,
    sources: [Citation], span: SourceSpan
  ) {
    self.id = id
    self.valid = valid
    self.conditions = conditions
    self.outcome = outcome
    self.payer = payer
    self.payers = payers
    self.how = how
    self.flow = flow
    self.because = because
    self.certainty = certainty
    self.sources = sources
    self.span = span
  }
}

/// Answers that cannot go together, with the ground for saying so.
package struct ImpossibleCombination: Sendable {
  package let conditions: [ValueSet]
  package let because: RichText
  package let sources: [Citation]
  package let span: SourceSpan

  package init(
    conditions: [ValueSet], because: RichText, sources: [Citation], span: SourceSpan
  ) {
    self.conditions = conditions
    self.because = because
    self.sources = sources
    self.span = span
  }
}

/// A warning that goes with certain outcomes or rules.
package struct Caveat: Sendable {
  package let id: String
  package let title: String
  package let text: RichText
  package let outcomes: Set<String>
  package let rules: Set<String>
  package let sources: [Citation]

  package init(
    id: String, title: String, text: RichText, outcomes: Set<String>, rules: Set<String>,
    sources: [Citation]
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.outcomes = outcomes
    self.rules = rules
    self.sources = sources
  }
}

/// A worked case: a test at every check, and an example for the reader.
package struct Scenario: Sendable {
  package let id: String
  package let name: String
  package let story: RichText
  package let date: CalendarDate
  /// For each input the index of the answer, or nil when it is not known.
  package let given: [Int?]
  package let outcome: String
  /// The payer it expects, in the words of the rule; nil when it does not say.
  package let payer: String?
  package let rule: String?
  package let span: SourceSpan

  package init(
    id: String, name: String, story: RichText, date: CalendarDate, given: [Int?],
    outcome: String, payer: String? = nil, rule: String?, span: SourceSpan
  ) {
    self.id = id
    self.name = name
    self.story = story
    self.date = date
    self.given = given
    self.outcome = outcome
    self.payer = payer
    self.rule = rule
    self.span = span
  }
}
