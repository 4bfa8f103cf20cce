import Model
import Testing

@testable import Decisions

@Suite("What is not known is worth finding out when it settles or narrows the result")
struct HelpfulFactsTests {
  private func facts(_ text: String, _ path: [Answer]) -> HelpfulFacts {
    let table = Table.make(text)
    return HelpfulFacts(
      for: path, in: table, table.pieces(in: table.everything), ResultList(of: table))
  }

  private func unknown(_ inputs: Int...) -> [Answer] {
    inputs.map { Answer(subject: .input($0), choice: .unknown) }
  }

  @Test("A fact that settles decides, a fact that only helps narrows")
  func kinds() {
    let text = """
      input a = p q
      input b = x y
      input c = m n
      rule r1: a=p -> o
      rule r2: a=q b=x -> u
      rule r3: a=q b=y c=m -> v
      rule r4: a=q b=y c=n -> w
      """
    let all = facts(text, unknown(0, 1, 2))
    #expect(all.deciding == [.input(0)])
    #expect(all.narrowing == [.input(1), .input(2)])
    let known = Answer(subject: .input(0), choice: .value(1))
    let some = facts(text, [known] + unknown(1, 2))
    #expect(some.deciding == [.input(1)])
    #expect(some.narrowing == [.input(2)])
  }

  @Test("A value that has become impossible helps nobody")
  func impossible() {
    let text = """
      input a = p q r
      input b = x y
      input c = m n
      rule r1: a=r -> w
      rule r2: a=p,q c=m -> o
      rule r3: a=p,q c=n -> u
      impossible: a=r b=y
      """
    let known = Answer(subject: .input(1), choice: .value(1))
    let facts = facts(text, unknown(0) + [known] + unknown(2))
    #expect(facts.deciding == [.input(2)])
    #expect(facts.narrowing == [])
  }

  @Test("Of equally good facts the one asked first comes first, a better one before it")
  func order() {
    let equal = """
      input a = p q
      input b = x y
      rule r1: a=p b=x -> o
      rule r2: a=p b=y -> u
      rule r3: a=q b=x -> u
      rule r4: a=q b=y -> u
      """
    #expect(facts(equal, unknown(0, 1)).deciding == [.input(0), .input(1)])
    #expect(facts(equal, unknown(1, 0)).deciding == [.input(1), .input(0)])
    let better = """
      input a = p q
      input b = x y z
      rule r1: b=z -> o
      rule r2: a=p b=x,y -> u
      rule r3: a=q b=x -> v
      rule r4: a=q b=y -> w
      """
    #expect(facts(better, unknown(0, 1)).deciding == [.input(1)])
    #expect(facts(better, unknown(0, 1)).narrowing == [.input(0)])
  }
}
