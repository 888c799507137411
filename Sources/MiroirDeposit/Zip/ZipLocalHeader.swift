/// What stands before the bytes of a file (APPNOTE.TXT 6.3.9, § 4.3.7); the directory says it all again.
struct ZipLocalHeader {
  /// Where the bytes of the file begin, from the header.
  private(set) var length: Int
  /// Whether it is written as Miroir writes it.
  private(set) var isOurs: Bool

  /// How many bytes it has at least.
  static let fixedLength = 30

  /// How long the header is whose first bytes are these; nothing when it isn't one.
  static func length(_ fixed: [UInt8]) -> Int? {
    var fields = ZipFields(fixed)
    guard fields.number(4) == ZipSignature.local, fields.take(22) != nil,
      let lengths = fields.numbers(2, 2)
    else { return nil }
    return fixedLength + lengths[0] + lengths[1]
  }

  /// Reads a whole header, which must say what the directory does.
  init(_ bytes: [UInt8], of entry: ZipEntry) throws(DepositFault) {
    var fields = ZipFields(bytes.dropFirst(4))
    guard let numbers = fields.numbers(2, 2, 2, 2, 2, 4, 4, 4, 2, 2),
      let name = fields.take(numbers[8]), let extra = fields.take(numbers[9])
    else { throw .headers }
    let extraFields = try ZipExtraFields(extra)
    var sizes = [numbers[7], numbers[6]]
    if sizes.contains(0xffff_ffff) {
      var large = ZipFields(extraFields.large ?? [])
      for index in sizes.indices {
        // Both are there, even if one would have had room (§ 4.5.3).
        guard let number = large.number(8) else { throw .headers }
        guard sizes[index] == 0xffff_ffff || sizes[index] == number else { throw .headers }
        sizes[index] = number
      }
      guard large.isEmpty else { throw .headers }
    } else if let large = extraFields.large {
      guard large.allSatisfy({ $0 == 0 }), large.count == 16 else { throw .headers }
    }
    let isLater = entry.flags & ZipFlag.descriptor != 0
    guard numbers[1] == entry.flags, numbers[2] == entry.method,
      [numbers[3], numbers[4]] == entry.time, name.elementsEqual(entry.name),
      numbers[5] == entry.crc || isLater && numbers[5] == 0,
      sizes == [entry.size, entry.compressedSize] || isLater && sizes == [0, 0]
    else { throw .headers }
    length = bytes.count
    isOurs =
      entry.isOurs && extraFields.areOurs && numbers[5] == 0
      && sizes == [entry.size, entry.compressedSize]
      && numbers[0] == (extraFields.large == nil ? 10 : 45)
  }
}

/// What stands after the bytes of a file whose CRC wasn't known before (§ 4.3.9).
enum ZipDescriptor {
  /// Whether these are the bytes of the descriptor of a file; with the signature, if it is ours.
  static func isRight(_ bytes: [UInt8], of entry: ZipEntry) -> Bool {
    var fields = ZipFields(bytes)
    if bytes.count == 16 || bytes.count == 24 {
      guard fields.number(4) == ZipSignature.descriptor else { return false }
    }
    let width = bytes.count >= 20 ? 8 : 4
    return fields.numbers(4, width, width) == [entry.crc, entry.compressedSize, entry.size]
      && fields.isEmpty
  }

  /// How many bytes it can have: with or without a signature, with small or large numbers.
  static let lengths = [12, 16, 20, 24]
}
