import Diagnostics
import Formats
import Model
import Pipeline

/// Rows under the names of their columns, for people and for programs.
struct Listing {
  /// The names are for programs, so they are the same in every language.
  let columns: [String]
  let rows: [[String]]

  // MARK: What is listed

  /// What ends in a stretch of time, by day.
  ///
  /// - Parameters:
  ///   - from: the first last day to show.
  ///   - before: the day after the last one.
  static func expiring(
    _ site: Site, from: CalendarDate?, before: CalendarDate, _ lines: Pipeline.SourceLines
  ) -> Listing {
    let found = site.expiries.filter { expiry in
      expiry.lastDay < before && (from.map { $0 <= expiry.lastDay } ?? true)
    }
    let places = zip(found, lines.lines(of: found.map(\.span))).map { expiry, line in
      line.map { "\(expiry.span.path):\($0)" } ?? expiry.span.path
    }
    return Listing(
      columns: ["last-day", "kind", "id", "title", "place"],
      rows: zip(found, places).map { expiry, place in
        [expiry.lastDay.description, expiry.kind.name, expiry.id, expiry.title, place]
      })
  }

  /// The items of a collection, or its decisions, with how many pages refer to each.
  static func collection(_ collection: Collection, _ site: Site) -> Listing {
    let references = { (id: ItemID) in
      String(Set((site.backlinks[id] ?? []).map(\.page)).count)
    }
    let items = collection.items.map { item in
      let certainties = item.certainty.map { [$0] } ?? item.periods.compactMap(\.certainty)
      let validity =
        item.validity
        ?? Validity(
          from: item.periods.first?.validity.from, until: item.periods.last?.validity.until)
      return [
        item.id.name, item.title, validity.text, unique(certainties).joined(separator: " "),
        references(item.id),
      ]
    }
    let decisions = site.decisions.filter { $0.id.collection == collection.schema.id }.map {
      let covers = Validity($0.covers)
      return [$0.id.name, $0.name, covers.text, "", references($0.id)]
    }
    return Listing(
      columns: ["id", "title", "valid", "certainty", "references"], rows: items + decisions)
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  // MARK: How it is printed

  func text(as format: ListFormat) -> String {
    switch format {
    case .table: table
    case .csv: String(decoding: csv, as: UTF8.self)
    case .json: String(decoding: json.pretty, as: UTF8.self)
    }
  }

  /// Columns as wide as their widest cell, with two spaces between them.
  private var table: String {
    let lines = [columns] + rows
    let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { cells in
      let padded = zip(cells, widths).map { cell, width in
        cell + String(repeating: " ", count: width - cell.count)
      }
      let line = padded.joined(separator: "  ")
      return line.reversed().drop { $0 == " " }.reversed() + "\n"
    }.joined()
  }

  /// Cells stand as they are, also what a spreadsheet would take for a formula: programs read this,
  /// and would have to take the apostrophe off again.
  private var csv: [UInt8] {
    var csv = CSV(columns: columns)
    for row in rows { csv.append(row.map(CSV.Cell.plain)) }
    return csv.bytes
  }

  /// A list of objects, the names of each in alphabetical order.
  private var json: JSON {
    .array(
      rows.map { row in
        let members = zip(columns, row).sorted { $0.0 < $1.0 }
        return .object(members.map { JSON.Member($0, .string($1)) })
      })
  }
}

extension Validity {
  /// `always`, or both ends with two dots between them; an open end is empty.
  fileprivate var text: String {
    self == .always ? "always" : "\(from?.description ?? "")..\(until?.description ?? "")"
  }
}
