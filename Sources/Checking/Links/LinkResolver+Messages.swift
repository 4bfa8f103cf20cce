import Diagnostics
import Markdown
import Model

extension LinkResolver {
  func unknown(
    _ prefix: String, _ name: String, among names: [String], at span: SourceSpan
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: name, among: names)
    return Diagnostic(
      "unknown-reference",
      Message(
        nl: "er is geen \(prefix) met de naam '\(name)'\(nearest.nl)",
        en: "no \(prefix) is called '\(name)'\(nearest.en)"),
      at: span, fix: nearest.en.isEmpty ? Self.fileName : nil)
  }

  func unknownPrefix(_ prefix: String, at span: SourceSpan) -> Diagnostic {
    let nearest = NearestName.suggestion(for: prefix, among: index.prefixes)
    let known = index.prefixes
    return Diagnostic(
      "unknown-reference",
      Message(
        nl: "er is geen soort pagina '\(prefix)'\(nearest.nl)",
        en: "there is no kind of page '\(prefix)'\(nearest.en)"),
      at: span, fix: known.isEmpty ? nil : Self.choice(among: known))
  }

  func unknownName(_ name: String, at span: SourceSpan) -> Diagnostic {
    let nearest = NearestName.suggestion(for: name, among: index.byName.keys.sorted())
    return Diagnostic(
      "unknown-reference",
      Message(
        nl: "niets heet '\(name)'\(nearest.nl)", en: "nothing is called '\(name)'\(nearest.en)"),
      at: span, fix: nearest.en.isEmpty ? Self.fileName : nil)
  }

  func ambiguous(_ name: String, _ candidates: [ItemID], at span: SourceSpan) -> Diagnostic {
    let choices = candidates.sorted().compactMap { id in
      index.schema(id.collection).map { "[[\($0.singular):\(id.name)]]" }
    }
    return Diagnostic(
      "ambiguous-reference",
      Message(
        nl: "meer dan een pagina heet '\(name)'", en: "more than one page is called '\(name)'"),
      at: span, fix: Self.choice(among: choices))
  }

  /// - Parameter title: the page that has no such anchor; nil when it is the page itself.
  func brokenAnchor(
    _ anchor: String, _ title: String?, _ anchors: Set<String>, at span: SourceSpan
  ) -> Diagnostic {
    let known = anchors.sorted().map { "#\($0)" }
    let nearest = NearestName.suggestion(for: "#\(anchor)", among: known)
    let page = title.map { "'\($0)'" }
    return Diagnostic(
      "broken-anchor",
      Message(
        nl: "\(page ?? "deze pagina") heeft geen kop of plaats '#\(anchor)'\(nearest.nl)",
        en: "\(page ?? "this page") has no heading or place '#\(anchor)'\(nearest.en)"),
      at: span, fix: known.isEmpty ? nil : Self.choice(among: known))
  }

  /// - Parameter target: the path that the address means.
  func brokenLink(_ address: String, to target: String, at span: SourceSpan) -> Diagnostic {
    let here = Route(path)
    let files = index.byPath.keys.sorted()
    let name = String(target.fileName)
    let names = files.map { String($0.fileName) }
    let meant = names.contains(name) ? name : NearestName.of(name, among: names)
    let suggestion = files.first { $0.fileName == meant ?? "" }
      .map { Route($0).relative(to: here) }
    return Diagnostic(
      "broken-link",
      Message(
        nl: "er is geen bestand '\(address)'" + (suggestion.map { "; bedoelde u '\($0)'?" } ?? ""),
        en: "there is no file '\(address)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")),
      at: span,
      fix: Message(
        nl: "verwijs naar een bestand van de inhoud, of naar een adres met https://",
        en: "link to a file of the content, or to an address with https://"))
  }

  func noPage(_ id: ItemID, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "no-page",
      Message(
        nl: "'\(id.name)' heeft geen eigen pagina", en: "'\(id.name)' has no page of its own"),
      at: span,
      fix: Message(
        nl: "geef de collectie '\(id.collection)' een pagina 'by: item'",
        en: "give the collection '\(id.collection)' a page 'by: item'"))
  }

  func emptyLink(_ reference: Reference) -> Checked<ResolvedLink?> {
    Checked(
      nil,
      [
        Diagnostic(
          "broken-link",
          Message(nl: "deze link heeft geen adres", en: "this link has no address"),
          at: reference.span,
          fix: Message(nl: "zet het adres tussen ( en )", en: "put the address between ( and )"))
      ])
  }

  func image(_ address: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unsupported-image",
      Message(
        nl: "afbeeldingen in de tekst kunnen niet: '\(address)'",
        en: "images in the text are not supported: '\(address)'"),
      at: span,
      fix: Message(
        nl: "zeg in woorden wat de afbeelding laat zien",
        en: "say in words what the image shows"))
  }

  private static let fileName = Message(
    nl: "noem de naam van een bestand, zonder .md of .yml",
    en: "give the name of a file, without .md or .yml")

  private static func choice(among known: [String]) -> Message {
    let list = known.joined(separator: ", ")
    return Message(nl: "kies uit: \(list)", en: "choose from: \(list)")
  }
}

extension String {
  /// The last part of a path.
  fileprivate var fileName: Substring { split(separator: "/").last ?? self[...] }
}
