import Formats
import Model
import Testing

@testable import Datasets

struct DatasetsTests {
  private func files(_ site: SmallSite) -> [String] {
    Datasets.files(of: site.site).map(\.route.path)
  }

  @Test func aCollectionHasAFileOfEachForm() {
    #expect(
      files(SmallSite()) == ["data/things.json", "data/things.csv", "data/things.schema.json"])
  }

  @Test func termsHaveAVocabularyToo() {
    #expect(files(SmallSite(role: .term)).last == "data/things.ttl")
  }

  @Test func whatHasNoPagesIsNotPublished() {
    #expect(files(SmallSite(hasPages: false)).isEmpty)
  }

  @Test func draftsSayTheirYear() {
    let periods: [(Validity?, String?, Bool)] = [
      (Validity(year: 2025), "sure", false), (Validity(year: 2026), "sure", true),
      (.always, "sure", false), (.always, "draft", true), (nil, nil, false),
    ]
    let items = periods.map { SmallSite.item("x", validity: $0.0, certainty: $0.1) }
    let site = SmallSite(items: items)
    let json = CollectionRecords(site.context, site.site.collections[0]).json
    guard case .object(let members) = json, case .elements(_, let item)? = members.last?.value
    else {
      Issue.record("the items are last")
      return
    }
    for (index, (_, _, isDraft)) in periods.enumerated() {
      let words = item(index).embeddable
      #expect(words.contains(#""draft":{"year":2026,"note":"Wait."}"#) == isDraft, "\(words)")
    }
  }

  // MARK: SKOS

  @Test func aTermIsAConcept() {
    let definition = SmallSite.field("meaning", .markdown, isRequired: true)
    let item = SmallSite.item(
      "x", title: "\"X\"", short: "\"X\"", aliases: ["y\\"], sources: [SmallSite.law],
      see: [
        SmallSite.link("z"),
        PageLink(route: Route("laws/act.html"), anchor: "art-1", title: "Act"),
      ],
      fields: [.markdown(SmallSite.text("One\n\ntwo"))])
    let site = SmallSite(role: .term, fields: [definition], items: [item])
    let turtle = Vocabulary(site.context, site.site.collections[0]).turtle
    let expected = #"""
      <#x> a skos:Concept ;
        skos:inScheme <> ;
        skos:topConceptOf <> ;
        skos:prefLabel "\"X\""@en ;
        skos:altLabel "y\\"@en ;
        skos:definition "One\ntwo"@en ;
        skos:related <#z> ;
        rdfs:seeAlso <../laws/act.html#art-1> ;
        dcterms:source <../laws/act.html#art-1> ;
        dcterms:bibliographicCitation "Act, art. 1"@en ;
        foaf:page <../things/x.html> .


      """#
    #expect(String(decoding: turtle, as: UTF8.self).hasSuffix(expected))
  }

  // MARK: schema.org

  private func structured(_ site: SmallSite) -> String? {
    let things = site.site.collections[0]
    return Datasets.structuredData(
      of: .item(things.items[0], things.schema), at: Route("things/x.html"), in: site.site)
  }

  @Test func whatStandsInAPageOpensNoMarkup() throws {
    let item = SmallSite.item("x", title: "</script><b>", body: SmallSite.text("So."))
    let words = try #require(structured(SmallSite(role: .question, items: [item])))
    #expect(!words.contains("<") && words.contains(#"\u003c/script"#))
    #expect(words.contains(#""acceptedAnswer":{"@type":"Answer","text":"So."}"#))
  }

  @Test(arguments: [
    (CollectionSchema.Role.source, true, "Legislation"), (.source, false, "CreativeWork"),
    (.term, false, "DefinedTerm"), (.question, false, "FAQPage"),
  ])
  func aPageIsWhatItsRoleSays(role: CollectionSchema.Role, isGround: Bool, type: String) throws {
    let item = SmallSite.item("x", isGround: isGround)
    let words = try #require(structured(SmallSite(role: role, items: [item])))
    #expect(words.contains("\"@type\":\"\(type)\""))
  }

  @Test func otherItemsSayNothing() {
    #expect(structured(SmallSite(role: .flow, items: [SmallSite.item("x")])) == nil)
  }
}
