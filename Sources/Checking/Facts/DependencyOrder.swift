/// Puts things after those they are made of, and finds what is made of itself, in one walk.
///
/// The way down is a list and no recursion: a chain as long as the content is wide costs no stack.
struct DependencyOrder<ID: Hashable> {
  /// Each thing after all that it needs; within a circle one of them comes too early.
  private(set) var order: [ID] = []
  /// Each circle from a thing back to that thing; one for each thing that a way leads back to.
  private(set) var circles: [[ID]] = []

  private enum State {
    /// On the way that is being walked, at this place.
    case open(Int)
    case done
  }

  private struct Step {
    let id: ID
    let needs: [ID]
    var next = 0
  }

  private var states: [ID: State] = [:]
  private var way: [Step] = []
  private var circular: Set<ID> = []

  /// - Parameters:
  ///   - ids: where to begin, in order.
  ///   - needs: what a thing is made of, in order.
  init(of ids: [ID], needs: (ID) -> [ID]) {
    for id in ids where states[id] == nil {
      open(id, needs(id))
      while let step = way.last {
        guard step.next < step.needs.count else {
          way.removeLast()
          states[step.id] = .done
          order.append(step.id)
          continue
        }
        way[way.count - 1].next += 1
        let need = step.needs[step.next]
        switch states[need] {
        case nil: open(need, needs(need))
        case .open(let place)?: close(need, at: place)
        case .done?: continue
        }
      }
    }
  }

  private mutating func open(_ id: ID, _ needs: [ID]) {
    states[id] = .open(way.count)
    way.append(Step(id: id, needs: needs))
  }

  private mutating func close(_ id: ID, at place: Int) {
    guard circular.insert(id).inserted else { return }
    circles.append(way[place...].map(\.id) + [id])
  }
}
