import Model

/// Lists every template that pages are rendered with, and the names it can count on.
struct ShapeLister {
  let site: Site
  /// Tells which of the two kinds a page of a question tree is.
  var isQuestion: (Int, Int) -> Bool = { _, _ in true }

  func roots() -> [TemplateRoot] {
    let fixed = Planning.FixedTemplate.allCases.filter(isUsed).map {
      TemplateRoot(template: $0.name, shape: framed(shape($0)))
    }
    return fixed
      + site.collections.flatMap { collection in
        collection.schema.pages.map { rule in
          TemplateRoot(template: rule.template, shape: framed(shape(rule, collection.schema)))
        }
      }
  }

  /// Whether the site makes a page with a template; others need not exist.
  private func isUsed(_ template: Planning.FixedTemplate) -> Bool {
    switch template {
    case .home, .notFound, .data: true
    case .book: !site.settings.book.isEmpty
    case .groupIndex: site.collections.contains { $0.schema.pages.contains(where: \.isGroup) }
    case .decisionCases, .decisionCase: site.decisions.contains { !$0.scenarios.isEmpty }
    case .decision, .decisionRules, .decisionProof, .decisionTree, .decisionChanges, .question,
      .outcome:
      !site.decisions.isEmpty
    }
  }

  /// What the template of a page can count on.
  func shape(of subject: PageSubject) -> Shape.Record {
    switch subject {
    case .home: framed(shape(.home))
    case .notFound: framed(shape(.notFound))
    case .data: framed(shape(.data))
    case .book: framed(shape(.book))
    case .groupIndex: framed(shape(.groupIndex))
    case .decision: framed(shape(.decision))
    case .decisionRules: framed(shape(.decisionRules))
    case .decisionProof: framed(shape(.decisionProof))
    case .decisionTree: framed(shape(.decisionTree))
    case .decisionChanges: framed(shape(.decisionChanges))
    case .decisionCases: framed(shape(.decisionCases))
    case .decisionCase: framed(shape(.decisionCase))
    case .question(let decision, let page):
      framed(shape(isQuestion(decision, page) ? .question : .outcome))
    case .item(let collection, _):
      framed(PageContext.itemShape(site.collections[collection].schema))
    case .collection(let collection):
      framed(PageContext.collectionShape(site.collections[collection].schema))
    case .group(let collection, _, _):
      framed(PageContext.groupShape(site.collections[collection].schema))
    }
  }

  private func shape(_ template: Planning.FixedTemplate) -> Shape.Record {
    switch template {
    case .home: PageContext.homeShape
    case .notFound: [:]
    case .data: PageContext.dataShape
    case .book: PageContext.bookShape
    case .groupIndex: PageContext.groupIndexShape
    case .decision: PageContext.decisionShape
    case .decisionRules: PageContext.rulesShape(site)
    case .decisionProof: PageContext.proofShape
    case .decisionTree: PageContext.treeShape
    case .decisionChanges: PageContext.changesShape
    case .decisionCases: PageContext.casesShape
    case .decisionCase: PageContext.caseShape
    case .question: PageContext.questionShape
    case .outcome: PageContext.outcomeShape(site)
    }
  }

  private func shape(_ rule: PageRule, _ schema: CollectionSchema) -> Shape.Record {
    switch rule.key {
    case .item: PageContext.itemShape(schema)
    case .collection: PageContext.collectionShape(schema)
    case .year, .field: PageContext.groupShape(schema)
    }
  }

  private func framed(_ shape: Shape.Record) -> Shape.Record {
    PageViews.frameShape.merging(shape, uniquingKeysWith: { _, own in own })
  }
}
