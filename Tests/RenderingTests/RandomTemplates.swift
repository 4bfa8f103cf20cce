import Model
import TestSupport

/// Random small sets of templates that use each other, and a view for them.
struct RandomTemplates {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let names = ["a", "b", "c", "d"]

  mutating func set() -> [String: String] {
    ["page": template(0), "p1": template(1), "p2": template(2), "p3": template(3)]
  }

  private mutating func template(_ level: Int) -> String {
    var text = lines(level, depth: 0)
    if roll(3) == 0 { text = String(text.dropLast()) }
    return text
  }

  private mutating func lines(_ level: Int, depth: Int) -> String {
    (0...roll(3)).map { _ in
      switch roll(depth < 3 ? 8 : 4) {
      case 0: blanks() + "x" + blanks() + "\n"
      case 1: alone("!" + name())
      case 2: level < 3 ? alone(">p\(level + 1 + roll(3 - level))") : "\n"
      case 3, 4: blanks() + inline(level, depth: depth) + "\n"
      case 5:
        blanks() + opened(level, depth) { "x{{\($0)}}\n" + $1 + Self.blanks($2) + "{{/\($3)}}y\n" }
      default: opened(level, depth) { Self.alone($0, $2) + $1 + Self.alone("/\($3)", $2) }
      }
    }.joined()
  }

  /// A section, from its opening, its lines, a number for blanks, and its name.
  private mutating func opened(
    _ level: Int, _ depth: Int, _ make: (String, String, Int, String) -> String
  ) -> String {
    let name = name()
    return make(
      roll(3) == 0 ? "^\(name)" : "#\(name)", lines(level, depth: depth + 1), roll(3), name)
  }

  private static func alone(_ tag: String, _ number: Int) -> String {
    blanks(number) + "{{\(tag)}}" + blanks(number / 2) + "\n"
  }

  private mutating func alone(_ tag: String) -> String { Self.alone(tag, roll(3)) }

  private mutating func inline(_ level: Int, depth: Int) -> String {
    (0...roll(3)).map { _ in
      switch roll(depth < 3 ? 12 : 7) {
      case 0: " "
      case 1: "z"
      case 2, 3: "{{\(name())}}"
      case 4: "{{{\(name())}}}"
      case 5: "{{!\(name())}}"
      case 6: level < 3 ? "{{>p\(level + 1 + roll(3 - level))}}" : "w"
      case 7, 8: pair("#", name(), inline(level, depth: depth + 1))
      case 9: pair("^", name(), inline(level, depth: depth + 1))
      case 10: "|" + pair("$", name(), inline(level, depth: depth + 1)) + "|"
      default: level < 3 ? parent(level, depth: depth) : "v"
      }
    }.joined()
  }

  private mutating func parent(_ level: Int, depth: Int) -> String {
    let fillings = (0..<roll(3)).map { _ in
      pair("$", name(), inline(level, depth: depth + 1))
    }
    return "|" + pair("<", "p\(level + 1 + roll(3 - level))", fillings.joined()) + "|"
  }

  private func pair(_ mark: String, _ name: String, _ inner: String) -> String {
    "{{\(mark)\(name)}}\(inner){{/\(name)}}"
  }

  /// - Parameter depth: how many records this stands in.
  mutating func record(_ depth: Int = 0) -> View.Record {
    var values: [String: View] = [:]
    for name in Self.names where roll(4) > 0 {
      values[name] =
        switch roll(depth < 2 ? 7 : 4) {
        case 0: View.none
        case 1: .text(["", "t", "<&>\n'\"é", "x\n"][roll(4)])
        case 2: .html(["<b>\n", "", "\n"][roll(3)])
        case 3: .flag(roll(2) == 0)
        case 4: .record(record(depth + 1))
        default: .list((0..<roll(4)).map { _ in record(depth + 1) })
        }
    }
    return View.Record(values)
  }

  private mutating func name() -> String {
    roll(6) == 0 ? ["first()", "last()"][roll(2)] : Self.names[roll(Self.names.count)]
  }

  private mutating func blanks() -> String { Self.blanks(roll(3)) }

  private static func blanks(_ number: Int) -> String { ["", "  ", "\t"][number] }

  private mutating func roll(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
}
