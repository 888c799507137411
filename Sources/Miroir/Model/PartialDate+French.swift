extension PartialDate {
  /// Reads a date as French people write it, if the calendar has it: `12/01/2026`, `12-1-2026`,
  /// `12.01.2026`, `12 janvier 2026`, `01/2026`, `janvier 2026`.
  init?(french text: String) {
    let fields = text.dateFields
    guard (2...3).contains(fields.count),
      let year = fields.last?.number(digits: 4...4),
      let month = fields.dropLast().last?.month
    else { return nil }
    let first = fields[0].lowercased() == "1er" ? "1" : fields[0]
    let day = fields.count == 3 ? first.number(digits: 1...2) : nil
    guard fields.count == 2 || day != nil else { return nil }
    self.init(year: year, month: month, day: day)
    guard isInCalendar else { return nil }
  }
}

extension String {
  /// The two or three parts of a date; empty ones are kept between slashes, dashes or points.
  fileprivate var dateFields: [String] {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r\n", "\u{A0}", "\u{202F}"]
    let words = split { blanks.contains($0) }
    let parts =
      words.count == 1
      ? words[0].split(omittingEmptySubsequences: false) { "/-.".contains($0) } : words
    return parts.map(String.init)
  }

  /// A month given by its number, its name or a usual abbreviation of that.
  fileprivate var month: Int? {
    if let number = number(digits: 1...2) { return number }
    let name = withoutDiacritics.lowercased().filter { $0 != "." }
    let months = [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
      "octobre", "novembre", "decembre",
    ]
    let matches = months.indices.filter { name.count >= 3 && months[$0].hasPrefix(name) }
    return matches.count == 1 ? matches[0] + 1 : nil
  }

  fileprivate func number(digits: ClosedRange<Int>) -> Int? {
    digits.contains(utf8.count) && utf8.allSatisfy(\.isDigit) ? Int(self) : nil
  }
}
