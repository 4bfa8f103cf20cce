import Foundation
import Model
import TestSupport
import Testing

@testable import Publishing

/// All files of a small site.
struct Edition: Sendable {
  /// By path.
  let files: [String: String]

  /// Every kind of step leads from one to the other: pages and assets are added, changed and
  /// removed, a folder comes and a folder goes, and the new pages lead to what is new.
  static let old = Edition(files: [
    "index.html": page("the old home", links: ["a.html", "old/gone.html"], asset: "old.css"),
    "a.html": page("stays as it is", links: ["index.html"], asset: "style.css"),
    "old/gone.html": page("goes", links: ["../index.html", "gone-too.html"], asset: "../old.css"),
    "old/gone-too.html": page("goes too", links: ["gone.html"], asset: "../style.css"),
    "style.css": "old style", "old.css": "a style that goes",
  ])
  static let new = Edition(files: [
    "index.html": page("the new home", links: ["a.html", "new/deep/one.html"], asset: "new.css"),
    "a.html": page("stays as it is", links: ["index.html"], asset: "style.css"),
    "new/deep/one.html": page("comes", links: ["two.html"], asset: "../../new.css"),
    "new/deep/two.html": page("comes too", links: ["one.html"], asset: "../../style.css"),
    "style.css": "new style, changed", "new.css": "a style that comes",
  ])

  private static func page(_ title: String, links: [String], asset: String) -> String {
    let list = links.map { "<a href=\"\($0)\">link</a>" }.joined(separator: "\n")
    return "<link href=\"\(asset)\">\n<h1>\(title)</h1>\n\(list)\n"
  }

  var outputFiles: [OutputFile] {
    files.sorted { $0.key < $1.key }.map { OutputFile(route: Route($0.key), text: $0.value) }
  }

  /// What stands after a build, manifest included.
  var contents: [String: Data] {
    let manifest = Manifest(outputFiles.map(Manifest.Entry.init))
    var contents = files.mapValues { Data($0.utf8) }
    contents[Manifest.name] = Data(manifest.json())
    return contents
  }

  /// Builds this edition into a folder.
  @discardableResult
  func publish(
    to path: String, isAdopting: Bool = false, through system: FileSystem = .quick
  ) throws -> (written: Int, removed: Int) {
    let folder = try OutputFolder.open(path, isAdopting: isAdopting, through: system)
    let staged: [StagedFile]
    do {
      staged = try outputFiles.map { try folder.stage($0) }
    } catch {
      folder.discard()
      throw error
    }
    return try folder.commit(staged)
  }
}

extension FileSystem {
  /// The real calls, without waiting for the disk.
  static let quick = FileSystem(isDurable: false)
}

/// A folder in which others keep files too, with the old edition in it.
struct Shelf {
  /// What others keep there.
  enum Others: CaseIterable {
    /// Plain files only: a stand-in can be made.
    case files
    /// A folder too: the steps are taken in sight.
    case folder

    var contents: [String: Data] {
      let files = ["README.md": Data("ours".utf8), "old/notes.txt": Data("keep me".utf8)]
      return self == .files
        ? files : files.merging(["mine/x.txt": Data("mine".utf8)]) { first, _ in first }
    }
  }

  let folder: TemporaryFolder
  let others: Others
  var path: String { folder.path + "/site" }

  init(_ others: Others, with edition: Edition? = .old) throws {
    folder = try TemporaryFolder(isInMemory: true)
    self.others = others
    let all = others.contents.merging(edition?.contents ?? [:]) { _, own in own }
    for (name, data) in all {
      let url = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
  }

  /// The files that a reader finds, without the work folder.
  func files() throws -> [String: Data] {
    try FolderContents(of: path).entries.filter { !$0.key.hasPrefix(WorkFolder.name) }
      .compactMapValues { entry in if case .file(let data) = entry { data } else { nil } }
  }

  /// The edition that stands there, with the files of others; nil for anything else.
  func edition() throws -> String? {
    let files = try files()
    let isEdition = { (edition: Edition) in
      files == edition.contents.merging(others.contents) { own, _ in own }
    }
    return isEdition(.old) ? "old" : isEdition(.new) ? "new" : nil
  }

  /// What is wrong for a reader who follows links: a file that is neither old nor new, a file of
  /// somebody else that is missing, a link to nothing.
  func torn() throws -> [String] {
    let files = try files()
    var found: [String] = []
    for (name, data) in others.contents where files[name] != data { found.append(name) }
    for (name, data) in files where others.contents[name] == nil {
      let known = [Edition.old, .new].compactMap { $0.contents[name] }
      if !known.contains(data) { found.append("bytes of \(name)") }
    }
    var (seen, next): (Set<String>, [String]) = (["index.html"], ["index.html"])
    while let name = next.popLast() {
      guard let data = files[name] else {
        found.append("no \(name)")
        continue
      }
      guard name.hasSuffix(".html") else { continue }
      let folder = name.split(separator: "/").dropLast().map(String.init)
      for piece in String(decoding: data, as: UTF8.self).split(separator: "href=\"").dropFirst() {
        let link = piece.prefix { $0 != "\"" }.split(separator: "/").map(String.init)
        let up = link.prefix { $0 == ".." }.count
        let target = (folder.dropLast(up) + link.dropFirst(up)).joined(separator: "/")
        if seen.insert(target).inserted { next.append(target) }
      }
    }
    return found
  }

  /// Nothing of a build is left, in the folder or beside it.
  func isTidy() throws -> Bool {
    let inside = try FileManager.default.contentsOfDirectory(atPath: path)
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return !inside.contains(WorkFolder.name) && beside == ["site"]
  }
}
