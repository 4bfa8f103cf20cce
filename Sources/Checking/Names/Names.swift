import Markdown
import Model

/// Every name of a site as written: the first step to a `SiteIndex`.
struct Names: Sendable {
  /// In the order of their names.
  let schemas: [CollectionSchema]
  let schemasByID: [CollectionID: CollectionSchema]
  let collectionsByPrefix: [String: CollectionID]
  /// The collections of sources, in order.
  let sources: [CollectionID]
  /// In the order of their paths, each name once.
  let files: [CollectionID: [NamedFile]]
  let home: NamedFile?
  /// Items by their bare name; several when collections share it.
  let byName: [String: [ItemID]]
  /// Items by the path of their file.
  let byPath: [String: ItemID]
  /// For each name of a file, with its ending, the first path that ends in it.
  let pathsByFileName: [String: String]

  init(schemas: [CollectionSchema], files: [CollectionID: [NamedFile]], home: NamedFile?) {
    self.schemas = schemas
    self.files = files
    self.home = home
    schemasByID = Dictionary(schemas.map { ($0.id, $0) }) { first, _ in first }
    collectionsByPrefix = Dictionary(schemas.map { ($0.singular, $0.id) }) { _, last in last }
    sources = schemas.filter { $0.role == .source }.map(\.id)
    var byName: [String: [ItemID]] = [:]
    var byPath: [String: ItemID] = [:]
    var paths: [String: String] = [:]
    for file in schemas.flatMap({ files[$0.id] ?? [] }) {
      byName[file.id.name, default: []].append(file.id)
    }
    for file in schemas.flatMap({ files[$0.id] ?? [] }) + [home].compactMap(\.self) {
      byPath[file.path] = file.id
      let name = file.path.fileName
      paths[name] = min(paths[name] ?? file.path, file.path)
    }
    self.byName = byName
    self.byPath = byPath
    pathsByFileName = paths
  }

  /// The items that a cross-reference may mean; a prefix leaves one, which may not exist.
  func candidates(for mark: ItemMark) -> [ItemID] {
    guard let prefix = mark.prefix else { return byName[mark.name] ?? [] }
    return collectionsByPrefix[prefix].map { [ItemID($0, mark.name)] } ?? []
  }
}

extension String {
  /// The last part of a path.
  var fileName: String {
    let slash = utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(self[utf8.index(after: $0)...]) } ?? self
  }
}
