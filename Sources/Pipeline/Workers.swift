/// The only place where work is spread over cores.
struct Workers: Sendable {
  /// How many pieces run at the same time.
  let count: Int

  /// More than any machine has cores.
  static let most = 1024

  init(count: Int) {
    self.count = min(max(1, count), Self.most)
  }

  /// How many neighbours are dealt out at a time: at most 64, and so few that each worker could have
  /// eight runs.
  func runLength(of elements: Int) -> Int {
    max(1, min(64, elements / (8 * count)))
  }

  /// Applies a function to every element; the results keep the order of the elements.
  ///
  /// The elements are dealt out in runs of neighbours: enough runs for each worker that one with a
  /// heavy run takes fewer of them, yet long ones where there are many elements, for dealing costs
  /// time too.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    guard count > 1, elements.count > 1 else { return try elements.map(transform) }
    let run = runLength(of: elements.count)
    let starts = Array(stride(from: 0, to: elements.count, by: run))
    return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func start() {
        guard next < starts.count else { return }
        let index = next
        next += 1
        group.addTask {
          let first = starts[index]
          let slice = elements[first..<min(first + run, elements.count)]
          return (index, try slice.map(transform))
        }
      }
      for _ in 0..<count { start() }
      var results = [[Result]](repeating: [], count: starts.count)
      while let (index, values) = try await group.next() {
        results[index] = values
        start()
      }
      return results.flatMap(\.self)
    }
  }
}
