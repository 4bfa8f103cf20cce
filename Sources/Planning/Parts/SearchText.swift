import Datasets
import Decisions
import Markdown
import Model
import Search

// What search may find of each kind of page. A page that is not here is found by its title and
// description alone.

extension ItemPage {
  func searchDocument(_ shared: Surroundings) -> SearchDocument {
    let schema = collection.schema
    let statements = item.periods.compactMap(\.statement)
    let values = statements.map(\.text) + (item.fact?.numbers ?? [])
    var leads: [String] = []
    var rest: [String] = []
    for (field, value) in zip(schema.fields, item.fields) where !field.isName {
      value?.addWords(&leads, &rest)
    }
    var later: [String] = []
    for value in item.periods.flatMap(\.fields) { value?.addWords(&later, &rest) }
    return SearchDocument(
      route: route, kind: schema.label, title: item.title,
      names: item.otherNames(schema) + statements.map(\.bare).withoutRepeats,
      values: values.withoutRepeats,
      headings: item.body.document.headings.map(\.text), leads: leads.withoutRepeats,
      places: item.places.map { "\($0.label) \($0.about ?? "")" },
      body: item.body.searchLines + (later + rest).withoutRepeats,
      years: shared.site.years(of: item),
      note: shared.draftNote(in: item.validity ?? .always, item.certainty),
      weight: SearchWeight.item(
        schema.role, backlinks: shared.site.backlinks[item.id]?.count ?? 0))
  }
}

extension Item {
  /// What it is called besides its title: its short title, other names, and fields that are names.
  func otherNames(_ schema: CollectionSchema) -> [String] {
    let named = zip(schema.fields, fields).compactMap { field, value -> String? in
      if field.isName, case .text(let name)? = value { name } else { nil }
    }
    return ([short].compactMap(\.self) + aliases + named).withoutRepeats
  }
}

extension FieldValue {
  /// Adds what a reader may look for in a value: sentences, and the words of choices and links.
  fileprivate func addWords(_ leads: inout [String], _ rest: inout [String]) {
    switch self {
    case .text(let text): leads.append(text)
    case .markdown(let text): leads += text.searchLines
    case .integer(let number): rest.append(String(number))
    case .choice(let choice): rest.append(choice.label)
    case .reference(let link): rest.append(link.title)
    case .fact(let fact): rest.append(fact.text)
    case .list(let values): for value in values { value.addWords(&leads, &rest) }
    case .decimal, .money, .date, .moment, .period, .boolean, .citation: break
    }
  }
}

extension RichText {
  fileprivate var searchLines: [String] {
    isEmpty
      ? []
      // By bytes: characters are slow to walk, and every text of the site comes by here.
      : words(.lines).utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }
}

extension DataPage {
  func searchDocument(_ shared: Surroundings) -> SearchDocument {
    let sets = Datasets.sets(of: site)
    return SearchDocument(
      route: route, kind: site.phrases[.searchOverview], title: title,
      body: sets.flatMap { [$0.label, $0.description] })
  }
}

extension GroupPage {
  func searchDocument(_ shared: Surroundings) -> SearchDocument {
    SearchDocument(
      route: route, kind: rule.label, title: title, names: [group.label],
      leads: description.map { [$0] } ?? [], body: group.members.map(\.item.shortTitle),
      years: group.year.map { shared.site.bit(of: $0) } ?? 0,
      note: group.year.flatMap { shared.draftNote($0) }, weight: SearchWeight.group)
  }
}

extension DecisionStartPage {
  func searchDocument(_ shared: Surroundings) -> SearchDocument {
    SearchDocument(
      route: route, kind: site.collection(table.id.collection)?.schema.label ?? table.name,
      title: table.name, leads: table.summary.searchLines,
      body: [table.time.text.question] + table.inputs.map(\.text.question))
  }
}

extension DecisionOutcomePage {
  /// The outcome with the way to it.
  func searchDocument(_ shared: Surroundings) -> SearchDocument {
    let page = decision.tree.pages[index]
    guard case .settled(let settled) = page.kind,
      let outcome = table.outcome(settled.result.outcome)
    else { return overview(shared) }
    let way = page.path.enumerated().map { place, answer in
      decision.question(onPage: decision.tree.ancestors(of: index)[place]) + " "
        + words(of: answer.choice, to: answer.subject, shared)
    }
    let rules = table.rules.filter { $0.outcome == outcome.id }
    return SearchDocument(
      route: route, kind: site.phrases[.searchOutcomes], title: outcome.label,
      leads: [settled.result.payer] + outcome.action.searchLines,
      body: way + outcome.keep.searchLines + rules.flatMap(\.because.searchLines).withoutRepeats,
      years: rules.reduce(0) { $0 | site.years(in: $1.validity) }, outcome: outcome.id,
      note: shared.draftNote(of: rules))
  }

  private func words(
    of choice: Choice, to subject: Subject, _ shared: Surroundings
  ) -> String {
    switch (choice, subject) {
    case (.value(let value), .input(let input)): table.inputs[input].values[value].label
    case (.period(let days), _): shared.wording.period(Validity(days))
    case (.unknown, _), (.value, .time): site.phrases[.unknown]
    }
  }
}

extension Surroundings {
  fileprivate func draftNote(in validity: Validity, _ certainty: String?) -> String? {
    site.settings.draftYear(of: validity, certainty: certainty).flatMap(draftNote)
  }

  /// That of rules which all rest on a draft.
  fileprivate func draftNote(of rules: [DecisionRule]) -> String? {
    let notes = rules.map { draftNote(in: $0.validity, $0.certainty) }
    return notes.contains(nil) ? nil : notes.first ?? nil
  }

  fileprivate func draftNote(_ year: SiteYear) -> String? {
    year.isDraft ? site.phrases[.draftYear, ["year": String(year.year)]] : nil
  }
}

extension Site {
  fileprivate func bit(of year: SiteYear) -> UInt32 {
    settings.years.prefix(32).firstIndex(of: year).map { 1 << UInt32($0) } ?? 0
  }

  /// The years of the site in which a stretch of time falls, as bits.
  fileprivate func years(in validity: Validity) -> UInt32 {
    settings.years.reduce(0) { bits, year in
      validity.overlaps(Validity(year: year.year)) ? bits | bit(of: year) : bits
    }
  }

  fileprivate func years(of item: Item) -> UInt32 {
    item.periods.reduce(0) { $0 | years(in: $1.validity) }
  }
}

extension [String] {
  /// Each text once, at its first place; empty ones are left out.
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = [""]
    return filter { seen.insert($0).inserted }
  }
}
