import Markdown
import Model

/// The items of a collection in classes: by kind, by year, by letter.
extension PageContext {
  static func classShape(_ schema: CollectionSchema) -> Shape.Record {
    ["id": .text, "label": .text, "count": .text, "items": .list(summaryShape(schema))]
  }

  /// By the first field of the schema that is a choice; facts by what kind of value they are.
  func kinds(_ collection: Collection) -> View {
    let schema = collection.schema
    if schema.role == .fact {
      return classes(
        Fact.Kind.allCases.map { kind in
          let items = collection.items.filter { $0.fact?.kind == kind }
          return (kind.rawValue, site.phrases[kind.phrase], items)
        }, schema)
    }
    let isKind = { (field: FieldSchema) in
      if case .choice = field.type { !field.isPerPeriod } else { false }
    }
    guard let index = schema.fields.firstIndex(where: isKind),
      case .choice(let choices) = schema.fields[index].type
    else { return .list([]) }
    return classes(
      choices.map { choice in
        let items = collection.items.filter { item in
          if case .choice(let own) = item.fields[index] { own == choice } else { false }
        }
        return (choice.value, choice.label, items)
      }, schema)
  }

  /// By the year of the first field that is a moment, for a collection in order of time.
  func years(_ collection: Collection) -> View {
    guard collection.schema.order == .moment else { return .list([]) }
    var years: [(id: String, label: String, items: [Item])] = []
    for item in collection.items {
      let year = item.moment.map { String($0.firstDay.year) } ?? ""
      if years.last?.id == year {
        years[years.count - 1].items.append(item)
      } else {
        years.append((year, year, [item]))
      }
    }
    return classes(years, collection.schema)
  }

  private func classes(
    _ classes: [(id: String, label: String, items: [Item])], _ schema: CollectionSchema
  ) -> View {
    .list(
      classes.filter { !$0.items.isEmpty }.map { entry in
        .record([
          "id": .text(entry.id), "label": .text(entry.label),
          "count": .text(String(entry.items.count)),
          "items": .list(entry.items.map { summary($0, schema) }),
        ])
      })
  }

  // MARK: Letters

  static func lettersShape(_ schema: CollectionSchema) -> Shape.Record {
    ["letter": .text, "items": .list(letterEntryShape(schema))]
  }

  /// An item under its own title, or under another name that leads to it.
  private static func letterEntryShape(_ schema: CollectionSchema) -> Shape.Record {
    summaryShape(schema).merging(["alias": .text]) { first, _ in first }
  }

  /// The items under the first letter of each of their names.
  func letters(_ collection: Collection) -> View {
    let entries = collection.items.flatMap { item in
      // A name that begins as the title does would stand right beside it.
      var seen: Set<String> = []
      let others = otherNames(of: item, collection.schema).filter {
        !$0.slug.hasPrefix(item.title.slug) && seen.insert($0.slug).inserted
      }
      return [(name: item.title, alias: String?.none, item: item)]
        + others.map { (name: $0, alias: Optional($0), item: item) }
    }
    let sorted = entries.sorted {
      ($0.name.slug, $0.item.id, $0.alias ?? "") < ($1.name.slug, $1.item.id, $1.alias ?? "")
    }
    var letters: [(letter: String, items: [View])] = []
    for entry in sorted {
      let letter = entry.name.slug.first.map { String($0).uppercased() } ?? "#"
      guard case .record(let summary) = summary(entry.item, collection.schema) else { continue }
      let view = View.record(summary.merging(["alias": .optional(entry.alias)]) { $1 })
      if letters.last?.letter == letter {
        letters[letters.count - 1].items.append(view)
      } else {
        letters.append((letter, [view]))
      }
    }
    return .list(
      letters.map { .record(["letter": .text($0.letter), "items": .list($0.items)]) })
  }
}

extension PageContext {
  /// What an item is called besides its title: its aliases, and its fields that are names.
  private func otherNames(of item: Item, _ schema: CollectionSchema) -> [String] {
    zip(schema.fields, item.fields).compactMap { field, value in
      field.isName ? value.map(text) : nil
    } + item.aliases
  }
}

extension Fact.Kind {
  /// The heading above facts of this kind.
  fileprivate var phrase: Phrases.Key {
    switch self {
    case .money: .kindMoney
    case .count: .kindCount
    case .decimal: .kindDecimal
    case .percentage: .kindPercentage
    case .date: .kindDate
    case .period: .kindPeriod
    case .code: .kindCode
    case .text: .kindText
    }
  }
}
