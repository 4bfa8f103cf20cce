import Datasets
import Model

/// The page that lists the data files, as a view.
extension PageContext {
  static let dataShape: Shape.Record = [
    "sets": .list([
      "label": .text, "description": .text, "count": .text, "isDecision": .flag,
      "json": .record(LinkView.shape), "csv": .record(LinkView.shape),
      "schema": .record(LinkView.shape), "concepts": .record(LinkView.shape),
    ])
  ]

  func data() -> View {
    .record(["sets": .list(Datasets.sets(of: site).map(dataset))])
  }

  private func dataset(_ set: Dataset) -> View {
    let forms = set.forms(in: site)
    func file(_ form: DataForm) -> View {
      guard forms.contains(form) else { return .none }
      let route = set.route(form)
      return LinkView.make(
        href(route), route.path.split(separator: "/").last.map(String.init) ?? "")
    }
    return .record([
      "label": .text(set.label), "description": .optional(set.description),
      "count": .text(wording.count(set.count)), "isDecision": .flag(set.isDecision),
      "json": file(.json), "csv": file(.csv), "schema": file(.schema),
      "concepts": file(.concepts),
    ])
  }
}
