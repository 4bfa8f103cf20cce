package import Foundation

/// Everything that stands in a folder: its files with their bytes, and its folders.
package struct FolderContents: Equatable, Sendable {
  package enum Entry: Equatable, Sendable {
    case file(Data)
    case folder
  }

  /// By their path below the folder.
  package let entries: [String: Entry]

  package init(of path: String) throws {
    var entries: [String: Entry] = [:]
    for name in FileManager.default.enumerator(atPath: path)?.compactMap({ $0 as? String }) ?? [] {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
      entries[name] =
        isFolder.boolValue
        ? .folder : .file(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
    }
    self.entries = entries
  }

  private init(_ entries: [String: Entry]) { self.entries = entries }

  /// The paths of the files.
  package var files: Set<String> {
    Set(entries.filter { $0.value != .folder }.keys)
  }

  /// The files that end in some way, as text.
  package func texts(endingIn ending: String) -> [String: String] {
    entries.filter { $0.key.hasSuffix(ending) }.compactMapValues { entry in
      if case .file(let data) = entry { String(decoding: data, as: UTF8.self) } else { nil }
    }
  }

  /// Puts everything into a folder, which is made, over what stands there.
  package func write(to path: String) throws {
    try Self.make(path)
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
      switch entry {
      case .folder: try Self.make("\(path)/\(name)")
      case .file(let data): try data.write(to: URL(fileURLWithPath: "\(path)/\(name)"))
      }
    }
  }

  private static func make(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }
}

extension FolderContents {
  /// What a folder with these texts holds, by their path.
  package init(files: [String: String]) {
    var entries: [String: Entry] = [:]
    for (name, text) in files {
      entries[name] = .file(Data(text.utf8))
      var folders = name.split(separator: "/").dropLast()
      while !folders.isEmpty {
        entries[folders.joined(separator: "/")] = .folder
        folders.removeLast()
      }
    }
    self.init(entries)
  }
}
