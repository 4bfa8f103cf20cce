/// The only place where work is spread over cores.
struct Workers: Sendable {
  /// How many pieces run at the same time.
  let count: Int

  init(count: Int) {
    self.count = max(1, count)
  }

  /// Applies a function to every element; the results keep the order of the elements.
  ///
  /// The elements are dealt out in runs, so that neighbours, which are alike, are shared fairly.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @escaping @Sendable (Element) throws -> Result
  ) async throws -> [Result] {
    guard count > 1, elements.count > 1 else { return try elements.map(transform) }
    let run = max(1, min(64, elements.count / count))
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
