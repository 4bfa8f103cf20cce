package import Diagnostics

/// A decision in DMN's terms: input clauses with finite values, output clauses, rules and time.
///
/// Everything named is known to exist; whether the rules are complete and free of overlap is for
/// `Decisions` to prove.
package final class DecisionTable: Sendable {
  package let id: ItemID
  package let name: String
  package let summary: RichText
  package let hitPolicy: HitPolicy
  /// The days the table speaks about; both ends count.
  package let covers: ClosedRange<CalendarDate>
  package let time: TimeClause
  /// In the order in which they are asked; the time is asked after the first.
  package let inputs: [InputClause]
  package let outcomes: [Outcome]
  /// How a question names each actor that rules name as payer.
  package let payerNames: [ItemID: String]
  package let rules: [DecisionRule]
  package let impossible: [ImpossibleCombination]
  package let caveats: [Caveat]
  package let scenarios: [Scenario]
  package let span: SourceSpan
  private let outcomePlaces: [String: Int]

  package init(
    id: ItemID, name: String, summary: RichText, hitPolicy: HitPolicy,
    covers: ClosedRange<CalendarDate>, time: TimeClause, inputs: [InputClause],
    outcomes: [Outcome], payerNames: [ItemID: String] = [:], rules: [DecisionRule],
    impossible: [ImpossibleCombination],
    caveats: [Caveat], scenarios: [Scenario], span: SourceSpan
  ) {
    self.id = id
    self.name = name
    self.summary = summary
    self.hitPolicy = hitPolicy
    self.covers = covers
    self.time = time
    self.inputs = inputs
    self.outcomes = outcomes
    self.payerNames = payerNames
    self.rules = rules
    self.impossible = impossible
    self.caveats = caveats
    self.scenarios = scenarios
    self.span = span
    outcomePlaces = Dictionary(
      outcomes.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The outcome of an id.
  package func outcome(_ id: String) -> Outcome? { outcomePlaces[id].map { outcomes[$0] } }
}

extension DecisionTable {
  /// The page where a decision begins.
  package static func route(of id: ItemID) -> Route { Route("\(id.collection)/\(id.name).html") }

  /// The page where the decision begins.
  package var route: Route { Self.route(of: id) }

  /// The page that shows the whole table, with the id of each rule as an anchor.
  package var tableRoute: Route { Route("\(id.collection)/\(id.name)/table.html") }

  /// The page that tells how the table was checked.
  package var proofRoute: Route { route(slug: "proof") }

  /// The page that tells what changes on which day.
  package var changesRoute: Route { route(slug: "changes") }

  /// The page with the whole question tree.
  package var treeRoute: Route { route(slug: "tree") }

  /// The page that lists the worked cases.
  package var casesRoute: Route { route(slug: "cases/index") }

  package func route(of scenario: Scenario) -> Route { route(slug: "cases/\(scenario.id)") }

  /// A page of the decision's own folder.
  ///
  /// - Parameter slug: the path below the folder, without ending.
  package func route(slug: String) -> Route { Route("\(id.collection)/\(id.name)/\(slug).html") }
}

/// What it means when several rules match; the other policies of DMN are refused.
package enum HitPolicy: String, Sendable {
  /// At most one rule matches.
  case unique = "UNIQUE"
  /// Several rules may match when they say the same.
  case any = "ANY"
}

/// The words of one question.
package struct QuestionText: Sendable {
  package let question: String
  package let why: RichText
  package let help: RichText

  package init(question: String, why: RichText, help: RichText) {
    self.question = question
    self.why = why
    self.help = help
  }
}

/// The question about the date.
package struct TimeClause: Sendable {
  /// The name of the date among the inputs.
  package let id: String
  package let text: QuestionText

  package init(id: String, text: QuestionText) {
    self.id = id
    self.text = text
  }
}

/// The output that a question is about: the question is asked only where the rules that remain name
/// one actor in it, and names that actor.
package struct QuestionTopic: Sendable {
  /// The name of the output clause.
  package let output: String
  /// The words of the actor in a text: the output's name between braces.
  package let mark: String
  /// How the actor is called while it is open.
  package let unnamed: String
  private let question: String
  private let needed: String

  /// - Parameters:
  ///   - question: the question, with the mark where the actor's name goes.
  ///   - needed: what the reader is told when the question mattered but could not be asked, with
  ///     the mark where the actor's name goes.
  package init(output: String, unnamed: String, question: String, needed: String) {
    self.output = output
    self.unnamed = unnamed
    self.question = question
    self.needed = needed
    mark = Self.mark(of: output)
  }

  package static func mark(of output: String) -> String { "{\(output)}" }

  /// The question about an actor; about nobody in particular when that is nil.
  package func question(naming name: String?) -> String {
    question.replacing(mark, with: name ?? unnamed)
  }

  /// What is needed too.
  package func needed(naming name: String?) -> String {
    needed.replacing(mark, with: name ?? unnamed)
  }

  /// The texts as they were written.
  package var written: [String] { [output, unnamed, question, needed] }
}

/// A question with finitely many answers.
package struct InputClause: Sendable {
  package struct Value: Sendable {
    package let id: String
    package let label: String
    /// How the answer reads in a list of answers.
    package let short: String
    package let help: RichText

    package init(id: String, label: String, short: String, help: RichText) {
      self.id = id
      self.label = label
      self.short = short
      self.help = help
    }
  }

  package let id: String
  package let text: QuestionText
  /// What the question is about, when that is what an output says.
  package let about: QuestionTopic?
  /// A short name for file names.
  package let slug: String
  /// Whether "I do not know" is not an answer.
  package let isRequired: Bool
  /// Who can tell the reader.
  package let unknown: RichText
  package let values: [Value]

  package init(
    id: String, text: QuestionText, about: QuestionTopic? = nil, slug: String, isRequired: Bool,
    unknown: RichText, values: [Value]
  ) {
    self.id = id
    self.text = text
    self.about = about
    self.slug = slug
    self.isRequired = isRequired
    self.unknown = unknown
    self.values = values
  }

  /// The set of all values.
  package var domain: ValueSet { ValueSet(count: values.count) }
}

/// A set of an input's values, by index; an input has at most 64.
package struct ValueSet: Sendable, Hashable, OptionSet {
  package static let capacity = UInt64.bitWidth

  package let rawValue: UInt64

  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The first `count` values.
  package init(count: Int) {
    precondition((0...Self.capacity).contains(count), "an input has at most 64 values")
    rawValue = count == Self.capacity ? .max : (1 << UInt64(count)) - 1
  }

  /// One value.
  package init(index: Int) { rawValue = 1 << UInt64(index) }

  package var count: Int { rawValue.nonzeroBitCount }

  package var indices: [Int] {
    (0..<Self.capacity).filter { rawValue & (1 << UInt64($0)) != 0 }
  }
}

/// A possible result of a decision.
package struct Outcome: Sendable {
  /// What a result means for the reader, so that it can be shown at a glance.
  package enum Kind: String, Sendable, CaseIterable {
    case payable
    case conditional
    case notPayable = "not-payable"
    case open
  }

  package let id: String
  package let label: String
  package let kind: Kind
  /// What the reader does next.
  package let action: RichText
  /// What the reader keeps in the file.
  package let keep: RichText
  package let span: SourceSpan

  package init(
    id: String, label: String, kind: Kind, action: RichText, keep: RichText, span: SourceSpan
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.action = action
    self.keep = keep
    self.span = span
  }
}
