import Diagnostics
import Model

@testable import Rendering

/// A small set of templates, of which `page` is printed.
struct Templates {
  let sources: [(name: TemplateName, source: SourceText)]

  init(_ page: String, _ others: [String: String] = [:]) {
    sources = others.merging(["page": page]) { _, page in page }
      .sorted { $0.key < $1.key }
      .map { (TemplateName($0.key), SourceText(path: "\($0.key).mustache", text: $0.value)) }
  }

  /// What the writer prints, whatever the checker thinks of the names.
  func printed(_ values: View.Record = [:]) -> String {
    var names = TemplateNames()
    let trees = Dictionary(
      uniqueKeysWithValues: sources.map { ($0.name, TemplateTree($0.source, names: &names)) })
    let bytes = TemplateSet(trees: trees).render(values, with: TemplateName("page"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is wrong with them, as `rule at file:line`, for a page with the given names.
  func findings(_ shape: Shape.Record = [:]) -> [String] {
    let raw = RawTemplates(path: "templates", templates: sources, phrases: nil, assets: [])
    let root = TemplateRoot(template: TemplateName("page"), shape: shape)
    let texts = Dictionary(uniqueKeysWithValues: sources.map { ($0.source.path, $0.source) })
    return Rendering.compile(raw, roots: [root]).diagnostics.map { found in
      let line = texts[found.span.path]?.position(of: found.span.range.lowerBound).line ?? 0
      return "\(found.rule.text) at \(found.span.path):\(line)"
    }
  }
}

/// A template, the others it uses, and what comes out.
struct Case: Sendable, CustomStringConvertible {
  let name: String
  let template: String
  let others: [String: String]
  let expected: String

  init(_ name: String, _ template: String, _ others: [String: String], _ expected: String) {
    self.name = name
    self.template = template
    self.others = others
    self.expected = expected
  }

  init(_ name: String, _ template: String, _ expected: String) {
    self.init(name, template, [:], expected)
  }

  var description: String { name }

  func printed(_ values: View.Record = [:]) -> String {
    Templates(template, others).printed(values)
  }
}
