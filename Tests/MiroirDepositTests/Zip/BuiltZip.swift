import Foundation
import TestSupport

@testable import MiroirDeposit

/// A ZIP archive built field by field, as Miroir writes it unless a test says otherwise.
struct BuiltZip {
  var files: [Entry]
  /// Bytes before all the others.
  var prefix: [UInt8] = []
  /// Bytes between the files and the table.
  var gap: [UInt8] = []
  /// Bytes after all the others.
  var suffix: [UInt8] = []
  var comment: [UInt8] = []
  /// What the end adds to the number of files, and to the size and the place of the table.
  var (moreFiles, moreSize, moreOffset) = (0, 0, 0)
  var disk = 0
  /// Whether the end is in 64 bits.
  var isLarge = false

  struct Entry {
    var name: [UInt8]
    var data: [UInt8]
    var size: Int
    var crc: UInt32
    var method = 0
    var flags = 8
    var madeBy = 0x030a
    var needed = 10
    var date = 0x21
    var attributes = 0o100644 << 16
    var extra = ours
    var localExtra: [UInt8]?
    var comment: [UInt8] = []
    var localName: [UInt8]?
    var localFlags: Int?
    var localSize: Int?
    var descriptorSize: Int?
    var descriptorCRC: UInt32?
    /// The place of another entry that this one says is its own.
    var placeOf: Int?
    /// Whether the sizes are in 64 bits.
    var isLarge = false
    /// Whether the place is, in the table.
    var isFar = false

    init(_ name: String, _ data: String) {
      self.name = Array(name.utf8)
      self.data = Array(data.utf8)
      size = self.data.count
      crc = CRC32.of(self.data)
      if !self.name.allSatisfy({ $0 < 0x80 }) { flags |= 1 << 11 }
    }

    static let ours: [UInt8] =
      [0x55, 0x54, 1, 0, 0, 0x75, 0x78, 11, 0, 1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0]
  }

  init(_ files: (String, String)...) { self.files = files.map { Entry($0.0, $0.1) } }

  /// The bytes of the archive.
  var bytes: [UInt8] {
    var bytes = prefix
    var offsets: [Int] = []
    for file in files {
      offsets.append(bytes.count)
      bytes += file.local + file.data
      if file.flags & 8 != 0 { bytes += file.descriptor }
    }
    bytes += gap
    let place = bytes.count
    for (file, offset) in zip(files, offsets) {
      bytes += file.central(at: file.placeOf.map { offsets[$0] } ?? offset)
    }
    let size = bytes.count - place
    if isLarge { bytes += end64(place: place, size: size) }
    let count = isLarge ? 0xffff : files.count + moreFiles
    bytes += number(0x0605_4b50, 4) + number(disk, 2) + number(disk, 2) + number(count, 2)
    bytes += number(count, 2) + number(isLarge ? 0xffff_ffff : size + moreSize, 4)
    bytes += number(isLarge ? 0xffff_ffff : place + moreOffset, 4) + number(comment.count, 2)
    return bytes + comment + suffix
  }

  private func end64(place: Int, size: Int) -> [UInt8] {
    let record: [UInt8] =
      number(0x0606_4b50, 4) + number(44, 8) + number(45, 2) + number(45, 2) + number(disk, 4)
      + number(disk, 4) + number(files.count + moreFiles, 8) + number(files.count + moreFiles, 8)
      + number(size + moreSize, 8) + number(place + moreOffset, 8)
    return record + number(0x0706_4b50, 4) + number(0, 4) + number(place + size, 8) + number(1, 4)
  }

  /// The archive, in a file that goes away with the folder.
  func file(in folder: TemporaryFolder) throws -> String {
    try folder.write(bytes, to: "archive.zip").path
  }
}

extension BuiltZip.Entry {
  fileprivate var local: [UInt8] {
    let name = localName ?? name
    let sizes = isLarge ? 0xffff_ffff : nil
    let extra = (localExtra ?? extra) + (isLarge ? large(localSize ?? size, data.count) : [])
    return number(0x0403_4b50, 4) + number(needed, 2) + number(localFlags ?? flags, 2)
      + number(method, 2) + number(0, 2) + number(date, 2)
      + number(flags & 8 == 0 ? Int(crc) : 0, 4) + number(sizes ?? data.count, 4)
      + number(sizes ?? localSize ?? size, 4) + number(name.count, 2) + number(extra.count, 2)
      + name
      + extra
  }

  fileprivate var descriptor: [UInt8] {
    let width = isLarge ? 8 : 4
    return number(0x0807_4b50, 4) + number(Int(descriptorCRC ?? crc), 4)
      + number(data.count, width) + number(descriptorSize ?? size, width)
  }

  fileprivate func central(at offset: Int) -> [UInt8] {
    let sizes = isLarge ? 0xffff_ffff : nil
    let place = isFar ? number(1, 2) + number(8, 2) + number(offset, 8) : []
    let extra = extra + (isLarge ? large(size, data.count) : place)
    return number(0x0201_4b50, 4) + number(madeBy, 2) + number(isFar ? 45 : needed, 2)
      + number(flags, 2)
      + number(method, 2) + number(0, 2) + number(date, 2) + number(Int(crc), 4)
      + number(sizes ?? data.count, 4) + number(sizes ?? size, 4) + number(name.count, 2)
      + number(extra.count, 2) + number(comment.count, 2) + number(0, 2) + number(0, 2)
      + number(attributes, 4) + number(isFar ? 0xffff_ffff : offset, 4) + name + extra + comment
  }

  private func large(_ size: Int, _ compressed: Int) -> [UInt8] {
    number(1, 2) + number(16, 2) + number(size, 8) + number(compressed, 8)
  }
}

/// A number of that many bytes, the lowest first.
private func number(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}

/// The CRC-32 of ISO 3309, bit by bit: nothing that Miroir itself uses.
enum CRC32 {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xffff_ffff
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 0 ? crc >> 1 : crc >> 1 ^ 0xedb8_8320 }
    }
    return ~crc
  }
}
