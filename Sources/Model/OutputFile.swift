/// A file of the finished site.
package struct OutputFile: Sendable, Equatable {
  package let route: Route
  package let bytes: [UInt8]

  package init(route: Route, bytes: [UInt8]) {
    self.route = route
    self.bytes = bytes
  }

  package init(route: Route, text: String) {
    self.init(route: route, bytes: Array(text.utf8))
  }
}
