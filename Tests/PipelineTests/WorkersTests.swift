import Testing

@testable import Pipeline

@Suite("Work over cores")
struct WorkersTests {
  @Test(
    "Results keep the order of the elements",
    arguments: [0, 1, 2, 3, 7, 15, 16, 17, 48, 63, 64, 65, 1_000, 1_025], [0, 1, 2, 3, 8, 100])
  func order(elements: Int, workers: Int) async throws {
    let results = try await Workers(count: workers).map(Array(0..<elements)) { "\($0)" }
    #expect(results == (0..<elements).map { "\($0)" })
  }

  @Test(
    "There are eight runs for each worker, or as many as there are elements",
    arguments: [1, 2, 15, 16, 48, 1_000, 10_000, 1_000_000], [1, 2, 3, 8])
  func runs(elements: Int, workers: Int) {
    let length = Workers(count: workers).runLength(of: elements)
    #expect((1...64).contains(length))
    let runs = (elements + length - 1) / length
    #expect(runs >= min(elements, 8 * workers))
  }

  @Test("What one piece throws is thrown by the whole", arguments: [1, 2, 5])
  func failure(workers: Int) async {
    struct Failure: Error {}
    await #expect(throws: Failure.self) {
      _ = try await Workers(count: workers).map(Array(0..<100)) { element in
        if element == 50 { throw Failure() }
      }
    }
  }
}
