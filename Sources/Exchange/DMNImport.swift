import Diagnostics
import Formats
import Model

/// Reads a DMN file: which decisions it holds, and each of their tables.
enum DMNImport {
  static func texts(_ source: SourceText, decision: String?) -> Checked<[String]> {
    let tables = tables(source, decision: decision)
    return tables.hasErrors
      ? Checked([], tables.diagnostics) : tables.map { $0.map(YAMLWriter.file) }
  }

  /// The tables as files of ours.
  static func tables(_ source: SourceText, decision: String?) -> Checked<[RawMap]> {
    let read = XMLReader.read(source)
    guard let root = read.value else { return Checked([], read.diagnostics) }
    guard root.name == "definitions", DMN.isNamespace(root.namespace) else {
      return Checked([], [notDMN(root)])
    }
    let file = DMNFile(root: root)
    let decisions = root.children("decision")
    let chosen =
      decision.map { name in
        decisions.filter { $0.attributes["id"] == name || $0.attributes["name"] == name }
      } ?? decisions.filter { $0.child("decisionTable") != nil }
    guard !chosen.isEmpty else {
      return Checked([], [noTable(root, decisions, wanted: decision)])
    }
    let tables = chosen.map { decision -> Checked<RawMap?> in
      guard let table = decision.child("decisionTable") else {
        return Checked(nil, [noTable(decision, [decision], wanted: nil)])
      }
      var reader = DMNTableReader(file: file, decision: decision, table: table)
      let map = reader.read()
      return Checked(map, reader.diagnostics)
    }.joined()
    return Checked(
      tables.value.compactMap(\.self),
      tables.diagnostics + file.notCarried(besides: chosen))
  }

  // MARK: Findings

  private static func notDMN(_ root: XMLTree) -> Diagnostic {
    Diagnostic(
      .notDmn,
      Message(
        nl: "dit is geen DMN: het begint met '\(root.name)' in de naamruimte '\(root.namespace)'",
        en: "this is not DMN: it begins with '\(root.name)' in the namespace '\(root.namespace)'"),
      at: root.span,
      fix: Message(
        nl: "DMN begint met 'definitions' in een naamruimte als '\(DMN.namespace)'",
        en: "DMN begins with 'definitions' in a namespace such as '\(DMN.namespace)'"))
  }

  /// - Parameter place: the element to point at.
  private static func noTable(
    _ place: XMLTree, _ decisions: [XMLTree], wanted: String?
  ) -> Diagnostic {
    let found = decisions.map { "'\($0.attributes["id"] ?? $0.attributes["name"] ?? "")'" }
    let list = found.joined(separator: ", ")
    if let wanted {
      return Diagnostic(
        .unknownDecision,
        Message(
          nl: "er is geen beslissing '\(wanted)' in dit bestand",
          en: "there is no decision '\(wanted)' in this file"),
        at: place.span, fix: Message(nl: "kies uit: \(list)", en: "choose from: \(list)"))
    }
    let logic = decisions.flatMap(\.children).map(\.name).filter { DMNFile.logic.contains($0) }
    let kinds = Set(logic).sorted().map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      .dmnLogic,
      Message(
        nl: "hier is geen beslistabel"
          + (kinds.isEmpty ? "" : "; \(kinds) wordt niet overgenomen"),
        en: "there is no decision table here" + (kinds.isEmpty ? "" : "; \(kinds) is not carried")),
      at: place.span,
      fix: Message(
        nl: "maak er een tabel van, met 'decisionTable'",
        en: "make a table of it, with 'decisionTable'"))
  }
}
