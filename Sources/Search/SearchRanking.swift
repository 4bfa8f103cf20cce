/// Puts pages in order for a query.
///
/// All in whole numbers, so that the page script comes to the same order:
/// 1. Of each unit a page has the points of its best choice; points are added.
/// 2. Pages without some of the units keep only a part of their points.
/// 3. A page whose name holds the units one after the other gets more, most of all when they are the
///    whole name.
struct SearchRanking {
  private let query: SearchQuery
  private let index: SearchIndex
  private var points: [Int]
  private var matched: [Int]
  /// The places of units in names, by page.
  private var places: [Int: [(unit: Int, place: SearchPosting.NamePlace)]] = [:]

  init(_ query: SearchQuery, in index: SearchIndex) {
    self.query = query
    self.index = index
    points = [Int](repeating: 0, count: index.cards.count)
    matched = points
  }

  /// The pages with their points, best first; of those with as many the first of the site.
  mutating func ranked() -> [(page: Int, points: Int)] {
    for (number, unit) in query.units.enumerated() { add(unit, number) }
    for part in query.parts {
      for posting in postings(of: part) { points[posting.page] += posting.impact >> 2 }
    }
    let total = query.units.reduce(0) { $0 + ($1.choices.isEmpty ? 0 : $1.width) }
    guard total > 0 else { return [] }
    let found = points.indices.filter { points[$0] > 0 }.map { page in
      (page, boosted(points[page] * (3 * matched[page] + total) / (4 * total), page))
    }
    return found.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
  }

  private func postings(of form: String) -> [SearchPosting] {
    index.entry(form).map { SearchPosting.all($0.postings) } ?? []
  }

  private mutating func add(_ unit: SearchQuery.Unit, _ number: Int) {
    var best: [Int: Int] = [:]
    for choice in unit.choices {
      for posting in postings(of: choice.form) {
        best[posting.page] = max(best[posting.page] ?? 0, (posting.impact * choice.share) >> 4)
        for place in posting.places { places[posting.page, default: []].append((number, place)) }
      }
    }
    for (page, impact) in best {
      points[page] += impact
      matched[page] += unit.width
    }
  }

  private func boosted(_ points: Int, _ page: Int) -> Int {
    guard let places = places[page] else { return points }
    let count = query.units.count
    var longest = 0
    var isWhole = false
    // The runs that end in a unit: in which name, at which place, how long, and whether from the
    // beginning of the name.
    var runs: [(name: Int, end: Int, length: Int, fromStart: Bool)] = []
    for unit in 0..<count {
      var next: [(name: Int, end: Int, length: Int, fromStart: Bool)] = []
      for (number, place) in places where number == unit {
        let before = runs.first { $0.name == place.name && $0.end == place.place }
        let run = (
          name: place.name, end: place.place + place.width, length: (before?.length ?? 0) + 1,
          fromStart: before?.fromStart ?? (place.place == 0)
        )
        longest = max(longest, run.length)
        if run.length == count, run.fromStart, place.isLast { isWhole = true }
        next.append(run)
      }
      runs = next
    }
    if isWhole { return points * 3 + 200 }
    if longest == count, count > 1 { return points * 2 + 60 }
    return longest > 1 ? points + points * (longest - 1) / (2 * count) : points
  }
}
