import Formats
import Testing

@Suite("HTML as text")
struct HTMLTests {
  @Test(
    "A value in the query of an address keeps letters, digits and four signs",
    arguments: [
      ("begrippen/inclusie.html", "begrippen%2Finclusie.html"),
      ("Fout in a: b", "Fout%20in%20a%3A%20b"),
      ("coördinatie", "co%C3%B6rdinatie"), ("a-b._~9", "a-b._~9"),
      ("&?#=+\n", "%26%3F%23%3D%2B%0A"),
      ("", ""),
    ])
  func percentEncoded(_ text: String, _ expected: String) {
    #expect(HTML.percentEncoded(text) == expected)
  }
}
