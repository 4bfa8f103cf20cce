import Drawings
import Model

/// A drawing with its name.
struct DrawingView: ViewModel {
  let canvas: Canvas
  /// Unique on its page.
  let id: String
  let title: String
  let description: String

  static let fields = Fields<DrawingView>([
    .html("svg") { $0.canvas.svg(id: $0.id, title: $0.title, description: $0.description) },
    .text("title") { $0.title },
  ])
}

/// What drawings are made from: the fields that a schema gives a role.
extension PageContext {
  /// What an item says in a role, for a period or as a whole.
  func values(
    _ role: DrawingRole, _ item: Item, _ period: ItemPeriod?, _ schema: CollectionSchema
  ) -> [FieldValue] {
    schema.fields(role).compactMap { period?.fields[$0] ?? item.fields[$0] }
  }

  /// The first sentence of it, with a capital to begin with.
  func words(
    _ role: DrawingRole, _ item: Item, _ period: ItemPeriod?, _ schema: CollectionSchema
  ) -> String? {
    values(role, item, period, schema).first.map { FirstSentence.of(text($0)).capitalizedFirst }
  }

  /// The titles of what fields refer to.
  func titles(
    _ role: DrawingRole, _ item: Item, _ period: ItemPeriod?, _ schema: CollectionSchema
  ) -> [String] {
    values(role, item, period, schema).flatMap(\.elements).map { text($0).capitalizedFirst }
  }
}

extension FieldValue {
  /// The values of a list, or the value itself.
  var elements: [FieldValue] {
    if case .list(let values) = self { values } else { [self] }
  }
}

extension String {
  /// With a capital to begin with.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
