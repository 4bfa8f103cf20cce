import Formats

/// What all drawings share.
enum SVG {
  struct Size {
    let width: Int
    let height: Int
  }

  /// What a drawing is to who does not see it.
  enum Role: String {
    /// One thing with a name and a description; what is in it is told elsewhere on the page.
    case image = "img"
    /// A group of links.
    case group
  }

  /// A drawing with its name and description tied to it for screen readers.
  static func element(
    id: String, size: Size, role: Role, title: String, description: String, body: String
  ) -> String {
    """
    <svg class="figure" role="\(role.rawValue)" aria-labelledby="\(id)-title \(id)-description" \
    width="\(size.width)" height="\(size.height)" \
    viewBox="0 0 \(size.width) \(size.height)" xmlns="http://www.w3.org/2000/svg">
    <title id="\(id)-title">\(HTML.escape(title))</title>
    <desc id="\(id)-description">\(HTML.escape(description))</desc>
    \(body)</svg>

    """
  }

  /// A text that fits; what is cut off ends in an ellipsis.
  static func shortened(_ text: String, to count: Int) -> String {
    text.count <= count ? text : text.prefix(count - 1) + "…"
  }
}
