import Diagnostics
import Model

/// The menus of the site, with their addresses looked up.
enum Menu {
  static func entries(
    _ entries: [SettingsReader.Entry], _ targets: LinkTargets
  ) -> Checked<[NavigationEntry]> {
    let checked = entries.map { entry(label: $0.label, target: $0.target, targets) }.joined()
    return Checked(checked.value.compactMap(\.self), checked.diagnostics)
  }

  /// An address is a folder of pages, or a cross-reference.
  private static func entry(
    label: String, target: RawScalar, _ targets: LinkTargets
  ) -> Checked<NavigationEntry?> {
    let rule = targets.names.schemas.lazy.flatMap(\.pages).first {
      $0.key != .item && $0.folder == target.text
    }
    if let rule { return Checked(NavigationEntry(label: label, route: rule.indexRoute)) }
    return targets.link(text: target.text, at: target.span).map { link in
      link.map { NavigationEntry(label: label, route: $0.route) }
    }
  }
}
