import Testing

@testable import Miroir

/// What has the form of a personal datum, and what only resembles it.
@Suite struct PersonalNumbersTests {
  private func kinds(_ text: String) -> [PersonalMark.Kind] {
    Array(text.utf8).personalMarks.map(\.kind)
  }

  @Test(arguments: [
    "295109912611193", "255081416802538", "180127512345642", "186022A21532523",
    "2 95 10 99 126 111 93", "2\u{A0}95\u{202F}10-99.126 111 93", "(295109912611193)",
  ])
  func aSocialSecurityNumberHasItsKey(text: String) {
    #expect(kinds("avant \(text) après") == [.socialSecurityNumber])
  }

  @Test(arguments: [
    "295109912611199", "2951099126111", "2951099126111930", "x295109912611193", "295109912611193x",
    "595109912611193", "295139912611193", "2 95 10 99  126 111 93", "2026-01-20 2026-02-11 935",
  ])
  func otherNumbersAreNot(text: String) {
    #expect(kinds("avant \(text) après") == [])
  }

  @Test(arguments: [
    "FR1420041010050500013M02606", "FR14 2004 1010 0505 0001 3M02 606", "BE68 5390 0754 7034",
    "DE89370400440532013000", "IBAN\u{A0}: GB82 WEST 1234 5698 7654 32.",
  ])
  func aBankAccountHasItsKey(text: String) {
    #expect(kinds("avant \(text)") == [.bankAccount])
  }

  @Test(arguments: [
    "FR1420041010050500013M02607", "FR14 2004", "XX6853900754703", "UTF8", "ISO 8601", "AFR142004",
  ])
  func otherCodesAreNot(text: String) {
    #expect(kinds("avant \(text) après") == [])
  }

  @Test(arguments: [
    "06 12 34 56 78", "01.44.55.66.77", "03-20-30-40-50", "+33 6 12 34 56 78", "+33612345678",
    "06\u{A0}12\u{A0}34\u{A0}56\u{A0}78",
  ])
  func aTelephoneNumberComesInPairs(text: String) {
    #expect(kinds("avant \(text), après") == [.telephone])
  }

  @Test(arguments: [
    "0612345678", "06 12 34 56", "06 12 34 56 789", "01 99 00 12 34", "06 39 98 12 34",
    "+32 2 123 45 67", "le 06 12 2025", "12 06 12 34 56", "0,06 12 34 56 78",
  ])
  func otherPairsAreNot(text: String) {
    #expect(kinds("avant \(text)") == [])
  }

  @Test(arguments: ["j.martin@mairie.fr", "a+b@x-y.co.uk", "mailto:accueil@mairie.fr"])
  func aMailboxIsFound(text: String) {
    #expect(kinds("avant \(text). Après") == [.mailbox])
  }

  @Test(arguments: [
    "accueil@example.org", "a@b.test", "un @ seul", "@aline", "https://social.fr/@aline",
    "https://u:p@mairie.fr/", "aline@mairie", "a@b.1",
  ])
  func otherSignsAreNot(text: String) {
    #expect(kinds("avant \(text). Après") == [])
  }

  @Test func thePlaceIsThatOfTheFirstByte() {
    let marks = Array("é j.m@mairie.fr, 06 12 34 56 78".utf8).personalMarks
    #expect(marks.map(\.offset) == [3, 18])
  }
}
