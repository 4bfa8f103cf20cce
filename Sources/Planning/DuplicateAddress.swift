import Datasets
import Diagnostics
import Model

/// Finds files of the site with the same address.
enum DuplicateAddress {
  static func findings(
    _ pages: [PlannedPage], _ data: [DataFile], _ site: Site
  ) -> [Diagnostic] {
    var first: [Route: String] = [:]
    var diagnostics: [Diagnostic] = []
    for page in pages {
      let origin = origin(of: page, site)
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
      "duplicate-address", message, at: .file(origin),
      notes: [
        .init(
          Message(nl: "de andere komt hiervandaan", en: "the other comes from here"),
          at: .file(other))
      ],
      fix: fix)
  }

  /// The file that a page is made from.
  static func origin(of page: PlannedPage, _ site: Site) -> String {
    switch page.subject {
    case .home, .notFound, .data, .book: site.home.path
    case .item(let collection, let item): site.collections[collection].items[item].path
    case .collection(let collection), .group(let collection, _, _),
      .groupIndex(let collection, _):
      site.collections[collection].schema.path
    case .decision(let decision), .decisionRules(let decision), .decisionProof(let decision),
      .decisionTree(let decision), .decisionChanges(let decision), .decisionCases(let decision),
      .decisionCase(let decision, _),
      .question(let decision, _):
      site.decisions[decision].span.path
    }
  }
}
