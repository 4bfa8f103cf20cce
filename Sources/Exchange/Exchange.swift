package import Diagnostics
import Formats
package import Model

// Tables to text and back: DMN for other engines, CSV for people who think in spreadsheets.
//
// Everything here works on the raw document, for what is exchanged is what the author wrote:
// Markdown with its marks, citations by name. A `RuleRow` is a rule as both forms show it.
// `docs/exchange.md` describes the two forms.

/// A decision as DMN 1.3.
///
/// 1. Time is cut where a rule begins or ends, and becomes an input whose values are those periods.
/// 2. A rule that holds for several values or periods becomes several rules of one value each, for
///    not every engine reads a list.
/// 3. What DMN has no place for goes into extension elements of our own.
///
/// - Parameters:
///   - table: the checked table.
///   - document: the file that it was read from.
package func exportDMN(_ table: DecisionTable, from document: RawDocument) -> Checked<String?> {
  DMNExport.text(table, document)
}

/// The decision tables of a DMN file as files of ours; one text for each table.
///
/// 1. The XML is read as a tree with places; a document type is refused unread.
/// 2. Each table's clauses become questions with finite answers, outputs, and time.
/// 3. Each rule's tests are evaluated over those answers; rows that were one rule are joined.
/// 4. What DMN lacks comes from our own extension elements, or becomes a placeholder that `check`
///    reports. What we lack is named and refused.
///
/// - Parameters:
///   - source: the XML.
///   - decision: the id or name of the one decision wanted; all decisions with a table when nil.
package func importDMN(_ source: SourceText, decision: String?) -> Checked<[String]> {
  DMNImport.texts(source, decision: decision)
}

/// The rules of a decision as CSV: RFC 4180, one row for each rule.
package func exportCSV(_ document: RawDocument) -> Checked<String?> {
  CSVExport.text(document)
}

/// A decision's file with its rules replaced by those of a CSV.
///
/// 1. The CSV is read as cells with places, whatever separator a spreadsheet chose.
/// 2. Each row becomes a rule, checked against the decision's own questions and answers.
/// 3. The rules are put in place of the old ones; a rule that says the same keeps its bytes, and
///    everything outside the rules does.
package func importCSV(
  _ csv: SourceText, into document: RawDocument, file: SourceText
) -> Checked<String?> {
  CSVImport.text(csv, document, file)
}
