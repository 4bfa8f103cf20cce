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
      "not-dmn",
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
        "unknown-decision",
        Message(
          nl: "er is geen beslissing '\(wanted)' in dit bestand",
          en: "there is no decision '\(wanted)' in this file"),
        at: place.span, fix: Message(nl: "kies uit: \(list)", en: "choose from: \(list)"))
    }
    let logic = decisions.flatMap(\.children).map(\.name).filter { DMNFile.logic.contains($0) }
    let kinds = Set(logic).sorted().map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic(
      "dmn-logic",
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

/// What a whole DMN file says besides its tables.
struct DMNFile {
  let root: XMLTree

  /// The other kinds of logic that a decision may have.
  static let logic: Set = [
    "literalExpression", "invocation", "context", "relation", "list", "functionDefinition",
    "conditional", "filter", "for", "every", "some",
  ]

  /// The element with an id, by a reference such as `#id`.
  func element(_ name: String, at reference: String?) -> XMLTree? {
    guard let reference, let mark = reference.lastIndex(of: "#") else { return nil }
    let id = String(reference[reference.index(after: mark)...])
    return root.children(name).first { $0.attributes["id"] == id }
  }

  /// The input data that a variable stands for.
  func inputData(_ variable: String) -> XMLTree? {
    root.children("inputData").first {
      $0.attributes["name"] == variable || $0.child("variable")?.attributes["name"] == variable
    }
  }

  /// The item definition of a type; types may be named with a prefix.
  func type(_ name: String) -> XMLTree? {
    root.children("itemDefinition").first { $0.attributes["name"] == name }
  }

  // MARK: What is not carried

  /// A warning for each part that a file of ours has no place for.
  func notCarried(besides tables: [XMLTree]) -> [Diagnostic] {
    if tables.contains(where: { $0.own("decision") != nil }) { return [] }
    let names = ["businessKnowledgeModel", "decisionService", "import", "knowledgeSource"]
    let parts = root.children.filter {
      $0.namespace == root.namespace
        && (names.contains($0.name) || ($0.name == "decision" && $0.child("decisionTable") == nil))
    }
    return parts.map { notCarried($0, named: $0.attributes["name"]) }
      + foreignExtensions().map { notCarried($0, named: nil) }
  }

  /// The first of each kind of extension element that nobody here reads; layout is not missed.
  private func foreignExtensions() -> [XMLTree] {
    var seen: Set<String> = []
    func walk(_ element: XMLTree) -> [XMLTree] {
      guard element.name == "extensionElements" else { return element.children.flatMap(walk) }
      return element.children.filter { part in
        let isLayout = part.namespace.hasPrefix("http://bpmn.io/schema/dmn/biodi")
        let isRead = part.namespace == DMN.ownNamespace || STTRQuestions.reads(part)
        return !isLayout && !isRead && seen.insert(part.namespace + part.name).inserted
      }
    }
    return walk(root)
  }

  private func notCarried(_ element: XMLTree, named name: String?) -> Diagnostic {
    let what = "'\(element.name)'" + (name.map { " '\($0)'" } ?? "")
    return Diagnostic(
      "dmn-not-carried", .warning,
      Message(nl: "\(what) wordt niet overgenomen", en: "\(what) is not carried"),
      at: element.span)
  }
}
