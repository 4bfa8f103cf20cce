import Diagnostics
import Markdown
import Model

/// A Markdown text, as it is read at some place of its file; every reference leads to the same page.
func text(_ markdown: String, at offset: Int = 0) -> RichText {
  let span = SourceSpan(path: "table", range: offset..<offset + markdown.utf8.count)
  let document = readMarkdown(field: markdown, at: span).value
  return RichText(document: document, links: document.references.map { _ in .external("x") })
}
