import Diagnostics
import Foundation
import Markdown
import Model

/// Reads one file.
enum FileReader {
  static func read(_ file: SourceFile) throws -> Checked<LoadedFile> {
    guard let data = FileManager.default.contents(atPath: file.path) else {
      throw LoadingFailure.unreadable(file.path)
    }
    let bytes = [UInt8](data)
    if case .asset(let route) = file.role {
      return Checked(LoadedFile(file, .asset(OutputFile(route: route, bytes: bytes))))
    }
    if file.role == .stray { return Checked(LoadedFile(file, .nothing), [stray(file)]) }
    let source = SourceText(path: file.path, bytes: bytes)
    if let problem = unreadableText(source) {
      return Checked(LoadedFile(file, .nothing), [problem])
    }
    if case .template = file.role { return Checked(LoadedFile(file, .template(source))) }
    let name = nameProblem(file)
    let document = file.path.hasSuffix(".md") ? markdown(source) : yaml(source)
    return Checked(LoadedFile(file, .document(document.value)), name + document.diagnostics)
  }

  private static func yaml(_ source: SourceText) -> Checked<RawDocument> {
    YAMLReader.read(source, range: 0..<source.bytes.count).map {
      RawDocument(path: source.path, name: stem(source.path), fields: $0, body: nil)
    }
  }

  private static func markdown(_ source: SourceText) -> Checked<RawDocument> {
    guard let split = FrontMatter.split(source) else {
      let empty = RawDocument(
        path: source.path, name: stem(source.path),
        fields: RawMap(entries: [], span: .file(source.path)), body: .empty)
      return Checked(empty, [FrontMatter.missing(source)])
    }
    let fields = YAMLReader.read(source, range: split.fields)
    let body = readMarkdown(source, body: split.body)
    return Checked(
      RawDocument(
        path: source.path, name: stem(source.path), fields: fields.value, body: body.value),
      fields.diagnostics + body.diagnostics)
  }

  /// Empty files and bytes that are not UTF-8.
  private static func unreadableText(_ source: SourceText) -> Diagnostic? {
    if source.bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) {
      return Diagnostic(
        "empty-file", Message(nl: "dit bestand is leeg", en: "this file is empty"),
        at: .file(source.path),
        fix: Message(nl: "vul het, of haal het weg", en: "fill it, or remove it"))
    }
    guard String(validating: source.bytes, as: UTF8.self) == nil else { return nil }
    return Diagnostic(
      "invalid-utf8",
      Message(nl: "hier staan bytes die geen UTF-8 zijn", en: "bytes here are not UTF-8"),
      at: SourceSpan(path: source.path, range: firstInvalid(source.bytes)),
      fix: Message(nl: "bewaar het bestand als UTF-8", en: "save the file as UTF-8"))
  }

  /// The first stretch that is not UTF-8, found by halving.
  private static func firstInvalid(_ bytes: [UInt8]) -> Range<Int> {
    var good = 0
    var bad = bytes.count
    while bad - good > 1 {
      let middle = (good + bad) / 2
      var end = middle
      while end > good, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      if end == good { end = middle }
      if String(validating: bytes[good..<end], as: UTF8.self) != nil {
        good = end
      } else {
        bad = end
      }
      if end == bad, bad - good <= 4 { break }
    }
    return good..<min(good + 1, bytes.count)
  }

  /// Names become addresses: lower-case ASCII letters, digits and hyphens.
  private static func nameProblem(_ file: SourceFile) -> [Diagnostic] {
    guard case .item(let collection) = file.role else { return [] }
    let name = stem(file.path)
    guard name.slug != name || collection.name.slug != collection.name else { return [] }
    let wanted = "\(collection.name.slug)/\(name.slug)"
    return [
      Diagnostic(
        "file-name",
        Message(
          nl: "een bestandsnaam bestaat uit kleine letters, cijfers en streepjes",
          en: "a file name consists of lower-case letters, digits and hyphens"),
        at: .file(file.path),
        fix: Message(nl: "noem het \(wanted)", en: "name it \(wanted)"))
    ]
  }

  private static func stray(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "stray-file", .warning,
      Message(
        nl: "dit bestand heeft hier geen plaats en komt niet op de site",
        en: "this file has no place here and does not reach the site"),
      at: .file(file.path),
      fix: Message(
        nl: "zet het als .md of .yml in de map van een collectie, of haal het weg",
        en: "put it into a collection's folder as .md or .yml, or remove it"))
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}

/// The YAML at the top of a Markdown file, between two lines of three hyphens.
enum FrontMatter {
  static func split(_ source: SourceText) -> (fields: Range<Int>, body: Range<Int>)? {
    let bytes = source.bytes
    guard line(source, at: 0) == "---" else { return nil }
    let start = nextLine(source, after: 0)
    var offset = start
    while offset < bytes.count {
      if line(source, at: offset) == "---" {
        return (start..<offset, nextLine(source, after: offset)..<bytes.count)
      }
      offset = nextLine(source, after: offset)
    }
    return nil
  }

  static func missing(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      "missing-front-matter",
      Message(
        nl: "een tekst begint met zijn velden tussen twee regels '---'",
        en: "a text begins with its fields between two lines '---'"),
      at: SourceSpan(path: source.path, range: source.lineRange(at: 0)))
  }

  private static func line(_ source: SourceText, at offset: Int) -> String {
    source.text(source.lineRange(at: offset))
  }

  private static func nextLine(_ source: SourceText, after offset: Int) -> Int {
    let end = source.bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count - 1
    return end + 1
  }
}
