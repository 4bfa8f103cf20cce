import Model

/// How much pages count in search beside others that say as much.
enum SearchWeight {
  static let overview = 0.7
  static let group = 0.9
  private static let fact = 0.85

  /// What many refer to is what readers look for more often.
  static func item(_ role: CollectionSchema.Role, backlinks: Int) -> Double {
    let own = role == .fact ? fact : 1
    return own * (1 + 0.02 * Double(min(backlinks, 10)))
  }
}
