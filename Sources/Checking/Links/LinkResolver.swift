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
  /// The folder of the file, with a slash at its end unless it is empty.
  private let folder: [UInt8]

  init(index: SiteIndex, path: String, anchors: Set<String>) {
    self.index = index
    self.path = path
    self.anchors = anchors
    let bytes = Array(path.utf8)
    folder = Array(bytes[..<((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)])
  }

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
    diagnostics += index.avoided.findings(in: document, own: own)
    guard links.count == document.references.count else { return Checked(.empty, diagnostics) }
    let terms = linksTerms ? index.terms.uses(in: document, links, own: own) : []
    return Checked(RichText(document: document, links: links, terms: terms), diagnostics)
  }

  private func resolve(_ reference: Reference) -> Checked<ResolvedLink?> {
    switch reference.target {
    case .item(let mark):
      if let (id, entry) = index.facts.find(mark) {
        return fact(id, entry, mark, at: reference.span).map { $0.map(ResolvedLink.fact) }
      }
      return index.targets.item(mark, at: reference.span).map { $0.map(ResolvedLink.page) }
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

  // MARK: Ordinary links

  private func link(_ address: String, _ reference: Reference) -> Checked<ResolvedLink?> {
    if Address.isExternal(address) { return Checked(.external(address)) }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? String(parts[1]) : nil
    if parts[0].isEmpty, let anchor {
      return anchors.contains(anchor)
        ? Checked(.external("#" + anchor))
        : Checked(nil, [LinkTargets.brokenAnchor(anchor, nil, anchors, at: reference.span)])
    }
    let target = Self.normalized(parts[0], in: folder)
    guard let id = index.names.byPath[target], let entry = index.targets.entries[id] else {
      return Checked(nil, [brokenLink(String(parts[0]), to: target, at: reference.span)])
    }
    return index.targets.page(entry, anchor, at: reference.span).map { $0.map(ResolvedLink.page) }
  }

  /// The path that a relative address means in a folder, which ends in a slash when it is not empty.
  static func normalized(_ address: Substring, in folder: [UInt8]) -> String {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    var path = folder
    for part in Array(address.utf8).split(separator: slash) where !part.elementsEqual([dot]) {
      if part.elementsEqual([dot, dot]) {
        // The folder above: what stands before the slash before the last.
        guard path.count > 1 else { continue }
        let above = path.dropLast().lastIndex(of: slash)
        path.removeSubrange((above.map { $0 + 1 } ?? 0)...)
      } else {
        path += part
        path.append(slash)
      }
    }
    if path.count > 1, path.last == slash { path.removeLast() }
    return String(decoding: path, as: UTF8.self)
  }
}
