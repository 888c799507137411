/// Where an archive says that its central directory is (APPNOTE.TXT 6.3.9, § 4.3.14 to 4.3.16).
struct ZipEnd {
  /// How many files it lists.
  private(set) var count: Int
  /// Where it begins.
  private(set) var offset: Int
  /// How many bytes it has.
  private(set) var size: Int

  /// How many of an archive's last bytes can matter: both ends, the locator, and a comment.
  static let reach = length + 0xffff + locatorLength + length64

  /// Reads the end of an archive of `total` bytes, of which `tail` are the last.
  init(_ tail: [UInt8], ofTotal total: Int) throws(DepositFault) {
    guard let place = Self.place(in: tail) else { throw .missingEnd }
    var fields = ZipFields(tail[(place + 4)...])
    guard let numbers = fields.numbers(2, 2, 2, 2, 4, 4, 2) else { throw .missingEnd }
    guard numbers[6] == 0 else { throw .comment }
    (count, size, offset) = (numbers[3], numbers[4], numbers[5])
    var disks = [numbers[0], numbers[1], numbers[2] - numbers[3]]
    var end = place
    if numbers[..<6].contains(0xffff) || numbers[4...5].contains(0xffff_ffff) {
      end = try take64(tail, before: place, here: numbers[2], disks: &disks, total: total)
    }
    guard disks.allSatisfy({ $0 == 0 }) else { throw .volumes }
    let directoryEnd = offset.addingReportingOverflow(size)
    guard !directoryEnd.overflow else { throw .contradiction }
    guard directoryEnd.partialValue == total - (tail.count - end) else {
      throw directoryEnd.partialValue < total - (tail.count - end)
        ? .strayBytes(at: nil) : .contradiction
    }
  }

  /// The last place of an end whose comment ends the archive.
  private static func place(in tail: [UInt8]) -> Int? {
    guard tail.count >= length else { return nil }
    return (0...(tail.count - length)).reversed().first { place in
      guard tail[place] == UInt8(ascii: "P") else { return false }
      var fields = ZipFields(tail[place...])
      guard fields.number(4) == ZipSignature.end, fields.take(16) != nil else { return false }
      return fields.number(2) == tail.count - place - length
    }
  }

  /// Takes from the record of 64 bits what the end has no room for; returns where that record begins.
  ///
  /// `here` is how many files the end says to be in its volume.
  private mutating func take64(
    _ tail: [UInt8], before place: Int, here: Int, disks: inout [Int], total: Int
  ) throws(DepositFault) -> Int {
    let start = place - Self.locatorLength - Self.length64
    guard start >= 0 else { throw .contradiction }
    var fields = ZipFields(tail[start...])
    guard fields.number(4) == ZipSignature.end64, fields.number(8) == Self.length64 - 12,
      let record = fields.numbers(2, 2, 4, 4, 8, 8, 8, 8),
      fields.number(4) == ZipSignature.locator64, let locator = fields.numbers(4, 8, 4)
    else { throw .contradiction }
    // What the end has room for, both say.
    let pairs = [
      (here, record[4], 0xffff),
      (disks[0], record[2], 0xffff), (disks[1], record[3], 0xffff), (count, record[5], 0xffff),
      (size, record[6], 0xffff_ffff), (offset, record[7], 0xffff_ffff),
    ]
    guard pairs.allSatisfy({ $0 == $1 || $0 == $2 }), Self.writers.contains(record[0]),
      record[1] == 45, locator[1] == total - (tail.count - start)
    else { throw .contradiction }
    (count, size, offset) = (record[5], record[6], record[7])
    disks = [record[2], record[3], record[4] - record[5], locator[0], locator[2] - 1]
    return start
  }

  /// What is said to have written such a record: libarchive and Python, or Info-ZIP.
  private static let writers = [45, 0x031e]

  private static let length = 22
  private static let locatorLength = 20
  private static let length64 = 56
}
