import Model
import Mustache

/// A record as the engine reads it: without reflection.
struct MustacheRecord: MustacheParent {
  let values: [String: View]

  func child(named name: String) -> Any? { values[name]?.mustache }
}

/// A promised name without a value: it prints nothing and opens no section.
struct MustacheNothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

extension View {
  /// The view as a value that the engine knows.
  var mustache: Any {
    switch self {
    case .none: MustacheNothing()
    case .text(let text), .html(let text): text
    case .flag(let flag): flag
    case .list(let views): views.map(\.mustache)
    case .record(let values): MustacheRecord(values: values)
    }
  }
}
