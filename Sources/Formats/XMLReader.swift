package import Diagnostics
import Foundation
import FoundationXML

/// Reads XML as a tree with places; the only user of FoundationXML.
///
/// A document type is refused before the parser sees it: it is the only way to declare entities, so
/// there is no bomb of entities and nothing is fetched.
package enum XMLReader {
  /// The root element of a text; nil when it is no XML.
  package static func read(_ source: SourceText) -> Checked<XMLTree?> {
    let places = XMLPlaces(source)
    if let doctype = places.documentType() { return Checked(nil, [refused(doctype)]) }
    let bytes = XMLInstructions.blanked(source.bytes)
    if let start = XMLInstructions.first(in: bytes) {
      return Checked(
        nil, [instruction(SourceSpan(path: source.path, range: start..<start + 2))])
    }
    let builder = XMLTreeBuilder(places: places)
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    _ = parser.parse()
    if let problem = builder.problem {
      return Checked(nil, [malformed(problem, in: source)])
    }
    guard let root = builder.root else {
      return Checked(nil, [malformed(XMLProblem(code: 0, line: 1, column: 1), in: source)])
    }
    return Checked(root)
  }

  private static func instruction(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedXml,
      Message(
        nl: "dit is geen geldige XML: een instructie '<?' kan hier niet staan",
        en: "this is not valid XML: an instruction '<?' can't stand here"),
      at: span, fix: Message(nl: "haal haar weg", en: "remove it"))
  }

  private static func refused(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .xmlDoctype,
      Message(
        nl: "een documenttype (DOCTYPE) wordt niet gelezen: het kan entiteiten aangeven",
        en: "a document type (DOCTYPE) is not read: it can declare entities"),
      at: span,
      fix: Message(
        nl: "haal het weg; DMN heeft het niet nodig", en: "remove it; DMN does not need it"))
  }

  private static func malformed(_ problem: XMLProblem, in source: SourceText) -> Diagnostic {
    let start = source.offset(line: problem.line, scalarColumn: problem.column)
    let end = min(start + 1, source.lineRange(at: start).upperBound)
    return Diagnostic(
      .malformedXml,
      Message(
        nl: "dit is geen geldige XML: \(problem.message.nl)",
        en: "this is not valid XML: \(problem.message.en)"),
      at: SourceSpan(path: source.path, range: start..<max(start, end)))
  }
}

/// What the parser stumbled on, and where it noticed.
private struct XMLProblem {
  /// The number that libxml2 gives it.
  let code: Int
  let line: Int
  let column: Int

  /// Findings of libxml2 that are no errors, such as a namespace that is a relative address.
  static let warnings = [98, 99, 100, 106]

  var message: Message {
    switch code {
    case 0: Message(nl: "er staat geen element in", en: "there is no element in it")
    case 5: Message(nl: "na het einde staat nog iets", en: "something follows the end")
    case 26:
      Message(nl: "deze entiteit bestaat niet", en: "this entity does not exist")
    case 42:
      Message(nl: "een attribuut staat er twee keer", en: "an attribute stands here twice")
    case 76, 77:
      Message(
        nl: "een element wordt niet gesloten, of niet in de goede volgorde",
        en: "an element is not closed, or not in the right order")
    case 201:
      Message(nl: "dit voorvoegsel is niet aangegeven", en: "this prefix is not declared")
    default:
      Message(
        nl: "de lezer struikelt hier (libxml2, nummer \(code))",
        en: "the reader stumbles here (libxml2, number \(code))")
    }
  }
}

/// Builds the tree while the parser reads; lives no longer than one reading.
private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  private(set) var root: XMLTree?
  private(set) var problem: XMLProblem?
  private var places: XMLPlaces
  private var open: [Unfinished] = []

  private struct Unfinished {
    let name: String
    let namespace: String
    let attributes: [String: String]
    let span: SourceSpan
    var children: [XMLTree] = []
    var text = ""

    var tree: XMLTree {
      XMLTree(
        name: name, namespace: namespace, attributes: attributes, children: children, text: text,
        span: span)
    }
  }

  init(places: XMLPlaces) {
    self.places = places
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(
      Unfinished(
        name: name, namespace: namespaceURI ?? "", attributes: attributes,
        span: places.nextStartTag()))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard let finished = open.popLast()?.tree else { return }
    if open.isEmpty { root = finished } else { open[open.count - 1].children.append(finished) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { append(text) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    append(String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    let code = (error as NSError).code
    guard problem == nil, !XMLProblem.warnings.contains(code) else { return }
    problem = XMLProblem(code: code, line: parser.lineNumber, column: parser.columnNumber)
  }

  private func append(_ text: String) {
    if !open.isEmpty { open[open.count - 1].text += text }
  }
}
