extension DrawingRole {
  /// Whether a field of a type can play this part.
  package func fits(_ type: FieldType) -> Bool {
    switch (self, type) {
    case (_, .list(let element)): self != .work && fits(element)
    case (.payer, .reference), (.candidate, .reference), (.count, .reference), (.work, .choice),
      (.phase, .choice):
      true
    case (.who, .text), (.who, .markdown): true
    case (.means, .text), (.means, .markdown), (.means, .choice): true
    case (.amount, .text), (.amount, .markdown), (.amount, .money): true
    default: false
    }
  }
}

extension CollectionSchema {
  /// The fields that play a part, by their index in `fields`.
  package func fields(_ part: DrawingRole) -> [Int] {
    fields.indices.filter { fields[$0].part == part }
  }
}
