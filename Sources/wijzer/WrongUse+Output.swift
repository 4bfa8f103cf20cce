import Diagnostics
import Publishing

/// Why nothing is built in an output folder.
extension WrongUse {
  static func noPlace(_ path: String, _ objection: PublishingFailure.Objection) -> WrongUse {
    let why =
      switch objection {
      case .tilde:
        Message(
          nl: "de shell heeft '~' niet vervangen", en: "the shell did not replace '~'")
      case .root:
        Message(nl: "dat is de hoofdmap van het systeem", en: "that is the root of the system")
      case .home:
        Message(nl: "dat is een thuismap, of er staan er in", en: "that is a home, or holds homes")
      case .source(let folder):
        Message(
          nl: "daar staat '\(folder)', waar de site van wordt gemaakt",
          en: "that is where '\(folder)' stands, which the site is made from")
      }
    return WrongUse(
      Message(
        nl: "in '\(path)' kan geen site komen: \(why.nl)",
        en: "'\(path)' is no place for a site: \(why.en)"),
      fix: Message(
        nl: "noem met --output een map die er alleen voor de site is, met haar hele pad",
        en: "name with --output a folder that is for the site alone, by its whole path"))
  }

  /// - Parameter paths: at least one.
  static func occupied(_ paths: [String], isAdoptable: Bool) -> WrongUse {
    let shown = paths.prefix(mostPaths)
    let list = shown.map { "\n  \($0)" }.joined()
    let rest = paths.count - shown.count
    let others = Message(nl: "\n  en nog \(rest)", en: "\n  and \(rest) more")
    return WrongUse(
      Message(
        nl: "hier staat iets wat niet van een eerdere bouw is, waar de site moet komen:"
          + list + (rest > 0 ? others.nl : ""),
        en: "something stands here that no earlier build made, where the site goes:"
          + list + (rest > 0 ? others.en : "")),
      fix: isAdoptable
        ? Message(
          nl: "kies met --output een andere map, of bouw er toch met --adopt",
          en: "choose another folder with --output, or build there all the same with --adopt")
        : Message(
          nl: "kies met --output een andere map, of haal dit weg",
          en: "choose another folder with --output, or take this away"))
  }

  /// Enough to know whose they are.
  private static let mostPaths = 10
}
