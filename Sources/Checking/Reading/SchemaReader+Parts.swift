import Diagnostics
import Model

/// What a field is in drawings.
extension SchemaReader {
  /// Reads `part: payer`.
  func part(_ reader: inout MapReader, _ type: FieldType?) -> DrawingRole? {
    guard let part = reader.choice("part", DrawingRole.self) else { return nil }
    if let type, !part.fits(type) {
      let fitting = DrawingRole.allCases.filter { $0.fits(type) }.map(\.rawValue)
      let names = fitting.joined(separator: ", ")
      reader.wrongType(
        "part", reader.span("part"),
        fitting.isEmpty
          ? Message(nl: "een veld van een ander type", en: "a field of another type")
          : Message(nl: "bij dit type een van: \(names)", en: "with this type one of: \(names)"))
    }
    return part
  }
}
