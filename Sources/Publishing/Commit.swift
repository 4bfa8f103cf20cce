import Glibc

/// A journal that stands, carried out to one of its two ends: the new site, or the earlier one.
struct Commit {
  /// The name that readers know: an absolute path without links.
  let output: String
  let system: FileSystem
  private let standIn: StandIn

  init(_ output: String, _ system: FileSystem) {
    self.output = output
    self.system = system
    standIn = StandIn(for: output, system)
  }

  /// Puts the new site in place, or, when a step fails, the earlier one back.
  ///
  /// - Throws: what failed. When taking back fails too, or even the journal can't be removed, it
  ///   still stands, and the next run goes on with it.
  func finish(
    _ journal: Journal, to manifest: Manifest, from earlier: Manifest
  ) throws(PublishingFailure) {
    var isUp = try standIn.isUp()
    if !isUp { isUp = standIn.raise(showing: manifest, insteadOf: earlier) }
    let folder = isUp ? standIn.beside : output
    let placing = Placing(folder: folder, journal: journal, system: system)
    do {
      try placing.take()
    } catch {
      // From here on there is one way: a run that comes later must not go forward again.
      try system.rename(WorkFolder(in: folder).journal, to: WorkFolder(in: folder).undo)
      try placing.takeBack()
      try end(isUp: isUp)
      throw error
    }
    try end(isUp: isUp)
  }

  /// Goes on where an earlier run was cut off, if one was.
  func mend() throws(PublishingFailure) {
    let isUp = try standIn.isUp()
    let folder = isUp ? standIn.beside : output
    let work = WorkFolder(in: folder)
    if isUp {
      guard try standIn.hasOutputBeside() else { return try standIn.stay() }
    }
    if try system.status(work.undo) != nil {
      let journal = try Journal(bytes: try system.bytes(of: work.undo), path: work.undo)
      try Placing(folder: folder, journal: journal, system: system).takeBack()
      try end(isUp: isUp)
    } else if try system.status(work.journal) != nil {
      let journal = try Journal(bytes: try system.bytes(of: work.journal), path: work.journal)
      let (new, old) = try manifests(in: folder)
      try finish(journal, to: new, from: old)
    } else if isUp {
      try standIn.stay()
    }
  }

  /// Takes a stand-in apart that an earlier run left.
  func clean() { try? standIn.takeApart() }

  /// The output folder gets its name back, and forgets what was done.
  private func end(isUp: Bool) throws(PublishingFailure) {
    if isUp { try standIn.exchange() }
    try? standIn.takeApart()
    let work = WorkFolder(in: output)
    // What else stands there the next run throws away, but this would send it to work.
    for file in [work.journal, work.undo] { try system.unlinkIfThere(file) }
    try? work.empty(system)
  }

  /// The manifests of both ends of a journal that was cut off.
  private func manifests(
    in folder: String
  ) throws(PublishingFailure) -> (new: Manifest, earlier: Manifest) {
    let work = WorkFolder(in: folder)
    let isStaged = try system.status(work.staged(Manifest.name)) != nil
    let isKept = try system.status(work.earlier(Manifest.name)) != nil
    return (
      try Manifest.read(in: isStaged ? work.staged : folder, system) ?? Manifest([]),
      try Manifest.read(in: isKept ? work.earlier : folder, system) ?? Manifest([])
    )
  }
}
