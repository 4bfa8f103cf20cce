import CLinux
import Foundation
package import Model

/// Output files become a folder, whole or not at all.
///
/// 1. `open`: note what stands in the folder by its earlier manifest, and make a place to stage.
/// 2. `stage`: write one file there, unless the folder already holds it. Files do not know of each
///    other, so this may run on any number of threads.
/// 3. `commit`: swap each staged file with the one in place, remove what the earlier manifest names
///    and this build does not make, and write the new manifest. When one step fails, the steps
///    before it are taken back.
///
/// Only files that the earlier manifest or this build names are touched.
package struct OutputFolder: Sendable {
  package let path: String
  private let staging: String
  private let earlier: Manifest

  /// - Throws: `PublishingFailure` when the folder can't be read or written.
  package static func open(_ path: String) throws -> OutputFolder {
    try make(path)
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(stagingPrefix) {
      try? manager.removeItem(atPath: "\(path)/\(name)")
    }
    let staging = "\(path)/\(stagingPrefix)\(ProcessInfo.processInfo.processIdentifier)"
    try make(staging)
    return OutputFolder(path: path, staging: staging, earlier: Manifest.read(in: path))
  }

  /// Stages a file; returns its line for the manifest, and whether it differs from what stands.
  package func stage(_ file: OutputFile) throws -> StagedFile {
    let entry = Manifest.Entry(file)
    let target = "\(path)/\(file.route.path)"
    if FileManager.default.contents(atPath: target) == Data(file.bytes) {
      return StagedFile(entry: entry, isChanged: false)
    }
    try Self.write(file.bytes, to: "\(staging)/\(file.route.path)")
    return StagedFile(entry: entry, isChanged: true)
  }

  /// Puts what is staged in place.
  ///
  /// - Parameter files: every file of the build, staged before.
  /// - Returns: how many files were written and removed.
  package func commit(_ files: [StagedFile]) throws -> (written: Int, removed: Int) {
    let manifest = Manifest(files.map(\.entry))
    var done: [Step] = []
    do {
      for file in files where file.isChanged {
        done.append(try place(file.entry.path))
      }
      let kept = Set(manifest.entries.map(\.path))
      let obsolete = earlier.entries.map(\.path).filter { !kept.contains($0) }
      for path in obsolete where exists(path) { done.append(try takeAway(path)) }
      try writeManifest(manifest)
      removeEmptyFolders(below: obsolete)
      discard()
      let written = done.count { $0.isPlacing }
      return (written, done.count - written)
    } catch {
      for step in done.reversed() { undo(step) }
      discard()
      throw error
    }
  }

  /// Throws away what is staged; nothing in place has changed.
  package func discard() {
    try? FileManager.default.removeItem(atPath: staging)
  }

  // MARK: Steps that can be taken back

  private enum Step {
    /// The old file stands where the new one was staged.
    case swapped(String)
    case added(String)
    /// The old file stands in staging.
    case removed(String)

    var isPlacing: Bool {
      if case .removed = self { false } else { true }
    }
  }

  private func place(_ name: String) throws -> Step {
    try Self.make(folder(of: "\(path)/\(name)"))
    if exists(name) {
      try swap(name)
      return .swapped(name)
    }
    try move("\(staging)/\(name)", "\(path)/\(name)")
    return .added(name)
  }

  private func takeAway(_ name: String) throws -> Step {
    try Self.make(folder(of: "\(staging)/\(name)"))
    try move("\(path)/\(name)", "\(staging)/\(name)")
    return .removed(name)
  }

  /// Undoing goes as far as it can; the first failure is what is reported.
  private func undo(_ step: Step) {
    switch step {
    case .swapped(let name): try? swap(name)
    case .added(let name): try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    case .removed(let name): try? move("\(staging)/\(name)", "\(path)/\(name)")
    }
  }

  private func swap(_ name: String) throws {
    let exchange = UInt32(WIJZER_RENAME_EXCHANGE)
    guard
      renameat2(AT_FDCWD, "\(staging)/\(name)", AT_FDCWD, "\(path)/\(name)", exchange) == 0
    else { throw PublishingFailure.unwritable("\(path)/\(name)", reason: errno) }
  }

  private func move(_ from: String, _ to: String) throws {
    guard rename(from, to) == 0 else { throw PublishingFailure.unwritable(to, reason: errno) }
  }

  private func writeManifest(_ manifest: Manifest) throws {
    let name = Manifest.name
    try Self.write(try manifest.json(), to: "\(staging)/\(name)")
    try move("\(staging)/\(name)", "\(path)/\(name)")
  }

  // MARK: Folders

  private static let stagingPrefix = ".staging-"

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(path)/\(name)")
  }

  private func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// Folders that held only what was removed.
  private func removeEmptyFolders(below names: [String]) {
    var folders = Set(names.map { folder(of: $0) }).subtracting([""])
    while let longest = folders.max(by: { $0.count < $1.count }) {
      folders.remove(longest)
      guard rmdir("\(path)/\(longest)") == 0 else { continue }
      let parent = folder(of: longest)
      if !parent.isEmpty { folders.insert(parent) }
    }
  }

  private static func make(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw PublishingFailure.unwritable(folder, reason: errno)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    try make(folder)
    guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
      throw PublishingFailure.unwritable(path, reason: errno)
    }
  }
}

/// A file that is ready to be put in place.
package struct StagedFile: Sendable {
  let entry: Manifest.Entry
  package let isChanged: Bool
}

/// The machine's failures.
package enum PublishingFailure: Error, Equatable {
  /// The path, and the system's error number.
  case unwritable(String, reason: Int32)
}
