import Foundation
import Model
import Publishing
import Synchronization

/// Puts the files of one folder in another, as a build does, and kills itself before the n-th
/// system call.
///
/// usage: PublishingProbe FILES OUTPUT N [CALL …]
///
/// Each CALL is a kind of call that this file system does not have. Without files only what an
/// earlier run began is seen to. Prints how many calls there were.
@main
enum Probe {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 4, let last = Int(arguments[3]) else { exit(2) }
    let absent = Set(arguments.dropFirst(4))
    let count = Atomic(0)
    let system = FileSystem(writeSize: 64, isDurable: false) { call in
      if count.add(1, ordering: .relaxed).newValue == last { kill(getpid(), SIGKILL) }
      return absent.contains(call.rawValue) ? EPERM : nil
    }
    let names = FileManager.default.enumerator(atPath: arguments[1])?.compactMap { $0 as? String }
    let folder = try OutputFolder.open(arguments[2], through: system)
    var staged: [StagedFile] = []
    for name in (names ?? []).sorted() {
      let path = "\(arguments[1])/\(name)"
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      staged.append(try folder.stage(OutputFile(route: Route(name), bytes: [UInt8](data))))
    }
    if staged.isEmpty { folder.discard() } else { _ = try folder.commit(staged) }
    print(count.load(ordering: .relaxed))
  }
}
