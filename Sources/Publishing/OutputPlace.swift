import Glibc

/// Where a site may be put: never where others keep their things.
package enum OutputPlace {
  /// Refuses a folder in which a site would stand among other things than sites.
  ///
  /// - Parameters:
  ///   - output: a path as it was asked for; it need not stand.
  ///   - sources: the folders that the site is made from.
  /// - Throws: `PublishingFailure.noPlace`.
  package static func check(
    _ output: String, apartFrom sources: [String], through system: FileSystem = .real
  ) throws(PublishingFailure) {
    if output.hasPrefix("~") { throw .noPlace(output, .tilde) }
    let place = try wholePath(output, system)
    if place.isEmpty { throw .noPlace(output, .root) }
    for home in homes where holds(place, try wholePath(home, system)) {
      throw .noPlace(output, .home)
    }
    for source in sources {
      let folder = try wholePath(source, system)
      if holds(place, folder) || holds(folder, place) {
        throw .noPlace(output, .source(source))
      }
    }
  }

  private static func holds(_ folder: [Substring], _ other: [Substring]) -> Bool {
    other.starts(with: folder)
  }

  private static var homes: [String] {
    let known = getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
    let told = getenv("HOME").map { String(cString: $0) }
    // Some accounts have the root, or nothing, for a home.
    return [known, told].compactMap(\.self).filter { $0.hasPrefix("/") && $0 != "/" }
  }

  /// The names on the way from the root, without links as far as the folders stand; the rest is taken
  /// as it is written, for it is made like that.
  private static func wholePath(
    _ path: String, _ system: FileSystem
  ) throws(PublishingFailure) -> [Substring] {
    var names = try (path.hasPrefix("/") ? path : "\(system.realPath("."))/\(path)")
      .split(separator: "/")
    var rest: [Substring] = []
    while true {
      let standing = "/" + names.joined(separator: "/")
      do {
        var whole = try system.realPath(standing).split(separator: "/")
        for name in rest.reversed() {
          if name == ".." { _ = whole.popLast() } else if name != "." { whole.append(name) }
        }
        return whole
      } catch .unwritable(_, reason: ENOENT), .unwritable(_, reason: ENOTDIR) {
        guard let last = names.popLast() else { throw .unwritable(path, reason: ENOENT) }
        rest.append(last)
      }
    }
  }
}
