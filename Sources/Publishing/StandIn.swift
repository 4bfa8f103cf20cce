import Glibc

/// The new site in a folder beside the output folder, which takes its name for as long as files are
/// put in place: `.NAME.wijzer` for the output folder `NAME`.
///
/// It is made of second names for files that are complete already, so it costs no copying. Two
/// exchanges of names, each one step for the system, begin and end its time.
///
/// Its list, `.wijzer/stand-in`, says what was put in it, so that it can be taken apart without
/// losing what somebody else wrote in it meanwhile.
struct StandIn: Sendable {
  /// The name that readers know.
  let output: String
  /// The name beside it: of the stand-in, and during its time of the output folder itself.
  let beside: String
  let system: FileSystem

  /// - Parameter output: an absolute path without links.
  init(for output: String, _ system: FileSystem) {
    let start = output.utf8.lastIndex(of: UInt8(ascii: "/")).map { output.utf8.index(after: $0) }
    let name = start ?? output.startIndex
    self.output = output
    self.system = system
    beside = "\(output[..<name]).\(output[name...]).wijzer"
  }

  // MARK: What there is

  /// Whether the name that readers know is that of a stand-in.
  func isUp() throws(PublishingFailure) -> Bool {
    try system.status(WorkFolder(in: output).standIn) != nil
  }

  /// Whether the folder beside is the other one of this pair: they share the file of the lock.
  func hasOutputBeside() throws(PublishingFailure) -> Bool {
    guard let one = try system.status(WorkFolder(in: output).lock),
      let other = try system.status(WorkFolder(in: beside).lock)
    else { return false }
    return one.isSame(as: other)
  }

  /// Makes a stand-in whose output folder is gone into the output folder: it is a whole site.
  func stay() throws(PublishingFailure) {
    try system.unlinkIfThere(WorkFolder(in: output).standIn)
  }

  // MARK: Up and down

  /// Lets a stand-in take the name of the output folder; after that the output folder is beside.
  ///
  /// - Parameters:
  ///   - manifest: of the new site.
  ///   - earlier: of the site that stands.
  /// - Returns: false when that can't be done here; then nothing has changed.
  func raise(showing manifest: Manifest, insteadOf earlier: Manifest) -> Bool {
    do {
      try takeApart()
      let own = manifest.entries.map(\.path) + [Manifest.name]
      let known = Set(own + earlier.entries.map(\.path))
      guard let top = try folderFit(), let foreign = try Foreign.find(in: output, known, system)
      else { return false }
      do {
        try build(own: own, foreign: foreign, like: top)
        try exchange()
        return true
      } catch {
        try? takeApart()
        return false
      }
    } catch { return false }
  }

  /// Gives the output folder its name back.
  func exchange() throws(PublishingFailure) { try system.exchange(beside, output) }

  /// The output folder, when it is a plain folder on the file system of the folder around it.
  private func folderFit() throws(PublishingFailure) -> FileStatus? {
    guard let top = try system.status(output), top.kind == .folder,
      let parent = output.parentFolder, let around = try system.status(parent),
      around.kind == .folder,
      top.device == around.device
    else { return nil }
    return top
  }

  private func build(
    own: [String], foreign: [Foreign], like top: FileStatus
  ) throws(PublishingFailure) {
    let (real, work) = (WorkFolder(in: output), WorkFolder(in: beside))
    try makeFolder(beside, like: top)
    try system.makeFolder(work.path)
    let list = own.map { "own \($0)\n" } + foreign.map { "other \($0.inode) \($0.path)\n" }
    try system.write(Array(list.joined().utf8), toNew: work.standIn)
    try system.link(real.lock, to: work.lock)
    for folder in Set((own + foreign.map(\.path)).flatMap(\.parentFolders)).sorted() {
      try makeFolder("\(beside)/\(folder)", like: try system.status("\(output)/\(folder)"))
    }
    for path in own {
      do {
        try system.link(real.staged(path), to: "\(beside)/\(path)")
      } catch .unwritable(_, reason: ENOENT) {
        try system.link("\(output)/\(path)", to: "\(beside)/\(path)")
      }
    }
    for file in foreign { try system.link("\(output)/\(file.path)", to: "\(beside)/\(file.path)") }
  }

  /// Makes a folder with the rights of another.
  private func makeFolder(
    _ path: String, like model: FileStatus?
  ) throws(PublishingFailure) {
    try system.makeFolder(path)
    guard let model else { return }
    guard let made = try system.status(path), made.owner == model.owner, made.group == model.group
    else { throw .unwritable(path, reason: EPERM) }
    if made.mode != model.mode { try system.setMode(model.mode, of: path) }
  }

