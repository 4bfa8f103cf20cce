import Diagnostics
import Model

extension Rule {
  static let groundOutlived = Rule(
    "ground-outlived", .warning, nl: "een regel geldt niet langer dan de wet waarop zij rust",
    en: "a rule does not outlive the ground that it rests on")
}

/// A rule that goes on after every ground it names has ended.
///
/// A source is a ground when it says so (`ground: true`), such as a law; background may be old.
enum GroundOutlived {
  static func findings(_ site: Site) -> [Diagnostic] {
    site.decisions.flatMap { decision in
      decision.rules.compactMap { finding($0, site) }
    }
  }

  private static func finding(_ rule: DecisionRule, _ site: Site) -> Diagnostic? {
    let grounds = Set(rule.sources.map(\.source)).sorted().compactMap { site.item($0) }
      .filter(\.isGround)
    let ends = grounds.map { $0.validity?.until }
    guard let last = ends.compactMap(\.self).max(), !ends.contains(nil),
      last < rule.valid.upperBound,
      let ground = grounds.first(where: { $0.validity?.until == last })
    else { return nil }
    let end = rule.valid.upperBound
    return Diagnostic(
      .groundOutlived,
      Message(
        nl:
          "regel \(rule.id) geldt tot en met \(end), maar '\(ground.id.name)' gold tot en met \(last)",
        en: "rule \(rule.id) holds until \(end), but '\(ground.id.name)' held until \(last)"),
      at: rule.span,
      fix: Message(
        nl: "noem de opvolger als bron, of laat de regel eerder eindigen",
        en: "name the successor as a source, or let the rule end earlier"))
  }
}
