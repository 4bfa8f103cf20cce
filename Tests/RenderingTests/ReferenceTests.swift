import Model
import Testing

/// The writer prints what a plain reading of the same text prints.
struct ReferenceTests {
  @Test(arguments: 0..<20)
  func readsAsThePlainReading(group: Int) {
    for seed in group * 100..<group * 100 + 100 {
      var random = RandomTemplates(seed: UInt64(seed))
      let set = random.set()
      let view = random.view()
      guard case .record(let values) = view else { continue }
      let printed = Templates(set["page"] ?? "", set).printed(values)
      let expected = Reference(templates: set).page("page", view)
      guard printed != expected else { continue }
      Issue.record(
        "seed \(seed)\n\(set)\n\(view)\nprinted \(printed.debugDescription)\nexpected \(expected.debugDescription)"
      )
      return
    }
  }

  /// The plain reading knows the difference between what it is made to tell.
  @Test func thePlainReadingIsNoEmptyOne() {
    let lengths = (0..<100).map { seed in
      var random = RandomTemplates(seed: UInt64(seed))
      let set = random.set()
      return Reference(templates: set).page("page", random.view()).count
    }
    #expect(Set(lengths).count > 20)
  }
}
