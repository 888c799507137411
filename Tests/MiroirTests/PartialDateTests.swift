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
    ("20/01/2026", "2026-01-20"), ("1-2-2026", "2026-02-01"), ("05.11.2025", "2025-11-05"),
    ("01/2026", "2026-01"),
  ])
  func frenchDatesAreRecognised(french: String, iso: String) {
    #expect(PartialDate(french: french)?.text == iso)
  }

  @Test(arguments: ["31/02/2026", "2026/01/20", "1/2/26", "hier", "1/2/3/2026"])
  func whatIsNoFrenchDateIsLeftAlone(text: String) {
    #expect(PartialDate(french: text) == nil)
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
