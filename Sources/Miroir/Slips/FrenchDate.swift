/// Dates as French people write them: day first, or month and year.
enum FrenchDate {
  /// The ISO 8601 form of `12/01/2026`, `12-1-2026`, `12.01.2026`, `01/2026` or `12 janvier 2026`.
  ///
  /// Nothing comes of another form, of a year in two digits or of a day that no calendar has.
  static func iso(_ text: String) -> String? {
    let fields = fields(of: text)
    guard let year = fields.last.flatMap({ number($0, digits: 4...4) }),
      let month = fields.dropLast().last.flatMap(month)
    else { return nil }
    switch fields.count {
    case 2: return "\(padded(year, to: 4))-\(padded(month, to: 2))"
    case 3:
      let first = fields[0].lowercased() == "1er" ? "1" : fields[0]
      guard let day = number(first, digits: 1...2),
        (1...dayCount(ofMonth: month, year: year)).contains(day)
      else { return nil }
      return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    default: return nil
    }
  }

  /// The two or three parts of a date; empty ones are kept between slashes, dashes or points.
  private static func fields(of text: String) -> [String] {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r\n", "\u{A0}", "\u{202F}"]
    let words = text.split { blanks.contains($0) }
    let parts =
      words.count == 1
      ? words[0].split(omittingEmptySubsequences: false) { "/-.".contains($0) } : words
    return parts.map(String.init)
  }

  /// The number of a month given by its number, its name or a usual abbreviation of that.
  private static func month(_ text: String) -> Int? {
    if let number = number(text, digits: 1...2) { return (1...12).contains(number) ? number : nil }
    let name = text.withoutDiacritics.lowercased().filter { $0 != "." }
    let matches = months.indices.filter { name.count >= 3 && months[$0].hasPrefix(name) }
    return matches.count == 1 ? matches[0] + 1 : nil
  }

  private static let months = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",
  ]

  private static func number(_ text: String, digits: ClosedRange<Int>) -> Int? {
    let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isNumber && digits.contains(text.utf8.count) ? Int(text) : nil
  }

  private static func dayCount(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.count)) + digits
  }
}
