/// A moment in universal time, to the second: `2026-03-02T10:15:00Z` (a part of ISO 8601).
///
/// The order of the bytes is that of time.
public struct Timestamp: ByteText {
  /// The moment as it is written.
  public var text: String

  /// Takes the text as it is.
  public init(_ text: String) { self.text = text }

  /// Reads a moment; nothing when the text hasn't the form, or when the calendar doesn't have it.
  public init?(reading text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, let date = PartialDate(String(text.prefix(10))), date.isInCalendar,
      zip(bytes.dropFirst(10), "T00:00:00Z".utf8).allSatisfy({ byte, sign in
        sign == UInt8(ascii: "0") ? byte.isDigit : byte == sign
      })
    else { return nil }
    func pair(_ start: Int) -> Int { Int(bytes[start] - 48) * 10 + Int(bytes[start + 1] - 48) }
    guard pair(11) < 24, pair(14) < 60, pair(17) <= 60 else { return nil }
    self.text = text
  }

  /// Its day: `2026-03-02`.
  public var day: PartialDate? { PartialDate(String(text.prefix(10))) }
}
