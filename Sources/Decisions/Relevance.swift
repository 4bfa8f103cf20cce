import Model

/// Which of some questions must still be asked to know the result, given in asking order.
///
/// A question matters when two of its answers give different results while all other answers stay
/// the same. In asking order each question that does not matter is left out, and then no longer
/// counts as one of the "other answers". That last step makes a difference only where impossible
/// combinations tie two questions together: either will do, and the later one is asked.
///
/// The method: in a proved table, pieces with different results share no situation. If two such
/// pieces meet in everything but one question (and those left out), that question separates them.
func relevantSubjects(
  among subjects: [Subject], _ pieces: [Piece], _ list: ResultList
) -> [Subject] {
  var leftOut: Set<Subject> = []
  var relevant: [Subject] = []
  for subject in subjects {
    if separatesResults(leftOut.union([subject]), pieces, list) {
      relevant.append(subject)
    } else {
      leftOut.insert(subject)
    }
  }
  return relevant
}

/// Whether two pieces with different results meet in everything but these subjects.
private func separatesResults(
  _ subjects: Set<Subject>, _ pieces: [Piece], _ list: ResultList
) -> Bool {
  pieces.indices.contains { later in
    pieces[..<later].contains { earlier in
      list.ofRule[earlier.rule] != list.ofRule[pieces[later].rule]
        && earlier.region.intersects(pieces[later].region, except: subjects)
    }
  }
}

/// The numbers of the results of which one or the other comes out by the answer to this subject
/// alone; none when it does not matter.
func separatedResults(by subject: Subject, _ pieces: [Piece], _ list: ResultList) -> Set<Int> {
  var separated: Set<Int> = []
  for later in pieces.indices {
    let result = list.ofRule[pieces[later].rule]
    for earlier in pieces[..<later] where list.ofRule[earlier.rule] != result {
      guard earlier.region.intersects(pieces[later].region, except: [subject]) else { continue }
      separated.formUnion([result, list.ofRule[earlier.rule]])
    }
  }
  return separated
}

extension [Piece] {
  /// What of the pieces lies in a region.
  func within(_ region: Region) -> [Piece] {
    compactMap { piece in
      piece.region.intersection(region).map { Piece(rule: piece.rule, region: $0) }
    }
  }
}

extension Region {
  /// Whether two regions meet when some subjects do not count.
  fileprivate func intersects(_ other: Region, except subjects: Set<Subject>) -> Bool {
    guard subjects.contains(.time) || days.overlaps(other.days) else { return false }
    return box.sets.indices.allSatisfy {
      box.sets[$0].rawValue & other.box.sets[$0].rawValue != 0 || subjects.contains(.input($0))
    }
  }
}
