import Foundation

/// What a word on a page counts: BM25F, worked out once and rounded, so that whoever searches only
/// adds whole numbers and comes to the same order.
enum Weighting {
  /// How soon more of the same word stops to count.
  private static let saturation: Float = 2
  /// How much a long text is held back.
  private static let lengthShare: Float = 0.75
  /// One unit of a score is so many points.
  private static let points = 8.0

  /// What one word in the running text counts.
  ///
  /// - Parameters: lengths in words.
  static func scale(length: Int, averageLength: Float) -> Float {
    1 / (1 - lengthShare + lengthShare * Float(length) / averageLength)
  }

  /// How much a word tells that stands on some pages of all.
  static func rarity(pages: Int, of all: Int) -> Double {
    log(1 + (Double(all - pages) + 0.5) / (Double(pages) + 0.5))
  }

  /// The points of a word on a page, at least 1.
  static func impact(_ count: Float, rarity: Double, weight: Double) -> Int {
    let share = Double(count * (saturation + 1) / (count + saturation))
    return max(1, Int((points * rarity * share * weight).rounded()))
  }
}

/// A word on a page.
struct SearchPosting {
  let page: Int
  /// Its points.
  let impact: Int
  /// Where it stands in names of the page.
  let places: [NamePlace]

  struct NamePlace {
    let name: Int
    let place: Int
    let width: Int
    let isLast: Bool

    init(packed: Int) {
      isLast = packed & 1 == 1
      place = packed >> 1 & 31
      width = (packed >> 6 & 7) + 1
      name = packed >> 9
    }
  }

  /// - Parameter page: how many pages after the last one.
  static func append(page: Int, impact: Int, places: [Int], to bytes: inout [UInt8]) {
    SmallNumbers.append(page << 1 | (places.isEmpty ? 0 : 1), to: &bytes)
    SmallNumbers.append(impact, to: &bytes)
    guard !places.isEmpty else { return }
    SmallNumbers.append(places.count, to: &bytes)
    for place in places { SmallNumbers.append(place, to: &bytes) }
  }

  static func all(_ bytes: [UInt8]) -> [SearchPosting] {
    var postings: [SearchPosting] = []
    var page = -1
    var place = 0
    while place < bytes.count {
      let step = SmallNumbers.read(bytes, &place)
      page += step >> 1
      let impact = SmallNumbers.read(bytes, &place)
      let count = step & 1 == 1 ? SmallNumbers.read(bytes, &place) : 0
      let places = (0..<count).map { _ in
        NamePlace(packed: SmallNumbers.read(bytes, &place))
      }
      postings.append(SearchPosting(page: page, impact: impact, places: places))
    }
    return postings
  }
}
