package import Diagnostics
package import Markdown

/// What stands on disk, read but not yet understood.
package struct RawSite: Sendable {
  /// The folder of content as the author knows it.
  package let path: String
  /// `site.yml`.
  package let settings: RawDocument?
  /// `index.md`.
  package let home: RawDocument?
  /// By name.
  package let collections: [RawCollection]
  package let templates: RawTemplates

  package init(
    path: String, settings: RawDocument?, home: RawDocument?, collections: [RawCollection],
    templates: RawTemplates
  ) {
    self.path = path
    self.settings = settings
    self.home = home
    self.collections = collections
    self.templates = templates
  }
}

/// A folder of content.
package struct RawCollection: Sendable {
  package let id: CollectionID
  /// The folder as the author knows it.
  package let path: String
  /// `_collection.yml`.
  package let schema: RawDocument?
  /// By path.
  package let items: [RawDocument]

  package init(id: CollectionID, path: String, schema: RawDocument?, items: [RawDocument]) {
    self.id = id
    self.path = path
    self.schema = schema
    self.items = items
  }
}

/// The folder of templates.
package struct RawTemplates: Sendable {
  /// The folder as the author knows it.
  package let path: String
  /// By name.
  package let templates: [(name: TemplateName, source: SourceText)]
  /// `phrases.yml`: the words that stand outside templates.
  package let phrases: RawDocument?
  /// Files that go into the site as they are.
  package let assets: [OutputFile]

  package init(
    path: String, templates: [(name: TemplateName, source: SourceText)], phrases: RawDocument?,
    assets: [OutputFile]
  ) {
    self.path = path
    self.templates = templates
    self.phrases = phrases
    self.assets = assets
  }
}

/// One file of content: its YAML fields and its Markdown body.
package struct RawDocument: Sendable {
  package let path: String
  /// The file's name without ending.
  package let name: String
  package let fields: RawMap
  /// Nil for a file that is YAML only.
  package let body: Document?
  /// Whether its fields could be read; when not, that has been reported, and what they lack is
  /// no finding.
  package let isReadable: Bool

  package init(
    path: String, name: String, fields: RawMap, body: Document?, isReadable: Bool = true
  ) {
    self.path = path
    self.name = name
    self.fields = fields
    self.body = body
    self.isReadable = isReadable
  }
}

/// A YAML value with its place; a scalar is text until a schema says what it is.
package enum RawValue: Sendable {
  case scalar(RawScalar)
  case list([RawValue], SourceSpan)
  case map(RawMap)

  package var span: SourceSpan {
    switch self {
    case .scalar(let scalar): scalar.span
    case .list(_, let span): span
    case .map(let map): map.span
    }
  }
}

/// A YAML scalar as it was typed.
package struct RawScalar: Sendable {
  package let text: String
  package let span: SourceSpan

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// A YAML mapping in the author's order; keys are unique.
package struct RawMap: Sendable {
  package struct Entry: Sendable {
    package let key: RawScalar
    package let value: RawValue

    package init(key: RawScalar, value: RawValue) {
      self.key = key
      self.value = value
    }
  }

  package let entries: [Entry]
  package let span: SourceSpan

  package init(entries: [Entry], span: SourceSpan) {
    self.entries = entries
    self.span = span
  }

  package subscript(_ key: String) -> RawValue? {
    entries.first { $0.key.text == key }?.value
  }
}
