import Diagnostics
import Model

/// Checks that a template uses only names it can count on, and uses them as what they are.
///
/// The writer prints nothing for a name, partial or block it does not know, so every branch is
/// walked here, taken or not, with the shapes of what is in reach at each place. Partials and blocks
/// are walked where they are printed, so what ends here ends there.
struct TemplateChecker {
  let trees: [TemplateName: TemplateTree]
  /// The folder of the templates as the author knows it.
  let path: String
  private(set) var diagnostics: [Diagnostic] = []
  /// What has been told: a template is walked for every collection that uses it.
  private var told: Set<Finding> = []
  /// The arguments that have been walked where they are printed.
  private var printed: Set<SourceSpan> = []
  /// How many tags the template that is being walked has come to.
  private var count = 0

  /// How much has been told of each file.
  private var counts: [String: Int] = [:]

  /// The most levels of tags and templates in each other: many times what people write.
  static let depthLimit = 128
  /// The most tags that a page's template comes to with all that it uses.
  static let tagLimit = 20_000
  /// The most that is told of one file; after that the rest waits until these are mended.
  private static let mostDiagnostics = 100

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
    count = 0
    walk(tree.nodes, Scope(tree: tree, stack: [root.shape], open: [root.template]))
    if count > Self.tagLimit { report(tooManyTags(root.template, tree)) }
  }

  /// What is in reach at a place: names are looked up from the innermost record outwards.
  struct Scope {
    var tree: TemplateTree
    var stack: [Shape.Record]
    /// The templates that this place is part of, against those that print themselves.
    var open: [TemplateName]
    var isInList = false
    /// The lists that are open, each by its name and the record that it was found in.
    var lists: Set<OpenList> = []
    var arguments: [String: Argument] = [:]
    /// How many tags and templates are open.
    var depth = 0

    func shape(_ name: String) -> Shape? { find(name)?.shape }

    /// What a name stands for, and how deep the record is that has it.
    func find(_ name: String) -> (shape: Shape, depth: Int)? {
      for depth in stack.indices.reversed() {
        if let shape = stack[depth][name] { return (shape, depth) }
      }
      return nil
    }

    func span(_ tag: TemplateTag) -> SourceSpan {
      SourceSpan(path: tree.source.path, range: tag.range)
    }

    /// The same place inside another template.
    func inside(_ tree: TemplateTree, _ tag: TemplateTag) -> Scope {
      var scope = self
      scope.tree = tree
      scope.open.append(TemplateName(tag.name))
      return scope
    }
  }

  struct OpenList: Hashable {
    let name: String
    let depth: Int
  }

  /// What fills a block: nodes of the template that gives it, with what that can be filled with.
  struct Argument {
    let block: TemplateBlock
    let tree: TemplateTree
    let open: [TemplateName]
    let arguments: [String: Argument]
  }

  // MARK: Walking

  private mutating func walk(_ nodes: [TemplateNode], _ outer: Scope) {
    var scope = outer
    scope.depth += 1
    for node in nodes where count <= Self.tagLimit {
      switch node {
      case .text: continue
      case .print(let tag): print(tag, scope)
      case .section(let tag, let inner):
        if isShallow(tag, scope) { section(tag, inner, scope) }
      case .inverted(let tag, let inner):
        if !isPosition(tag, scope) { _ = lookUp(tag, scope) }
        if isShallow(tag, scope) { walk(inner, scope) }
      case .partial(let tag, _):
        if let tree = tree(tag, scope) { walk(tree.nodes, scope.inside(tree, tag)) }
      case .parent(let tag, let parent): self.parent(tag, parent, scope)
      case .block(let block):
        if isShallow(block.tag, scope) { self.block(block, scope) }
      }
      count += 1
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
      let list = OpenList(name: tag.name, depth: scope.find(tag.name)?.depth ?? 0)
      // Each level would print the whole list for each of its elements.
      guard scope.lists.insert(list).inserted else { return report(listInItself(tag, scope)) }
      scope.stack.append(record)
      scope.isInList = true
    case .record(let record): scope.stack.append(record)
    case .text, .html, .flag: break
    }
    walk(inner, scope)
  }

  /// A template that fills the blocks of another: what stands outside a block is not printed.
  ///
  /// An argument is walked where the other prints it; one that is printed nowhere, where it stands.
  private mutating func parent(_ tag: TemplateTag, _ parent: TemplateParent, _ scope: Scope) {
    guard let tree = tree(tag, scope) else { return }
    let known = blockNames(TemplateName(tag.name), wanted: parent.arguments.map(\.tag.name))
    var inside = scope.inside(tree, tag)
    for block in parent.arguments {
      if !known.contains(block.tag.name) { report(unknownBlock(block.tag, tag, known, scope)) }
      printed.remove(scope.span(block.tag))
      // What the template around this one gives comes first.
      guard scope.arguments[block.tag.name] == nil else { continue }
      inside.arguments[block.tag.name] = Argument(
        block: block, tree: scope.tree, open: scope.open, arguments: scope.arguments)
    }
    for range in parent.lost {
      report(lostText(SourceSpan(path: scope.tree.source.path, range: range), tag))
    }
    walk(tree.nodes, inside)
    for block in parent.arguments where !printed.contains(scope.span(block.tag)) {
      walk(block.nodes, scope)
    }
  }

  /// What fills the block, and what it has itself.
  private mutating func block(_ block: TemplateBlock, _ scope: Scope) {
    if let argument = scope.arguments[block.tag.name] {
      var place = scope
      place.tree = argument.tree
      place.open = argument.open
      place.arguments = argument.arguments
      printed.insert(place.span(argument.block.tag))
      walk(argument.block.nodes, place)
    }
    walk(block.nodes, scope)
  }

  /// The blocks that a template has, itself or in what it uses; no more than needed to find some.
  private func blockNames(_ template: TemplateName, wanted: [String]) -> Set<String> {
    var names: Set<String> = []
    var seen: Set<TemplateName> = [template]
    var waiting = [template]
    func use(_ tag: TemplateTag) {
      if seen.insert(TemplateName(tag.name)).inserted { waiting.append(TemplateName(tag.name)) }
    }
    func gather(_ nodes: [TemplateNode]) {
      for node in nodes {
        switch node {
        case .text, .print: break
        case .section(_, let inner), .inverted(_, let inner): gather(inner)
        case .partial(let tag, _): use(tag)
        case .parent(let tag, let parent):
          use(tag)
          for block in parent.arguments { gather([.block(block)]) }
        case .block(let block):
          names.insert(block.tag.name)
          gather(block.nodes)
        }
      }
    }
    while let next = waiting.popLast(), !names.isSuperset(of: wanted) {
      if let tree = trees[next] { gather(tree.nodes) }
    }
    return names
  }

  // MARK: Looking up

  private mutating func lookUp(_ tag: TemplateTag, _ scope: Scope) -> Shape? {
    if let shape = scope.shape(tag.name) { return shape }
    guard !tag.name.isEmpty else {
      report(TemplateMessages.nameless(scope.span(tag)))
      return nil
    }
    // Looking for the nearest name takes time.
    guard counts[scope.tree.source.path, default: 0] < Self.mostDiagnostics else { return nil }
    report(unknownName(tag, Set(scope.stack.flatMap(\.keys)), scope))
    return nil
  }

  /// `{{#first()}}` and `{{^last()}}` tell where in a list one is.
  private func isPosition(_ tag: TemplateTag, _ scope: Scope) -> Bool {
    scope.isInList && tag.position != nil
  }

  /// The template that a tag uses, when it may be walked from here.
  private mutating func tree(_ tag: TemplateTag, _ scope: Scope) -> TemplateTree? {
    guard let tree = trees[TemplateName(tag.name)] else {
      report(unknownTemplate(tag, scope))
      return nil
    }
    // One that can't be read has been told, and says nothing about names and blocks.
    guard tree.diagnostics.isEmpty else { return nil }
    guard !scope.open.contains(TemplateName(tag.name)) else {
      report(circular(tag, scope))
      return nil
    }
    return isShallow(tag, scope) ? tree : nil
  }

  private mutating func isShallow(_ tag: TemplateTag, _ scope: Scope) -> Bool {
    guard scope.depth >= Self.depthLimit else { return true }
    report(tooDeep(tag, scope))
    return false
  }

  private struct Finding: Hashable {
    let rule: RuleName
    let span: SourceSpan
  }

  private mutating func report(_ diagnostic: Diagnostic) {
    let finding = Finding(rule: diagnostic.rule, span: diagnostic.span)
    guard counts[finding.span.path, default: 0] < Self.mostDiagnostics,
      told.insert(finding).inserted
    else { return }
    counts[finding.span.path, default: 0] += 1
    diagnostics.append(diagnostic)
  }
}
