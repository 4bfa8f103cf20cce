import Model
import Testing

/// The writer prints what a plain reading of the same text prints.
struct ReferenceTests {
  @Test(arguments: 0..<20)
  func readsAsThePlainReading(group: Int) {
    for seed in group * 100..<group * 100 + 100 {
      var random = RandomTemplates(seed: UInt64(seed))
      let set = random.set()
      let record = random.record()
      let printed = Templates(set["page"] ?? "", set).printed(record)
      let expected = Reference(templates: set).page("page", record)
      guard printed != expected else { continue }
      Issue.record(
        "seed \(seed)\n\(set)\n\(record)\nprinted \(printed.debugDescription)\nexpected \(expected.debugDescription)"
      )
      return
    }
  }

  /// The plain reading knows the difference between what it is made to tell.
  @Test func thePlainReadingIsNoEmptyOne() {
    let lengths = (0..<100).map { seed in
      var random = RandomTemplates(seed: UInt64(seed))
      let set = random.set()
      return Reference(templates: set).page("page", random.record()).count
    }
    #expect(Set(lengths).count > 20)
  }
}
