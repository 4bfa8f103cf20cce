package import Diagnostics
package import Model
import Mustache

/// A `View` and a template become a page.
///
/// 1. `compile`: read every template, and check each against the names it can count on.
/// 2. `render`: print one view with one template. Pages do not know of each other, so this may run
///    on any number of threads.
package enum Rendering {
  /// - Parameters:
  ///   - templates: every template of the site.
  ///   - roots: those that pages are rendered with, and what each can count on.
  package static func compile(
    _ templates: RawTemplates, roots: [TemplateRoot]
  ) -> Checked<TemplateSet> {
    var trees: [TemplateName: TemplateTree] = [:]
    var library = MustacheLibrary()
    var diagnostics: [Diagnostic] = []
    var refused: [Diagnostic] = []
    for (name, source) in templates.templates {
      let tree = TemplateTree(source)
      trees[name] = tree
      diagnostics += tree.diagnostics
      guard tree.diagnostics.isEmpty else { continue }
      do {
        try library.register(source.text(0..<source.bytes.count), named: name.name)
      } catch {
        refused.append(malformed(source, error))
      }
    }
    var checker = TemplateChecker(trees, path: templates.path)
    for root in roots { checker.check(root) }
    diagnostics += checker.diagnostics
    // What the engine refuses needs no word of its own where the cause has been told.
    let told = Set(diagnostics.map(\.span.path))
    diagnostics += refused.filter { !told.contains($0.span.path) }
    return Checked(TemplateSet(library: library), diagnostics)
  }

  /// What the engine finds wrong and the tags do not show.
  private static func malformed(_ source: SourceText, _ error: any Error) -> Diagnostic {
    var span = SourceSpan.file(source.path)
    var problem = "\(error)"
    if let error = error as? MustacheTemplate.ParserError {
      let start = source.offset(ofLine: error.context.lineNumber)
      span = SourceSpan(path: source.path, range: source.lineRange(at: start))
      problem = "\(error.error)"
    }
    return Diagnostic(
      "malformed-template",
      Message(
        nl: "dit sjabloon is niet te lezen: \(problem)",
        en: "this template cannot be read: \(problem)"),
      at: span)
  }
}

/// Templates that have been read and checked.
package struct TemplateSet: Sendable {
  let library: MustacheLibrary

  /// A view as text.
  package func render(_ view: View, with template: TemplateName) -> String {
    guard let text = library.render(view.mustache, withTemplate: template.name) else {
      preconditionFailure("the template '\(template)' has been checked")
    }
    return text
  }
}
