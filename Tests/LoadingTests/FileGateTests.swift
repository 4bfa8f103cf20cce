import Diagnostics
import Foundation
import Model
import TestSupport
import Testing

@testable import Loading

/// What stands in the folders and may not be read.
struct FileGateTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FolderContents(files: [
      "content/terms/care.md": "---\ntitle: Care\n---\n", "templates/x.css": "x",
      "secret": "secret",
    ]).write(to: folder.path)
  }

  private func rules() throws -> [String] {
    try Loading.find(
      content: folder.path + "/content", templates: folder.path + "/templates"
    )
    .flatMap { try Loading.read($0).diagnostics }.map(\.rule.text)
  }

  @Test(
    "A link leads to a file in the folder",
    arguments: [
      ("../../secret", "link-out"), ("/dev/zero", "link-out"), ("nowhere", "link-out"),
      ("../..", "link-out"), (".", "link-out"), ("care.md", nil),
      ("../../content/terms/care.md", nil),
    ])
  func links(target: String, rule: String?) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content/terms/x.md", withDestinationPath: target)
    #expect(try rules().filter { $0 == "link-out" } == (rule.map { [$0] } ?? []))
    let found = try Loading.find(
      content: folder.path + "/content", templates: folder.path + "/templates"
    ).first { $0.path.hasSuffix("x.md") }
    if rule != nil { #expect(Loading.text(of: try #require(found)) == nil) }
  }

  @Test("The settings alone are kept to the same", .timeLimit(.minutes(1)))
  func settings() throws {
    mkfifo(folder.path + "/content/site.yml", 0o600)
    let file = Loading.settings(content: folder.path + "/content")
    #expect(try Loading.read(file).diagnostics.map(\.rule.text) == ["no-file"])
  }

  @Test("A pipe is no file", .timeLimit(.minutes(1)))
  func pipe() throws {
    mkfifo(folder.path + "/templates/y.css", 0o600)
    #expect(try rules() == ["no-file"])
  }

  @Test("A file has a largest size", arguments: ["content/terms/care.md", "templates/x.css"])
  func size(path: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/" + path))
    // Without blocks on the disk.
    try file.truncate(atOffset: 40_000_000)
    #expect(try rules() == ["file-too-large"])
  }

  @Test(
    "The name of an asset can stand on any disk",
    arguments: ["a:b.css", "a\\b.css", "a\nb.css", "a?.css", "<x>.css", "a|b.css"])
  func names(name: String) throws {
    try FolderContents(files: [name: "x"]).write(to: folder.path + "/templates")
    #expect(try rules() == ["file-name"])
  }

  @Test(
    "A document outside its folder is not read",
    arguments: ["../secret", "a/../../secret", "/etc/hostname", "link", "pipe"])
  func documents(name: String) throws {
    let documents = folder.path + "/documents"
    try FolderContents(files: ["a/b.txt": "x"]).write(to: documents)
    try FileManager.default.createSymbolicLink(
      atPath: documents + "/link", withDestinationPath: "../secret")
    mkfifo(documents + "/pipe", 0o600)
    guard case .unreadable? = try Loading.documents([name], in: documents)[name] else {
      Issue.record("\(name) was read")
      return
    }
  }
}
