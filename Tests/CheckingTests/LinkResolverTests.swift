import Testing

@testable import Checking

@Suite("Where ordinary links lead")
struct LinkResolverTests {
  @Test(
    "A relative address is a path from the folder of its file",
    arguments: [
      ("content/a/", "b.md", "content/a/b.md"), ("content/a/", "../b.md", "content/b.md"),
      ("content/a/", "./b//c.md", "content/a/b/c.md"), ("content/", "../../b.md", "b.md"),
      ("", "b.md", "b.md"), ("", "../é/b.md", "é/b.md"), ("/w/a/", "../b.md", "/w/b.md"),
      ("/", "../../b.md", "/b.md"), ("content/a/", "..", "content"),
      ("content/a/", "..b/c.md", "content/a/..b/c.md"),
    ])
  func normalized(_ folder: String, _ address: String, _ expected: String) {
    #expect(LinkResolver.normalized(address[...], in: Array(folder.utf8)) == expected)
  }
}
