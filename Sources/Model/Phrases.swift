/// The words that a page needs and no template holds, because they depend on a value: read from
/// `templates/phrases.yml`, where every key of this list stands once.
package struct Phrases: Sendable {
  package enum Key: String, Sendable, CaseIterable {
    /// `{day}`, `{month}` in words, `{year}`.
    case date
    case validAlways = "valid-always"
    /// `{period}`, seen from the site's as-of date.
    case validPast = "valid-past"
    case validNow = "valid-now"
    /// What holds now and ends: `{until}`, a date.
    case validUntil = "valid-until"
    case validFuture = "valid-future"
    /// A sum about a draft year: `{year}`.
    case validEstimate = "valid-estimate"
    /// `{from}`, `{until}`: dates.
    case periodBetween = "period-between"
    /// `{from}`, `{until}`: years.
    case periodYears = "period-years"
    /// `{year}`.
    case periodYear = "period-year"
    /// `{from}`: a date.
    case periodFrom = "period-from"
    /// `{until}`: a date.
    case periodUntil = "period-until"
    case calloutNote = "callout-note"
    case calloutTip = "callout-tip"
    case calloutImportant = "callout-important"
    case calloutWarning = "callout-warning"
    case calloutCaution = "callout-caution"
    case table
    case footnotes
    case backToText = "back-to-text"
    /// `{amount}`.
    case money
    /// `{amount}`: millions.
    case moneyMillions = "money-millions"
    /// `{number}`.
    case percentage
    /// What people type instead of the signs of money and percentage; such figures are found too.
    case moneyWord = "money-word"
    case percentageWord = "percentage-word"
    /// `{value}`, of which the source itself says that it is about so much.
    case approximately
    /// `{from}`, `{to}`: numbers.
    case range
    /// `{month}` in words, `{year}`.
    case month
    /// What stands between groups of three digits.
    case thousands
    /// The kinds of facts, as headings.
    case kindMoney = "kind-money"
    case kindCount = "kind-count"
    case kindDecimal = "kind-decimal"
    case kindPercentage = "kind-percentage"
    case kindDate = "kind-date"
    case kindPeriod = "kind-period"
    case kindCode = "kind-code"
    case kindText = "kind-text"
    case yes
    case no
    case unknown
    /// Where "I do not know" leads: `{count}` outcomes remain possible.
    case unknownContinues = "unknown-continues"
    case unknownEnds = "unknown-ends"
    case unknownSettles = "unknown-settles"
    /// The value of "I do not know" in addresses.
    case unknownValue = "unknown-value"
    /// `{count}`.
    case questionsLeft = "questions-left"
    /// `{least}`, `{most}`.
    case questionsLeftBetween = "questions-left-between"
    case lastQuestion = "last-question"
    /// `{possible}`, `{all}`.
    case outcomesPossible = "outcomes-possible"
    /// `{rule}`.
    case rulesTitle = "rules-title"
    case casesTitle = "cases-title"
    case proofTitle = "proof-title"
    case treeTitle = "tree-title"
    case changesTitle = "changes-title"
    case treeDescription = "tree-description"
    /// The name of the file that holds the whole handbook, without ending.
    case bookName = "book-name"
    case bookTitle = "book-title"
    /// What rests on a draft: `{year}`.
    case draftYear = "draft-year"
    /// `{year}`.
    case flowsTitle = "flows-title"
    case flowsDescription = "flows-description"
    /// `{label}`.
    case periodsTitle = "periods-title"
    case periodsDescription = "periods-description"
    /// `{label}`.
    case phasesTitle = "phases-title"
    case phasesDescription = "phases-description"
    /// `{label}`.
    case timelineTitle = "timeline-title"
    case timelineDescription = "timeline-description"
    /// `{label}`.
    case countsTitle = "counts-title"
    case countsDescription = "counts-description"
    case countsKnown = "counts-known"
    case countsEstimate = "counts-estimate"
    case notFoundTitle = "not-found-title"
    case home
    case dataTitle = "data-title"
    /// The name of the file of the search page, without ending.
    case searchName = "search-name"
    case searchTitle = "search-title"
    /// The kind of a page that leads to others, among what was found.
    case searchOverview = "search-overview"
    /// The kind of what a decision may come to, among what was found.
    case searchOutcomes = "search-outcomes"
    case undecidedTitle = "undecided-title"
    /// `{title}`, `{site}`.
    case documentTitle = "document-title"
    /// `{question}`, `{decision}`.
    case questionTitle = "question-title"
    /// `{page}`: its address, `{site}`.
    case reportSubject = "report-subject"
  }

  private let texts: [Key: [Piece]]

  /// Words, or the place of a value.
  private enum Piece: Sendable {
    case words(String)
    case value(String)
  }

  /// The names of the twelve months.
  package let months: [String]
  /// How texts write numbers in words, from zero on.
  package let numberWords: [String]
  /// What stands after a number of millions.
  package let millionWords: [String]

  package init(
    texts: [Key: String], months: [String], numberWords: [String] = [],
    millionWords: [String] = []
  ) {
    precondition(months.count == 12, "a year has twelve months")
    self.texts = texts.mapValues(Self.pieces)
    self.months = months
    self.numberWords = numberWords
    self.millionWords = millionWords
  }

  /// A phrase with its values put in.
  package subscript(_ key: Key, _ values: KeyValuePairs<String, String> = [:]) -> String {
    guard let pieces = texts[key] else { return key.rawValue }
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    return pieces.reduce(into: "") { text, piece in
      switch piece {
      case .words(let words): text += words
      case .value(let name): text += values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }
  }

  /// A text cut at its `{names}`.
  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.value(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty && !pieces.isEmpty ? pieces : pieces + [.words(String(rest))]
  }
}
