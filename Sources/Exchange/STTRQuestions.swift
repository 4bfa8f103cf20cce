import Formats
import Model

/// The questions in a file of the Dutch standard for applicable rules (STTR, also IMTR).
///
/// Each input refers to an implementation rule, which holds the question, its explanation and its
/// options. The namespaces carry a version, so elements are known by their names.
struct STTRQuestions {
  struct Question {
    let text: String?
    let help: String?
    let options: [String]
  }

  let file: DMNFile

  private static let namespace = "http://toepasbare-regels.omgevingswet.overheid.nl/"
  private static let known: Set = ["uitvoeringsregels", "uitvoeringsregelRef", "regelgroepen"]

  /// Whether an extension element is one that is read here, or only orders what is.
  static func reads(_ element: XMLTree) -> Bool {
    element.namespace.hasPrefix(namespace) && known.contains(element.name)
  }

  /// The question that a variable answers.
  func question(for variable: String) -> Question? {
    guard let input = file.inputData(variable),
      let reference = Self.first("uitvoeringsregelRef", in: input)?.attributes["href"],
      let rule = rule(String(reference.drop { $0 == "#" })),
      let question = Self.first("vraag", in: rule)
    else { return nil }
    return Question(
      text: Self.first("vraagTekst", in: question)?.words,
      help: Self.first("toelichting", in: rule)?.words,
      options: Self.all("optieText", in: question).compactMap(\.words))
  }

  private func rule(_ id: String) -> XMLTree? {
    file.root.children("extensionElements").flatMap { Self.all("uitvoeringsregel", in: $0) }
      .first { $0.attributes["id"] == id }
  }

  private static func first(_ name: String, in element: XMLTree) -> XMLTree? {
    all(name, in: element).first
  }

  /// The elements of a name at any depth.
  private static func all(_ name: String, in element: XMLTree) -> [XMLTree] {
    element.children.flatMap { child in
      (child.name == name && child.namespace.hasPrefix(namespace) ? [child] : [])
        + all(name, in: child)
    }
  }
}
