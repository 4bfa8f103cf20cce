package import Diagnostics
package import Model

/// A view and a template become a page.
///
/// 1. `compile`: read every template into a tree, and check each tree against the names it can count
///    on.
/// 2. `render`: print one view with one tree. Pages do not know of each other, so this may run on
///    any number of threads.
package enum Rendering {
  /// - Parameters:
  ///   - templates: every template of the site.
  ///   - roots: those that pages are rendered with, and what each can count on.
  package static func compile(
    _ templates: RawTemplates, roots: [TemplateRoot]
  ) -> Checked<TemplateSet> {
    var names = TemplateNames()
    var trees: [TemplateName: TemplateTree] = [:]
    var diagnostics: [Diagnostic] = []
    for (name, source) in templates.templates {
      let tree = TemplateTree(source, names: &names)
      trees[name] = tree
      diagnostics += tree.diagnostics
    }
    var checker = TemplateChecker(trees, path: templates.path)
    for root in roots { checker.check(root) }
    return Checked(TemplateSet(trees: trees), diagnostics + checker.diagnostics)
  }
}

/// Templates that have been read and checked.
package struct TemplateSet: Sendable {
  let trees: [TemplateName: TemplateTree]

  /// A view as the bytes of a page, in UTF-8.
  package func render(_ view: View.Record, with template: TemplateName) -> [UInt8] {
    var output: [UInt8] = []
    render(view, with: template, into: &output)
    return output
  }

  /// Adds a view to what has been printed.
  package func render(_ view: View.Record, with template: TemplateName, into output: inout [UInt8])
  {
    guard let tree = trees[template] else {
      preconditionFailure("the template '\(template)' has been checked")
    }
    var writer = TemplateWriter(trees, view: view, after: output)
    // Held once, or the first byte would copy all before it.
    output = []
    writer.write(tree)
    output = writer.output
  }
}
