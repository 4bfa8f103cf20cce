package import Diagnostics

extension Rule {
  static let ambiguousReference = Rule(
    "ambiguous-reference", nl: "een verwijzing wijst naar één item",
    en: "a reference leads to one item")

  static let amountAsText = Rule(
    "amount-as-text", nl: "een bedrag is een getal, geen tekst",
    en: "an amount is a number, not a text")

  static let avoidedWord = Rule(
    "avoided-word", .warning, nl: "een ding heet overal zoals zijn begrip",
    en: "a thing is called by its term everywhere")

  static let brokenAnchor = Rule(
    "broken-anchor", nl: "het kopje of de plaats na '#' bestaat op die pagina",
    en: "the heading or place after '#' exists on that page")

  static let brokenLink = Rule(
    "broken-link", nl: "een link wijst naar een bestand dat er is",
    en: "a link leads to a file that is there")

  static let circularFormula = Rule(
    "circular-formula", nl: "een formule rekent niet met haar eigen uitkomst",
    en: "a formula does not use its own result")

  static let circularUnit = Rule(
    "circular-unit", nl: "een eenheid bestaat niet uit zichzelf",
    en: "a unit is not made of itself")

  static let decisionName = Rule(
    "decision-name", nl: "een beslissing heet zoals haar bestand",
    en: "a decision is named after its file")

  static let divisionByZero = Rule(
    "division-by-zero", nl: "een formule deelt niet door nul",
    en: "a formula does not divide by zero")

  static let duplicateNumber = Rule(
    "duplicate-number", nl: "een nummer hoort bij één feit",
    en: "a number belongs to one fact")

  static let duplicatePlace = Rule(
    "duplicate-place", nl: "een naam van een plaats wijst naar één plaats van de bron",
    en: "a name of a place leads to one place of the source")

  static let duplicatePrefix = Rule(
    "duplicate-prefix", nl: "een woord vóór de dubbele punt staat voor één collectie",
    en: "a word before the colon stands for one collection")

  static let duplicateValue = Rule(
    "duplicate-value", nl: "een veld dat uniek is, heeft in elk item een eigen waarde",
    en: "a field that is unique has a value of its own in every item")

  static let formulaMismatch = Rule(
    "formula-mismatch", nl: "de formule van een feit geeft de waarde die erbij staat",
    en: "the formula of a fact gives the value that stands beside it")

  static let hardText = Rule(
    "hard-text", .warning, nl: "een tekst leest zo makkelijk als de collectie vraagt",
    en: "a text reads as easily as its collection asks")

  static let malformedFormula = Rule(
    "malformed-formula", nl: "een formule bestaat uit getallen, feiten, rekentekens en haakjes",
    en: "a formula is made of numbers, facts, signs and brackets")

  static let missingFile = Rule(
    "missing-file", nl: "een bestand dat nodig is, is er",
    en: "a file that is needed is there")

  static let missingSource = Rule(
    "missing-source", nl: "wat een bron nodig heeft, noemt er genoeg",
    en: "what needs a source names enough of them")

  static let noPage = Rule(
    "no-page", nl: "een verwijzing wijst naar iets met een eigen pagina",
    en: "a reference leads to something with a page of its own")

  static let outdatedFact = Rule(
    "outdated-fact", .warning, nl: "een feit geldt zolang de tekst die het noemt",
    en: "a fact holds as long as the text that names it")

  static let outsideCover = Rule(
    "outside-cover", nl: "dagen van een regel of scenario vallen binnen die van de beslissing",
    en: "the days of a rule or scenario fall within those of the decision")

  static let overlappingPeriods = Rule(
    "overlapping-periods", nl: "periodes van één item overlappen niet",
    en: "periods of one item do not overlap")

  static let periodWithoutStart = Rule(
    "period-without-start", nl: "een periode van een feit heeft een begin",
    en: "a period of a fact has a start")

  static let reservedField = Rule(
    "reserved-field", nl: "een eigen veld heeft geen naam die al iets betekent",
    en: "a field of your own has no name with a fixed meaning")

  static let tooManyValues = Rule(
    "too-many-values", nl: "een vraag heeft niet meer antwoorden dan de grens",
    en: "an input has no more values than the limit")

  static let twoEnds = Rule(
    "two-ends", nl: "een periode zegt op één manier wanneer zij eindigt",
    en: "a period says in one way when it ends")

  static let typedFigure = Rule(
    "typed-figure", .warning, nl: "een bedrag, percentage of code in een tekst komt uit een feit",
    en: "an amount, percentage or code in a text comes from a fact")

  static let unclearFact = Rule(
    "unclear-fact", nl: "een feit heeft één waarde in de tijd van de tekst die het noemt",
    en: "a fact has one value in the time of the text that names it")

  static let unitMismatch = Rule(
    "unit-mismatch", nl: "de eenheden van een formule passen bij elkaar en bij het feit",
    en: "the units of a formula fit each other and the fact")

  static let unitTooLarge = Rule(
    "unit-too-large", nl: "een eenheid bevat een andere niet vaker dan de grens",
    en: "a unit holds another no more often than the limit")

  static let unknownField = Rule(
    "unknown-field", nl: "een veld bestaat op de plaats waar het staat",
    en: "a field exists in the place where it stands")

  static let unknownInput = Rule(
    "unknown-input", nl: "een voorwaarde noemt een vraag van de beslissing",
    en: "a condition names an input of the decision")

  static let unknownPlace = Rule(
    "unknown-place", nl: "een bronvermelding noemt een plaats van de bron",
    en: "a citation names a place of the source")

  static let unknownReference = Rule(
    "unknown-reference", nl: "een verwijzing wijst naar iets dat bestaat",
    en: "a reference leads to something that exists")

  static let unknownRule = Rule(
    "unknown-rule", nl: "een genoemde regel staat in de beslissing",
    en: "a rule that is named is in the decision")

  static let unknownSource = Rule(
    "unknown-source", nl: "een bronvermelding noemt een bron die bestaat",
    en: "a citation names a source that exists")

  static let unknownUnit = Rule(
    "unknown-unit", nl: "een eenheid staat in de lijst van eenheden",
    en: "a unit is in the list of units")

  static let unsupportedImage = Rule(
    "unsupported-image", nl: "een tekst heeft geen afbeeldingen",
    en: "a text has no images")

  static let wrongType = Rule(
    "wrong-type", nl: "een veld heeft een waarde van zijn eigen soort",
    en: "a field has a value of its own type")

  /// What this room tells; a check with a file of its own has its rule there.
  package static let ofChecking: [Rule] = [
    .ambiguousReference,
    .amountAsText,
    .avoidedWord,
    .brokenAnchor,
    .brokenLink,
    .circularFormula,
    .circularUnit,
    .decisionLapsed,
    .decisionName,
    .divisionByZero,
    .duplicateNumber,
    .duplicatePlace,
    .duplicatePrefix,
    .duplicateValue,
    .formulaMismatch,
    .groundOutlived,
    .hardText,
    .lapsed,
    .malformedFormula,
    .missingFile,
    .missingSource,
    .noPage,
    .outdatedFact,
    .outsideCover,
    .overlappingPeriods,
    .periodWithoutStart,
    .reservedField,
    .sourceUnchecked,
    .tooManyValues,
    .twoEnds,
    .typedFigure,
    .unclearFact,
    .undefinedWord,
    .unitMismatch,
    .unitTooLarge,
    .unknownField,
    .unknownInput,
    .unknownPlace,
    .unknownReference,
    .unknownRule,
    .unknownSource,
    .unknownUnit,
    .unsupportedImage,
    .unusedTerm,
    .wrongType,
  ]
}
