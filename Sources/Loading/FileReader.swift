import Diagnostics
import Foundation
import Markdown
import Model

/// Reads one file.
enum FileReader {
  static func read(_ file: SourceFile) throws -> Checked<LoadedFile> {
    if let refusal = file.refusal { return unread(file, refused(file, refusal)) }
    let most = mostBytes(file.role)
    guard let data = FileGate.bytes(of: file.path, most: most) else {
      throw LoadingFailure.unreadable(file.path)
    }
    guard data.count <= most else { return unread(file, tooLarge(file.path, most)) }
    switch file.role {
    case .asset(let route):
      if let problem = assetNameProblem(file) { return unread(file, problem) }
      return Checked(LoadedFile(file, .asset(OutputFile(route: route, bytes: data))))
    case .stray(let isContent):
      return Checked(LoadedFile(file, .nothing), [stray(file, isContent: isContent)])
    case .template:
      let source = SourceText(path: file.path, bytes: text(data))
      return Checked(LoadedFile(file, .template(source)), unreadableText(source).map { [$0] } ?? [])
    case .settings, .home, .schema, .item, .phrases:
      let source = SourceText(path: file.path, bytes: text(data))
      return document(source).map { LoadedFile(file, .document($0)) }.adding(nameProblem(file))
    }
  }

  /// The text of a file; nil when it is gone, or may not be read.
  static func bytes(of file: SourceFile) -> [UInt8]? {
    guard file.refusal == nil else { return nil }
    let most = mostBytes(file.role)
    return FileGate.bytes(of: file.path, most: most).flatMap { $0.count <= most ? text($0) : nil }
  }

  /// The bytes without the mark that some editors put before UTF-8.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// The most bytes of a file: of a text as much as several books, of what is copied more.
  private static func mostBytes(_ role: SourceFile.Role) -> Int {
    switch role {
    case .asset, .stray: 32_000_000
    case .settings, .home, .schema, .item, .template, .phrases: 2_000_000
    }
  }

  /// What is left of a file that is not read, with the reason.
  private static func unread(_ file: SourceFile, _ reason: Diagnostic) -> Checked<LoadedFile> {
    let nothing = SourceText(path: file.path, bytes: [])
    let value: LoadedFile.Value =
      switch file.role {
      case .asset, .stray: .nothing
      case .template: .template(nothing)
      case .settings, .home, .schema, .item, .phrases: .document(unreadable(nothing))
      }
    return Checked(LoadedFile(file, value), [reason])
  }

  private static func document(_ source: SourceText) -> Checked<RawDocument> {
    if let problem = unreadableText(source) { return Checked(unreadable(source), [problem]) }
    return source.path.hasSuffix(".md") ? markdown(source) : yaml(source)
  }

  private static func yaml(_ source: SourceText) -> Checked<RawDocument> {
    let fields = YAMLReader.read(source, range: 0..<source.bytes.count)
    return Checked(
      RawDocument(
        path: source.path, name: stem(source.path), fields: fields.value, body: nil,
        isReadable: !fields.hasErrors),
      fields.diagnostics)
  }

  private static func markdown(_ source: SourceText) -> Checked<RawDocument> {
    switch FrontMatter.split(source) {
    case .failure(let missing): return Checked(unreadable(source), [missing.diagnostic])
    case .success(let split):
      let fields = YAMLReader.read(source, range: split.fields)
      let body = readMarkdown(source, body: split.body)
      return Checked(
        RawDocument(
          path: source.path, name: stem(source.path), fields: fields.value, body: body.value,
          isReadable: !fields.hasErrors),
        fields.diagnostics + body.diagnostics)
    }
  }

  /// What is left of a file that can't be read: its name, which others may refer to.
  private static func unreadable(_ source: SourceText) -> RawDocument {
    RawDocument(
      path: source.path, name: stem(source.path),
      fields: RawMap(entries: [], span: .file(source.path)), body: nil, isReadable: false)
  }

  /// Empty files and bytes that are not UTF-8.
  static func unreadableText(_ source: SourceText) -> Diagnostic? {
    if source.bytes.allSatisfy({ $0 <= UInt8(ascii: " ") }) {
      return Diagnostic(
        .emptyFile, Message(nl: "dit bestand is leeg", en: "this file is empty"),
        at: .file(source.path),
        fix: Message(nl: "vul het, of haal het weg", en: "fill it, or remove it"))
    }
    guard String(validating: source.bytes, as: UTF8.self) == nil else { return nil }
    return Diagnostic(
      .invalidUtf8,
      Message(nl: "hier staan bytes die geen UTF-8 zijn", en: "bytes here are not UTF-8"),
      at: SourceSpan(path: source.path, range: firstInvalid(source.bytes)),
      fix: Message(nl: "bewaar het bestand als UTF-8", en: "save the file as UTF-8"))
  }

  /// The first byte that is not part of a character.
  private static func firstInvalid(_ bytes: [UInt8]) -> Range<Int> {
    var parser = UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while case .valid(let character) = parser.parseScalar(from: &rest) {
      offset += character.count
    }
    return offset..<min(offset + 1, bytes.count)
  }

  /// Names become addresses: lower-case ASCII letters, digits and hyphens.
  private static func nameProblem(_ file: SourceFile) -> [Diagnostic] {
    guard case .item(let collection) = file.role else { return [] }
    let name = stem(file.path)
    guard name.slug != name || collection.name.slug != collection.name else { return [] }
    let ending = file.path.hasSuffix(".md") ? "md" : "yml"
    let wanted = "\(collection.name.slug)/\(name.slug).\(ending)"
    return [
      Diagnostic(
        .fileName,
        Message(
          nl: "een bestandsnaam bestaat uit kleine letters, cijfers en streepjes",
          en: "a file name consists of lower-case letters, digits and hyphens"),
        at: .file(file.path),
        fix: Message(nl: "noem het \(wanted)", en: "name it \(wanted)"))
    ]
  }

  private static func stray(_ file: SourceFile, isContent: Bool) -> Diagnostic {
    Diagnostic(
      .strayFile,
      Message(
        nl: "dit bestand heeft hier geen plaats en komt niet op de site",
        en: "this file has no place here and does not reach the site"),
      at: .file(file.path),
      fix: isContent
        ? Message(
          nl: "zet het als .md of .yml in de map van een collectie, of haal het weg",
          en: "put it into a collection's folder as .md or .yml, or remove it")
        : Message(
          nl: "een sjabloon eindigt op .mustache; haal weg wat hier niet hoort",
          en: "a template ends in .mustache; remove what does not belong here"))
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
