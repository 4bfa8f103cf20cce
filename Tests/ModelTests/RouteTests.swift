import Model
import Testing

@Suite("Addresses within a site")
struct RouteTests {
  /// Every address of up to three parts made of two names, such as `a/b/a`.
  private static let routes: [Route] = {
    let names = ["a", "b"]
    var paths = names
    var all = paths
    for _ in 0..<2 {
      paths = paths.flatMap { path in names.map { "\(path)/\($0)" } }
      all += paths
    }
    return all.map(Route.init)
  }()

  @Test("A browser on one page that follows the address of another gets there, by the shortest way")
  func relative() {
    for base in Self.routes {
      for target in Self.routes {
        let address = target.relative(to: base)
        #expect(Self.followed(address, from: base) == target.path, "\(base) to \(target)")
        let ways = Self.ways(from: base).filter { Self.followed($0, from: base) == target.path }
        let shortest = ways.map { $0.split(separator: "/").count }.min()
        #expect(address.split(separator: "/").count == shortest, "\(base) to \(target)")
      }
    }
  }

  @Test("The way to the folder of the site is one step up for each folder")
  func root() {
    for base in Self.routes {
      #expect(Self.followed(base.rootPrefix + "x", from: base) == "x")
      #expect(base.rootPrefix.split(separator: "/").allSatisfy { $0 == ".." })
    }
    #expect(Route("index.html").rootPrefix == "")
    #expect(Route("a/b/index.html").rootPrefix == "../../")
  }

  @Test("Real addresses")
  func examples() {
    let page = Route("beslissingen/bekostiging/voorfase/2024.html")
    #expect(Route("index.html").relative(to: page) == "../../../index.html")
    #expect(
      Route("begrippen/inclusie.html").relative(to: page) == "../../../begrippen/inclusie.html")
    #expect(Route("beslissingen/bekostiging.html").relative(to: page) == "../../bekostiging.html")
    #expect(
      page.relative(to: Route("beslissingen/bekostiging.html")) == "bekostiging/voorfase/2024.html")
    #expect(page.relative(to: page) == "2024.html")
  }

  /// Where an address leads, as a browser works it out; nil when it leaves the site.
  private static func followed(_ address: String, from base: Route) -> String? {
    var parts = Array(base.path.split(separator: "/").dropLast())
    for part in address.split(separator: "/") {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else { return nil }
    }
    return parts.joined(separator: "/")
  }

  /// Every address that goes up some folders and then down.
  private static func ways(from base: Route) -> [String] {
    (0...2).flatMap { up in
      routes.map { String(repeating: "../", count: up) + $0.path }
    }
  }
}
