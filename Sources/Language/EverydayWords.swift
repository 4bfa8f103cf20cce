/// Words that people use in everyday talk, with those that official texts have for the same.
///
/// One way only: who looks for "prijs" may mean a tariff, but who looks for "tarief" means that.
/// Words are in small letters without accents, names of several words as one.
package enum EverydayWords {
  /// A word, and what it may stand for in an official text.
  package struct Meaning: Sendable {
    package let word: String
    package let official: [String]
  }

  package static let all: [Meaning] = table.split(separator: "\n").flatMap { line -> [Meaning] in
    let sides = line.split(separator: ":").map { $0.split(separator: " ").map(String.init) }
    return sides[0].map { Meaning(word: $0, official: sides[1]) }
  }

  private static let table = """
    hoeveel: aantal
    hoelang: duur looptijd termijn
    gevangenis cel bajes gevangen vastzit vastzitten opgesloten tralies: detentie gedetineerd
    prijs prijzen: tarief bedrag
    duur kost uitgaven: kosten
    geld centen budget poen: bekostiging financiering middelen subsidie
    potje pot: subsidie middelen
    vergoeding vergoed vergoeden terugkrijgen: betaling bekostiging declaratie
    rekening factuur nota bon rekeningen: declaratie declareren
    contract tekenen handtekening: overeenkomst
    klant bewoner zorgvrager: client
    patient: client
    mensen: personen clienten
    baas leider hoofd: leiding verantwoordelijk
    bepalen bepaalt: beslissen besluit
    goedkeuren goedgekeurd: vastgesteld vaststellen
    eisen eis regels: voorwaarde criterium
    kiezen kiest uitkiezen: keuze keuzevrijheid
    stoppen stopt ophouden ophoudt afgelopen: einde eindigen
    beginnen begint: start ingang
    toestemming: instemming akkoord
    privacy avg: gegevens gegevensdeling
    klagen klacht protesteren: bezwaar
    fouten fout tikfout tikfouten typefout vergissing: schrijffout
    spoedgeval noodgeval nood acuut: spoed crisis
    noodkreet alarm: brandbrief waarschuwing
    bed plek plekken ruimte opvang: bedden plaats
    verkassen: verhuizing
    meebetalen bijbetalen: eigenbijdrage
    omhoog duurder prijsstijging inflatie verhogen: indexering stijging
    agressief agressieve geweld gewelddadig: gevaarlijk agressie
    familie ouders mantelzorger partner kinderen: naasten
    blind slechtziend slechtziende doof: toegankelijkheid
    downloaden download excel spreadsheet bestand: gegevens
    meedoen meedoet deelnemen: inclusie deelname
    minderjarig jongere puber kind: leeftijd
    gemeentehuis stadhuis burgemeester wethouder: gemeente
    cipier justitie: dji
    tbs veroordeeld veroordeling straf: strafrechtelijk forensisch titel
    dokter psychiater arts behandelaar: zorgaanbieder aanbieder
    politiek parlement kamerlid: tweedekamer
    """
}
