import Diagnostics
import Model

/// Checks that a template uses only names it can count on, and uses them as what they are.
///
/// The engine prints nothing for a name, partial or block it does not know, so every branch is
/// walked here, taken or not, with the shapes of what is in reach at each place.
struct TemplateChecker {
  let trees: [TemplateName: TemplateTree]
  /// The folder of the templates as the author knows it.
  let path: String
  private(set) var diagnostics: [Diagnostic] = []
  /// What has been told: a template is walked for every collection that uses it.
  private var told: Set<Finding> = []
  /// Partials being walked, against partials that print themselves.
  private var open: [TemplateName] = []

  init(_ trees: [TemplateName: TemplateTree], path: String) {
    self.trees = trees
    self.path = path
  }

  /// Walks a template that is rendered with a shape.
  mutating func check(_ root: TemplateRoot) {
    guard let tree = trees[root.template] else {
      report(missing(root.template))
      return
    }
    guard tree.diagnostics.isEmpty else { return }
    open = [root.template]
    walk(tree.nodes, Scope(tree: tree, stack: [root.shape], isInList: false))
  }

  /// What is in reach at a place: names are looked up from the innermost record outwards.
  private struct Scope {
    let tree: TemplateTree
    var stack: [Shape.Record]
    var isInList: Bool

    func shape(_ name: String) -> Shape? {
      stack.reversed().lazy.compactMap { $0[name] }.first
    }

    func span(_ tag: TemplateTag) -> SourceSpan {
      SourceSpan(path: tree.source.path, range: tag.range)
    }
  }

  private mutating func walk(_ nodes: [TemplateNode], _ scope: Scope) {
    for node in nodes {
      switch node {
      case .print(let tag): print(tag, scope)
      case .section(let tag, let inner): section(tag, inner, scope)
      case .inverted(let tag, let inner):
        if !isPosition(tag, scope) { _ = lookUp(tag, scope) }
        walk(inner, scope)
      case .partial(let tag): partial(tag, scope)
      case .parent(let tag, let blocks): parent(tag, blocks, scope)
      case .block(_, let inner): walk(inner, scope)
      case .text: break
      }
    }
  }

  private mutating func print(_ tag: TemplateTag, _ scope: Scope) {
    guard let shape = lookUp(tag, scope) else { return }
    switch (shape, tag.kind) {
    case (.text, .escaped), (.html, .raw): break
    case (.text, _):
      report(
        misuse(
          tag, scope,
          Message(nl: "tekst: schrijf {{\(tag.name)}}", en: "text: write {{\(tag.name)}}")))
    case (.html, _):
      report(
        misuse(
          tag, scope,
          Message(nl: "HTML: schrijf {{{\(tag.name)}}}", en: "HTML: write {{{\(tag.name)}}}")))
    default:
      report(
        misuse(
          tag, scope,
          Message(
            nl: "geen tekst: schrijf {{#\(tag.name)}}…{{/\(tag.name)}}",
            en: "no text: write {{#\(tag.name)}}…{{/\(tag.name)}}")))
    }
  }

  private mutating func section(_ tag: TemplateTag, _ inner: [TemplateNode], _ scope: Scope) {
    if isPosition(tag, scope) { return walk(inner, scope) }
    // Nothing can be said of what stands in a section that is not known.
    guard let shape = lookUp(tag, scope) else { return }
    var scope = scope
    switch shape {
    case .list(let record):
      scope.stack.append(record)
      scope.isInList = true
    case .record(let record): scope.stack.append(record)
    case .text, .html, .flag: break
    }
    walk(inner, scope)
  }

  private mutating func partial(_ tag: TemplateTag, _ scope: Scope) {
    guard let tree = tree(tag, scope), !isCircular(tag, scope) else { return }
    open.append(TemplateName(tag.name))
    walk(tree.nodes, Scope(tree: tree, stack: scope.stack, isInList: scope.isInList))
    open.removeLast()
  }

  /// A template that fills the blocks of another: what stands outside a block is not printed.
  private mutating func parent(_ tag: TemplateTag, _ blocks: [TemplateNode], _ scope: Scope) {
    guard let tree = tree(tag, scope), !isCircular(tag, scope) else { return }
    let known = blockNames(tree.nodes)
    for node in blocks {
      switch node {
      case .block(let block, let inner):
        if !known.contains(block.name) { report(unknownBlock(block, tag, known, scope)) }
        walk(inner, scope)
      case .text(let range):
        report(lostText(SourceSpan(path: scope.tree.source.path, range: range), tag))
      case .print(let other), .section(let other, _), .inverted(let other, _),
        .partial(let other), .parent(let other, _):
        report(lostText(scope.span(other), tag))
      }
    }
    open.append(TemplateName(tag.name))
    walk(tree.nodes, Scope(tree: tree, stack: scope.stack, isInList: scope.isInList))
    open.removeLast()
  }

