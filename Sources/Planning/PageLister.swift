import Datasets
import Decisions
import Diagnostics
import Model

/// Lists the pages of a site.
struct PageLister {
  let site: Site
  let trees: [QuestionTree]

  func pages() -> [PlannedPage] {
    var pages = [
      page(Route("index.html"), .home, .home), page(Route("404.html"), .notFound, .notFound),
      page(Datasets.indexRoute, .data, .data),
    ]
    if !site.settings.book.isEmpty {
      pages.append(page(Route("\(site.phrases[.bookName]).html"), .book, .book))
    }
    for (index, collection) in site.collections.enumerated() {
      for (rule, pageRule) in collection.schema.pages.enumerated() {
        pages += self.pages(index, collection, rule, pageRule)
      }
    }
    for (index, decision) in site.decisions.enumerated() {
      pages += self.pages(index, decision, trees[index])
    }
    return pages
  }

  private func pages(
    _ index: Int, _ collection: Collection, _ rule: Int, _ pageRule: PageRule
  ) -> [PlannedPage] {
    switch pageRule.key {
    case .item:
      return collection.items.enumerated().map { item, value in
        PlannedPage(
          route: pageRule.route(for: value.id.name), template: pageRule.template,
          subject: .item(collection: index, item: item))
      }
    case .collection:
      return [
        PlannedPage(
          route: pageRule.indexRoute, template: pageRule.template, subject: .collection(index))
      ]
    case .year, .field:
      let keys = GroupKeys(site: site, collection: collection, rule: pageRule).keys()
      let groups = keys.map { key in
        PlannedPage(
          route: pageRule.route(for: key.id), template: pageRule.template,
          subject: .group(collection: index, rule: rule, key: key.id))
      }
      return groups + [
        page(pageRule.indexRoute, .groupIndex, .groupIndex(collection: index, rule: rule))
      ]
    }
  }

  private func pages(
    _ index: Int, _ decision: DecisionTable, _ tree: QuestionTree
  ) -> [PlannedPage] {
    let questions = tree.pages.enumerated().map { number, value in
      let template: Planning.FixedTemplate =
        if case .question = value.kind { .question } else { .outcome }
      return page(
        decision.route(slug: value.slug), template, .question(decision: index, page: number))
    }
    return [
      page(decision.route, .decision, .decision(index)),
      page(decision.tableRoute, .decisionRules, .decisionRules(index)),
      page(decision.proofRoute, .decisionProof, .decisionProof(index)),
      page(decision.treeRoute, .decisionTree, .decisionTree(index)),
      page(decision.changesRoute, .decisionChanges, .decisionChanges(index)),
    ] + cases(index, decision) + questions
  }

  private func cases(_ index: Int, _ decision: DecisionTable) -> [PlannedPage] {
    guard !decision.scenarios.isEmpty else { return [] }
    let cases = decision.scenarios.enumerated().map { number, scenario in
      page(
        decision.route(of: scenario), .decisionCase, .decisionCase(decision: index, index: number))
    }
    return [page(decision.casesRoute, .decisionCases, .decisionCases(index))] + cases
  }

  private func page(
    _ route: Route, _ template: Planning.FixedTemplate, _ subject: PageSubject
  ) -> PlannedPage {
    PlannedPage(route: route, template: template.name, subject: subject)
  }
}
