import Diagnostics
import Markdown
import Model

extension LinkTargets {
  func unknown(
    _ prefix: String, _ name: String, among names: some Sequence<String>, at span: SourceSpan
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: name, among: names)
    return Diagnostic(
      .unknownReference,
      Message(
        nl: "er is geen \(prefix) met de naam '\(name)'\(nearest.nl)",
        en: "no \(prefix) is called '\(name)'\(nearest.en)"),
      at: span, fix: nearest.en.isEmpty ? Self.fileName : nil)
  }

  func unknownPrefix(_ prefix: String, at span: SourceSpan) -> Diagnostic {
    let known = (Array(names.collectionsByPrefix.keys) + Array(groups.keys)).sorted()
    let nearest = NearestName.suggestion(for: prefix, among: known)
    return Diagnostic(
      .unknownReference,
      Message(
        nl: "er is geen soort pagina '\(prefix)'\(nearest.nl)",
        en: "there is no kind of page '\(prefix)'\(nearest.en)"),
      at: span, fix: known.isEmpty ? nil : Self.choice(among: known))
  }

  func unknownName(_ name: String, at span: SourceSpan) -> Diagnostic {
    let nearest = NearestName.suggestion(for: name, among: names.byName.keys)
    return Diagnostic(
      .unknownReference,
      Message(
        nl: "niets heet '\(name)'\(nearest.nl)", en: "nothing is called '\(name)'\(nearest.en)"),
      at: span, fix: nearest.en.isEmpty ? Self.fileName : nil)
  }

  func ambiguous(_ name: String, _ candidates: [ItemID], at span: SourceSpan) -> Diagnostic {
    let choices = candidates.sorted().compactMap { id in
      names.schemasByID[id.collection].map { "[[\($0.singular):\(id.name)]]" }
    }
    return Diagnostic(
      .ambiguousReference,
      Message(
        nl: "meer dan een pagina heet '\(name)'", en: "more than one page is called '\(name)'"),
      at: span, fix: Self.choice(among: choices))
  }

  /// A text that is no address: one of its parts is empty.
  static func malformed(_ text: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedMark,
      Message(
        nl: "'\(text)' heeft niet de vorm soort:naam of soort:naam#kop",
        en: "'\(text)' does not have the form kind:name or kind:name#heading"),
      at: span)
  }

  /// - Parameter title: the page that has no such anchor; nil when it is the page itself.
  static func brokenAnchor(
    _ anchor: String, _ title: String?, _ anchors: Set<String>, at span: SourceSpan
  ) -> Diagnostic {
    let known = anchors.sorted().map { "#\($0)" }
    let nearest = NearestName.suggestion(for: "#\(anchor)", among: known)
    let page = title.map { "'\($0)'" }
    return Diagnostic(
      .brokenAnchor,
      Message(
        nl: "\(page ?? "deze pagina") heeft geen kop of plaats '#\(anchor)'\(nearest.nl)",
        en: "\(page ?? "this page") has no heading or place '#\(anchor)'\(nearest.en)"),
      at: span, fix: known.isEmpty ? nil : Self.choice(among: known))
  }

  static func noPage(_ id: ItemID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .noPage,
      Message(
        nl: "'\(id.name)' heeft geen eigen pagina", en: "'\(id.name)' has no page of its own"),
      at: span,
      fix: Message(
        nl: "geef de collectie '\(id.collection)' een pagina 'by: item'",
        en: "give the collection '\(id.collection)' a page 'by: item'"))
  }

  private static let fileName = Message(
    nl: "noem de naam van een bestand, zonder .md of .yml",
    en: "give the name of a file, without .md or .yml")

  private static func choice(among known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(nl: "kies uit: \(list)", en: "choose from: \(list)")
  }
}
