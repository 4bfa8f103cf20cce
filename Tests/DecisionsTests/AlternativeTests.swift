import Model
import Testing

@testable import Decisions

@Suite("What if: another answer, with the other answers kept")
struct AlternativeTests {
  @Test("One ends at an outcome, or at a question that was not asked before")
  func ends() throws {
    let table = Table.make(
      """
      input a! = p q
      input b = x y
      input c = m n
      rule r1: a=p b=x -> o
      rule r2: a=p b=y -> u
      rule r3: a=q b=x -> v
      rule r4: a=q b=y c=m -> o
      rule r5: a=q b=y c=n -> w
      """)
    let tree = try tree(of: table)
    let page = try page(tree, [.value(0), .value(1)])
    #expect(
      alternatives(on: page, of: tree) == [
        // The new question comes after the kept answer.
        Alternative(
          answer: 0, choice: .value(1), page: try self.page(tree, [.value(1), .value(1)])),
        Alternative(
          answer: 1, choice: .value(0), page: try self.page(tree, [.value(0), .value(0)])),
        Alternative(answer: 1, choice: .unknown, page: try self.page(tree, [.value(0), .unknown])),
      ])
  }

  @Test("What was answered about one actor is not said of another")
  func anotherActor() throws {
    func end(named payer: String) throws -> [Alternative] {
      let table = Table.make(
        """
        input a! = p q
        input deal? = yes no
        rule r1: a=p deal=yes -> o/one@one
        rule r2: a=p deal=no -> u/one@one
        rule r3: a=q deal=yes -> v/two@\(payer)
        rule r4: a=q deal=no -> w/two@\(payer)
        """)
      let tree = try tree(of: table)
      return alternatives(on: try page(tree, [.value(0), .value(0)]), of: tree).filter {
        let path = tree.pages[$0.page].path
        return $0.answer == 0 && path.count == (payer == "one" ? 2 : 1)
      }
    }
    #expect(try end(named: "one").count == 1)
    #expect(try end(named: "two").count == 1)
  }

  @Test("A period is kept where it lies wholly in a period of the other branch")
  func periods() throws {
    let table = Table.make(
      """
      input a! = p q
      rule r1 2021-01-01..2021-06-30: a=p -> o
      rule r2 2021-07-01..2021-12-31: a=p -> u
      rule r3 2021-01-01..2021-03-31: a=q -> o
      rule r4 2021-04-01..2021-12-31: a=q -> u
      """)
    let tree = try tree(of: table)
    let (first, second) = (days("2021-01-01..2021-06-30"), days("2021-07-01..2021-12-31"))
    let (early, late) = (days("2021-01-01..2021-03-31"), days("2021-04-01..2021-12-31"))
    let ends: [([Choice], [Choice])] = [
      ([.value(0), .period(first)], [.value(1)]),
      ([.value(0), .period(second)], [.value(1), .period(late)]),
      ([.value(1), .period(early)], [.value(0), .period(first)]),
      ([.value(1), .period(late)], [.value(0)]),
    ]
    for (path, end) in ends {
      let found = alternatives(on: try page(tree, path), of: tree)
      #expect(found.first?.page == (try page(tree, end)))
    }
    let found = alternatives(on: try page(tree, ends[0].0), of: tree)
    let other = try page(tree, [.value(0), .period(second)])
    #expect(found.last == Alternative(answer: 1, choice: .period(second), page: other))
  }

  @Test("A kept answer that has become impossible ends at its question")
  func impossible() throws {
    let table = Table.make(
      """
      input a! = p q
      input b = x y z
      rule r1: b=x -> o
      rule r2: a=p b=y,z -> u
      rule r3: a=q b=y -> v
      rule r4: a=q b=z -> w
      impossible: a=q b=x
      """)
    let tree = try tree(of: table)
    let found = alternatives(on: try page(tree, [.value(0), .value(0)]), of: tree)
    #expect(found.first?.page == (try page(tree, [.value(1)])))
  }

  @Test("Every alternative on every page is the furthest page that the kept answers reach")
  func everyPage() throws {
    var tables = RandomTables(seed: 22)
    for _ in 0..<150 {
      let table = tables.tiled()
      let oracle = Oracle(table)
      let tree = try tree(of: table)
      for page in tree.pages.indices {
        let path = tree.pages[page].path
        let found = alternatives(on: page, of: tree)
        #expect(found.map { [$0.answer] } == expectedPlaces(on: page, tree))
        for alternative in found {
          #expect(alternative.choice != path[alternative.answer].choice)
          #expect(alternative.page == furthest(path, alternative, tree))
          expectTruth(alternative, path, tree, oracle)
        }
      }
    }
  }

  /// Each place of the path, as often as its question has other options.
  private func expectedPlaces(on page: Int, _ tree: QuestionTree) -> [[Int]] {
    tree.ancestors(of: page).enumerated().flatMap { place, ancestor in
      let children = tree.pages.count { $0.parent == ancestor }
      return Array(repeating: [place], count: children - 1)
    }
  }

  /// Of all pages whose answers begin with the changed one and then fit the kept ones, the one with
  /// most answers.
  private func furthest(_ path: [Answer], _ alternative: Alternative, _ tree: QuestionTree) -> Int?
  {
    let changed = Answer(subject: path[alternative.answer].subject, choice: alternative.choice)
    let start = path[..<alternative.answer] + [changed]
    return tree.pages.indices.filter { index in
      let other = tree.pages[index].path
      return other.starts(with: start)
        && other.dropFirst(start.count).allSatisfy { answer in
          path.contains { kept in
            guard case .period(let days) = answer.choice, case .period(let known) = kept.choice
            else { return kept == answer }
            return days.lowerBound <= known.lowerBound && known.upperBound <= days.upperBound
          }
        }
    }.max { tree.pages[$0].path.count < tree.pages[$1].path.count }
  }

  /// An outcome page tells all that can come out after the changed answers.
  private func expectTruth(
    _ alternative: Alternative, _ path: [Answer], _ tree: QuestionTree, _ oracle: Oracle
  ) {
    let results = tree.pages[alternative.page].results
    guard !results.isEmpty else { return }
    var changed = path
    changed[alternative.answer] = Answer(
      subject: path[alternative.answer].subject, choice: alternative.choice)
    let possible = oracle.results(oracle.situations.filter { changed.admits($0) })
    #expect(possible.isSubset(of: results))
  }

  private func page(_ tree: QuestionTree, _ choices: [Choice]) throws -> Int {
    try #require(tree.pages.firstIndex { $0.path.map(\.choice) == choices })
  }
}
