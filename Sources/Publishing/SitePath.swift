/// Paths as text.
extension String {
  /// The folder that a path stands in; nil when the path is one name.
  var parentFolder: String? {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// Whether this may be a file of a site.
  ///
  /// It is names joined by slashes, all below the folder, none of them what this room keeps for
  /// itself. A control character could not stand in a journal, and what separates folders, drives
  /// or streams for other systems could not stand on their disks.
  var isSitePath: Bool {
    let segments = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard !utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C || $0 == 0x3A }),
      self != Manifest.name,
      segments.first.map({ $0.elementsEqual(WorkFolder.name.utf8) }) == false
    else { return false }
    return segments.allSatisfy { segment in
      !segment.isEmpty && !segment.elementsEqual(".".utf8) && !segment.elementsEqual("..".utf8)
    }
  }

  /// The folders that a path stands in, the outermost first.
  var parentFolders: [String] {
    var folders: [String] = []
    var path = self
    while let folder = path.parentFolder {
      folders.append(folder)
      path = folder
    }
    return folders.reversed()
  }
}

/// The folder within the output folder that this room works in.
///
/// It stands there, and not beside, because only within one file system is a rename one step. It
/// is there during a build only, or after one that was cut off.
struct WorkFolder: Sendable {
  static let name = ".wijzer"

  let path: String

  init(in folder: String) { path = "\(folder)/\(Self.name)" }

  /// The file whose lock says that a build is at work, with the number of its process.
  var lock: String { "\(path)/lock" }
  /// The steps that are to be finished.
  var journal: String { "\(path)/journal" }
  /// The same steps when they are to be taken back.
  var undo: String { "\(path)/undo" }
  /// A journal while it is written.
  var draft: String { "\(path)/journal.new" }
  /// The list of a stand-in; see `StandIn`.
  var standIn: String { "\(path)/stand-in" }
  /// Files that are ready to be put in place.
  var staged: String { "\(path)/staged" }
  /// The files whose place is taken.
  var earlier: String { "\(path)/earlier" }

  func staged(_ file: String) -> String { "\(staged)/\(file)" }
  func earlier(_ file: String) -> String { "\(earlier)/\(file)" }

  /// Throws away what a build left; the lock stays.
  ///
  /// A journal goes first: without it, what else stands here means nothing, and with it everything
  /// does.
  func empty(_ system: FileSystem) throws(PublishingFailure) {
    for file in [journal, undo, draft] { try system.unlinkIfThere(file) }
    for folder in [staged, earlier] { try system.removeTree(folder) }
  }
}
