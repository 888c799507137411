import Miroir
import Testing

@Suite struct PhraseTests {
  @Test func literalsAreTypesetAndValuesAreNot() {
    let path = "preuves/l'essai : \"a\" ?.pdf"
    let phrase = Phrase(fr: "l'erreur : « \(path) » ! d'où ?", en: "'\(path)'")
    #expect(phrase.fr == "l’erreur\u{A0}: «\u{A0}\(path)\u{A0}»\u{202F}! d’où\u{202F}?")
    #expect(phrase.en == "'\(path)'")
  }

  @Test func markupKeepsItsQuotes() {
    #expect(Phrase(fr: "xmlns='urn:x'", en: "").fr == "xmlns='urn:x'")
  }
}
