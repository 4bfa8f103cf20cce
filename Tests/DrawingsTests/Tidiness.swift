import Drawings
import Testing

/// What holds for every drawing: all is in view, and no text stands on another or on a border.
func expectTidy(_ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) {
  let view = Frame(x: 0, y: 0, width: canvas.width, height: canvas.height)
  for (index, line) in canvas.lines.enumerated() {
    #expect(
      view.contains(line.frame), "'\(line.words)' is in view", sourceLocation: sourceLocation)
    for other in canvas.lines[(index + 1)...] {
      #expect(
        !line.frame.overlaps(other.frame), "'\(line.words)' is clear of '\(other.words)'",
        sourceLocation: sourceLocation)
    }
    for box in canvas.boxes {
      #expect(
        box.contains(line.frame) || !box.overlaps(line.frame),
        "'\(line.words)' is inside a box or beside it", sourceLocation: sourceLocation)
    }
  }
  for box in canvas.boxes {
    #expect(view.contains(box), "\(box) is in view", sourceLocation: sourceLocation)
  }
}

/// Words of every length, so that labels wrap, run over and must be broken.
enum Words {
  static let short = "DJI"
  static let long =
    "De zorgverzekeraar, het zorgkantoor of de gemeente; de bronnen zeggen niet wie van hen betaalt"
  static let unbroken = "Zorgverzekeringswetgevingsaangelegenheden/niet-cliëntgebonden"
  static let all = [short, long, unbroken]
}

extension Canvas {
  /// The words on it, in the order in which they were drawn.
  var words: [String] { lines.map(\.words) }
}
