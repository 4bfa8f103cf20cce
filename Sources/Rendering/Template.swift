import Diagnostics

/// A tag of a template and where it stands.
struct TemplateTag: Sendable {
  enum Kind: Equatable {
    /// `{{name}}`
    case escaped
    /// `{{{name}}}` or `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    case comment
    /// A tag this site does without, such as a change of delimiters.
    case unsupported
  }

  let kind: Kind
  let name: String
  /// The number of the name: the same for the same name in every template of a set.
  let id: Int
  /// The whole tag, in UTF-8 offsets.
  let range: Range<Int>

  /// What `{{#first()}}` and `{{^last()}}` ask of the list that they stand in.
  var position: Position? { Position(rawValue: name) }

  enum Position: String {
    case first = "first()"
    case last = "last()"
  }
}

/// The numbers of the names in a set of templates.
struct TemplateNames {
  private var ids: [String: Int] = [:]

  mutating func id(of name: String) -> Int {
    if let id = ids[name] { return id }
    let id = ids.count
    ids[name] = id
    return id
  }
}

/// A template as a tree: what is checked is what is printed.
///
/// The lines on which tags stand alone are already gone from it, and so is the whitespace that the
/// text of a block has in common.
enum TemplateNode: Sendable {
  case text(TemplateText)
  case print(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  case inverted(TemplateTag, [TemplateNode])
  /// The whitespace before a partial that stands alone on its line comes before each line of it;
  /// nil for one within a line.
  case partial(TemplateTag, indentation: Range<Int>?)
  case parent(TemplateTag, TemplateParent)
  case block(TemplateBlock)
}

/// A stretch of a template that is printed as it is.
struct TemplateText: Sendable {
  /// In UTF-8 offsets; empty before a tag that begins a line, where an indentation may be printed.
  let range: Range<Int>
  /// Whether it begins a line of the template.
  let startsLine: Bool
}

/// `{{$name}}…{{/name}}`: a place that another template may fill, or what it is filled with.
struct TemplateBlock: Sendable {
  let tag: TemplateTag
  /// What comes before each line of that which fills it; nil when it stands within a line.
  let indentation: Range<Int>?
  let nodes: [TemplateNode]
}

/// `{{<name}}…{{/name}}`: another template, with some of its blocks filled.
struct TemplateParent: Sendable {
  /// As that of a partial.
  let indentation: Range<Int>?
  let arguments: [TemplateBlock]
  /// Words and tags outside the blocks, which are not printed.
  let lost: [Range<Int>]
}

/// A template that has been read.
struct TemplateTree: Sendable {
  let source: SourceText
  let nodes: [TemplateNode]
  let diagnostics: [Diagnostic]

  init(_ source: SourceText, names: inout TemplateNames) {
    self.source = source
    let tags = TemplateTags.scan(source, names: &names)
    var nester = TemplateNester(source: source, tags: tags.value)
    nodes = nester.nodes()
    // Tags that could not be read leave others open.
    diagnostics = tags.diagnostics.isEmpty ? nester.diagnostics : tags.diagnostics
  }

  /// The most that is told of the tags of one template; who sees so many mends the first.
  static let mostDiagnostics = 20
}
