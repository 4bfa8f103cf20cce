import Formats
package import Model

extension Datasets {
  /// What a page is about.
  package enum PageTopic: Sendable {
    case item(Item, CollectionSchema)
    case collection(Collection)
    /// The page that lists the data files.
    case data
  }

  /// What a page is about in the words of schema.org, as JSON-LD that may stand in HTML; nil where
  /// they have none for it.
  ///
  /// The vocabulary is named in place, so that a reader of it fetches nothing.
  package static func structuredData(
    of topic: PageTopic, at page: Route, in site: Site
  ) -> String? {
    let writer = StructuredData(site: site, page: page)
    let thing: JSON? =
      switch topic {
      case .item(let item, let schema): writer.item(item, schema)
      case .collection(let collection): writer.collection(collection)
      case .data: writer.dataset()
      }
    return thing.map { writer.document($0).embeddable }
  }
}

private struct StructuredData {
  let site: Site
  let page: Route

  func document(_ thing: JSON) -> JSON {
    ["@context": ["@vocab": "https://schema.org/"]] + thing
  }

  // MARK: Things

  func item(_ item: Item, _ schema: CollectionSchema) -> JSON? {
    switch schema.role {
    case .question:
      return ["@type": "FAQPage", "mainEntity": [question(item, schema, cites: true)]] + frame
    case .term: return term(item, schema) + ["inDefinedTermSet": termSet(schema)]
    case .source: return source(item, schema)
    default: return nil
    }
  }

  func collection(_ collection: Collection) -> JSON? {
    let schema = collection.schema
    switch schema.role {
    case .question:
      return ["@type": "FAQPage", "name": .string(schema.label)]
        + ["mainEntity": .array(collection.items.map { question($0, schema, cites: false) })]
        + frame
    case .term:
      let terms = collection.items.map { item -> JSON in
        ["@type": "DefinedTerm", "@id": id(of: item), "name": .string(item.title)]
      }
      return termSet(schema) + ["hasDefinedTerm": .array(terms)]
    default: return nil
    }
  }

  func dataset() -> JSON {
    let settings = site.settings
    let files = Datasets.files(of: site).map { file -> JSON in
      [
        "@type": "DataDownload", "name": .string(file.dataset.label),
        "encodingFormat": .string(file.form.mediaType), "contentUrl": link(to: file.route),
      ]
    }
    var dataset: JSON = [
      "@type": "Dataset", "name": .string(settings.title),
      "description": .string(settings.description), "version": .string("\(settings.asOf)"),
    ]
    if let licence = settings.licence {
      dataset = dataset + ["license": ["@type": "CreativeWork", "name": .string(licence)]]
    }
    let years = settings.years.map(\.year)
    if let first = years.min(), let last = years.max() {
      dataset = dataset + ["temporalCoverage": .string("\(first)/\(last)")]
    }
    return dataset + ["distribution": .array(files)] + frame
  }

  private func question(_ item: Item, _ schema: CollectionSchema, cites: Bool) -> JSON {
    let question: JSON = ["@type": "Question", "name": .string(item.title)] + address(of: item)
    guard let answer = item.definition(in: schema) else { return question }
    let citations = (cites ? item.sources : []).map { citation -> JSON in
      [
        "@type": "CreativeWork", "name": .string(citation.label),
        "url": link(to: citation.route, anchor: citation.place),
      ]
    }
    let accepted: JSON =
      ["@type": "Answer", "text": .string(answer)]
      + (citations.isEmpty ? [:] : ["citation": .array(citations)])
    return question + ["acceptedAnswer": accepted]
  }

  private func term(_ item: Item, _ schema: CollectionSchema) -> JSON {
    ["@type": "DefinedTerm", "@id": id(of: item), "name": .string(item.title)]
      + otherNames(of: item, schema)
      + (item.definition(in: schema).map { ["description": .string($0)] } ?? [:])
      + address(of: item)
  }

  private func termSet(_ schema: CollectionSchema) -> JSON {
    let file = Route("\(Datasets.folder)/\(schema.id.name).\(DataForm.concepts.ending)")
    return [
      "@type": "DefinedTermSet", "@id": .string(file.relative(to: page)),
      "name": .string(schema.label),
    ]
  }

  private func source(_ item: Item, _ schema: CollectionSchema) -> JSON {
    var source: JSON =
      ["@type": item.isGround ? "Legislation" : "CreativeWork", "name": .string(item.title)]
      + otherNames(of: item, schema)
    if let certainty = site.settings.certainty(item.certainty), certainty.isDraft {
      source = source + ["creativeWorkStatus": .string(certainty.label)]
    }
    if let validity = item.validity, let from = validity.from {
      let until = validity.until?.description ?? ".."
      source = source + ["temporalCoverage": .string("\(from)/\(until)")]
    }
    return source + address(of: item)
  }

  // MARK: Parts

  private func otherNames(of item: Item, _ schema: CollectionSchema) -> JSON {
    let names = item.otherNames(in: schema)
    return names.isEmpty ? [:] : ["alternateName": .texts(names)]
  }

  /// What is said of the page itself.
  private var frame: JSON {
    [
      "inLanguage": .string(site.settings.language),
      "publisher": ["@type": "Organization", "name": .string(site.settings.publisher)],
    ]
  }

  private func address(of item: Item) -> JSON {
    site.route(of: item.id).map { ["url": link(to: $0)] } ?? [:]
  }

  private func link(to route: Route, anchor: String? = nil) -> JSON {
    ["@id": .string(route.relative(to: page) + (anchor.map { "#\($0)" } ?? ""))]
  }

  /// A term is known by its name in the vocabulary.
  private func id(of item: Item) -> JSON {
    let collection = item.id.collection.name
    let file = Route("\(Datasets.folder)/\(collection).\(DataForm.concepts.ending)")
    return .string("\(file.relative(to: page))#\(item.id.name)")
  }
}
