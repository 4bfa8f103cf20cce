import Diagnostics
import Formats
import Model

extension CSVRowReader {
  static func emptyFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .missingColumn,
      Message(
        nl: "er is geen eerste rij met de namen van de kolommen",
        en: "there is no first row with the names of the columns"),
      at: .file(path),
      fix: Message(
        nl: "begin met wat 'wijzer export csv' geeft",
        en: "begin with what 'wijzer export csv' gives"
      ))
  }

  static func missingColumns(_ names: [String], _ header: [CSVCell]) -> Diagnostic {
    let list = names.map { "'\($0)'" }.joined(separator: ", ")
    let isOne = names.count == 1
    return Diagnostic(
      .missingColumn,
      Message(
        nl: isOne ? "de kolom \(list) ontbreekt" : "de kolommen \(list) ontbreken",
        en: isOne ? "the column \(list) is missing" : "the columns \(list) are missing"),
      at: header[0].span,
      fix: Message(
        nl: "zet de naam in de eerste rij; een kolom mag leeg zijn, maar niet ontbreken",
        en: "put the name in the first row; a column may be empty, but not missing"))
  }

  static func unknownColumn(_ cell: CSVCell, among names: [String]) -> Diagnostic {
    let nearest = NearestName.suggestion(for: cell.word, among: names)
    let known = names.joined(separator: ", ")
    return Diagnostic(
      .unknownColumn,
      Message(
        nl: "er is geen kolom '\(cell.word)'\(nearest.nl)",
        en: "there is no column '\(cell.word)'\(nearest.en)"),
      at: cell.span, fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)"))
  }

  static func sameColumn(_ cell: CSVCell, _ first: CSVCell) -> Diagnostic {
    Diagnostic(
      .duplicateColumn,
      Message(
        nl: "de kolom '\(cell.word)' staat er twee keer",
        en: "the column '\(cell.word)' stands here twice"),
      at: cell.span,
      notes: [.init(Message(nl: "de eerste staat hier", en: "the first is here"), at: first.span)])
  }

  static func ambiguousColumns(_ header: [CSVCell]) -> Diagnostic {
    Diagnostic(
      .duplicateColumn,
      Message(
        nl: "twee kolommen van deze beslissing hebben dezelfde naam",
        en: "two columns of this decision have the same name"),
      at: header[0].span,
      fix: Message(
        nl: "geef de vraag of de uitkomst in het bestand van de beslissing een andere naam",
        en: "give the input or output another name in the decision's file"))
  }

  static func wrongCount(_ cells: [CSVCell], _ count: Int) -> Diagnostic {
    Diagnostic(
      .malformedCsv,
      Message(
        nl: "deze rij heeft \(cells.count) cellen en de eerste rij \(count)",
        en: "this row has \(cells.count) cells and the first row \(count)"),
      at: cells[0].span,
      fix: Message(
        nl: "zet tekst met het scheidingsteken of een regeleinde erin tussen aanhalingstekens",
        en: "put text that holds the separator or a line end between quotes"))
  }

  static func missingID(_ cell: CSVCell) -> Diagnostic {
    Diagnostic(
      .missingField,
      Message(nl: "deze regel heeft geen id", en: "this rule has no id"), at: cell.span,
      fix: Message(nl: "geef de regel een id", en: "give the rule an id"))
  }

  static func sameID(_ cell: CSVCell, _ first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .duplicateId,
      Message(
        nl: "er is al een regel '\(cell.word)'", en: "there already is a rule '\(cell.word)'"),
      at: cell.span,
      notes: [.init(Message(nl: "de eerste staat hier", en: "the first is here"), at: first)])
  }

  static func invalidDate(_ cell: CSVCell) -> Diagnostic {
    Diagnostic(
      .invalidDate,
      Message(
        nl: "'\(cell.word)' is geen dag die bestaat",
        en: "'\(cell.word)' is not a day that exists"),
      at: cell.span,
      fix: Message(
        nl: "schrijf jaar, maand en dag als 2024-01-31",
        en: "write year, month and day as 2024-01-31"))
  }

  static func backwards(
    _ from: CalendarDate, _ until: CalendarDate, _ cells: [CSVCell], _ columns: [CSVColumn]
  ) -> Diagnostic {
    Diagnostic(
      .backwardsPeriod,
      Message(
        nl: "deze periode eindigt op \(until), vóór haar begin op \(from)",
        en: "this period ends on \(until), before its start on \(from)"),
      at: cells[columns.firstIndex(of: .until) ?? 0].span)
  }

  static func emptyCondition(_ cell: CSVCell, _ input: String) -> Diagnostic {
    Diagnostic(
      .emptyCondition,
      Message(
        nl: "'\(input)' noemt geen enkele waarde, dus de regel kan nooit gelden",
        en: "'\(input)' names no value at all, so the rule can never hold"),
      at: cell.span,
      fix: Message(
        nl: "noem een waarde, of laat de cel leeg als '\(input)' niet uitmaakt",
        en: "name a value, or leave the cell empty when '\(input)' does not matter"))
  }

  static func unknownValue(
    _ word: String, _ cell: CSVCell, _ column: String, among values: [String]
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: word, among: values)
    let known = values.joined(separator: ", ")
    return Diagnostic(
      .unknownValue,
      Message(
        nl: "'\(column)' kent geen waarde '\(word)'\(nearest.nl)",
        en: "'\(column)' has no value '\(word)'\(nearest.en)"),
      at: SourceSpan(path: cell.span.path, range: cell.span.range, words: word),
      fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)"))
  }
}
