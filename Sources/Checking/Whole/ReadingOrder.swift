import Markdown
import Model

/// The files of a site in the order in which they are read: the home page, the items of each
/// collection, the decisions.
struct ReadingOrder {
  let home: Item?
  let collections: [Collection]
  let decisions: [DecisionTable]
  /// All of them.
  let files: [CheckedFile]

  init(_ files: [CheckedFile], _ schemas: [CollectionSchema]) {
    var items: [CollectionID: [Item]] = [:]
    var places: [CollectionID: [Int]] = [:]
    var decisions: [(table: DecisionTable, place: Int)] = []
    var home: (item: Item, place: Int)?
    for (place, file) in files.enumerated() {
      switch file.content {
      case .item(let item):
        items[item.id.collection, default: []].append(item)
        places[item.id.collection, default: []].append(place)
      case .decision(let table): decisions.append((table, place))
      case .home(let item): home = (item, place)
      }
    }
    var order = home.map { [$0.place] } ?? []
    collections = schemas.map { schema in
      let (own, places) = (items[schema.id] ?? [], places[schema.id] ?? [])
      let sorted = own.indices.map { Key(own[$0], schema.order, index: $0) }.sorted().map(\.index)
      order += sorted.map { places[$0] }
      return Collection(schema: schema, items: sorted.map { own[$0] })
    }
    decisions.sort { $0.table.id < $1.table.id }
    order += decisions.map(\.place)
    self.home = home?.item
    self.decisions = decisions.map(\.table)
    self.files = order.map { files[$0] }
  }

  /// What an item is sorted by, made once.
  private struct Key: Comparable {
    let index: Int
    private let number: Int
    private let words: String
    private let id: ItemID

    init(_ item: Item, _ order: CollectionSchema.Order, index: Int) {
      self.index = index
      id = item.id
      switch order {
      case .order: (number, words) = (item.order ?? .max, "")
      case .title: (number, words) = (0, item.title.slug)
      // What has no moment comes last.
      case .moment: (number, words) = (0, item.moment?.firstDay.description ?? "9999")
      }
    }

    static func < (one: Self, other: Self) -> Bool {
      (one.number, one.words, one.id, one.index) < (
        other.number, other.words, other.id, other.index
      )
    }
  }
}