  // MARK: Taking apart

  /// Takes a stand-in apart that is beside the output folder, as far as there is one.
  ///
  /// What somebody else wrote in it moves to the output folder.
  func takeApart() throws(PublishingFailure) {
    let work = WorkFolder(in: beside)
    guard try system.status(beside)?.kind == .folder else { return }
    guard try system.status(work.standIn)?.kind == .file else {
      // Cut off at its making; a folder with anything in it is not ours.
      try? system.removeFolder(work.path)
      return try system.removeFolder(beside)
    }
    let list = String(decoding: try system.bytes(of: work.standIn), as: UTF8.self)
    for line in list.split(separator: "\n") {
      if let path = Self.ownPath(line) {
        try system.unlinkIfThere("\(beside)/\(path)")
      } else if let file = Foreign(line: line) {
        try giveBack(file)
      }
    }
    let folders = list.split(separator: "\n").compactMap { Self.ownPath($0) }
      .flatMap(\.parentFolders)
    for folder in Set(folders).sorted().reversed() {
      try removeIfEmpty("\(beside)/\(folder)")
    }
    try moveRest(of: "")
    // Without its list a folder is nobody's; what could not be moved then stays in it.
    try system.unlinkIfThere(work.lock)
    try system.unlink(work.standIn)
    try system.removeFolder(work.path)
    try system.removeFolder(beside)
  }

  private static func ownPath(_ line: Substring) -> String? {
    guard line.hasPrefix("own ") else { return nil }
    let path = String(line.dropFirst(4))
    return path.isSitePath || path == Manifest.name ? path : nil
  }

  /// Removes the second name of somebody else's file; what stands there instead was written in the
  /// time of the stand-in, and is newer.
  private func giveBack(_ file: Foreign) throws(PublishingFailure) {
    let (here, there) = ("\(beside)/\(file.path)", "\(output)/\(file.path)")
    guard let status = try system.status(here) else { return }
    if status.inode == file.inode { return try system.unlink(here) }
    // When both were written anew, neither is lost: this one stays beside.
    if let other = try system.status(there), other.inode != file.inode { return }
    try system.withFolders(of: there) { () throws(PublishingFailure) in
      try system.rename(here, to: there)
    }
  }

  /// Moves what is not on the list, unless something stands there already.
  private func moveRest(of folder: String) throws(PublishingFailure) {
    for (name, kind) in try system.list(beside + folder) {
      let path = "\(folder)/\(name)"
      if path == "/" + WorkFolder.name { continue }
      if try system.status(output + path) == nil {
        try system.withFolders(of: output + path) { () throws(PublishingFailure) in
          try system.rename(beside + path, to: output + path)
        }
      } else if kind == .folder {
        try moveRest(of: path)
        try removeIfEmpty(beside + path)
      }
    }
  }

  private func removeIfEmpty(_ path: String) throws(PublishingFailure) {
    do {
      try system.removeFolder(path)
    } catch .unwritable(_, reason: ENOTEMPTY), .unwritable(_, reason: EEXIST),
      .unwritable(_, reason: ENOENT)
    {}
  }
}

/// A file in the output folder that neither the earlier site nor the new one names.
struct Foreign: Equatable {
  let path: String
  let inode: UInt64

  /// All of them; nil when there is one that can't be given a second name, such as a folder.
  static func find(
    in output: String, _ known: Set<String>, _ system: FileSystem
  ) throws(PublishingFailure) -> [Foreign]? {
    let folders = Set(known.flatMap(\.parentFolders))
    var found: [Foreign] = []
    for folder in [""] + folders.sorted() {
      let status = try system.status(folder.isEmpty ? output : "\(output)/\(folder)")
      guard let status else { continue }
      guard status.kind == .folder else { return nil }
      for (name, _) in try system.list("\(output)/\(folder)") {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        if known.contains(path) || folders.contains(path) || path == WorkFolder.name { continue }
        guard let status = try system.status("\(output)/\(path)"), status.kind == .file,
          path.isSitePath
        else { return nil }
        found.append(Foreign(path: path, inode: status.inode))
      }
    }
    return found
  }

  private init(path: String, inode: UInt64) {
    self.path = path
    self.inode = inode
  }

  /// From a line of the list of a stand-in.
  fileprivate init?(line: Substring) {
    let parts = line.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[0] == "other", let inode = UInt64(parts[1]) else { return nil }
    let path = String(parts[2])
    guard path.isSitePath else { return nil }
    self.init(path: path, inode: inode)
  }
}
