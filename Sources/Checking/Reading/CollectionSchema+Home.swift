import Model

extension CollectionSchema {
  /// The home page is an item of no collection, with one field of its own: `lead`.
  static let home = CollectionSchema(
    id: CollectionID(""), label: "", singular: "index", description: "", role: .page,
    order: .order, minimumSources: 0,
    fields: [
      FieldSchema(
        name: "lead", label: "", type: .markdown, isRequired: false, isPerPeriod: false,
        isHidden: true)
    ],
    pages: [], path: "index.md")
}
