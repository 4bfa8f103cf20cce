import Markdown
import Model

/// The finitely many answers to an input clause.
struct DMNDomain {
  enum Member: Hashable {
    case value(FEELValue)
    /// A stretch of numbers that rules never cut.
    case band(FEELRange)
  }

  let members: [Member]
  /// The ids of the members, in the same order.
  let ids: [String]

  /// - Parameter isOwn: whether the values are ids of ours, to be kept as they are.
  init(_ members: [Member], isOwn: Bool) {
    var seen: Set<Member> = []
    self.members = members.filter { seen.insert($0).inserted }
    var pool = NamePool()
    ids = self.members.map { member in
      if isOwn, case .value(let value) = member { return value.text }
      let slug = member.name.slug
      return pool.unique(slug.isEmpty ? "value" : slug)
    }
  }

  /// The members that tests name; nil for a range that is a test of numbers without end.
  init?(_ tests: FEELTests, isOwn: Bool) {
    guard !tests.isAny, !tests.isNegated else { return nil }
    self.init(
      tests.tests.map { test in
        switch test {
        case .value(let value): .value(value)
        case .range(let range): .band(range)
        }
      }, isOwn: isOwn)
  }

  /// Two members that share a number, so that an answer would not be one answer.
  var overlap: (Member, Member)? {
    for (index, member) in members.enumerated() {
      for other in members[..<index] {
        switch (member, other) {
        case (.band(let band), .band(let before)):
          if before.covers(band) != false { return (other, member) }
        case (.band(let band), .value(let value)), (.value(let value), .band(let band)):
          if band.contains(value) != false { return (other, member) }
        case (.value, .value): break
        }
      }
    }
    return nil
  }

  enum Failure: Error {
    /// The value is none of the members.
    case unknown(FEELValue)
    /// The range holds a part of a member, or can't be compared with it.
    case cuts(Member)
    /// No member is left.
    case empty
  }

  /// The indices of the members that pass; nil when all do.
  func matches(_ tests: FEELTests) throws(Failure) -> [Int]? {
    if tests.isAny { return nil }
    var found: Set<Int> = []
    for test in tests.tests { found.formUnion(try matches(test)) }
    let all = Set(members.indices)
    let left = tests.isNegated ? all.subtracting(found) : found
    guard !left.isEmpty else { throw .empty }
    return left == all ? nil : left.sorted()
  }

  private func matches(_ test: FEELTests.Test) throws(Failure) -> [Int] {
    var found: [Int] = []
    for (index, member) in members.enumerated() {
      if try Self.passes(member, test) { found.append(index) }
    }
    if found.isEmpty, case .value(let value) = test { throw .unknown(value) }
    return found
  }

  private static func passes(
    _ member: Member, _ test: FEELTests.Test
  ) throws(Failure) -> Bool {
    switch (member, test) {
    case (.value(let value), .value(let wanted)):
      // 1 and 1.0 are the same number.
      if case .number(let left, _) = value, case .number(let right, _) = wanted {
        return left == right
      }
      return value == wanted
    case (.value(let value), .range(let range)):
      guard let contains = range.contains(value) else { throw .cuts(member) }
      return contains
    case (.band(let band), .range(let range)):
      guard let covers = range.covers(band) else { throw .cuts(member) }
      return covers
    case (.band(let band), .value(let value)):
      if band.contains(value) == false { return false }
      throw .cuts(member)
    }
  }
}

extension DMNDomain.Member {
  /// How the member reads.
  var label: String {
    switch self {
    case .value(let value): return value.text
    case .band(let range):
      switch (range.lower, range.upper) {
      case (let lower?, let upper?):
        let (open, close) = (lower.isIncluded ? "[" : "(", upper.isIncluded ? "]" : ")")
        return "\(open)\(lower.value.text)..\(upper.value.text)\(close)"
      case (let lower?, nil): return (lower.isIncluded ? ">= " : "> ") + lower.value.text
      case (nil, let upper?): return (upper.isIncluded ? "<= " : "< ") + upper.value.text
      case (nil, nil): return "-"
      }
    }
  }

  /// What an id is made of: signs do not survive in an address, words do.
  fileprivate var name: String {
    guard case .band(let range) = self else { return label }
    let lower = range.lower.map { ($0.isIncluded ? "from " : "above ") + $0.value.text }
    let upper = range.upper.map { ($0.isIncluded ? "to " : "below ") + $0.value.text }
    return [lower, upper].compactMap(\.self).joined(separator: " ")
  }
}
