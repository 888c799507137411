/// A number for plain letters, as they come.
///
/// Letters that differ hardly ever share it.
struct LetterHash {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The last letters, which don't make eight yet.
  private var rest: UInt64 = 0
  private var restCount = 0
  /// How many times eight letters came.
  private(set) var blocks = 0

  /// Whether no letter came.
  @inline(__always)
  var isEmpty: Bool { restCount == 0 && blocks == 0 }

  /// Adds the letters of a piece.
  @inline(__always)
  mutating func add(_ piece: PlainLetters.Piece) {
    rest |= piece.letters &<< UInt64(restCount &* 8)
    restCount &+= piece.count
    guard restCount >= 8 else { return }
    hash = Self.mixed(hash, rest)
    blocks &+= 1
    restCount &-= 8
    rest = restCount == 0 ? 0 : piece.letters &>> UInt64((piece.count &- restCount) &* 8)
  }

  /// The number of all the letters.
  @inline(__always)
  var value: UInt64 { Self.mixed(hash, rest) }

  /// The number of those that make blocks of eight.
  var valueOfBlocks: UInt64 { hash }

  @inline(__always)
  private static func mixed(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = (one ^ other) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 32
  }
}
