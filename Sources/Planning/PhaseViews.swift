import Drawings
import Model

/// Who takes part in which phase, as a table and as a drawing.
extension PageContext {
  static let phaseTableShape: Shape.Record = [
    "figure": .record(figureShape), "label": .text,
    "phases": .list(["label": .text, "items": .list(LinkView.shape)]),
  ]

  /// Nothing for a collection that has no actors or whose actors have no phases.
  func phaseTable(_ collection: Collection) -> View {
    let schema = collection.schema
    guard schema.role == .actor, let field = schema.fields(.phase).first,
      let choices = schema.fields[field].type.choices
    else { return .none }
    let rows = collection.items.compactMap { item -> (item: Item, phases: Set<Int>)? in
      let values = values(.phase, item, nil, schema).flatMap(\.elements)
      let phases = choices.indices.filter { phase in
        values.contains { value in
          if case .choice(let choice) = value { choice == choices[phase] } else { false }
        }
      }
      return phases.isEmpty ? nil : (item, Set(phases))
    }
    guard !rows.isEmpty else { return .none }
    return .record([
      "figure": phaseFigure(choices.map(\.label), rows, schema),
      "label": .text(schema.fields[field].label),
      "phases": .list(
        choices.enumerated().map { phase, choice in
          .record([
            "label": .text(choice.label),
            "items": .list(
              rows.filter { $0.phases.contains(phase) }.map { row in
                LinkView.make(plan.route(of: row.item.id).map { href($0) } ?? "", row.item.title)
              }),
          ])
        }),
    ])
  }

  /// Those who are there first stand at the top, so that the dots run down with the phases.
  private func phaseFigure(
    _ phases: [String], _ rows: [(item: Item, phases: Set<Int>)], _ schema: CollectionSchema
  ) -> View {
    let sorted = rows.enumerated().sorted { first, second in
      let (one, other) = (first.element.phases, second.element.phases)
      return (one.min() ?? 0, one.max() ?? 0, first.offset)
        < (other.min() ?? 0, other.max() ?? 0, second.offset)
    }
    let figure = MatrixDrawing(
      columns: phases,
      rows: sorted.map {
        MatrixDrawing.Row(
          label: capitalized($0.element.item.title), columns: $0.element.phases)
      })
    return self.figure(
      figure.canvas(), id: "phases", title: site.phrases[.phasesTitle, ["label": schema.label]],
      description: site.phrases[.phasesDescription])
  }
}

extension FieldType {
  /// The values to choose from, of a choice or of a list of choices.
  fileprivate var choices: [Choice]? {
    switch self {
    case .choice(let choices): choices
    case .list(let element): element.choices
    default: nil
    }
  }
}
