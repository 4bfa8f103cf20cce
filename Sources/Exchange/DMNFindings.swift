import Diagnostics
import Formats

/// What is wrong with a table of DMN, or can't be carried over.
enum DMNFindings {
  static func missing(_ name: String, in element: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnStructure,
      Message(
        nl: "'\(element.name)' heeft geen '\(name)'",
        en: "'\(element.name)' has no '\(name)'"),
      at: element.span, fix: Message(nl: "voeg het toe", en: "add it"))
  }

  static func wrongCount(_ name: String, _ count: Int, _ wanted: Int, in rule: XMLTree)
    -> Diagnostic
  {
    Diagnostic(
      .dmnStructure,
      Message(
        nl: "deze regel heeft \(count) keer '\(name)' en de tabel heeft \(wanted) kolommen",
        en: "this rule has '\(name)' \(count) times and the table has \(wanted) columns"),
      at: rule.span)
  }

  // MARK: Hit policy and logic

  static func hitPolicy(_ name: String, in table: XMLTree) -> Diagnostic {
    let why =
      switch name {
      case "FIRST", "RULE ORDER":
        Message(
          nl: "dan telt de volgorde van de regels, en is geen regel los te lezen of aan te halen",
          en: "the order of the rules would count, and no rule could be read or cited by itself")
      case "PRIORITY", "OUTPUT ORDER":
        Message(
          nl: "dan beslist een rangorde van uitkomsten die niet in de regels staat",
          en: "a ranking of outcomes would decide that does not stand in the rules")
      case "COLLECT":
        Message(
          nl: "dan gelden er meer uitkomsten tegelijk, en krijgt de lezer geen antwoord",
          en: "several outcomes would hold at once, and the reader would get no answer")
      default: Message(nl: "DMN kent het niet", en: "DMN does not know it")
      }
    return Diagnostic(
      .hitPolicy,
      Message(
        nl: "het trefbeleid '\(name)' kan niet: \(why.nl)",
        en: "the hit policy '\(name)' is refused: \(why.en)"),
      at: table.span,
      fix: Message(
        nl: "maak de regels zo dat er steeds één geldt, en kies UNIQUE of ANY",
        en: "make the rules so that one holds at a time, and choose UNIQUE or ANY"))
  }

  static func knowledge(_ requirement: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnLogic,
      Message(
        nl: "deze beslissing rekent met een bedrijfskennismodel; dat wordt niet overgenomen",
        en: "this decision computes with a business knowledge model, which is not carried"),
      at: requirement.span,
      fix: Message(
        nl: "schrijf de uitkomst ervan als vraag met antwoorden",
        en: "write its result as an input with values"))
  }

  static func askedResult(_ name: String, _ requirement: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnNotCarried,
      Message(
        nl: "de uitkomst van de beslissing '\(name)' wordt hier een vraag aan de lezer",
        en: "the result of the decision '\(name)' becomes a question to the reader here"),
      at: requirement.span)
  }

  // MARK: FEEL

  /// - Parameter words: what could not be read, as it stands in the element's text.
  static func unsupported(_ words: String, in element: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnExpression,
      Message(
        nl: "deze uitdrukking wordt niet overgenomen: '\(words)'",
        en: "this expression is not carried: '\(words)'"),
      at: span(of: words, in: element),
      fix: Message(
        nl: "gebruik een waarde, een lijst van waarden, een bereik, not(…) of -",
        en: "use a value, a list of values, a range, not(…) or -"))
  }

  /// Another language than FEEL, when the element or its text names one.
  static func foreignLanguage(_ element: XMLTree) -> Diagnostic? {
    guard let language = element.attributes["expressionLanguage"],
      !language.lowercased().contains("feel")
    else { return nil }
    return Diagnostic(
      .dmnExpression,
      Message(
        nl: "uitdrukkingen in '\(language)' worden niet overgenomen",
        en: "expressions in '\(language)' are not carried"),
      at: element.span, fix: Message(nl: "schrijf ze in FEEL", en: "write them in FEEL"))
  }

  // MARK: Values

  static func withoutValues(_ input: String, in clause: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnValues,
      Message(
        nl: "'\(input)' noemt niet welke waarden er zijn; een vraag heeft eindig veel antwoorden",
        en: "'\(input)' does not say which values there are; a question has finitely many answers"
      ),
      at: clause.span,
      fix: Message(
        nl: "zet alle waarden, of banden van getallen zoals [0..18), in 'inputValues'",
        en: "put all values, or bands of numbers such as [0..18), into 'inputValues'"))
  }

  static func valuesTaken(_ input: String, in clause: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnValues, .warning,
      Message(
        nl: "'\(input)' noemt niet welke waarden er zijn; ze zijn uit de regels genomen",
        en: "'\(input)' does not say which values there are; they were taken from the rules"),
      at: clause.span,
      fix: Message(nl: "kijk na of er geen ontbreekt", en: "see that none is missing"))
  }

  static func overlap(_ one: String, _ other: String, in values: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnValues,
      Message(
        nl: "de waarden '\(one)' en '\(other)' overlappen; een antwoord is er één",
        en: "the values '\(one)' and '\(other)' overlap; an answer is one of them"),
      at: values.span,
      fix: Message(
        nl: "laat de banden op elkaar aansluiten, zoals [0..18),[18..65)",
        en: "let the bands meet, such as [0..18),[18..65)"))
  }

  static func unknownValue(
    _ value: String, _ input: String, among values: [String], in entry: XMLTree
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: value, among: values)
    let known = values.joined(separator: ", ")
    return Diagnostic(
      .unknownValue,
      Message(
        nl: "'\(input)' kent geen waarde '\(value)'\(nearest.nl)",
        en: "'\(input)' has no value '\(value)'\(nearest.en)"),
      at: span(of: value, in: entry),
      fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)"))
  }

  static func cutsValue(_ value: String, _ input: String, in entry: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnValues,
      Message(
        nl:
          "deze regel past niet op de waarde '\(value)' van '\(input)': zij noemt er een deel van",
        en: "this rule does not fit the value '\(value)' of '\(input)': it names a part of it"),
      at: entry.span,
      fix: Message(
        nl: "splits de band in 'inputValues' waar de regel begint of eindigt",
        en: "split the band in 'inputValues' where the rule begins or ends"))
  }

  static func emptyCondition(_ input: String, in entry: XMLTree) -> Diagnostic {
    Diagnostic(
      .emptyCondition,
      Message(
        nl: "'\(input)' noemt geen enkele waarde, dus de regel kan nooit gelden",
        en: "'\(input)' names no value at all, so the rule can never hold"),
      at: entry.span,
      fix: Message(
        nl: "noem een waarde, of schrijf - als '\(input)' niet uitmaakt",
        en: "name a value, or write - when '\(input)' does not matter"))
  }

  static func backwards(_ period: String, in entry: XMLTree) -> Diagnostic {
    Diagnostic(
      .backwardsPeriod,
      Message(
        nl: "de periode '\(period)' eindigt vóór haar begin",
        en: "the period '\(period)' ends before its start"),
      at: entry.span)
  }

  static func secondDate(_ clause: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnStructure,
      Message(
        nl: "dit is de tweede datum; een beslissing gaat over één dag",
        en: "this is the second date; a decision is about one day"),
      at: clause.span,
      fix: Message(
        nl: "maak van de andere datum een vraag met antwoorden",
        en: "make the other date an input with values"))
  }

  static func tooManyOutputs(_ output: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnStructure,
      Message(
        nl: "voor deze uitkomst is geen plaats: er zijn een uitkomst, een betaler en een hoe",
        en: "there is no place for this output: there are an outcome, a payer and a how"),
      at: output.span,
      fix: Message(
        nl: "voeg uitkomsten samen, of splits de tabel", en: "join outputs, or split the table"))
  }

  static func defaultOutput(_ entry: XMLTree) -> Diagnostic {
    Diagnostic(
      .dmnLogic,
      Message(
        nl: "een uitkomst voor als geen regel geldt, wordt niet overgenomen: elke situatie krijgt "
          + "een regel met een bron",
        en: "an outcome for when no rule holds is not carried: every situation gets a rule with "
          + "a source"),
      at: entry.span, fix: Message(nl: "schrijf er een regel voor", en: "write a rule for it"))
  }

  /// The words within an element, where they stand there as they read.
  private static func span(of words: String, in element: XMLTree) -> SourceSpan {
    let isBare = !words.contains { "<>&\n".contains($0) }
    return SourceSpan(
      path: element.span.path, range: element.span.range, words: isBare ? words : nil)
  }
}
