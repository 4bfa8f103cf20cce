/// Addresses outside the site: the one gate that each passes before a page prints it.
package enum Address {
  /// The only schemes that a page leads to.
  private static let schemes = ["https://", "http://", "mailto:", "tel:"]

  /// Whether an address leads outside the site in a way that can only be followed, never run.
  ///
  /// A control character in it is dropped by browsers, so what they follow would not be what was
  /// looked at here.
  package static func isExternal(_ address: String) -> Bool {
    schemes.contains(where: address.hasPrefix)
      && !address.utf8.contains { $0 < 0x20 || $0 == 0x7F }
  }

  /// Whether an address is that of a place on the web.
  package static func isWeb(_ address: String) -> Bool {
    isExternal(address) && address.hasPrefix("http")
  }
}
