import Glibc

/// Every step of putting a site in place, written down before the first is taken.
///
/// When it stands, each file that it names is complete beside it, in the work folder, and so are
/// the files whose place is taken; both are on the disk. So it can be finished and it can be taken
/// back, from wherever it was cut off, and any number of times: whether a step has been taken is
/// told by where its file stands.
struct Journal: Equatable {
  enum Step: Equatable {
    /// A folder is made.
    case folder(String)
    /// A staged file takes a free place.
    case add(String)
    /// A staged file takes the place of another, of which a second name or a copy is kept.
    case replace(String)
    /// A file is moved to where the earlier ones are kept.
    case remove(String)

    /// Below the output folder.
    var path: String {
      switch self {
      case .folder(let path), .add(let path), .replace(let path), .remove(let path): path
      }
    }

    fileprivate var word: String {
      switch self {
      case .folder: "folder"
      case .add: "add"
      case .replace: "replace"
      case .remove: "remove"
      }
    }
  }

  /// In the order in which they are taken.
  let steps: [Step]

  /// One step a line.
  var bytes: [UInt8] { steps.flatMap { Array("\($0.word) \($0.path)\n".utf8) } }

  /// How many files are written and removed; the manifest is not counted.
  var counts: (written: Int, removed: Int) {
    steps.reduce(into: (0, 0)) { counts, step in
      switch step {
      case .add(let path), .replace(let path): counts.0 += path == Manifest.name ? 0 : 1
      case .remove: counts.1 += 1
      case .folder: break
      }
    }
  }

  init(steps: [Step]) { self.steps = steps }

  /// - Throws: when a line is no step, or leads elsewhere: then it is not a journal of ours.
  init(bytes: [UInt8], path: String) throws(PublishingFailure) {
    var steps: [Step] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let step = Step(String(decoding: line, as: UTF8.self)) else {
        throw .unwritable(path, reason: EINVAL)
      }
      steps.append(step)
    }
    self.init(steps: steps)
  }

  /// Puts the journal where the next run finds it, whole or not at all.
  func begin(in work: WorkFolder, _ system: FileSystem) throws(PublishingFailure) {
    try system.syncFolder(work.staged, withAll: true)
    try system.write(bytes, toNew: work.draft, isSynced: true)
    try system.rename(work.draft, to: work.journal)
    try system.syncFolder(work.path)
  }
}

extension Journal.Step {
  fileprivate init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let path = String(parts[1])
    guard path.isSitePath || path == Manifest.name else { return nil }
    switch parts[0] {
    case "folder": self = .folder(path)
    case "add": self = .add(path)
    case "replace": self = .replace(path)
    case "remove": self = .remove(path)
    default: return nil
    }
  }
}
