import Diagnostics
import Model

/// What can be wrong with the names in a template.
extension TemplateChecker {
  func missing(_ name: TemplateName) -> Diagnostic {
    Diagnostic(
      .unknownTemplate,
      Message(nl: "dit sjabloon ontbreekt", en: "this template is missing"),
      at: .file("\(path)/\(name).mustache"),
      fix: Message(
        nl: "maak het; de bouw noemt het zelf", en: "make it; the build names it itself"))
  }

  func unknownName(
    _ tag: TemplateTag, _ names: Set<String>, _ scope: Scope
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: tag.name, among: names.sorted())
    let known = names.sorted().joined(separator: ", ")
    return Diagnostic(
      .unknownName,
      Message(
        nl: "hier is niets dat '\(tag.name)' heet\(nearest.nl)",
        en: "nothing here is called '\(tag.name)'\(nearest.en)"),
      at: scope.span(tag),
      fix: nearest.en.isEmpty
        ? Message(nl: "kies uit: \(known)", en: "choose from: \(known)") : nil)
  }

  func unknownTemplate(_ tag: TemplateTag, _ scope: Scope) -> Diagnostic {
    let names = trees.keys.map(\.name).sorted()
    let nearest = NearestName.suggestion(for: tag.name, among: names)
    return Diagnostic(
      .unknownTemplate,
      Message(
        nl: "er is geen sjabloon '\(tag.name)'\(nearest.nl)",
        en: "there is no template '\(tag.name)'\(nearest.en)"),
      at: scope.span(tag))
  }

  func unknownBlock(
    _ block: TemplateTag, _ parent: TemplateTag, _ names: Set<String>, _ scope: Scope
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: block.name, among: names.sorted())
    return Diagnostic(
      .unknownBlock,
      Message(
        nl: "'\(parent.name)' heeft geen blok '\(block.name)'\(nearest.nl)",
        en: "'\(parent.name)' has no block '\(block.name)'\(nearest.en)"),
      at: scope.span(block))
  }

  func lostText(_ span: SourceSpan, _ parent: TemplateTag) -> Diagnostic {
    Diagnostic(
      .lostText,
      Message(
        nl: "wat hier staat, wordt niet afgedrukt: het staat in geen blok van '\(parent.name)'",
        en: "what stands here is not printed: it is in no block of '\(parent.name)'"),
      at: span,
      fix: Message(
        nl: "zet het tussen {{$…}} en {{/…}} van een blok, of haal het weg",
        en: "put it between {{$…}} and {{/…}} of a block, or remove it"))
  }

  func circular(_ tag: TemplateTag, _ scope: Scope) -> Diagnostic {
    Diagnostic(
      .circularTemplate,
      Message(
        nl: "'\(tag.name)' gebruikt zichzelf", en: "'\(tag.name)' uses itself"),
      at: scope.span(tag))
  }

  func misuse(_ tag: TemplateTag, _ scope: Scope, _ what: Message) -> Diagnostic {
    Diagnostic(
      .wrongTag,
      Message(nl: "'\(tag.name)' is \(what.nl)", en: "'\(tag.name)' is \(what.en)"),
      at: scope.span(tag))
  }

  func tooDeep(_ tag: TemplateTag, _ scope: Scope) -> Diagnostic {
    Diagnostic(
      .tooDeep,
      Message(
        nl: "sjablonen en hun tags staan hier dieper dan \(Self.depthLimit) lagen in elkaar",
        en: "templates and their tags are nested deeper than \(Self.depthLimit) levels here"),
      at: scope.span(tag),
      fix: Message(nl: "maak ze vlakker", en: "make them flatter"))
  }

  func tooManyTags(_ name: TemplateName, _ tree: TemplateTree) -> Diagnostic {
    Diagnostic(
      .tooManyTags,
      Message(
        nl: "met alles wat het gebruikt komt '\(name)' op meer dan \(Self.tagLimit) tags",
        en: "with all that it uses, '\(name)' comes to more than \(Self.tagLimit) tags"),
      at: .file(tree.source.path),
      fix: Message(
        nl: "gebruik niet overal opnieuw hetzelfde sjabloon",
        en: "do not use the same template over and over"))
  }

  func listInItself(_ tag: TemplateTag, _ scope: Scope) -> Diagnostic {
    Diagnostic(
      .listInItself,
      Message(
        nl: "de lijst '\(tag.name)' is hier al open", en: "the list '\(tag.name)' is open already"),
      at: scope.span(tag),
      fix: Message(nl: "sluit haar eerst", en: "close it first"))
  }
}
