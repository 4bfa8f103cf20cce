import Foundation
import TestSupport
import Testing

/// How long hostile texts are tried: a moment with each `make test`, and hours with `make fuzz`.
enum Fuzzing {
  /// How many texts of each form.
  static let cases = number("FUZZ_CASES") ?? 400
  /// Where the numbers begin.
  static let seed = UInt64(number("FUZZ_SEED") ?? 1)

  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  /// Tries texts of a form.
  ///
  /// Of a text that ends the process the file is left: `.build/fuzz/FORM`.
  static func run(
    _ form: String, corpus: [String], pieces: [String], _ attempt: ([UInt8]) throws -> Void
  ) throws {
    var mutator = Mutator(seed: seed, corpus: corpus, pieces: pieces)
    let last = URL(fileURLWithPath: Repository.root + "/.build/fuzz/" + form)
    try FileManager.default.createDirectory(
      at: last.deletingLastPathComponent(), withIntermediateDirectories: true)
    for number in 0..<cases {
      let text = mutator.next()
      try Data(text).write(to: last)
      do {
        try attempt(text)
      } catch {
        Issue.record("\(form) \(number) of seed \(seed): \(error)")
      }
    }
    try FileManager.default.removeItem(at: last)
    print("hostile texts: \(cases) of \(form), seed \(seed)")
  }
}

/// What must hold of any text does not.
struct Broken: Error, CustomStringConvertible {
  let description: String

  static func unless(_ holds: Bool, _ what: String) throws {
    if !holds { throw Broken(description: what) }
  }
}
