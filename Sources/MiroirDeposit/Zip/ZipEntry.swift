import Miroir

/// What the central directory says of a file (APPNOTE.TXT 6.3.9, § 4.3.12).
struct ZipEntry {
  /// The bytes of its name.
  private(set) var name: ArraySlice<UInt8>
  /// What the name is, without the slash that ends a folder's.
  private(set) var path: FilePath
  /// Whether it is a folder.
  private(set) var isFolder: Bool
  /// The bits of what is special about it.
  private(set) var flags: Int
  /// How it is compressed: 0, not at all, or 8, deflated.
  private(set) var method: Int
  /// The time and the date, as the archive has them.
  private(set) var time: [Int]
  /// The CRC-32 of its bytes.
  private(set) var crc: Int
  /// How many bytes it takes in the archive.
  private(set) var compressedSize: Int
  /// How many bytes it has.
  private(set) var size: Int
  /// Where its own header is.
  private(set) var offset: Int
  /// Whether it is written as Miroir writes it.
  private(set) var isOurs: Bool

  /// Reads the next header of a directory.
  init(_ directory: inout ZipFields) throws(DepositFault) {
    guard directory.number(4) == ZipSignature.entry,
      let numbers = directory.numbers(2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4),
      let name = directory.take(numbers[9]), let extra = directory.take(numbers[10]),
      let comment = directory.take(numbers[11])
    else { throw .contradiction }
    self.name = name
    path = FilePath(String(decoding: name, as: UTF8.self))
    isFolder = name.last == UInt8(ascii: "/")
    (flags, method, time, crc) = (numbers[2], numbers[3], [numbers[4], numbers[5]], numbers[6])
    (compressedSize, size, offset) = (numbers[7], numbers[8], numbers[15])
    isOurs = false
    if isFolder { path = FilePath(String(path.text.dropLast())) }
    do throws(DepositFault) {
      let fields = try ZipExtraFields(extra)
      try takeLarge(fields.large, disk: numbers[12])
      isOurs =
        fields.areOurs && numbers[13] == 0 && numbers[14] == 0o100644 << 16
        && isWrittenAsOurs(
          madeBy: numbers[0], needed: numbers[1], isLarge: numbers[8] == 0xffff_ffff,
          isFar: fields.large != nil)
      guard comment.isEmpty else { throw .comment }
      try judgeKind(attributes: numbers[14])
      try judgeContent()
      try judgeName()
    } catch {
      throw DepositFault(error.code, at: path, error.message)
    }
  }

  /// The numbers that 32 bits have no room for.
  private mutating func takeLarge(_ bytes: ArraySlice<UInt8>?, disk: Int) throws(DepositFault) {
    var fields = ZipFields(bytes ?? [])
    for field in [\ZipEntry.size, \.compressedSize, \.offset]
    where self[keyPath: field] == 0xffff_ffff {
      guard let number = fields.number(8) else { throw .contradiction }
      self[keyPath: field] = number
    }
    guard disk == 0 else { throw .volumes }
    guard fields.isEmpty else { throw .contradiction }
  }

  /// Whether the fields are those that Miroir writes.
  ///
  /// libarchive says 4.5 of a file that is large, or that begins far: then only in one of two places.
  private func isWrittenAsOurs(madeBy: Int, needed: Int, isLarge: Bool, isFar: Bool) -> Bool {
    let isASCII = name.allSatisfy { $0 < 0x80 }
    return madeBy == 3 << 8 | (isLarge ? 45 : 10) && needed == (isLarge || isFar ? 45 : 10)
      && method == 0 && time == [0, 0x21]
      && flags == (isASCII ? ZipFlag.descriptor : ZipFlag.descriptor | ZipFlag.utf8) && !isFolder
  }

  // MARK: - What it may not be

  private func judgeKind(attributes: Int) throws(DepositFault) {
    // Whatever system is said to have written it, another may take these bits for a type.
    switch attributes >> 16 & 0o170000 {
    case 0o120000: throw .link(path)
    case 0o040000: guard isFolder else { throw .headers }
    case 0o100000: guard !isFolder else { throw .headers }
    case 0: break
    default: throw .special(path)
    }
    // A volume's label, in the bits of DOS.
    guard attributes & 0x08 == 0 else { throw .special(path) }
    guard attributes & 0x10 == 0 || isFolder else { throw .headers }
    guard !isFolder || (size == 0 && compressedSize == 0) else { throw .folderWithContent }
  }

  private func judgeContent() throws(DepositFault) {
    guard flags & ZipFlag.encryption == 0 else { throw .encrypted }
    guard flags & ~ZipFlag.known == 0 else { throw .headers }
    switch method {
    case 0: guard compressedSize == size else { throw .headers }
    case 8: break
    default: throw .method
    }
  }

  private func judgeName() throws(DepositFault) {
    guard !name.isEmpty else { throw .emptyName }
    // Without the flag, a name is in the encoding of some machine.
    guard String(validating: name, as: UTF8.self) != nil,
      flags & ZipFlag.utf8 != 0 || name.allSatisfy({ $0 < 0x80 })
    else { throw .unreadableName(path.text) }
  }
}

/// What the bits of a file's flags say (APPNOTE.TXT 6.3.9, § 4.4.4).
enum ZipFlag {
  /// Encrypted, in one of three ways.
  static let encryption = 1 | 1 << 6 | 1 << 13
  /// How much it was deflated.
  static let level = 1 << 1 | 1 << 2
  /// The CRC and the sizes follow the bytes.
  static let descriptor = 1 << 3
  /// The name is in UTF-8.
  static let utf8 = 1 << 11
  /// Those that mean something here.
  static let known = level | descriptor | utf8
}
