import Foundation
import TestSupport
import Testing

/// Every page of the built handbook: what it links to exists, and nothing leaves the site unasked.
struct LinkTests {
  @Test func everyLinkLeadsToAFileAndAnAnchor() async throws {
    let handbook = try await Handbook.built.value
    let pages = handbook.pages
    let files = Set(try handbook.folder.contents().keys)
    #expect(pages["index.html"] != nil)
    for (path, page) in pages {
      for link in page.links where !Self.isExternal(link) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? path : Self.target(String(parts[0]), from: path)
        guard files.contains(target) else {
          Issue.record("\(path) links to \(link), which does not exist")
          continue
        }
        if parts.count == 2, let other = pages[target] {
          #expect(other.ids.contains(String(parts[1])), "\(path) links to \(link)")
        }
      }
    }
  }

  @Test func everyAnchorIsUniqueOnItsPage() async throws {
    for (path, page) in try await Handbook.built.value.pages {
      #expect(page.ids.count == Set(page.ids).count, "\(path): \(page.ids)")
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
      for link in page.links where !Self.isExternal(link) {
        #expect(!link.hasPrefix("/") && !link.hasSuffix("/"), "\(path) links to \(link)")
      }
    }
  }

  @Test func nothingIsInlineAndNothingIsFetchedFromElsewhere() async throws {
    for (path, page) in try await Handbook.built.value.pages {
      for tag in page.tags {
        #expect(tag.name != "style" && tag.attributes["style"] == nil, "\(path)")
        // A block of data is not run.
        let isData = tag.attributes["type"] == "application/ld+json"
        #expect(tag.name != "script" || isData || tag.attributes["src"] != nil, "\(path)")
        #expect(!tag.attributes.keys.contains { $0.hasPrefix("on") }, "\(path)")
        for attribute in ["src", "srcset"] {
          #expect(tag.attributes[attribute].map(Self.isExternal) != true, "\(path)")
        }
      }
    }
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
