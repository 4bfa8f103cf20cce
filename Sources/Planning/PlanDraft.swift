import Model

/// What is known before any page is.
struct PlanDraft: Sendable {
  let site: Site
  let fields: SiteFields
  /// One for each decision of the site.
  let decisions: [DecisionPlan]
}
