/// Eight bytes of a text at once, the first one lowest: what most of a text is, is told eight times
/// faster than byte by byte. Marks are the highest bits of the bytes that they are about.
struct ByteWord {
  private let bytes: UInt64

  /// Safe as long as eight bytes can be read there.
  @inline(__always)
  init(at start: UnsafePointer<UInt8>) {
    bytes = UInt64(
      littleEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: 0, as: UInt64.self))
  }

  /// Eight times that byte.
  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bits.
  static let highest: UInt64 = 0x8080_8080_8080_8080

  /// Takes eight bytes, the first one lowest.
  @inline(__always)
  init(_ bytes: UInt64) { self.bytes = bytes }

  /// The bytes below that one, which is ASCII.
  @inline(__always)
  func marksBelow(_ limit: UInt8) -> UInt64 {
    let low = (bytes & ~Self.highest) &+ Self.each(0x80 &- limit)
    return ~(low | bytes) & Self.highest
  }

  /// The bytes that are that one.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    let difference = bytes ^ Self.each(byte)
    let low = (difference & ~Self.highest) &+ Self.each(0x7F)
    return ~(low | difference) & Self.highest
  }

  /// The ASCII digits.
  @inline(__always)
  var digitMarks: UInt64 {
    marksBelow(UInt8(ascii: "9") + 1) & ~marksBelow(UInt8(ascii: "0"))
  }

  /// The bytes that aren't ASCII.
  @inline(__always)
  var beyondASCIIMarks: UInt64 { bytes & Self.highest }

  /// The bytes that continue a code point in UTF-8.
  @inline(__always)
  var continuationMarks: UInt64 { bytes & ~(bytes &<< 1) & Self.highest }

  /// The bytes that begin a code point of two bytes in UTF-8, C2 to DF.
  @inline(__always)
  var pairMarks: UInt64 {
    let hasLow = bytes &<< 3 | bytes &<< 4 | bytes &<< 5 | bytes &<< 6
    return bytes & (bytes &<< 1) & ~(bytes &<< 2) & hasLow & Self.highest
  }

  /// The first bytes, so many of them, others being zero.
  @inline(__always)
  func prefix(_ count: Int) -> UInt64 {
    count < 8 ? bytes & ((1 &<< UInt64(count &* 8)) &- 1) : bytes
  }

  /// All eight.
  @inline(__always)
  var all: UInt64 { bytes }
}

extension [UInt8] {
  /// Goes over a range eight bytes at once, and over what is left at its end byte by byte.
  @inline(__always)
  func forEachWord(
    in range: Range<Int>, _ word: (Int, ByteWord) -> Void, byte: (Int, UInt8) -> Void
  ) {
    self[range].withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      var index = 0
      while index + 8 <= bytes.count {
        word(range.lowerBound + index, ByteWord(at: start + index))
        index += 8
      }
      for index in index..<bytes.count { byte(range.lowerBound + index, bytes[index]) }
    }
  }
}

extension UInt64 {
  /// How many bytes stand before the first one marked; eight if none is.
  @inline(__always)
  var bytesBeforeMark: Int { trailingZeroBitCount >> 3 }
}
