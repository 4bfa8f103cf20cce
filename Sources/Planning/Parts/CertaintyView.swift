import Model

/// How sure something is.
struct CertaintyView: ViewModel {
  let certainty: Certainty

  static let fields = Fields<CertaintyView>([
    .text("id") { $0.certainty.id },
    .text("label") { $0.certainty.label },
    .text("description") { $0.certainty.description },
    .flag("isDraft") { $0.certainty.isDraft },
    .flag("isOpen") { $0.certainty.isOpen },
  ])
}

/// The note that goes with anything that rests on a draft.
struct DraftView: ViewModel {
  /// Nil for a draft about a time before the draft years.
  let year: SiteYear?

  static let fields = Fields<DraftView>([
    .text("year") { $0.year.map { String($0.year) } },
    .text("note") { $0.year?.note },
  ])
}

extension PageContext {
  func certainty(_ id: String?) -> CertaintyView? {
    site.settings.certainty(id).map(CertaintyView.init)
  }

  func draft(_ year: SiteYear?) -> DraftView? {
    year.flatMap { $0.isDraft ? DraftView(year: $0) : nil }
  }

  /// The note for a stretch of time that touches a draft year.
  func draft(in validity: Validity) -> DraftView? {
    draft(site.settings.draftYear(in: validity))
  }

  /// The note for something that is said with a certainty.
  func draft(of validity: Validity, certainty: String?) -> DraftView? {
    let year = draftYear(of: validity, certainty: certainty)
    if let year, !validity.overlaps(Validity(year: year.year)) { return DraftView(year: nil) }
    return draft(year)
  }

  // MARK: In drawings

  /// How certain something is and whether it rests on a draft, in the words of its badges.
  func certaintyNotes(_ validity: Validity, _ certainty: String?) -> [String] {
    let year = draftYear(of: validity, certainty: certainty).map(draftNote)
    let words = site.settings.certainty(certainty).flatMap {
      $0.isDraft && year != nil ? nil : $0.label
    }
    return [words, year].compactMap(\.self)
  }

  func draftNote(_ year: SiteYear) -> String {
    site.phrases[.draftYear, ["year": String(year.year)]]
  }

  /// The class of what has a certainty; the same as of its badge.
  func certaintyClass(_ certainty: String?) -> String {
    certainty.map { "certainty-\($0)" } ?? ""
  }
}
