/// Flows of money from left to right: who pays, by which way, for which kind of work.
///
/// All lines run in the two gutters between the three columns, so that none crosses a text.
package struct FlowDrawing: Sendable {
  /// How a payer and a flow are tied.
  package enum Tie: String, Sendable, CaseIterable {
    case certain
    /// A payer by what is only a draft.
    case draft
    /// Somebody who may be the payer.
    case possible
    /// There is no payer to be found.
    case open
  }

  /// A way that money goes.
  package struct Flow: Sendable {
    package let label: String
    /// How it is paid and how much, each a paragraph.
    package let texts: [String]
    /// How certain it is, and for which time when not for all.
    package let note: String
    /// A class for its box.
    package let kind: String
    /// Who pays it, by the index in `payers`.
    package let payers: [(payer: Int, tie: Tie)]

    package init(
      label: String, texts: [String], note: String, kind: String,
      payers: [(payer: Int, tie: Tie)]
    ) {
      self.label = label
      self.texts = texts
      self.note = note
      self.kind = kind
      self.payers = payers
    }
  }

  /// What is paid for.
  package struct Work: Sendable {
    package let label: String
    package let flows: [Flow]

    package init(label: String, flows: [Flow]) {
      self.label = label
      self.flows = flows
    }
  }

  let headings: [String]
  let legend: [(words: String, tie: Tie)]
  let payers: [String]
  let works: [Work]

  /// - Parameters:
  ///   - headings: of the three columns.
  ///   - legend: what the lines mean.
  package init(
    headings: (payer: String, flow: String, work: String), legend: [(words: String, tie: Tie)],
    payers: [String], works: [Work]
  ) {
    self.headings = [headings.payer, headings.flow, headings.work]
    self.legend = legend
    self.payers = payers
    self.works = works
  }

  package func canvas() -> Canvas {
    var layout = FlowLayout(figure: self)
    layout.draw()
    return layout.canvas
  }
}

private struct FlowLayout {
  private static let columns = (
    payer: (x: 10, width: 160), flow: (x: 234, width: 290), work: (x: 564, width: 160)
  )
  private static let padding = 8
  private static let gap = 12
  private static let mostLines = 4

  let figure: FlowDrawing
  var canvas = Canvas(width: 734)

  private struct Placed {
    let flow: FlowDrawing.Flow
    let block: TextBlock
    let frame: Frame
  }

  mutating func draw() {
    let top = drawHeadings()
    let works = placeWorks(from: top)
    let flows = works.flatMap(\.flows)
    let bottom = works.last?.frame.bottom ?? top
    let payers = placePayers(flows, from: top, to: bottom)
    drawTies(payers, flows)
    for work in works {
      canvas.box(work.frame, "node")
      work.block.draw(
        on: &canvas, x: work.frame.x + Self.padding, top: work.frame.y + Self.padding)
      for flow in work.flows { draw(flow, to: work.frame) }
    }
    for payer in payers {
      canvas.box(payer.frame, "node")
      payer.block.draw(
        on: &canvas, x: payer.frame.x + Self.padding, top: payer.frame.y + Self.padding)
    }
    drawLegend(below: canvas.height)
  }

  // MARK: Columns

  /// - Returns: where the columns begin.
  private mutating func drawHeadings() -> Int {
    let columns = [Self.columns.payer, Self.columns.flow, Self.columns.work]
    var bottom = Canvas.margin
    for (heading, column) in zip(figure.headings, columns) {
      let lines = TextWrap.lines(heading, width: column.width, .heading)
      bottom = max(bottom, canvas.text(lines, .heading, x: column.x, top: Canvas.margin))
    }
    return bottom + Self.padding
  }

  private typealias PlacedWork = (block: TextBlock, frame: Frame, flows: [Placed])

  private func placeWorks(from top: Int) -> [PlacedWork] {
    var y = top
    return figure.works.map { work in
      let block = words([(work.label, .label)], width: Self.columns.work.width)
      let start = y
      var flows: [Placed] = []
      for flow in work.flows {
        let texts = flow.texts.map { ($0, TextStyle.text) }
        let block = words(
          [(flow.label, .label)] + texts + [(flow.note, .note)], width: Self.columns.flow.width)
        let frame = Frame(
          x: Self.columns.flow.x, y: y, width: Self.columns.flow.width,
          height: block.height + 2 * Self.padding)
        flows.append(Placed(flow: flow, block: block, frame: frame))
        y = frame.bottom + Self.gap
      }
      let height = max(block.height + 2 * Self.padding, y - Self.gap - start)
      y = max(y, start + height + Self.gap)
      let frame = Frame(
        x: Self.columns.work.x, y: start, width: Self.columns.work.width, height: height)
      return (block, frame, flows)
    }
  }

