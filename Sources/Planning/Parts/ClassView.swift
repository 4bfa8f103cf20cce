import Markdown
import Model

/// Items of a collection that are of one kind, or of one year.
struct ClassView: Sendable {
  let id: String
  let label: String
  let items: [Item]
  let schema: CollectionSchema
  let page: PageContext

  static func fields(_ summary: Fields<SummaryView>) -> Fields<ClassView> {
    Fields([
      .text("id") { $0.id },
      .text("label") { $0.label },
      .text("count") { String($0.items.count) },
      .list("items", of: summary) { view in
        view.items.map { SummaryView($0, view.schema, view.page) }
      },
    ])
  }
}

/// The items under one letter.
struct LetterView: Sendable {
  let letter: String
  let entries: [LetterEntry]

  static func fields(_ summary: Fields<SummaryView>) -> Fields<LetterView> {
    let entry = Fields<LetterEntry>([
      .text("alias") { $0.alias }
    ]).with(summary, of: \.summary)
    return Fields([
      .text("letter") { $0.letter },
      .list("items", of: entry) { $0.entries },
    ])
  }
}

/// An item under its own title, or under another name that leads to it.
struct LetterEntry: Sendable {
  let alias: String?
  let summary: SummaryView
}

extension PageContext {
  /// By the first field of the schema that is a choice; facts by what kind of value they are.
  func kinds(_ collection: Collection) -> [ClassView] {
    let schema = collection.schema
    if schema.role == .fact {
      return Fact.Kind.allCases.compactMap { kind in
        let items = collection.items.filter { $0.fact?.kind == kind }
        return view(kind.rawValue, site.phrases[kind.phrase], items, schema)
      }
    }
    let isKind = { (field: FieldSchema) in
      if case .choice = field.type { !field.isPerPeriod } else { false }
    }
    guard let index = schema.fields.firstIndex(where: isKind),
      case .choice(let choices) = schema.fields[index].type
    else { return [] }
    return choices.compactMap { choice in
      let items = collection.items.filter { item in
        if case .choice(let own) = item.fields[index] { own == choice } else { false }
      }
      return view(choice.value, choice.label, items, schema)
    }
  }

  /// By the year of the first field that is a moment, for a collection in order of time.
  func years(_ collection: Collection) -> [ClassView] {
    guard collection.schema.order == .moment else { return [] }
    var years: [(id: String, items: [Item])] = []
    for item in collection.items {
      let year = item.moment.map { String($0.firstDay.year) } ?? ""
      if years.last?.id == year {
        years[years.count - 1].items.append(item)
      } else {
        years.append((year, [item]))
      }
    }
    return years.compactMap { view($0.id, $0.id, $0.items, collection.schema) }
  }

  private func view(
    _ id: String, _ label: String, _ items: [Item], _ schema: CollectionSchema
  ) -> ClassView? {
    items.isEmpty
      ? nil : ClassView(id: id, label: label, items: items, schema: schema, page: self)
  }

  /// The items under the first letter of each of their names.
  func letters(_ collection: Collection) -> [LetterView] {
    let entries = collection.items.flatMap { item -> [(slug: String, alias: String?, item: Item)] in
      let title = item.title.slug
      // A name that begins as the title does would stand right beside it.
      var seen: Set<String> = []
      let others = otherNames(of: item, collection.schema).compactMap { name in
        let slug = name.slug
        return slug.hasPrefix(title) || !seen.insert(slug).inserted
          ? nil : (slug: slug, alias: Optional(name), item: item)
      }
      return [(title, nil, item)] + others
    }
    let sorted = entries.sorted {
      ($0.slug, $0.item.id, $0.alias ?? "") < ($1.slug, $1.item.id, $1.alias ?? "")
    }
    var letters: [(letter: String, entries: [LetterEntry])] = []
    for entry in sorted {
      let letter = entry.slug.first.map { String($0).uppercased() } ?? "#"
      let view = LetterEntry(
        alias: entry.alias, summary: SummaryView(entry.item, collection.schema, self))
      if letters.last?.letter == letter {
        letters[letters.count - 1].entries.append(view)
      } else {
        letters.append((letter, [view]))
      }
    }
    return letters.map(LetterView.init)
  }

  /// What an item is called besides its title: its fields that are names, and its aliases.
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
