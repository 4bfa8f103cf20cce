import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Some folders are no place for a site.
struct OutputPlaceTests {
  private func objection(_ output: String, _ sources: [String]) throws -> PublishingFailure
    .Objection?
  {
    do {
      try OutputPlace.check(output, apartFrom: sources)
      return nil
    } catch PublishingFailure.noPlace(let path, let objection) {
      #expect(path == output)
      return objection
    }
  }

  @Test("The root and homes, however they are written")
  func roots() throws {
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    for path in ["/", "//", "/.", "/usr/..", "/no-such-folder/../"] {
      #expect(try objection(path, []) == .root, "\(path)")
    }
    #expect(try objection(home, []) == .home)
    #expect(try objection(home + "/no-such-folder/..", []) == .home)
    for path in ["~", "~/site", "~someone"] { #expect(try objection(path, []) == .tilde) }
    #expect(try objection(home + "/site-that-is-not-there", []) == nil)
  }

  @Test("What the site is made from, what stands in it and what holds it")
  func sources() throws {
    let folder = try TemporaryFolder(isInMemory: true)
    try FolderContents(files: ["project/content/a/x.md": "x"]).write(to: folder.path)
    let content = folder.path + "/project/content"
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/door", withDestinationPath: "project")
    for path in ["", "/", "/a", "/new/deep", "/..", "/../..", "/../new/../content", "/a/.."] {
      #expect(try objection(content + path, [content]) == .source(content), "\(path)")
    }
    #expect(try objection(folder.path + "/door/content", [content]) == .source(content))
    #expect(try objection(content, [folder.path + "/door/content"]) != nil)
    for path in ["/../site", "-site", "/../contents", "/../../site"] {
      #expect(try objection(content + path, [content]) == nil, "\(path)")
    }
  }
}
