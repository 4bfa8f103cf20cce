import Search
import Testing

/// How well search answers; `Benchmarks/search` tells the same beside Pagefind.
struct QuestionTests {
  /// What each kind of question must reach: the mean of one over the place of the first right page,
  /// and the share with a right page among the first three.
  private static let floors: [String: (rank: Double, three: Double)] = [
    "inflected": (0.90, 0.92), "compound": (0.92, 0.95), "misspelt": (0.97, 0.97),
    "abbreviated": (0.97, 0.97), "colloquial": (0.88, 0.92), "two-word": (0.93, 0.93),
    "number": (0.92, 0.92), "sentence": (0.78, 0.88),
  ]

  @Test(arguments: Question.kinds)
  func readersFindWhatTheyLookFor(kind: String) async throws {
    let index = try await HandbookIndex.made.value
    let questions = Question.all.filter { $0.kind == kind }
    let ranks = questions.map { $0.rank(in: index) }
    let mean = ranks.reduce(0) { $0 + ($1.map { 1 / Double($0) } ?? 0) } / Double(ranks.count)
    let three = Double(ranks.count { ($0 ?? 4) <= 3 }) / Double(ranks.count)
    let missed = zip(questions, ranks).filter { $1 != 1 }.map { "\($0.text): \($1 ?? 0)" }
    let floor = try #require(Self.floors[kind])
    let told = "\(kind): \(mean), \(three); \(missed.joined(separator: " | "))"
    #expect(mean >= floor.rank && three >= floor.three, "\(told)")
  }

  @Test func readersFindWhatTheyLookForOnTheWhole() async throws {
    let index = try await HandbookIndex.made.value
    let ranks = Question.all.map { $0.rank(in: index) }
    let mean = ranks.reduce(0) { $0 + ($1.map { 1 / Double($0) } ?? 0) } / Double(ranks.count)
    #expect(mean >= 0.92)
  }

  @Test func thereAreEnoughQuestions() {
    #expect(Question.all.count >= 150)
    #expect(Set(Question.kinds) == Set(Self.floors.keys))
  }
}
