import Datasets
package import Diagnostics
import Model

extension Rule {
  static let duplicateAddress = Rule(
    "duplicate-address", nl: "elke pagina en elk bestand heeft een eigen adres",
    en: "every page and every file has an address of its own")

  /// What this room tells.
  package static let ofPlanning: [Rule] = [.duplicateAddress]
}

/// Finds files of the site with the same address.
enum DuplicateAddress {
  static func findings(
    _ pages: [PlannedPage], _ data: [DataFile], _ site: Site
  ) -> [Diagnostic] {
    var first: [Route: String] = [:]
    var diagnostics: [Diagnostic] = []
    // By file, so that the later one is told.
    let sorted = pages.map { ($0.page.origin, $0) }.enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }
    for (origin, page) in sorted.map(\.element) {
      guard let other = first.updateValue(origin, forKey: page.route) else { continue }
      diagnostics.append(
        finding(
          Message(
            nl: "twee pagina's hebben hetzelfde adres: \(page.route)",
            en: "two pages have the same address: \(page.route)"),
          origin, other,
          fix: Message(
            nl: "geef een van beide een andere naam of een andere 'folder'",
            en: "give one of them another name or another 'folder'")))
    }
    for asset in site.templates.assets {
      first[asset.route] = "\(site.templates.path)/\(asset.route)"
    }
    // The forms of a set clash together.
    for file in data where file.form == .json {
      let origin = file.dataset.origin(in: site)
      guard let other = first.updateValue(origin, forKey: file.route) else { continue }
      diagnostics.append(
        finding(
          Message(
            nl: "twee bestanden met gegevens hebben hetzelfde adres: \(file.route)",
            en: "two files of data have the same address: \(file.route)"),
          origin, other,
          fix: Message(
            nl: "geef een van beide een andere naam", en: "give one of them another name")))
    }
    return diagnostics
  }

  private static func finding(
    _ message: Message, _ origin: String, _ other: String, fix: Message
  ) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, message, at: .file(origin),
      notes: [
        .init(
          Message(nl: "de andere komt hiervandaan", en: "the other comes from here"),
          at: .file(other))
      ],
      fix: fix)
  }
}
