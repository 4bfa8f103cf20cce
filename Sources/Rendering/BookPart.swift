package import Model

extension Rendering {
  /// What stands in the `<main>` of a page, as a section of a page that holds many.
  ///
  /// Headings go down a level, anchors get the page's name in front, links to pages that are in the
  /// book lead to their part, and navigation is left out. It relies on how our own pages are
  /// written: attributes are quoted, and `<main>` and `<nav>` do not nest.
  ///
  /// - Parameters:
  ///   - page: the bytes of a whole rendered page.
  ///   - route: its address.
  ///   - book: the address of the book, from which other pages are linked.
  ///   - parts: every page that is in the book.
  package static func bookPart(
    _ page: [UInt8], at route: Route, in book: Route, parts: Set<Route>
  ) -> [UInt8] {
    var writer = BookWriter(route: route, book: book, parts: parts)
    writer.write(page)
    let opening = "<section id=\"\(route.bookAnchor)\" class=\"book-part\">"
    return opening.utf8 + writer.output + "</section>\n".utf8
  }
}

extension Route {
  /// The anchor of a page within the book: `begrippen-inclusie`.
  fileprivate var bookAnchor: String {
    let name = path.hasSuffix(".html") ? String(path.dropLast(".html".count)) : path
    return name.replacing("/", with: "-")
  }
}

/// Copies a page byte by byte, and each tag changed.
private struct BookWriter {
  let route: Route
  let book: Route
  let parts: Set<Route>
  private(set) var output: [UInt8] = []
  private var isInMain = false
  private var navigationDepth = 0

  init(route: Route, book: Route, parts: Set<Route>) {
    self.route = route
    self.book = book
    self.parts = parts
  }

  mutating func write(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let next = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      if isCopied { output += bytes[offset..<next] }
      guard next < bytes.count else { break }
      let end = Self.endOfTag(bytes, from: next)
      tag(String(decoding: bytes[next..<end], as: UTF8.self))
      offset = end
    }
  }

  private var isCopied: Bool { isInMain && navigationDepth == 0 }

  /// After the `>` that is in no attribute.
  private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    for index in start..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index + 1 }
    }
    return bytes.count
  }

  private mutating func tag(_ tag: String) {
    let isClosing = tag.hasPrefix("</")
    let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    switch name {
    case "main": isInMain = !isClosing
    case "nav": navigationDepth += isClosing ? -1 : 1
    default:
      guard isCopied else { return }
      output += (isClosing ? lowered(tag) : attributes(lowered(tag))).utf8
    }
  }

  /// A heading a level lower; other tags as they are.
  private func lowered(_ tag: String) -> String {
    for level in 1...5 {
      for start in ["<h\(level)", "</h\(level)"] where tag.hasPrefix(start) {
        return String(start.dropLast()) + "\(level + 1)" + tag.dropFirst(start.count)
      }
    }
    return tag
  }

  private func attributes(_ tag: String) -> String {
    var result = ""
    var rest = tag[...]
    while let equals = rest.firstRange(of: "=\"") {
      guard let end = rest[equals.upperBound...].firstIndex(of: "\"") else { break }
      let name = rest[..<equals.lowerBound].split(separator: " ").last.map(String.init) ?? ""
      let value = String(rest[equals.upperBound..<end])
      result += rest[..<equals.upperBound] + changed(value, of: name) + "\""
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private func changed(_ value: String, of attribute: String) -> String {
    switch attribute {
    case "id": "\(route.bookAnchor)--\(value)"
    case "aria-labelledby", "aria-describedby", "headers", "for":
      value.split(separator: " ").map { "\(route.bookAnchor)--\($0)" }.joined(separator: " ")
    case "href": address(value)
    default: value
    }
  }

  private func address(_ value: String) -> String {
    guard !value.contains("://"), !value.hasPrefix("mailto:"), !value.hasPrefix("tel:") else {
      return value
    }
    let pieces = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = pieces[0].isEmpty ? route : Route(resolving: String(pieces[0]), from: route)
    let anchor = pieces.count == 2 ? String(pieces[1]) : nil
    guard parts.contains(target) else {
      return target.relative(to: book) + (anchor.map { "#\($0)" } ?? "")
    }
    return "#" + target.bookAnchor + (anchor.map { "--\($0)" } ?? "")
  }
}

extension Route {
  /// The page that a relative address on another page means.
  fileprivate init(resolving address: String, from page: Route) {
    var parts = page.path.split(separator: "/").dropLast()
    for part in address.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    self.init(parts.joined(separator: "/"))
  }
}
