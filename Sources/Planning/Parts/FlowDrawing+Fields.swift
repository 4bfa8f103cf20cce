import Drawings
import Model

/// The flows of money of a year as a drawing.
extension PageContext {
  /// Nothing for a collection without flows, or for a group that is not a year.
  func flowDrawing(_ group: Group, _ schema: CollectionSchema) -> DrawingView? {
    guard schema.role == .flow, let year = group.year, !group.members.isEmpty,
      !schema.fields(.work).isEmpty
    else { return nil }
    var payers: [String] = []
    var works: [(label: String, flows: [FlowDrawing.Flow])] = []
    for member in group.members {
      let (item, periods) = (member.item, member.periods)
      let label = titles(.work, item, periods.first, schema).first ?? item.title
      let flows = periods.map {
        flow(item, $0, isPart: periods.count > 1, schema, payers: &payers)
      }
      if let index = works.firstIndex(where: { $0.label == label }) {
        works[index].flows += flows
      } else {
        works.append((label, flows))
      }
    }
    let drawing = FlowDrawing(
      headings: (
        label(.who, schema) ?? label(.payer, schema) ?? "", schema.label,
        label(.work, schema) ?? ""
      ),
      legend: legend(works.flatMap(\.flows), schema), payers: payers,
      works: works.map { FlowDrawing.Work(label: $0.label, flows: $0.flows) })
    return DrawingView(
      canvas: drawing.canvas(), id: "flows",
      title: site.phrases[.flowsTitle, ["year": String(year.year)]],
      description: site.phrases[.flowsDescription])
  }

  private func flow(
    _ item: Item, _ period: ItemPeriod, isPart: Bool, _ schema: CollectionSchema,
    payers: inout [String]
  ) -> FlowDrawing.Flow {
    let ties = ties(item, period, schema)
    let indices = ties.map { tie in
      if let index = payers.firstIndex(of: tie.payer) { return (payer: index, tie: tie.tie) }
      payers.append(tie.payer)
      return (payer: payers.count - 1, tie: tie.tie)
    }
    let time = isPart ? [wording.period(period.validity)] : []
    return FlowDrawing.Flow(
      label: item.shortTitle.capitalizedFirst,
      texts: [.means, .amount].compactMap { words($0, item, period, schema) },
      note: (time + certaintyNotes(period.validity, period.certainty)).joined(separator: " · "),
      kind: certaintyClass(period.certainty), payers: indices)
  }

  /// Who pays; else who may; else what is said about it.
  private func ties(
    _ item: Item, _ period: ItemPeriod, _ schema: CollectionSchema
  ) -> [(payer: String, tie: FlowDrawing.Tie)] {
    let payers = titles(.payer, item, period, schema)
    let candidates = titles(.candidate, item, period, schema)
    guard payers.isEmpty, candidates.isEmpty else {
      let isDraft = site.settings.certainty(period.certainty)?.isDraft == true
      return payers.map { ($0, isDraft ? .draft : .certain) }
        + candidates.filter { !payers.contains($0) }.map { ($0, .possible) }
    }
    let isOpen = site.settings.certainty(period.certainty)?.isOpen == true
    return words(.who, item, period, schema).map { [($0, isOpen ? .open : .certain)] } ?? []
  }

  /// Only for the kinds of lines that are drawn.
  private func legend(
    _ flows: [FlowDrawing.Flow], _ schema: CollectionSchema
  ) -> [(words: String, tie: FlowDrawing.Tie)] {
    let drawn = flows.flatMap(\.payers).map(\.tie)
    let words: [(String?, FlowDrawing.Tie)] = [
      (label(.payer, schema), .certain),
      (site.settings.certainties.first(where: \.isDraft)?.label, .draft),
      (label(.candidate, schema), .possible),
      (site.settings.certainties.first(where: \.isOpen)?.label, .open),
    ]
    return words.compactMap { words, tie in
      words.flatMap { drawn.contains(tie) ? ($0, tie) : nil }
    }
  }

  private func label(_ part: DrawingRole, _ schema: CollectionSchema) -> String? {
    schema.fields(part).first.map { schema.fields[$0].label }
  }
}
