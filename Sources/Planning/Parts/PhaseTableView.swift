import Drawings
import Model

/// Who takes part in which phase, as a table and as a drawing.
struct PhaseTableView: ViewModel {
  let label: String
  let phases: [String]
  let actors: [PhaseActor]
  let schema: CollectionSchema
  let page: PageContext

  static let fields = Fields<PhaseTableView>([
    .record("figure") { $0.drawing },
    .text("label") { $0.label },
    .list("phases") { view in
      view.phases.enumerated().map { number, label in
        PhaseView(
          label: label, actors: view.actors.filter { $0.phases.contains(number) }, page: view.page
        )
      }
    },
  ])

  /// Those who are there first stand at the top, so that the dots run down with the phases.
  private var drawing: DrawingView {
    let sorted = actors.enumerated().sorted { first, second in
      let (one, other) = (first.element.phases, second.element.phases)
      return (one.min() ?? 0, one.max() ?? 0, first.offset)
        < (other.min() ?? 0, other.max() ?? 0, second.offset)
    }
    let drawing = MatrixDrawing(
      columns: phases,
      rows: sorted.map {
        MatrixDrawing.Row(
          label: $0.element.item.title.capitalizedFirst, columns: $0.element.phases)
      })
    let phrases = page.site.phrases
    return DrawingView(
      canvas: drawing.canvas(), id: "phases",
      title: phrases[.phasesTitle, ["label": schema.label]],
      description: phrases[.phasesDescription])
  }
}

/// Somebody with the phases they take part in, by their place.
struct PhaseActor: Sendable {
  let item: Item
  let phases: Set<Int>
}

struct PhaseView: ViewModel {
  let label: String
  let actors: [PhaseActor]
  let page: PageContext

  static let fields = Fields<PhaseView>([
    .text("label") { $0.label },
    .list("items") { view in
      view.actors.map {
        LinkView(href: view.page.href(of: $0.item.id) ?? "", label: $0.item.title)
      }
    },
  ])
}

extension PageContext {
  /// Nil for a collection that has no actors or whose actors have no phases.
  func phaseTable(_ collection: Collection) -> PhaseTableView? {
    let schema = collection.schema
    guard schema.role == .actor, let field = schema.fields(.phase).first,
      let choices = schema.fields[field].type.choices
    else { return nil }
    let actors = collection.items.compactMap { item -> PhaseActor? in
      let values = values(.phase, item, nil, schema).flatMap(\.elements)
      let phases = choices.indices.filter { phase in
        values.contains { value in
          if case .choice(let choice) = value { choice == choices[phase] } else { false }
        }
      }
      return phases.isEmpty ? nil : PhaseActor(item: item, phases: Set(phases))
    }
    return actors.isEmpty
      ? nil
      : PhaseTableView(
        label: schema.fields[field].label, phases: choices.map(\.label), actors: actors,
        schema: schema, page: self)
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
