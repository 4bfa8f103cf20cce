package import Model

/// A page in the plan: its address, its template, and what makes its data.
package struct PlannedPage: Sendable {
  package let route: Route
  package let template: TemplateName
  let page: any Page

  init(_ page: any Page) {
    self.page = page
    route = page.route
    template = page.template
  }
}
