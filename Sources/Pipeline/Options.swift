package import Model

extension Pipeline {
  /// Which site, and what is asked of it.
  package struct Options: Sendable {
    package var content = "content"
    package var templates = "templates"
    package var output = "site"
    /// Whether files of somebody else in that folder give up their place.
    package var isAdopting = false
    /// How many pieces run at the same time; all cores when nil.
    package var workers: Int?
    /// The most question pages that one decision may become.
    package var maxPages = 5_000
    /// The day that "now" means, instead of what the site says.
    package var asOf: CalendarDate?
    /// The day since which every source should have been checked.
    package var checkedSince: CalendarDate?
    /// The day on which to tell what has lapsed.
    package var date: CalendarDate?
    /// The folder of the documents that the sources name; nil to look nothing up in them.
    package var documents: String?
    /// Whether warnings keep the site from being put in place.
    package var isStrict = false

    package init() {}
  }
}