  private func blockNames(_ nodes: [TemplateNode]) -> Set<String> {
    nodes.reduce(into: []) { names, node in
      switch node {
      case .block(let tag, let inner): names.formUnion(blockNames(inner).union([tag.name]))
      case .section(_, let inner), .inverted(_, let inner): names.formUnion(blockNames(inner))
      case .partial(let tag):
        if let tree = trees[TemplateName(tag.name)], !open.contains(TemplateName(tag.name)) {
          names.formUnion(blockNames(tree.nodes))
        }
      case .print, .parent, .text: break
      }
    }
  }

  // MARK: Looking up

  private mutating func lookUp(_ tag: TemplateTag, _ scope: Scope) -> Shape? {
    if let shape = scope.shape(tag.name) { return shape }
    report(unknownName(tag, Set(scope.stack.flatMap(\.keys)), scope))
    return nil
  }

  /// `{{#first()}}` and `{{^last()}}` tell where in a list one is.
  private func isPosition(_ tag: TemplateTag, _ scope: Scope) -> Bool {
    scope.isInList && ["first()", "last()"].contains(tag.name)
  }

  private mutating func tree(_ tag: TemplateTag, _ scope: Scope) -> TemplateTree? {
    guard let tree = trees[TemplateName(tag.name)] else {
      if !tag.name.isEmpty { report(unknownTemplate(tag, scope)) }
      return nil
    }
    // One that can't be read has been told, and says nothing about names and blocks.
    return tree.diagnostics.isEmpty ? tree : nil
  }

  private mutating func isCircular(_ tag: TemplateTag, _ scope: Scope) -> Bool {
    guard open.contains(TemplateName(tag.name)) else { return false }
    report(circular(tag, scope))
    return true
  }

  private struct Finding: Hashable {
    let rule: RuleName
    let span: SourceSpan
  }

  mutating func report(_ diagnostic: Diagnostic) {
    let finding = Finding(rule: diagnostic.rule, span: diagnostic.span)
    if told.insert(finding).inserted { diagnostics.append(diagnostic) }
  }

  // MARK: Messages

  private func missing(_ name: TemplateName) -> Diagnostic {
    Diagnostic(
      "unknown-template",
      Message(nl: "dit sjabloon ontbreekt", en: "this template is missing"),
      at: .file("\(path)/\(name).mustache"),
      fix: Message(
        nl: "maak het; de bouw noemt het zelf", en: "make it; the build names it itself"))
  }

  private func unknownName(
    _ tag: TemplateTag, _ names: Set<String>, _ scope: Scope
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: tag.name, among: names.sorted())
    let known = names.sorted().joined(separator: ", ")
    return Diagnostic(
      "unknown-name",
      Message(
        nl: "hier is niets dat '\(tag.name)' heet\(nearest.nl)",
        en: "nothing here is called '\(tag.name)'\(nearest.en)"),
      at: scope.span(tag),
      fix: nearest.en.isEmpty
        ? Message(nl: "kies uit: \(known)", en: "choose from: \(known)") : nil)
  }

  private func unknownTemplate(_ tag: TemplateTag, _ scope: Scope) -> Diagnostic {
    let names = trees.keys.map(\.name).sorted()
    let nearest = NearestName.suggestion(for: tag.name, among: names)
    return Diagnostic(
      "unknown-template",
      Message(
        nl: "er is geen sjabloon '\(tag.name)'\(nearest.nl)",
        en: "there is no template '\(tag.name)'\(nearest.en)"),
      at: scope.span(tag))
  }

  private func unknownBlock(
    _ block: TemplateTag, _ parent: TemplateTag, _ names: Set<String>, _ scope: Scope
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: block.name, among: names.sorted())
    return Diagnostic(
      "unknown-block",
      Message(
        nl: "'\(parent.name)' heeft geen blok '\(block.name)'\(nearest.nl)",
        en: "'\(parent.name)' has no block '\(block.name)'\(nearest.en)"),
      at: scope.span(block))
  }

  private func lostText(_ span: SourceSpan, _ parent: TemplateTag) -> Diagnostic {
    Diagnostic(
      "lost-text",
      Message(
        nl: "wat hier staat, wordt niet afgedrukt: het staat in geen blok van '\(parent.name)'",
        en: "what stands here is not printed: it is in no block of '\(parent.name)'"),
      at: span,
      fix: Message(
        nl: "zet het tussen {{$…}} en {{/…}} van een blok, of haal het weg",
        en: "put it between {{$…}} and {{/…}} of a block, or remove it"))
  }

  private func circular(_ tag: TemplateTag, _ scope: Scope) -> Diagnostic {
    Diagnostic(
      "circular-template",
      Message(
        nl: "'\(tag.name)' gebruikt zichzelf", en: "'\(tag.name)' uses itself"),
      at: scope.span(tag))
  }

  private func misuse(_ tag: TemplateTag, _ scope: Scope, _ what: Message) -> Diagnostic {
    Diagnostic(
      "wrong-tag",
      Message(nl: "'\(tag.name)' is \(what.nl)", en: "'\(tag.name)' is \(what.en)"),
      at: scope.span(tag))
  }
}
