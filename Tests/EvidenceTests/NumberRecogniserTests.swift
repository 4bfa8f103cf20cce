import Evidence
import Model
import TestSupport
import Testing

/// Hands stand around each figure that must be found, and nothing else is one.
@Suite("Figures as Dutch texts write them")
struct NumberRecogniserTests {
  @Test(
    "Dates in words, in digits, and as files are named",
    arguments: [
      ("van 👉1 november \n\n2023👈, kenmerk 👉5👈", ["2023-11-01, 2023-11, 2023", "5"]),
      (
        "op 👉1-1-2024👈. De norm (👉5-7-2022👈)",
        ["2024-01-01, 2024-01, 2024", "2022-07-05, 2022-07, 2022"]
      ),
      ("👉2022-01-16👈 Handreiking", ["2022-01-16, 2022-01, 2022"]),
      ("in 👉Juni 2022👈 en medio 👉2022👈", ["2022-06, 2022", "2022"]),
      ("Op 5 juli is in juni jl. iets gedaan", []),
      ("op 👉31👈-👉2👈-👉2022👈", ["31", "2", "2022"]),
      ("👉20 juli 20221👈 dus", ["2022-07-20, 2022-07, 2022"]),
    ])
  func dates(marked: String, readings: [String]) { expect(marked, readings) }

  @Test(
    "Numbers in digits and in words",
    arguments: [
      ("de 👉1.500👈 en 👉2.000👈 patiënten", ["1500", "2000"]),
      ("👉165👈 – 👉200👈  cliënten, ca 👉1500👈", ["165", "200", "1500"]),
      ("de (👉25👈) huizen in 👉elf👈 regio’s door 👉Twee👈", ["25", "11", "2"]),
      ("👉één👈 op 👉één👈, maar éénmalig is een woord", ["1", "1"]),
      ("👉18👈+ of 👉18👈 jaar", ["18", "18"]),
      ("GGZ 👉2019👈-👉20221👈 zijn", ["2019", "20221, 2022"]),
      ("bij 👉2👈, 👉3👈 en 👉4👈.", ["2", "3", "4"]),
      ("👉3👈 goede gezondheid\n👉16👈 vrede", ["3", "16"]),
    ])
  func numbers(marked: String, readings: [String]) { expect(marked, readings) }

  @Test(
    "Amounts, millions and shares",
    arguments: [
      ("€ 👉21,80👈 per dag en 👉20 euro👈 per dag", ["21.8 euro", "20 euro"]),
      ("circa € 👉1,7 mln👈. En € 👉180 \nmiljoen👈", ["1700000 euro", "180000000 euro"]),
      (
        "€👉15👈 en 👉1,7 mln. euro👈, 👉36,5%👈 of 👉9 procent👈",
        ["15 euro", "1700000 euro", "36.5 %", "9 %"]
      ),
    ])
  func amounts(marked: String, readings: [String]) { expect(marked, readings) }

  @Test(
    "Places, versions and what hangs on a word",
    arguments: [
      ("artikel 👉50👈 en paragraaf 👉7👈, bij vraag 👉2👈", ["artikel 50", "7", "vraag 2"]),
      ("versie 👉2.3👈, nummer 👉3.1.1👈 en 👉11a👈 en 👉14°👈", ["2.3", "3.1.1", "11a", "14°"]),
      ("casemanagement.2 Als de levensloopaanpak2 OV0163 BR/REG-23139", []),
      ("4. \nHoe?\n 7. Financieel\nniet 👉4👈.", ["4"]),
      ("zie https://example.org/2024/12/a-3.pdf en 👉3👈", ["3"]),
    ])
  func places(marked: String, readings: [String]) { expect(marked, readings) }

  private func expect(_ marked: String, _ readings: [String]) {
    let text = MarkedText(marked)
    let found = NumberRecogniser.numbers(in: Array(text.text.utf8), Self.words)
    #expect(
      MarkedText.mark(text.text, at: found.map(\.range))
        == MarkedText.mark(text.text, at: text.ranges))
    #expect(found.map { $0.readings.map(Self.name).joined(separator: ", ") } == readings)
  }

  private static let words = NumberWords(
    Phrases(
      texts: [.moneyWord: "euro", .percentageWord: "procent"],
      months: [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december",
      ],
      numberWords: [
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        "elf",
      ], millionWords: ["miljoen", "mln"]),
    labels: ["artikel 3 lid 1", "vraag 8", "§2.4 criterium 1", "vragen van D66"])

  private static func name(_ reading: NumberInText.Reading) -> String {
    switch reading {
    case .number(let number, .plain): "\(number)"
    case .number(let number, .money): "\(number) euro"
    case .number(let number, .percentage): "\(number) %"
    case .day(let day): "\(day)"
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    case .label(let label): label
    case .reference(let word, let number): "\(word) \(number)"
    }
  }
}

@Suite("Lines of a place")
struct PlaceLinesTests {
  @Test(arguments: [("50-54", "50-54"), ("102-107; 171-173", "102-107, 171-173"), ("41", "41")])
  func reads(text: String, lines: String) {
    #expect(PlaceLines(text)?.description == lines)
  }

  @Test(arguments: ["", "4-", "54-50", "0", "here", "1-2-3", "4,"])
  func refuses(text: String) {
    #expect(PlaceLines(text) == nil)
  }

  @Test func holdsWhatLiesWithinOneStretch() throws {
    let lines = try #require(PlaceLines("1-4, 8-9"))
    #expect(lines.contains(2...4) && lines.contains(8...8))
    #expect(!lines.contains(4...8) && !lines.contains(5...5))
  }
}
