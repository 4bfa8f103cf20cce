import Model

/// A kind of page with the page it is on: what the fields of its template are made from.
struct OnPage<Own: Sendable>: Sendable {
  let own: Own
  let page: PageContext
}

extension Fields {
  /// The data of a page of a kind.
  func record<Own>(of own: Own, on page: PageContext) -> View.Record
  where Subject == OnPage<Own> {
    record(of: OnPage(own: own, page: page))
  }
}
