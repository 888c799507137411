/// Numbers and texts of an archive, one after the other, the lowest byte of a number first
/// (APPNOTE.TXT 6.3.9, § 4.4.1.1).
struct ZipFields {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Collection<UInt8>) { rest = ArraySlice(bytes) }

  /// Whether all was taken.
  var isEmpty: Bool { rest.isEmpty }

  /// The next number of that many bytes; nothing when they aren't there, or it is too large to count with.
  mutating func number(_ count: Int) -> Int? {
    guard let bytes = take(count) else { return nil }
    return Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  /// The next numbers, of that many bytes each; nothing when one can't be had.
  mutating func numbers(_ counts: Int...) -> [Int]? {
    var numbers: [Int] = []
    for count in counts {
      guard let number = number(count) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// The next bytes; nothing when there aren't that many.
  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}

/// What begins the parts of an archive.
enum ZipSignature {
  static let local = 0x0403_4b50
  static let descriptor = 0x0807_4b50
  static let entry = 0x0201_4b50
  static let end = 0x0605_4b50
  static let end64 = 0x0606_4b50
  static let locator64 = 0x0706_4b50
}
