/// Rules that more than one room tells.
extension Rule {
  package static let backwardsPeriod = Rule(
    "backwards-period", nl: "een periode eindigt niet vóór haar begin",
    en: "a period does not end before it begins")

  package static let duplicateId = Rule(
    "duplicate-id", nl: "een id staat voor één ding",
    en: "an id stands for one thing")

  package static let emptyCondition = Rule(
    "empty-condition", nl: "een voorwaarde noemt ten minste één waarde",
    en: "a condition names at least one value")

  package static let hitPolicy = Rule(
    "hit-policy", nl: "een beslissing heeft het trefbeleid UNIQUE of ANY",
    en: "a decision has the hit policy UNIQUE or ANY")

  package static let invalidDate = Rule(
    "invalid-date", nl: "een datum bestaat en is geschreven als jjjj-mm-dd",
    en: "a date exists and is written as yyyy-mm-dd")

  package static let missingField = Rule(
    "missing-field", nl: "een verplicht veld is ingevuld",
    en: "a required field is filled in")

  package static let tooDeep = Rule(
    "too-deep", nl: "lijsten, citaten en tags staan niet te diep in elkaar",
    en: "lists, quotes and tags are not nested too deep")

  package static let unknownTemplate = Rule(
    "unknown-template", nl: "een sjabloon dat wordt gebruikt, is er",
    en: "a template that is used is there")

  package static let unknownValue = Rule(
    "unknown-value", nl: "een waarde is er een van de waarden die gekozen kunnen worden",
    en: "a value is one of those that can be chosen")

  /// Those that more than one room tells.
  package static let ofSeveralRooms: [Rule] = [
    .backwardsPeriod,
    .duplicateId,
    .emptyCondition,
    .hitPolicy,
    .invalidDate,
    .missingField,
    .tooDeep,
    .unknownTemplate,
    .unknownValue,
  ]
}
