/// What `site.yml` says.
package struct SiteSettings: Sendable {
  package let title: String
  package let language: String
  package let publisher: String
  package let description: String
  /// The day that "now" means in a build.
  package let asOf: CalendarDate
  package let contact: String?
  package let licence: String?
  /// What this edition is called.
  package let edition: String?
  /// The address that the folder with the content can be found at, to show a page's own file.
  package let repository: String?
  package let years: [SiteYear]
  package let certainties: [Certainty]
  package let navigation: [NavigationEntry]
  /// What stands at the foot of every page.
  package let footer: [NavigationEntry]
  /// The collections that the page with the whole handbook holds, in reading order.
  package let book: [CollectionID]

  package init(
    title: String, language: String, publisher: String, description: String,
    asOf: CalendarDate, contact: String?, licence: String?, edition: String?, repository: String?,
    years: [SiteYear], certainties: [Certainty], navigation: [NavigationEntry],
    footer: [NavigationEntry], book: [CollectionID]
  ) {
    self.title = title
    self.language = language
    self.publisher = publisher
    self.description = description
    self.asOf = asOf
    self.contact = contact
    self.licence = licence
    self.edition = edition
    self.repository = repository
    self.years = years
    self.certainties = certainties
    self.navigation = navigation
    self.footer = footer
    self.book = book
  }

  package func certainty(_ id: String?) -> Certainty? {
    certainties.first { $0.id == id }
  }

  /// The first draft year that a stretch of time touches.
  package func draftYear(in validity: Validity) -> SiteYear? {
    years.first { $0.isDraft && validity.overlaps(Validity(year: $0.year)) }
  }

  /// The draft year that a period begins in or lies in; a period without a beginning is of all
  /// years and has none.
  package func draftYear(of validity: Validity, certainty: String?) -> SiteYear? {
    let touched = draftYear(in: validity)
    if self.certainty(certainty)?.isDraft == true { return touched ?? years.last(where: \.isDraft) }
    guard let from = validity.from, let touched, from >= .firstDay(of: touched.year) else {
      return nil
    }
    return touched
  }
}

/// A year the site speaks about.
package struct SiteYear: Sendable, Hashable {
  package let year: Int
  /// Whether what the site says about it rests on a draft.
  package let isDraft: Bool
  package let note: String?

  package init(year: Int, isDraft: Bool, note: String?) {
    self.year = year
    self.isDraft = isDraft
    self.note = note
  }
}

/// How sure something is, in the site's own words.
package struct Certainty: Sendable, Hashable {
  package let id: String
  package let label: String
  package let description: String
  package let isDraft: Bool
  /// Whether it means that the sources settle nothing.
  package let isOpen: Bool

  package init(id: String, label: String, description: String, isDraft: Bool, isOpen: Bool) {
    self.id = id
    self.label = label
    self.description = description
    self.isDraft = isDraft
    self.isOpen = isOpen
  }
}

/// An entry of the main navigation, or of the foot of the page.
package struct NavigationEntry: Sendable {
  package let label: String
  package let route: Route

  package init(label: String, route: Route) {
    self.label = label
    self.route = route
  }
}
