import Diagnostics
import Markdown
import Testing

@Suite("A document as HTML")
struct HTMLWriterTests {
  @Test("Text, emphasis, code and line ends")
  func inlines() {
    #expect(
      html("É *a* **b** ***c*** `d`")
        == "<p>É <em>a</em> <strong>b</strong> <em><strong>c</strong></em> <code>d</code></p>\n")
    #expect(html("a\nb  \nc\\\nd") == "<p>a\nb<br>\nc<br>\nd</p>\n")
    #expect(html("***") == "<hr>\n")
  }

  @Test("What HTML would read as its own is escaped, HTML in the text too")
  func escaping() {
    #expect(html("a < b & \"c\" > 'd'") == "<p>a &lt; b &amp; &quot;c&quot; &gt; 'd'</p>\n")
    #expect(html("&lt;b&gt; &amp;amp; &copy;") == "<p>&lt;b&gt; &amp;amp; ©</p>\n")
    #expect(
      html("é <script>alert(1)</script>") == "<p>é &lt;script&gt;alert(1)&lt;/script&gt;</p>\n")
    #expect(
      html("<script>\nalert(1)\n</script>\n\né")
        == "<pre><code>&lt;script&gt;\nalert(1)\n&lt;/script&gt;\n</code></pre>\n<p>é</p>\n")
    #expect(html("<!-- é -->") == "<pre><code>&lt;!-- é --&gt;\n</code></pre>\n")
    #expect(html("`<b>`") == "<p><code>&lt;b&gt;</code></p>\n")
    #expect(html("[é](<a\"b>)") == "<p><a href=\"a&quot;b\">é</a></p>\n")
    #expect(html("[[care|<b>]]") == "<p><a href=\"care\">&lt;b&gt;</a></p>\n")
    #expect(
      html("# <b>\n\n```<x>\n<y>\n```")
        == "<h1 id=\"b\">&lt;b&gt;</h1>\n<pre tabindex=\"0\"><code class=\"language-&lt;x&gt;\">&lt;y&gt;\n</code></pre>\n"
    )
  }

  @Test("Marks in running text become links and citations")
  func marks() {
    #expect(
      html("É [[care]], [[care|één *a*]] [@act, art. 1; @wet]")
        == "<p>É <a href=\"care\">care</a>, <a href=\"care\">één *a*</a> (act:art. 1 wet:-)</p>\n")
    #expect(
      html("*[[a]]* **[@b]**") == "<p><em><a href=\"a\">a</a></em> <strong>(b:-)</strong></p>\n")
  }

  @Test("Addresses in running text become links; what ends a sentence does not belong to them")
  func autolinks() {
    #expect(
      html("Zie https://example.org/a?b=c&d.")
        == "<p>Zie <a href=\"https://example.org/a?b=c&amp;d\">https://example.org/a?b=c&amp;d</a>.</p>\n"
    )
    #expect(
      html("www.example.org") == "<p><a href=\"http://www.example.org\">www.example.org</a></p>\n")
    #expect(
      html("<info@example.org>")
        == "<p><a href=\"mailto:info@example.org\">info@example.org</a></p>\n")
  }

  @Test("In a tight list the parts are no paragraphs, in a loose list they are")
  func lists() {
    #expect(html("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    #expect(html("- a\n\n- b") == "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n")
    #expect(html("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n")
    #expect(
      html("- a\n  1. b\n  2. c\n- d")
        == "<ul>\n<li>a\n<ol>\n<li>b</li>\n<li>c</li>\n</ol>\n</li>\n<li>d</li>\n</ul>\n")
    #expect(
      html("- a\n\n  b\n- c\n  - d")
        == "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n<li><p>c</p>\n<ul>\n<li>d</li>\n</ul>\n</li>\n</ul>\n"
    )
    #expect(
      html("- a\n  > b\n- c")
        == "<ul>\n<li>a<blockquote>\n<p>b</p>\n</blockquote>\n</li>\n<li>c</li>\n</ul>\n")
  }

  @Test("A task is a part of a list with a box that cannot be ticked")
  func tasks() {
    #expect(
      html("- [x] a\n- [ ] b")
        == "<ul>\n<li class=\"task\"><input type=\"checkbox\" checked disabled> a</li>\n<li class=\"task\"><input type=\"checkbox\" disabled> b</li>\n</ul>\n"
    )
  }

  @Test("A table keeps its alignment, its escaped bars and its short rows")
  func tables() {
    let table = html("| é | b | c | d |\n| :- | :-: | -: | - |\n| 1 | [[x|2]] | 3 \\| 4 | |\n| 5 |")
    #expect(
      table.hasSuffix(
        """
        <table>
        <caption>Table 1</caption>
        <thead>
        <tr><th scope="col" class="align-left">é</th><th scope="col" class="align-center">b</th>\
        <th scope="col" class="align-right">c</th><th scope="col">d</th></tr>
        </thead>
        <tbody>
        <tr><td class="align-left">1</td><td class="align-center"><a href="x">2</a></td>\
        <td class="align-right">3 | 4</td><td></td></tr>
        <tr><td class="align-left">5</td><td class="align-center"></td>\
        <td class="align-right"></td><td></td></tr>
        </tbody>
        </table>
        </div>

        """))
    #expect(table.contains("aria-label=\"Table"))
  }

  @Test(
    "A quote that opens with a kind is a callout",
    arguments: [
      ("note", "Note"), ("tip", "Tip"), ("important", "Important"), ("warning", "Warning"),
      ("caution", "Caution"),
    ])
  func callouts(_ name: String, _ title: String) {
    let expected =
      "<div class=\"callout callout-\(name)\" role=\"note\">\n<p class=\"callout-title\">\(title)</p>\n<p>É <em>b</em></p>\n</div>\n"
    #expect(html("> [!\(name.uppercased())]\n> É *b*") == expected)
    #expect(html("> [!\(name)]\n> É *b*") == expected)
  }

  @Test("A callout may hold blocks or nothing; what looks like one within a text is none")
  func calloutShapes() {
    #expect(
      html("> [!TIP]\n>\n> - a")
        == "<div class=\"callout callout-tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n<ul>\n<li>a</li>\n</ul>\n</div>\n"
    )
    #expect(
      html("> [!TIP]")
        == "<div class=\"callout callout-tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n</div>\n"
    )
    #expect(html("> a\n> [!TIP]") == "<blockquote>\n<p>a\n[!TIP]</p>\n</blockquote>\n")
    #expect(html("> [!TIP] a") == "<blockquote>\n<p>[!TIP] a</p>\n</blockquote>\n")
    #expect(html("[!TIP]") == "<p>[!TIP]</p>\n")
  }

  @Test("Notes are numbered as the text refers to them, and each reference has its own anchor")
  func footnotes() {
    let text = html("B[^b] a[^a] b[^b].\n\n[^a]: é [[care]]\n[^b]: twee\n\n    alinea's")
    #expect(
      text == """
        <p>B<sup class="footnote"><a href="#fn-1" id="fnref-1">1</a></sup> \
        a<sup class="footnote"><a href="#fn-2" id="fnref-2">2</a></sup> \
        b<sup class="footnote"><a href="#fn-1" id="fnref-1-2">1</a></sup>.</p>
        <section class="footnotes" aria-label="Notes">
        <ol>
        <li id="fn-1"><p>twee</p>
        <p>alinea's</p>
        <a href="#fnref-1" aria-label="Back">↩</a></li>
        <li id="fn-2"><p>é <a href="care">care</a></p>
        <a href="#fnref-2" aria-label="Back">↩</a></li>
        </ol>
        </section>

        """)
    #expect(html("a[^x]") == "<p>a[^x]</p>\n")
  }

  @Test("Every anchor of a page with two texts can get a prefix")
  func prefix() {
    let text = html("# A[^1]\n\n[^1]: b", anchorPrefix: "x-")
    let ids = text.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
    #expect(ids == ["x-a", "x-fnref-1", "x-fn-1"])
    #expect(text.matches(of: /href="#([^"]*)"/).allSatisfy { ids.contains(String($0.output.1)) })
  }

  @Test("A single paragraph goes without its tags in a cell or a label; other texts keep theirs")
  func inline() {
    func inline(_ text: String) -> String {
      let document = read(text).value
      return document.inlineHTML(words: words) { referenceHTML(document.references[$0].target) }
    }
    #expect(inline("É *a* [[b]]") == "É <em>a</em> <a href=\"b\">b</a>")
    #expect(inline("a\n\nb") == "<p>a</p>\n<p>b</p>\n")
    #expect(inline("- a") == "<ul>\n<li>a</li>\n</ul>\n")
    #expect(inline("") == "")
  }
}
