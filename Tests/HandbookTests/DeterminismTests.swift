import Foundation
import Pipeline
import TestSupport
import Testing

/// The same input gives the same bytes.
struct DeterminismTests {
  @Test(arguments: [1, 2, 5])
  func theNumberOfWorkersDoesNotMatter(workers: Int) async throws {
    let expected = try await Handbook.built.value.folder.contents()
    let folder = try TemporaryFolder()
    _ = try await Pipeline(Handbook.options(output: folder.path, workers: workers)).build()
    #expect(try folder.contents() == expected)
  }

  /// The files are written anew in a shuffled order, so that a folder lists them differently.
  @Test func theOrderOfFilesDoesNotMatter() async throws {
    let expected = try await Handbook.built.value.folder.contents()
    let copy = try TemporaryFolder()
    var random = SeededGenerator(seed: 7)
    for folder in ["content", "templates"] {
      let names = Repository.files(
        in: folder, endings: [".md", ".yml", ".mustache", ".css", ".js", ".svg"])
      for name in names.shuffled(using: &random) {
        let target = URL(fileURLWithPath: "\(copy.path)/\(name)")
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(Repository.root)/\(name)", toPath: target.path)
      }
    }
    let output = try TemporaryFolder()
    var options = Handbook.options(output: output.path)
    options.content = "\(copy.path)/content"
    options.templates = "\(copy.path)/templates"
    _ = try await Pipeline(options).build()
    #expect(try output.contents() == expected)
  }

  @Test func aSecondBuildWritesNothing() async throws {
    let folder = try TemporaryFolder()
    _ = try await Pipeline(Handbook.options(output: folder.path)).build()
    let second = try await Pipeline(Handbook.options(output: folder.path)).build()
    #expect(second.build?.written == 0)
    #expect(second.build?.removed == 0)
  }
}

/// SplitMix64, so that a shuffle is the same on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
