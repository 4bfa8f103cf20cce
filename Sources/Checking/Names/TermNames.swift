import Diagnostics
import Model

/// Gathers what the terms of a site are called.
struct TermNames {
  let schemas: [CollectionSchema]
  /// Puts the values of facts into a name.
  let plain: (String) -> String

  func terms(of collections: [RawCollection]) -> [TermLinker.Term] {
    schemas.filter { $0.role == .term && $0.pages.contains { $0.key == .item } }
      .flatMap { schema in
        let items = collections.first { $0.id == schema.id }?.items ?? []
        return items.map { term($0, schema) }
      }
  }

  private func term(_ document: RawDocument, _ schema: CollectionSchema) -> TermLinker.Term {
    let keys = ["title", "short"] + schema.fields.filter(\.isName).map(\.name)
    let names = keys.flatMap { texts(document.fields[$0]) } + texts(document.fields["aliases"])
    let search = texts(document.fields["find"]).first.flatMap(TermLinker.Search.init)
    return TermLinker.Term(
      id: ItemID(schema.id, document.name), names: names.map(plain),
      search: search ?? .inflected)
  }

  private func texts(_ value: RawValue?) -> [String] {
    switch value {
    case .scalar(let scalar): scalar.text.isEmpty ? [] : [scalar.text]
    case .list(let values, _): values.flatMap { texts($0) }
    default: []
    }
  }
}
