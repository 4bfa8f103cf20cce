import Diagnostics
import Markdown
import Model

extension LinkResolver {
  /// - Parameter target: the path that the address means.
  func brokenLink(_ address: String, to target: String, at span: SourceSpan) -> Diagnostic {
    let here = Route(path)
    let names = index.names.pathsByFileName
    let name = target.fileName
    let meant = names[name] ?? NearestName.of(name, among: names.keys).flatMap { names[$0] }
    let suggestion = meant.map { Route($0).relative(to: here) }
    return Diagnostic(
      .brokenLink,
      Message(
        nl: "er is geen bestand '\(address)'" + (suggestion.map { "; bedoelde u '\($0)'?" } ?? ""),
        en: "there is no file '\(address)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")),
      at: span,
      fix: Message(
        nl: "verwijs naar een bestand van de inhoud, of naar een adres met https://",
        en: "link to a file of the content, or to an address with https://"))
  }

  func emptyLink(_ reference: Reference) -> Checked<ResolvedLink?> {
    Checked(
      nil,
      [
        Diagnostic(
          .brokenLink,
          Message(nl: "deze link heeft geen adres", en: "this link has no address"),
          at: reference.span,
          fix: Message(nl: "zet het adres tussen ( en )", en: "put the address between ( and )"))
      ])
  }

  func image(_ address: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unsupportedImage,
      Message(
        nl: "afbeeldingen in de tekst kunnen niet: '\(address)'",
        en: "images in the text are not supported: '\(address)'"),
      at: span,
      fix: Message(
        nl: "zeg in woorden wat de afbeelding laat zien",
        en: "say in words what the image shows"))
  }
}
