import Diagnostics
import Testing

@testable import Formats

/// Instructions do not reach the parser, which one without words would end.
struct XMLInstructionsTests {
  @Test(arguments: [
    "<a><?x?></a>", "<?xml version=\"1.0\"?><?pi?><a/>", "<a/><?x?>", "<!-- <?x?> --><a/>",
    "<a><?x y?></a>",
    "<?xml?><a>b</a>",
  ])
  func passedOver(text: String) {
    let read = XMLReader.read(SourceText(path: "x", text: text))
    #expect(read.diagnostics.isEmpty && read.value?.name == "a")
  }

  @Test(arguments: [
    "<a></a<?x?>>", "<a><![CDATA[<?x?>]]></a>", "<a b=\"<![CDATA[\"><?x?></a>",
    "<a b=\"<!--\"><?x?>--></a>", "<?x",
    "<a><?x", "<?", "<a", "<a><![CDATA[", "<![CDATA[<?x?>", "<a b='<?x?>'/>",
  ])
  func refused(text: String) {
    let read = XMLReader.read(SourceText(path: "x", text: text))
    #expect(read.value == nil || read.diagnostics.isEmpty)
  }

  @Test("Places stay where they are")
  func places() {
    let text = Array("<?a\nb?><c/>".utf8)
    let blanked = XMLInstructions.blanked(text)
    #expect(blanked == Array("   \n   <c/>".utf8))
  }
}
