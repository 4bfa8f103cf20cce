import Diagnostics
import Formats

extension DMNFile {
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
      .dmnNotCarried, Message(nl: "\(what) wordt niet overgenomen", en: "\(what) is not carried"),
      at: element.span)
  }
}
