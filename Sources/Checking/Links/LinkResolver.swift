import Diagnostics
import Markdown
import Model

/// Finds where references lead.
struct LinkResolver {
  let index: SiteIndex
  /// The file the references stand in.
  let path: String
  /// The anchors of that file's own page.
  let anchors: Set<String>
  /// When the text holds that the references stand in; nil when it says nothing of that.
  var validity: Validity?
  /// The item whose text it is; its own name does not become a link.
  var own: ItemID?
  /// Whether terms in the text become links.
  var linksTerms = true

  /// A text with all its references resolved; an empty one when any has no target.
  func resolve(_ document: Document) -> Checked<RichText> {
    var links: [ResolvedLink] = []
    var diagnostics: [Diagnostic] = []
    for reference in document.references {
      let checked = resolve(reference)
      diagnostics += checked.diagnostics
      if let link = checked.value { links.append(link) }
    }
    diagnostics += index.figures.findings(in: document)
    guard links.count == document.references.count else { return Checked(.empty, diagnostics) }
    let terms = linksTerms ? index.terms.uses(in: document, links, own: own) : []
    return Checked(RichText(document: document, links: links, terms: terms), diagnostics)
  }

  private func resolve(_ reference: Reference) -> Checked<ResolvedLink?> {
    switch reference.target {
    case .item(let mark):
      if let (id, entry) = factEntry(mark) {
        return fact(id, entry, mark, at: reference.span).map { $0.map(ResolvedLink.fact) }
      }
      return item(mark, at: reference.span).map { $0.map(ResolvedLink.page) }
    case .citations(let marks):
      let checked = marks.map { citation($0) }.joined()
      let found = checked.value.compactMap(\.self)
      return Checked(
        found.count == marks.count ? .citations(found) : nil, checked.diagnostics)
    case .link(let address):
      return address.isEmpty ? emptyLink(reference) : link(address, reference)
    case .image(let address): return Checked(nil, [image(address, reference.span)])
    }
  }

  // MARK: Cross-references

  /// A cross-reference written as text, such as `begrip:inclusie`.
  func link(text: String, at span: SourceSpan) -> Checked<PageLink?> {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let name = parts.last ?? text
    let mark = ItemMark(
      prefix: parts.count == 2 ? parts[0] : nil, name: name, anchor: nil, text: nil)
    return item(mark, at: span)
  }

  func item(_ mark: ItemMark, at span: SourceSpan) -> Checked<PageLink?> {
    guard let prefix = mark.prefix else { return bareName(mark, at: span) }
    if let group = index.groups[prefix] {
      guard let link = group[mark.name] else {
        return Checked(nil, [unknown(prefix, mark.name, among: group.keys.sorted(), at: span)])
      }
      return Checked(link)
    }
    guard let collection = index.schemasByPrefix[prefix] else {
      return Checked(nil, [unknownPrefix(prefix, at: span)])
    }
    guard let entry = index.entries[ItemID(collection, mark.name)] else {
      let names = index.entries.keys.filter { $0.collection == collection }.map(\.name).sorted()
      return Checked(nil, [unknown(prefix, mark.name, among: names, at: span)])
    }
    return page(entry, mark.anchor, at: span)
  }

  private func bareName(_ mark: ItemMark, at span: SourceSpan) -> Checked<PageLink?> {
    let candidates = index.byName[mark.name] ?? []
    guard let id = candidates.first, let entry = index.entries[id] else {
      return Checked(nil, [unknownName(mark.name, at: span)])
    }
    guard candidates.count == 1 else {
      return Checked(nil, [ambiguous(mark.name, candidates, at: span)])
    }
    return page(entry, mark.anchor, at: span)
  }

  private func page(
    _ entry: SiteIndex.Entry, _ anchor: String?, at span: SourceSpan
  ) -> Checked<PageLink?> {
    if let anchor, !entry.anchors.contains(anchor) {
      guard entry.isReadable else { return Checked(nil) }
      return Checked(nil, [brokenAnchor(anchor, entry.title, entry.anchors, at: span)])
    }
    guard let link = index.link(to: entry, anchor: anchor) else {
      return Checked(nil, [noPage(entry.id, at: span)])
    }
    return Checked(link)
  }

  // MARK: Ordinary links

  private func link(_ address: String, _ reference: Reference) -> Checked<ResolvedLink?> {
    if Self.isExternal(address) { return Checked(.external(address)) }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? String(parts[1]) : nil
    if parts[0].isEmpty, let anchor {
      return anchors.contains(anchor)
        ? Checked(.external("#" + anchor))
        : Checked(nil, [brokenAnchor(anchor, nil, anchors, at: reference.span)])
    }
    let target = Self.normalized(String(parts[0]), from: path)
    guard let id = index.byPath[target], let entry = index.entries[id] else {
      return Checked(nil, [brokenLink(String(parts[0]), to: target, at: reference.span)])
    }
    return page(entry, anchor, at: reference.span).map { $0.map(ResolvedLink.page) }
  }

  private static func isExternal(_ address: String) -> Bool {
    ["https://", "http://", "mailto:", "tel:"].contains(where: address.hasPrefix)
  }

  /// The path that a relative address means in a file.
  private static func normalized(_ address: String, from path: String) -> String {
    let isAbsolute = path.hasPrefix("/")
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/").map(String.init) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return (isAbsolute ? "/" : "") + parts.joined(separator: "/")
  }
}
