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
      number: "F019", aspect: .validity, found: "2023-11-01..2025-12-31",
      reason: "AW lines 52-54 order it for 2024 and 2025"),
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
      number: "F029", aspect: .validity, found: "2022-07-20..2025-12-31",
      reason: "no source has a way to pay it after 2025, as §7f corrects"),
    FactDeviation(
      number: "F030", aspect: .value, found: "forensische titel in de Zvw-groep → Wfz",
      reason: "AW lines 98-100 say 'bij deze groep cliënten'"),
    FactDeviation(
      number: "F030", aspect: .validity, found: "2022-07-20..2025-12-31",
      reason: "no source has a way to pay it after 2025, as §7f corrects"),
    FactDeviation(
      number: "F062", aspect: .value, found: "binnen het macrokader ggz",
      reason: "KS lines 300-305 raised the frame for this too, as §7f corrects"),
    FactDeviation(
      number: "F062", aspect: .validity, found: "2023-01-01..2025-12-31",
      reason: "the answer is about the temporary way to pay, as §7f corrects"),
    FactDeviation(
      number: "F103", aspect: .value,
      found: "Toelichting tijdelijke financiering coördinatiefunctie levensloopaanpak 2025",
      reason: "RLZ lines 172 and 211-212 have the whole title"),
    FactDeviation(
      number: "F106", aspect: .validity, found: "2022-07-05..2022-12-31",
      reason: "IOP §2 has the version in use in 2022, and says nothing of later"),
    FactDeviation(
      number: "F108", aspect: .validity, found: "2022-04-01..2022-12-31",
      reason: "IOP says nothing of later than 2022, as §7f corrects"),
    FactDeviation(
      number: "F116", aspect: .certainty, found: "afgeleid",
      reason: "IOP line 14 has the month only; the year follows from the rest"),
    FactDeviation(
      number: "F123", aspect: .validity, found: "2021-01-01..2022-12-31",
      reason: "IOP lines 176-177 are a plan of 2022, and say nothing of later"),
    FactDeviation(
      number: "F127", aspect: .validity, found: "2022-01-01..2023-12-31",
      reason: "IOP lines 294-295 name both years"),
    FactDeviation(
      number: "F130", aspect: .certainty, found: "afgeleid",
      reason: "IOP lines 144-147 do not name the years"),
    FactDeviation(
      number: "F137", aspect: .certainty, found: "concept",
      reason: "IOP lines 324-326 are a plan for 2025"),
    FactDeviation(
      number: "F141", aspect: .value,
      found: "alleen met structurele afspraken over de financiering",
      reason: "IOP lines 328-331 say so, as §7f corrects"),
    FactDeviation(
      number: "F141", aspect: .validity, found: "2022-01-01..2022-12-31",
      reason: "it is what the parties found in 2022, as §7f corrects"),
    FactDeviation(
      number: "F144", aspect: .validity, found: "2023-03-29..",
      reason: "BK line 11 says 'per 29 maart 2023', not the whole year"),
    FactDeviation(
      number: "F149", aspect: .validity, found: "2022-01-01..2025-12-31",
      reason: "a fact has a start: that of the first arrangement, and the fact says so"),
    FactDeviation(
      number: "D02", aspect: .value, found: "1.76",
      reason: "a sum of an estimate is said in millions, not to the euro"),
    FactDeviation(
      number: "D03", aspect: .source, found: "",
      reason: "the minister's own amount is the fact; the day rate has its source as an operand"),
    FactDeviation(
      number: "D03", aspect: .place, found: "schriftelijk-overleg-2023 235-277",
      reason: "the place in IOP is that of the operand"),
    FactDeviation(
      number: "D05", aspect: .value, found: "15.91",
      reason: "a sum of an estimate is said in millions, not to the euro"),
    FactDeviation(
      number: "D06", aspect: .value, found: "11.94",
      reason: "a sum of an estimate is said in millions, not to the euro"),
    FactDeviation(
      number: "D07", aspect: .value, found: "4.79",
      reason: "a sum with an amount to reckon with is said in millions, not to the euro"),
    FactDeviation(
      number: "D09", aspect: .value, found: "382; 3.04",
      reason: "a sum of an estimate is said in millions, not to the euro"),
  ]
}
