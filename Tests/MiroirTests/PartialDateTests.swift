import Testing

@testable import Miroir

@Suite struct PartialDateTests {
  @Test(arguments: ["2026-01", "2026-01-20", " 2026-12-31 ", "2024-02-29", "2000-02-29"])
  func datesOfTheCalendarAreRead(text: String) throws {
    #expect(try #require(PartialDate(text)).isInCalendar)
  }

  @Test(arguments: [
    "2026-02-30", "2026-13", "2026-00-01", "2023-02-29", "1900-02-29", "2026-04-31",
  ])
  func impossibleDatesAreReadAndKnownForImpossible(text: String) throws {
    #expect(try !#require(PartialDate(text)).isInCalendar)
  }

  @Test(arguments: [
    "", "2026", "26-01-20", "2026-1-20", "20/01/2026", "2026-01-20T10:00", "２０２６-01",
  ])
  func otherFormsAreNone(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test(arguments: [
    ("12/01/2026", "2026-01-12"), ("12-1-2026", "2026-01-12"), ("1.2.2026", "2026-02-01"),
    ("01/2026", "2026-01"), ("9-2025", "2025-09"), (" 12/01/2026 ", "2026-01-12"),
    ("29/02/2024", "2024-02-29"), ("12 janvier 2026", "2026-01-12"),
    ("1er août 2025", "2025-08-01"),
    ("sept. 2025", "2025-09"), ("3\u{A0}Févr. 2026", "2026-02-03"), ("12 01 2026", "2026-01-12"),
  ])
  func datesTheFrenchWayAreUnderstood(_ written: String, iso: String) {
    #expect(PartialDate(french: written)?.text == iso)
  }

  @Test(arguments: [
    "", "2026-01-12", "2026-01", "2026", "2026/01/12", "31/02/2026", "29/02/2025", "01/25/2026",
    "0/1/2026", "13/2026", "12/01/26", "12//2026", "/2026", "12/01/2026/", "jui 2026", "ja 2026",
    "１２/01/2026", "1/1/1/2026", "hier", "-1-2026",
  ])
  func otherDatesAreNot(_ written: String) {
    #expect(PartialDate(french: written)?.text == nil)
  }

  @Test(arguments: [
    ("2025-10", "2025-11", true), ("2025-10-31", "2025-11", true),
    ("2025-10-05", "2025-10-06", true),
    ("2025-10", "2025-10-01", false), ("2025-10-31", "2025-10", false),
    ("2026-01", "2025-12", false),
  ])
  func aMonthIsNotBeforeItsDays(first: String, second: String, isBefore: Bool) throws {
    let one = try #require(PartialDate(first))
    #expect(one.isBefore(try #require(PartialDate(second))) == isBefore)
  }
}
