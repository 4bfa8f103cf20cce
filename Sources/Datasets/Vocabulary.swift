import Model

/// The terms of a collection as SKOS, in Turtle.
///
/// Addresses are relative to the file: the scheme is the file, a term its name after `#`.
struct Vocabulary {
  private let context: DataContext
  private let collection: Collection
  private let language: String

  init(_ context: DataContext, _ collection: Collection) {
    self.context = context
    self.collection = collection
    language = context.site.settings.language
  }

  private static let prefixes = """
    @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix foaf: <http://xmlns.com/foaf/0.1/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .


    """

  var turtle: [UInt8] {
    var bytes = Array(Self.prefixes.utf8)
    bytes += scheme.utf8
    for item in collection.items { bytes += concept(item).utf8 }
    return bytes
  }

  private var scheme: String {
    let settings = context.site.settings
    var lines = [
      "<> a skos:ConceptScheme", "dcterms:title \(text(collection.schema.label))",
      "dcterms:publisher \(plain(settings.publisher))",
    ]
    if !collection.schema.description.isEmpty {
      lines.append("dcterms:description \(text(collection.schema.description))")
    }
    if let licence = settings.licence { lines.append("dcterms:rights \(plain(licence))") }
    return statement(lines)
  }

  private func concept(_ item: Item) -> String {
    var lines = [
      "<#\(item.id.name)> a skos:Concept", "skos:inScheme <>", "skos:topConceptOf <>",
      "skos:prefLabel \(text(item.title))",
    ]
    lines += item.otherNames(in: collection.schema).map { "skos:altLabel \(text($0))" }
    if let definition = item.definition(in: collection.schema) {
      lines.append("skos:definition \(text(definition))")
    }
    for link in item.see {
      if let other = link.item, other.collection == item.id.collection {
        lines.append("skos:related <#\(other.name)>")
      } else {
        lines.append("rdfs:seeAlso <\(context.address(link.route, anchor: link.anchor))>")
      }
    }
    for citation in item.sources {
      let address = context.address(citation.route, anchor: citation.place)
      lines.append("dcterms:source <\(address)>")
      lines.append("dcterms:bibliographicCitation \(text(citation.label))")
    }
    if let address = context.address(of: item.id) { lines.append("foaf:page <\(address)>") }
    return statement(lines)
  }

  // MARK: Turtle

  private func statement(_ lines: [String]) -> String {
    lines.joined(separator: " ;\n  ") + " .\n\n"
  }

  /// A text in the site's language.
  private func text(_ text: String) -> String { "\(plain(text))@\(language)" }

  private func plain(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Item {
  /// What it is called besides its title: in short, by its aliases, and in fields that hold names.
  func otherNames(in schema: CollectionSchema) -> [String] {
    let own = zip(schema.fields, fields).compactMap { field, value -> String? in
      guard field.isName, case .text(let name)? = value else { return nil }
      return name
    }
    var seen: Set<String> = [title]
    return ((short.map { [$0] } ?? []) + aliases + own).filter { seen.insert($0).inserted }
  }

  /// What stands first about it: the first Markdown field that every item of its kind has, else
  /// the body.
  func definition(in schema: CollectionSchema) -> String? {
    for (field, value) in zip(schema.fields, fields) where field.isRequired {
      if case .markdown(let text)? = value { return text.dataText }
    }
    return body.isEmpty ? nil : body.dataText
  }
}
