import Diagnostics

/// What libyaml says is wrong, in the words of someone who does not know YAML.
enum YAMLWords {
  private struct Explanation {
    let message: Message
    let fix: Message
    /// Whether the place to look at is where the thing that went wrong begins.
    var isAtOpening = false
  }

  /// - Parameters:
  ///   - problem: the words of libyaml, which are English.
  ///   - place: where libyaml noticed it.
  ///   - opening: where what it was reading begins.
  static func diagnostic(
    _ problem: String, at place: SourceSpan, opening: SourceSpan?
  ) -> Diagnostic {
    guard let explanation = explanations[problem] else {
      return malformed(Message(nl: problem, en: problem), at: place)
    }
    let span = explanation.isAtOpening ? opening ?? place : place
    return malformed(explanation.message, at: span, fix: explanation.fix)
  }

  static func malformed(
    _ what: Message, at span: SourceSpan, fix: Message = quoting
  ) -> Diagnostic {
    Diagnostic(
      .malformedYaml,
      Message(
        nl: "dit is geen geldige YAML: \(what.nl)", en: "this is not valid YAML: \(what.en)"),
      at: span, fix: fix)
  }

  private static let quoting = Message(
    nl: "let op het inspringen, en zet tekst met ': ' of ' #' tussen aanhalingstekens",
    en: "mind the indentation, and put text with ': ' or ' #' between quotes")
  /// What libyaml says of one of the tabs it does not like.
  static let tab = "found a tab character that violates indentation"

  private static let explanations: [String: Explanation] = [
    "mapping values are not allowed in this context": Explanation(
      message: Message(nl: "hier mag geen ': ' staan", en: "': ' may not stand here"),
      fix: quoting),
    "found unexpected end of stream": Explanation(
      message: Message(
        nl: "het aanhalingsteken dat hier begint, wordt niet gesloten",
        en: "the quote that opens here is not closed"),
      fix: Message(
        nl: "sluit het met hetzelfde teken", en: "close it with the same character"),
      isAtOpening: true),
    "did not find expected ',' or ']'": Explanation(
      message: Message(
        nl: "de lijst die hier begint, wordt niet goed gesloten met ']'",
        en: "the list that opens here is not closed properly with ']'"),
      fix: Message(
        nl: "zet ',' tussen de delen en ']' aan het eind",
        en: "put ',' between the parts and ']' at the end"),
      isAtOpening: true),
    "did not find expected ',' or '}'": Explanation(
      message: Message(
        nl: "de velden die hier beginnen, worden niet goed gesloten met '}'",
        en: "the fields that open here are not closed properly with '}'"),
      fix: Message(
        nl: "zet ',' tussen de velden en '}' aan het eind",
        en: "put ',' between the fields and '}' at the end"),
      isAtOpening: true),
    "found character that cannot start any token": Explanation(
      message: Message(
        nl: "een waarde kan niet met dit teken beginnen",
        en: "a value cannot begin with this character"),
      fix: Message(
        nl: "zet de waarde tussen aanhalingstekens", en: "put the value between quotes")),
    "did not find expected key": Explanation(
      message: Message(
        nl: "hier hoort de naam van een veld te staan", en: "the name of a field belongs here"),
      fix: Message(
        nl: "laat de regel even ver inspringen als die waar hij bij hoort, en laat na een "
          + "aanhalingsteken dat sluit niets volgen",
        en: "indent the line as far as those it belongs with, and let nothing follow a quote that "
          + "closes")),
    "could not find expected ':'": Explanation(
      message: Message(
        nl: "na de naam van een veld ontbreekt hier ': '",
        en: "': ' is missing here after the name of a field"),
      fix: Message(
        nl: "zet ': ' en een waarde achter de naam, of spring in als dit bij de regel erboven "
          + "hoort",
        en: "put ': ' and a value after the name, or indent it when it belongs to the line above"),
      isAtOpening: true),
    "did not find expected '-' indicator": Explanation(
      message: Message(
        nl: "dit deel van de lijst staat niet recht onder de andere",
        en: "this part of the list does not stand right below the others"),
      fix: Message(
        nl: "laat elk deel even ver inspringen en met '- ' beginnen",
        en: "indent each part as far and let it begin with '- '")),
    "found unknown escape character": Explanation(
      message: Message(
        nl: "na '\\' staat hier een teken dat niets betekent",
        en: "the character after '\\' means nothing here"),
      fix: Message(
        nl: "schrijf '\\\\' voor het teken zelf, of gebruik enkele aanhalingstekens",
        en: "write '\\\\' for the character itself, or use single quotes")),
    "found undefined alias": Explanation(
      message: Message(
        nl: "een waarde kan niet met '*' beginnen", en: "a value cannot begin with '*'"),
      fix: Message(
        nl: "zet de waarde tussen aanhalingstekens", en: "put the value between quotes")),
    tab: Explanation(
      message: Message(
        nl: "deze regel springt in met een tab", en: "this line is indented with a tab"),
      fix: Message(nl: "spring in met spaties", en: "use spaces for the indentation")),
    "Maximum nesting level reached, set with yaml_set_max_nest_level())": Explanation(
      message: Message(
        nl: "hier staan te veel lijsten of velden in elkaar",
        en: "too many lists or fields stand inside each other here"),
      fix: Message(nl: "maak de velden vlakker", en: "make the fields flatter")),
    "but found another document": Explanation(
      message: Message(
        nl: "hier begint een tweede stel velden", en: "a second set of fields begins here"),
      fix: Message(nl: "haal de regel '---' weg", en: "remove the line '---'")),
  ]
}
