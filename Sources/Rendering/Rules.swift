package import Diagnostics

extension Rule {
  static let circularTemplate = Rule(
    "circular-template", nl: "een sjabloon gebruikt zichzelf niet",
    en: "a template does not use itself")

  static let listInItself = Rule(
    "list-in-itself", nl: "een lijst wordt niet binnen zichzelf nog eens geopend",
    en: "a list is not opened once more within itself")

  static let lostText = Rule(
    "lost-text", nl: "alles wat in een sjabloon staat, wordt afgedrukt",
    en: "all that stands in a template is printed")

  static let malformedTemplate = Rule(
    "malformed-template", nl: "elke tag van een sjabloon is goed geschreven en gesloten",
    en: "every tag of a template is well formed and closed")

  static let tooManyTags = Rule(
    "too-many-tags", nl: "een sjabloon komt met alles wat het gebruikt niet op te veel tags",
    en: "a template, with all that it uses, has not too many tags")

  static let unknownBlock = Rule(
    "unknown-block", nl: "een blok dat wordt gevuld, bestaat in het sjabloon",
    en: "a block that is filled exists in the template")

  static let unknownName = Rule(
    "unknown-name", nl: "een naam in een sjabloon staat voor iets op die plaats",
    en: "a name in a template stands for something there")

  static let wrongTag = Rule(
    "wrong-tag", nl: "een tag past bij wat de naam is: tekst, lijst of onderdeel",
    en: "a tag fits what its name is: text, list or part")

  /// What this room tells.
  package static let ofRendering: [Rule] = [
    .circularTemplate,
    .listInItself,
    .lostText,
    .malformedTemplate,
    .tooManyTags,
    .unknownBlock,
    .unknownName,
    .wrongTag,
  ]
}
