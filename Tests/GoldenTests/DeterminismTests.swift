import Foundation
import Pipeline
import TestSupport
import Testing

/// The same input gives the same bytes.
///
/// `Tests/Data/test_bytes.py` holds the real handbook to the same.
@Suite("The same input gives the same bytes")
struct DeterminismTests {
  private static let site = GoldenSite(name: "good-handbook")

  private func contents(
    of folder: TemporaryFolder, _ change: (inout Pipeline.Options) -> Void = { _ in }
  ) async throws -> FolderContents {
    var options = try Self.site.options(in: folder)
    change(&options)
    let run = try await Pipeline(options).build()
    #expect(run.build?.written ?? 0 > 0)
    return try FolderContents(of: options.output)
  }

  @Test("The number of workers does not matter")
  func workers() async throws {
    let expected = try await contents(of: Self.site.laidOut()) { $0.workers = 1 }
    for workers in [2, 5] {
      #expect(
        try await contents(of: Self.site.laidOut()) { $0.workers = workers } == expected,
        "\(workers) workers")
    }
  }

  /// The files are written anew in a shuffled order, so that a folder lists them differently.
  @Test("The order of files does not matter")
  func order() async throws {
    let folder = try Self.site.laidOut()
    let copy = try TemporaryFolder()
    var random = SeededGenerator(seed: 7)
    let files = try folder.contents().sorted { $0.key < $1.key }
    for (name, data) in files.shuffled(using: &random) {
      let target = URL(fileURLWithPath: "\(copy.path)/\(name)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: target)
    }
    #expect(try await contents(of: copy) == contents(of: folder))
  }

  @Test("A second build writes nothing")
  func again() async throws {
    let folder = try Self.site.laidOut()
    let first = try await contents(of: folder)
    let second = try await Pipeline(Self.site.options(in: folder)).build()
    #expect(second.build?.written == 0)
    #expect(second.build?.removed == 0)
    #expect(try FolderContents(of: folder.path + "/site") == first)
  }
}
