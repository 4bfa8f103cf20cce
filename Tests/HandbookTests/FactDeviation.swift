/// Where the registry says something else than the fact base, and why: the documents decide.
struct FactDeviation: CustomStringConvertible {
  let number: String
  let aspect: FactComparer.Difference.Aspect
  /// What the registry has.
  let found: String
  let reason: String

  var description: String { "\(number) \(aspect): \(reason)" }

  func allows(_ difference: FactComparer.Difference) -> Bool {
    number == difference.number && aspect == difference.aspect && found == difference.found
  }

  static let all: [FactDeviation] = [
    FactDeviation(
      number: "F024", aspect: .value, found: "Kamerstukken II, 2017-2018, 25 424, nr. 420",
      reason: "footnote 1 of AW has this comma"),
    FactDeviation(
      number: "F084", aspect: .value,
      found: "max. beleidsregelwaarde 2026 = aansluiten bij de ggz/fz-prestatie voor de Zvw",
      reason: "RLZ line 151 says 'voor de Zvw', as §7e corrects"),
    FactDeviation(
      number: "F090", aspect: .validity, found: "2024-01-01..2025-12-31",
      reason: "a fact has a start; this one is derived, and the fact says so"),
    FactDeviation(
      number: "F106", aspect: .validity, found: "2022-07-05..",
      reason: "IOP §2 has the version in use; it did not end on the day it began"),
    FactDeviation(
      number: "F127", aspect: .validity, found: "2022-01-01..2023-12-31",
      reason: "IOP lines 294-295 name both years"),
    FactDeviation(
      number: "F144", aspect: .validity, found: "2023-03-29..",
      reason: "BK line 11 says 'per 29 maart 2023', not the whole year"),
    FactDeviation(
      number: "F149", aspect: .validity, found: "2022-01-01..2025-12-31",
      reason: "a fact has a start: that of the first arrangement, and the fact says so"),
    FactDeviation(
      number: "D03", aspect: .source, found: "",
      reason: "the minister's own amount is the fact; the day rate has its source as an operand"),
    FactDeviation(
      number: "D03", aspect: .place, found: "schriftelijk-overleg-2023 235-277",
      reason: "the place in IOP is that of the operand"),
  ]
}
