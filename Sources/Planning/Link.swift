import Model

/// A page and the words for it.
struct Link: Sendable {
  let route: Route
  let label: String
}
