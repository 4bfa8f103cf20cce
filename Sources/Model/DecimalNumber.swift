/// A decimal number, exact: `unscaled` divided by ten to the power `scale`.
package struct DecimalNumber: Sendable, Hashable, CustomStringConvertible {
  package let unscaled: Int
  package let scale: Int

  /// Reads `21.80`: digits, at most one point, an optional minus; nothing else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      let unscaled = Int(parts.joined()), text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") })
    else { return nil }
    self.unscaled = unscaled
    scale = parts.count == 2 ? parts[1].utf8.count : 0
  }

  package init(unscaled: Int, scale: Int) {
    self.unscaled = unscaled
    self.scale = scale
  }

  /// With a point as decimal sign.
  package var description: String {
    guard scale > 0 else { return String(unscaled) }
    let digits = String(unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (unscaled < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// The number as many times; nil when it would be too large to hold.
  package func times(_ factor: Int) -> DecimalNumber? {
    let (product, overflows) = unscaled.multipliedReportingOverflow(by: factor)
    return overflows ? nil : DecimalNumber(unscaled: product, scale: scale)
  }
}
