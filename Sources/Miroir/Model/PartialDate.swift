/// A day or a month, as candidates write them: `2026-01-20` or `2026-01`.
public struct PartialDate: Sendable, Hashable {
  /// The year.
  public var year: Int
  /// The month, from 1.
  public var month: Int
  /// The day, from 1, where it is known.
  public var day: Int?

  /// Joins the parts, which may name no date of the calendar.
  package init(year: Int, month: Int, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `AAAA-MM-JJ` or `AAAA-MM`; the date may be one that the calendar doesn't have.
  package init?(_ text: String) {
    guard ValueType.date.admits(text) else { return nil }
    let digits = text.utf8.filter(\.isDigit).map { Int($0 - UInt8(ascii: "0")) }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    self.init(
      year: number(0..<4), month: number(4..<6), day: digits.count == 8 ? number(6..<8) : nil)
  }

  /// Whether the (Gregorian) calendar has it.
  public var isInCalendar: Bool {
    guard (1...9999).contains(year), (1...12).contains(month) else { return false }
    return day.map { (1...daysInMonth).contains($0) } ?? true
  }

  /// Whether all of it comes before all of `other`: a month isn't before one of its days.
  public func isBefore(_ other: PartialDate) -> Bool {
    if (year, month) != (other.year, other.month) {
      return (year, month) < (other.year, other.month)
    }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }

  /// The date as documents have it.
  public var text: String {
    let digits = [year.padded(to: 4), month.padded(to: 2)] + (day.map { [$0.padded(to: 2)] } ?? [])
    return digits.joined(separator: "-")
  }

  private var daysInMonth: Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }
}

extension Int {
  fileprivate func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
