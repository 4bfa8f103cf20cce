import Testing

@testable import Model

/// Only addresses that can be followed, and never run, reach a page.
struct AddressTests {
  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", " https://x", "data:text/html,x", "vbscript:x",
    "file:///x",
    "//x.example", "https:x", "java\nscript:x", "blob:x", "", "https://x\n", "https://\0",
    "HTTPS://x",
  ])
  func refused(address: String) { #expect(!Address.isExternal(address)) }

  @Test(arguments: [
    "https://x.example/a?b#c", "http://x", "mailto:a@b.example", "tel:+31201234567",
  ])
  func allowed(address: String) {
    #expect(Address.isExternal(address))
    #expect(Address.isWeb(address) == address.hasPrefix("http"))
  }

  @Test("A name with a colon is no scheme", arguments: ["javascript:x.html", "a:b/c.html"])
  func relative(path: String) {
    #expect(Route("d/" + path).relative(to: Route("d/e.html")) == "./" + path)
    #expect(Route(path).relative(to: Route("d/e.html")) == "../" + path)
    #expect(Route("a/" + path).relative(to: Route("e.html")) == "a/" + path)
  }
}