  /// Every payer as near as it can be to the middle of what it pays.
  private func placePayers(
    _ flows: [Placed], from top: Int, to bottom: Int
  ) -> [(payer: Int, block: TextBlock, frame: Frame)] {
    let middles = figure.payers.indices.map { payer -> Int in
      let paid = flows.filter { $0.flow.payers.contains { $0.payer == payer } }
      return paid.isEmpty ? top : paid.reduce(0) { $0 + $1.frame.middle } / paid.count
    }
    let order = figure.payers.indices.sorted { (middles[$0], $0) < (middles[$1], $1) }
    let blocks = order.map {
      words([(figure.payers[$0], .label)], width: Self.columns.payer.width)
    }
    let tops = Spread.tops(
      zip(order, blocks).map {
        Spread.Wish(middle: middles[$0], height: $1.height + 2 * Self.padding)
      }, gap: Self.gap, from: top, to: bottom)
    return order.indices.map { index in
      let frame = Frame(
        x: Self.columns.payer.x, y: tops[index], width: Self.columns.payer.width,
        height: blocks[index].height + 2 * Self.padding)
      return (order[index], blocks[index], frame)
    }
  }

  private func words(_ texts: [(String, TextStyle)], width: Int) -> TextBlock {
    var block = TextBlock()
    for (words, style) in texts {
      block.add(words, style, width: width - 2 * Self.padding, most: Self.mostLines)
    }
    return block
  }

  // MARK: What is between them

  private mutating func draw(_ flow: Placed, to work: Frame) {
    canvas.box(flow.frame, "node", kind: flow.flow.kind)
    flow.block.draw(
      on: &canvas, x: flow.frame.x + Self.padding, top: flow.frame.y + Self.padding)
    let y = flow.frame.middle
    // The work is paid for as certainly as there is somebody who pays.
    let ties = flow.flow.payers.map(\.tie)
    let tie = FlowDrawing.Tie.allCases.first { ties.contains($0) } ?? .open
    arrow("M\(flow.frame.right) \(y)H\(work.x - 6)", to: work.x, y, tie)
  }

  /// A line from every payer to what it pays, each with an end of its own on both sides.
  private mutating func drawTies(
    _ payers: [(payer: Int, block: TextBlock, frame: Frame)], _ flows: [Placed]
  ) {
    for payer in payers {
      let paid = flows.filter { $0.flow.payers.contains { $0.payer == payer.payer } }
      for (index, flow) in paid.enumerated() {
        // From top to bottom in the order of the boxes, so that few lines cross.
        let ties = payers.compactMap { other in
          flow.flow.payers.first { $0.payer == other.payer }
        }
        guard let place = ties.firstIndex(where: { $0.payer == payer.payer }) else { continue }
        let (x, endX) = (payer.frame.right, flow.frame.x)
        let y = port(index, of: paid.count, payer.frame)
        let endY = port(place, of: ties.count, flow.frame)
        let bend = (x + endX) / 2
        arrow(
          "M\(x) \(y)C\(bend) \(y) \(bend) \(endY) \(endX - 6) \(endY)", to: endX, endY,
          ties[place].tie)
      }
    }
  }

  private func port(_ index: Int, of count: Int, _ frame: Frame) -> Int {
    frame.y + frame.height * (index + 1) / (count + 1)
  }

  private mutating func arrow(_ steps: String, to x: Int, _ y: Int, _ tie: FlowDrawing.Tie) {
    canvas.path(steps, "edge edge-\(tie.rawValue)")
    canvas.path("M\(x - 7) \(y - 4)L\(x) \(y)L\(x - 7) \(y + 4)Z", "arrow")
  }

  private mutating func drawLegend(below top: Int) {
    var y = top + 4
    for entry in figure.legend {
      canvas.path(
        "M\(Canvas.margin) \(y + TextStyle.note.lineHeight / 2)h40",
        "edge edge-\(entry.tie.rawValue)")
      let lines = TextWrap.lines(
        entry.words, width: canvas.width - 70 - Canvas.margin, .note)
      y = canvas.text(lines, .note, x: 60, top: y)
    }
  }
}
