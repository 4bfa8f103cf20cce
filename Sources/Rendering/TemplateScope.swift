import Model

/// What names mean at a place that is being printed: the only door to the values of a view.
///
/// Each record is asked for a name once, however often the name is printed while it is open.
struct TemplateScope {
  private struct Frame {
    var record: View.Record
    /// The numbers of the names that were asked for, and beside them what they mean.
    var ids: [Int] = []
    var values: [View?] = []

    mutating func value(of tag: TemplateTag) -> View? {
      if let place = ids.firstIndex(of: tag.id) { return values[place] }
      let value = record.index(of: tag.name).map(record.value)
      ids.append(tag.id)
      values.append(value)
      return value
    }

    mutating func reset(_ record: View.Record) {
      self.record = record
      ids.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
    }
  }

  /// The frames beyond the open ones keep their room for the next.
  private var frames: [Frame] = []
  private var depth = 0
  /// Where in the innermost list this is.
  var position: Position?

  struct Position {
    var isFirst: Bool
    var isLast: Bool
  }

  init(_ record: View.Record) { push(record) }

  mutating func push(_ record: View.Record) {
    if depth == frames.count {
      frames.append(Frame(record: record))
    } else {
      frames[depth].reset(record)
    }
    depth += 1
  }

  mutating func pop() { depth -= 1 }

  /// What a name means: what the innermost record says that has it.
  mutating func value(of tag: TemplateTag) -> View {
    if let position, let asked = tag.position {
      return .flag(asked == .first ? position.isFirst : position.isLast)
    }
    var index = depth
    while index > 0 {
      index -= 1
      if let value = frames[index].value(of: tag) { return value }
    }
    return .none
  }
}
