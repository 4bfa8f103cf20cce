import Datasets
import Decisions
package import Diagnostics
package import Model
package import Search

/// A `Site` becomes a `Plan`: every output, and, one at a time, its data.
///
/// 1. Turn each decision into question pages.
/// 2. List the pages of every kind, and the data files.
/// 3. See that no two of them have the same address.
/// 4. `view`: the data of one page, each value made when its template asks for it. Pages do not know
///    of each other, so this may run on any number of threads.
package enum Planning {
  /// The kinds of pages; what is asked of a page stands in the file of its kind.
  private static let kinds: [any PageKind.Type] = [
    HomePage.self, NotFoundPage.self, DataPage.self, BookPage.self, ItemPage.self,
    CollectionPage.self, GroupPage.self, GroupIndexPage.self, DecisionStartPage.self,
    DecisionRulesPage.self, DecisionProofPage.self, DecisionTreePage.self,
    DecisionChangesPage.self, DecisionCasesPage.self, DecisionCasePage.self,
    DecisionQuestionPage.self, DecisionOutcomePage.self, SearchPage.self,
  ]

  /// - Parameter maxPages: the most question pages that one decision may become.
  /// - Returns: nil when a decision is refused.
  package static func plan(_ site: Site, maxPages: Int) -> Checked<Plan?> {
    let compiled = site.decisions.map {
      compile($0, maxPages: maxPages, unknownValue: site.phrases[.unknownValue])
    }.joined()
    let trees = compiled.value.compactMap(\.self)
    guard trees.count == site.decisions.count else { return Checked(nil, compiled.diagnostics) }
    let draft = PlanDraft(
      site: site, fields: SiteFields(site),
      decisions: zip(site.decisions, trees).map(DecisionPlan.init))
    let pages = kinds.flatMap { Self.pages(of: $0, draft) }
    let data = Datasets.files(of: site)
    return Checked(
      Plan(site, pages, data),
      compiled.diagnostics + DuplicateAddress.findings(pages, data, site))
  }

  private static func pages<Kind: PageKind>(
    of kind: Kind.Type, _ draft: PlanDraft
  ) -> [PlannedPage] {
    kind.pages(of: draft).map { PlannedPage($0) }
  }

  /// The templates that pages are rendered with, and the names that each can count on.
  package static func templateRoots(of site: Site) -> [TemplateRoot] {
    let fields = SiteFields(site)
    return kinds.flatMap { $0.templates(of: site, fields) }.map { root in
      let shape = root.shape.merging(Frame.fields.shape) { own, _ in own }
      return TemplateRoot(template: root.template, shape: shape)
    }
  }

  /// The data of one page.
  package static func view(of page: PlannedPage, in plan: Plan) -> View.Record {
    view(page.page, in: plan)
  }

  /// What a reader may look for on one page of `plan.found`.
  package static func searchDocument(of page: PlannedPage, in plan: Plan) -> SearchDocument {
    page.page.searchDocument(plan.surroundings)
  }

  /// The names of the terms and actors of a site, of which a reader may type any.
  package static func searchTerms(of site: Site) -> SearchTerms {
    let named = site.collections.filter { [.term, .actor].contains($0.schema.role) }
    return SearchTerms(
      named.flatMap { collection in
        collection.items.map { [$0.title] + $0.otherNames(collection.schema) }
      })
  }

  /// The data of the page that holds the whole handbook.
  ///
  /// - Parameter chapters: the HTML of each of its chapters.
  package static func view(ofBook chapters: [String], in plan: Plan) -> View.Record {
    let rendered = zip(plan.bookChapters, chapters).map {
      RenderedChapter(label: $0.label, html: $1)
    }
    return view(BookPage(site: plan.site, chapters: rendered), in: plan)
  }

  private static func view(_ page: any Page, in plan: Plan) -> View.Record {
    let context = PageContext(plan.surroundings, route: page.route)
    let frame = Frame.fields.record(of: Frame(own: page, page: context))
    return page.record(on: context).over(frame)
  }
}
