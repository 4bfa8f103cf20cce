import Foundation
import TestSupport
import Testing

/// Every page of the built handbook: what it links to exists, and nothing leaves the site unasked.
struct LinkTests {
  @Test func everyLinkLeadsToAFileAndAnAnchor() async throws {
    let handbook = try await Handbook.built.value
    let pages = handbook.pages
    let anchors = pages.mapValues { Set($0.ids) }
    #expect(pages["index.html"] != nil)
    var lost: [String] = []
    for (path, page) in pages {
      for link in page.links where !Self.isExternal(link) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : Self.target(String(parts[0]), from: path)
        let isAnchor = { anchors[target]?.contains(String(parts[1])) != false }
        let exists = handbook.files.contains(target) && (parts.count == 1 || isAnchor())
        if !exists { lost.append("\(path) links to \(link)") }
      }
    }
    #expect(lost.sorted() == [])
  }

  @Test func everyAnchorIsUniqueOnItsPage() async throws {
    for (path, page) in try await Handbook.built.value.pages {
      let ids = page.ids
      #expect(ids.count == Set(ids).count, "\(path): \(ids)")
    }
  }

  @Test func everyPageCanBeReached() async throws {
    let pages = try await Handbook.built.value.pages
    var reached: Set<String> = ["index.html", "404.html"]
    var queue = ["index.html"]
    while let path = queue.popLast() {
      for link in pages[path]?.links ?? [] where !Self.isExternal(link) {
        let file = Self.target(String(link.prefix { $0 != "#" }), from: path)
        if pages[file] != nil, reached.insert(file).inserted { queue.append(file) }
      }
    }
    let lost = Set(pages.keys).subtracting(reached)
    #expect(lost.isEmpty)
  }

  @Test func addressesAreRelativeFilesInLowerCaseASCII() async throws {
    for (path, page) in try await Handbook.built.value.pages {
      #expect(path.utf8.allSatisfy { $0 < 128 } && path == path.lowercased(), "\(path)")
      let wrong = page.links.filter {
        !Self.isExternal($0) && ($0.hasPrefix("/") || $0.hasSuffix("/"))
      }
      #expect(wrong == [], "\(path)")
    }
  }

  /// What is wrong is gathered a page at a time: there are hundreds of thousands of tags.
  @Test func nothingIsInlineAndNothingIsFetchedFromElsewhere() async throws {
    for (path, page) in try await Handbook.built.value.pages {
      let wrong = page.tags.filter { Self.isInline($0) || Self.fetchesFromElsewhere($0) }
      #expect(wrong.map(\.name) == [], "\(path)")
    }
    let inline = PageText(
      #"<style>a{}</style><p style="b">c</p><script>d</script><p onclick="e"><script src="f.js">"#
        + #"</script><script type="application/ld+json">{}</script><img src="https://g.h/i.png">"#)
    #expect(inline.tags.map(Self.isInline) == [true, true, true, true, false, false, false])
    #expect(inline.tags.filter(Self.fetchesFromElsewhere).map(\.name) == ["img"])
  }

  /// Whether it holds a style or a script, or is one.
  private static func isInline(_ tag: PageText.Tag) -> Bool {
    if tag.name == "style" || tag.attributes["style"] != nil { return true }
    // A block of data is not run.
    let isData = tag.attributes["type"] == "application/ld+json"
    if tag.name == "script", !isData, tag.attributes["src"] == nil { return true }
    return tag.attributes.keys.contains { $0.hasPrefix("on") }
  }

  private static func fetchesFromElsewhere(_ tag: PageText.Tag) -> Bool {
    ["src", "srcset"].contains { tag.attributes[$0].map(isExternal) == true }
  }

  private static func isExternal(_ link: String) -> Bool {
    ["https://", "http://", "mailto:", "tel:", "data:"].contains(where: link.hasPrefix)
  }

  /// The file that a relative address means on a page.
  private static func target(_ address: String, from path: String) -> String {
    guard !address.isEmpty else { return path }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/").map(String.init) {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
