/// A reduced, ordered, multi-valued decision diagram: for every situation the set of its results.
///
/// Nodes are kept once each (hash-consing) and a node whose branches are all the same does not
/// exist, so that two diagrams say the same exactly when they are the same node. The first node is
/// the empty set: what is impossible has no result.
/// The method is that of R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation"
/// (1986), with more than two branches per node.
struct Diagram {
  /// The index of a node.
  typealias Reference = Int

  enum Node: Hashable {
    /// The numbers of the results, in ascending order.
    case results([Int])
    /// The branches of one subject, by its place in asking order.
    case choice(level: Int, branches: [Reference])
  }

  static let impossible: Reference = 0

  private(set) var nodes: [Node] = [.results([])]
  private var references: [Node: Reference] = [.results([]): impossible]
  private var unions: [Pair: Reference] = [:]
  private var agreements: [Pair: Reference?] = [:]
  private let limit: Int

  private struct Pair: Hashable {
    let left: Reference
    let right: Reference
  }

  /// A diagram without situations, which refuses to grow over a number of nodes.
  init(limit: Int) { self.limit = limit }

  subscript(reference: Reference) -> Node { nodes[reference] }

  /// The node that says this; when all branches are the same, that branch.
  mutating func reference(to node: Node) throws(TooLarge) -> Reference {
    if case .choice(_, let branches) = node, let first = branches.first,
      branches.allSatisfy({ $0 == first })
    {
      return first
    }
    if let known = references[node] { return known }
    guard nodes.count < limit else { throw .nodes(limit) }
    nodes.append(node)
    references[node] = nodes.count - 1
    return nodes.count - 1
  }

  /// The results of one or the other, situation by situation.
  mutating func union(_ left: Reference, _ right: Reference) throws(TooLarge) -> Reference {
    if left == right || right == Self.impossible { return left }
    if left == Self.impossible { return right }
    let pair = Pair(left: min(left, right), right: max(left, right))
    if let known = unions[pair] { return known }
    let union: Reference
    if case .results(let some) = nodes[left], case .results(let others) = nodes[right] {
      union = try reference(to: .results(Set(some).union(others).sorted()))
    } else {
      let (level, branches) = branchPairs(left, right)
      var unions: [Reference] = []
      for (left, right) in branches { unions.append(try self.union(left, right)) }
      union = try reference(to: .choice(level: level, branches: unions))
    }
    unions[pair] = union
    return union
  }

  /// The union, when wherever both are possible they have the same results; otherwise nil.
  mutating func agreement(
    _ left: Reference, _ right: Reference
  ) throws(TooLarge) -> Reference? {
    if left == right || right == Self.impossible { return left }
    if left == Self.impossible { return right }
    let pair = Pair(left: min(left, right), right: max(left, right))
    if let known = agreements[pair] { return known }
    let agreement = try branchAgreement(left, right)
    agreements[pair] = .some(agreement)
    return agreement
  }

  private mutating func branchAgreement(
    _ left: Reference, _ right: Reference
  ) throws(TooLarge) -> Reference? {
    if case .results = nodes[left], case .results = nodes[right] { return nil }
    let (level, pairs) = branchPairs(left, right)
    var branches: [Reference] = []
    for (left, right) in pairs {
      guard let branch = try agreement(left, right) else { return nil }
      branches.append(branch)
    }
    return try reference(to: .choice(level: level, branches: branches))
  }

  /// The branches of the first subject that either asks for, side by side; who does not ask for it
  /// says the same in every branch.
  private func branchPairs(
    _ left: Reference, _ right: Reference
  ) -> (level: Int, [(Reference, Reference)]) {
    switch (nodes[left], nodes[right]) {
    case (.choice(let level, let branches), .choice(let other, let others)):
      if level == other { return (level, Array(zip(branches, others))) }
      return level < other
        ? (level, branches.map { ($0, right) }) : (other, others.map { (left, $0) })
    case (.choice(let level, let branches), .results):
      return (level, branches.map { ($0, right) })
    case (.results, .choice(let level, let branches)):
      return (level, branches.map { (left, $0) })
    case (.results, .results):
      preconditionFailure("two sets of results have no branches")
    }
  }
}

extension Diagram {
  mutating func union(of references: [Reference]) throws(TooLarge) -> Reference {
    var union = Self.impossible
    for reference in references { union = try self.union(union, reference) }
    return union
  }

  /// What all say together, when they agree wherever they are possible.
  mutating func agreement(of references: [Reference]) throws(TooLarge) -> Reference? {
    var agreement = Self.impossible
    for reference in references {
      guard let next = try self.agreement(agreement, reference) else { return nil }
      agreement = next
    }
    return agreement
  }
}
