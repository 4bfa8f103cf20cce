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
      at: span)
  }

  func unknownPrefix(_ prefix: String, at span: SourceSpan) -> Diagnostic {
    let nearest = NearestName.suggestion(for: prefix, among: index.prefixes)
    let known = index.prefixes.joined(separator: ", ")
    return Diagnostic(
      "unknown-reference",
      Message(
        nl: "'\(prefix)' is geen soort\(nearest.nl)",
        en: "'\(prefix)' is not a kind\(nearest.en)"),
      at: span, fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)"))
  }

  func unknownName(_ name: String, at span: SourceSpan) -> Diagnostic {
    let nearest = NearestName.suggestion(for: name, among: index.byName.keys.sorted())
    return Diagnostic(
      "unknown-reference",
      Message(
        nl: "niets heet '\(name)'\(nearest.nl)", en: "nothing is called '\(name)'\(nearest.en)"),
      at: span)
  }

  func ambiguous(_ name: String, _ candidates: [ItemID], at span: SourceSpan) -> Diagnostic {
    let choices = candidates.sorted().compactMap { id in
      index.schema(id.collection).map { "[[\($0.singular):\(id.name)]]" }
    }.joined(separator: ", ")
    return Diagnostic(
      "ambiguous-reference",
      Message(
        nl: "meer dan een pagina heet '\(name)'", en: "more than one page is called '\(name)'"),
      at: span, fix: Message(nl: "kies uit: \(choices)", en: "choose from: \(choices)"))
  }

  func brokenAnchor(
    _ anchor: String, _ anchors: Set<String>, at span: SourceSpan
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: anchor, among: anchors.sorted())
    return Diagnostic(
      "broken-anchor",
      Message(
        nl: "die pagina heeft geen anker '#\(anchor)'\(nearest.nl)",
        en: "that page has no anchor '#\(anchor)'\(nearest.en)"),
      at: span)
  }

  func brokenLink(_ address: String, at span: SourceSpan) -> Diagnostic {
    let names = index.byPath.keys.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    let file = address.split(separator: "/").last.map(String.init) ?? address
    let nearest = NearestName.suggestion(for: file, among: names.sorted())
    return Diagnostic(
      "broken-link",
      Message(
        nl: "er is geen bestand '\(address)'\(nearest.nl)",
        en: "there is no file '\(address)'\(nearest.en)"),
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
          at: reference.span)
      ])
  }

  func image(_ address: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unsupported-image",
      Message(
        nl: "afbeeldingen in de tekst kunnen niet: '\(address)'",
        en: "images in the text are not supported: '\(address)'"),
      at: span)
  }
}
