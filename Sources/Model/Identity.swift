/// The name of a collection: its folder under `content/`.
package struct CollectionID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let name: String

  package init(_ name: String) { self.name = name }

  package var description: String { name }

  package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// An item: its collection and the name of its file without ending.
package struct ItemID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let collection: CollectionID
  package let name: String

  package init(_ collection: CollectionID, _ name: String) {
    self.collection = collection
    self.name = name
  }

  package var description: String { "\(collection)/\(name)" }

  package static func < (left: Self, right: Self) -> Bool {
    (left.collection, left.name) < (right.collection, right.name)
  }
}

/// The address of a page within the site, such as `begrippen/inclusie.html`.
package struct Route: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let path: String

  package init(_ path: String) { self.path = path }

  package var description: String { path }

  /// What a page at `base` writes to lead here: `../begrippen/inclusie.html`.
  package func relative(to base: Route) -> String {
    // Both as bytes: characters are slow to walk, and every link of every page comes by here.
    let target = Array(path.utf8)
    let origin = Array(base.path.utf8)
    let slash = UInt8(ascii: "/")
    var shared = 0
    var index = 0
    while index < target.count, index < origin.count, target[index] == origin[index] {
      index += 1
      if target[index - 1] == slash { shared = index }
    }
    let up = origin[shared...].count { $0 == slash }
    let rest = target[shared...]
    let isScheme = up == 0 && rest.prefix { $0 != slash }.contains(UInt8(ascii: ":"))
    // What stands before a colon would be taken for a scheme, such as `javascript`.
    let start = isScheme ? "./" : String(repeating: "../", count: up)
    return start + String(decoding: rest, as: UTF8.self)
  }

  /// What a page here writes to lead to the folder of the whole site: empty, `../`, `../../`.
  package var rootPrefix: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  package static func < (left: Self, right: Self) -> Bool { left.path < right.path }
}

/// The name of a template: its file without ending, such as `partials/badge`.
package struct TemplateName: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let name: String

  package init(_ name: String) { self.name = name }

  package var description: String { name }

  package static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}
