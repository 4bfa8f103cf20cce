import Language
import Testing

/// Which words are forms of which.
struct InflectionTests {
  @Test(arguments: [
    // What libstemmer knows.
    ("zorgkantoor", "zorgkantoren"), ("levensloopcoördinator", "levensloopcoördinatoren"),
    ("aanbieder", "aanbieders"), ("norm", "normen"), ("forensisch", "forensische"),
    ("taak", "taken"), ("afspraak", "afspraken"), ("veiligheid", "veiligheden"),
    ("aanwijzing", "aanwijzingen"), ("uitvoerend", "uitvoerende"), ("gevaarlijk", "gevaarlijke"),
    // What is mended before it.
    ("prestatie", "prestaties"), ("indicatie", "indicaties"), ("regio", "regio's"),
    ("regio", "regio’s"), ("gemeente", "gemeentes"), ("gemeente", "gemeenten"),
    ("periode", "periodes"), ("procedure", "procedures"), ("analyse", "analyses"),
    ("niveau", "niveaus"), ("idee", "ideeën"), ("kopie", "kopieën"), ("gegeven", "gegevens"),
    ("examen", "examens"), ("café", "cafés"), ("toets", "toetsen"), ("plaats", "plaatsen"),
    ("mens", "mensen"), ("grens", "grenzen"), ("fonds", "fondsen"),
    // What is mended after it.
    ("plan", "plannen"), ("model", "modellen"), ("tarief", "tarieven"), ("huis", "huizen"),
    ("sociaal", "sociale"), ("financieel", "financiële"), ("actief", "actieve"),
    ("dag", "dagen"), ("bedrag", "bedragen"), ("regel", "regelen"), ("brief", "brieven"),
    // What no stem can tell.
    ("criterium", "criteria"), ("medicus", "medici"), ("lid", "leden"), ("stad", "steden"),
    ("kind", "kinderen"),
  ])
  func aPluralOrAnEndingIsAFormOfTheWord(one: String, other: String) {
    #expect(kind(of: other, for: one) == .inflected, "\(other) is not found for \(one)")
    #expect(kind(of: one, for: other) == .inflected, "\(one) is not found for \(other)")
  }

  @Test(arguments: [
    ("includeren", ["includeert", "includeer", "includeerde", "geïncludeerd", "geïncludeerde"]),
    ("verzilveren", ["verzilvert", "verzilverd", "verzilverde"]),
    ("aanmelden", ["aangemeld", "aangemelde", "aanmeldt"]),
    ("opschalen", ["opschaalt", "opgeschaald"]),
    ("uitwerken", ["uitwerkt", "uitgewerkt", "uitwerkte"]),
    ("afgeven", ["afgeeft"]),
  ])
  func aWeakVerbIsFoundInItsForms(verb: String, forms: [String]) {
    for form in forms { #expect(kind(of: form, for: verb) == .inflected, "\(form)") }
  }

  @Test(arguments: [
    ("aanwijzing", "aanwijzen"), ("duiding", "duiden"), ("veiligheid", "veilig"),
    ("inclusie", "inclusief"), ("aanmelding", "aanmelden"), ("wet", "weten"), ("taak", "tak"),
    ("taak", "takken"), ("tak", "taken"), ("maan", "man"), ("bom", "bomen"), ("plaat", "plaats"),
    ("recht", "rechts"), ("som", "soms"), ("café", "cafe"), ("een", "één"),
    ("gevaar", "gevaarlijk"),
    ("zorg", "zorgt"), ("mol", "molen"), ("prestatie", "presteren"), ("middelen", "gemiddeld"),
  ])
  func anotherWordIsNotAForm(one: String, other: String) {
    #expect(kind(of: other, for: one) == nil, "\(other) is found for \(one)")
    #expect(kind(of: one, for: other) == nil, "\(one) is found for \(other)")
  }

  @Test(arguments: [
    ("coördinatie", "coordinatie"), ("coördinatie", "Coo\u{308}rdinatie"), ("café", "cafe\u{301}"),
    ("ijs", "ĳs"), ("levensloop", "levens\u{AD}loop"), ("zorgkantoor", "ZORGKANTOOR"),
    ("Één", "één"),
  ])
  func capitalsDiaeresesAndSoftHyphensAreNoDifference(one: String, other: String) {
    #expect(kind(of: other, for: one) == .exact)
  }
}
