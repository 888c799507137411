extension Collection where Element == String {
  /// The one name that `wanted` was most likely meant to be, if it is clear which.
  ///
  /// Names that differ in case, accents or punctuation alone come first; then the nearest one, as
  /// long as few of its letters differ and no other is as near. Among hundreds, nothing is clear.
  package func nearest(to wanted: String) -> String? {
    guard count <= 300 else { return nil }
    let folded = wanted.folded
    let alike = filter { $0.folded == folded }
    if !alike.isEmpty { return alike.count == 1 ? alike.first : nil }
    let candidates = filter {
      abs($0.utf8.count - wanted.utf8.count) <= 8
    }
    .map { (name: $0, distance: folded.distance(to: $0.folded)) }
    .filter { $0.distance <= $0.name.toleratedSlips && $0.distance < folded.count }
    .sorted { $0.distance < $1.distance }
    guard let best = candidates.first else { return nil }
    let isTied = candidates.dropFirst().first?.distance == best.distance
    return isTied ? nil : best.name
  }
}

extension String {
  /// Whether this can only be `name` mistyped: by capitals, accents or punctuation alone, or by one
  /// letter in a name which has enough of them and which no other of `names` is as like.
  func isMistyped(
    _ name: String, among names: some Sequence<String>, lettersAtLeast: Int = 5
  ) -> Bool {
    let (written, meant) = (folded, name.folded)
    if written == meant { return names.allSatisfy { $0 == name || $0.folded != meant } }
    guard meant.count >= lettersAtLeast, written.distance(to: meant) == 1 else { return false }
    return names.allSatisfy { $0 == name || written.distance(to: $0.folded) > 1 }
  }

  /// The letters and digits alone, in lower case and without accents; `o` and `l` that stand among
  /// digits are read as the digits they resemble.
  package var folded: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if byte.isDigit { result.append(byte) }
        if byte.isLetter { result.append(byte | 0x20) }
      } else {
        result += scalar.foldedLetters
      }
    }
    return result.withDigitsForLookalikes
  }
}

extension Unicode.Scalar {
  /// Its letters, in lower case and without accents; nothing when it is no letter.
  fileprivate var foldedLetters: [UInt8] {
    let index = Int(value) - Self.commonRange.lowerBound
    return Self.common.indices.contains(index) ? Self.common[index] : lookedUpLetters
  }

  private var lookedUpLetters: [UInt8] {
    guard properties.isAlphabetic else { return [] }
    return Array(String(self).withoutDiacritics.lowercased().utf8)
  }

  /// The letters with accents and the signs of European languages, up to U+017F, looked up once.
  private static let commonRange = 0x80..<0x180
  private static let common = commonRange.map { Unicode.Scalar($0)?.lookedUpLetters ?? [] }
}

extension String {
  /// How many letters may differ before a name is another one.
  fileprivate var toleratedSlips: Int {
    switch utf8.count {
    case ..<6: 1
    case ..<10: 2
    default: 3
    }
  }
}

extension [UInt8] {
  /// In a code (one letter, then digits), `o` is read as zero and `l` or `i` as one.
  fileprivate var withDigitsForLookalikes: [UInt8] {
    guard (2...6).contains(count), dropFirst().contains(where: { $0.isDigit }),
      dropFirst().allSatisfy({ $0.isDigit || "oli".utf8.contains($0) })
    else { return self }
    return enumerated().map { index, byte in
      switch (index, byte) {
      case (0, _): byte
      case (_, UInt8(ascii: "o")): UInt8(ascii: "0")
      case (_, UInt8(ascii: "l")), (_, UInt8(ascii: "i")): UInt8(ascii: "1")
      default: byte
      }
    }
  }

  /// How many letters must be added, dropped, changed or swapped with their neighbour.
  package func distance(to other: [UInt8]) -> Int {
    guard !isEmpty, !other.isEmpty else { return Swift.max(count, other.count) }
    guard count <= 64, other.count <= 64 else { return Swift.max(count, other.count) }
    var beforeLast: [Int] = []
    var last = Array<Int>(0...other.count)
    for (row, letter) in enumerated() {
      var current = [row + 1]
      for (column, otherLetter) in other.enumerated() {
        var best = Swift.min(
          last[column] + (letter == otherLetter ? 0 : 1), last[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, letter == other[column - 1], self[row - 1] == otherLetter {
          best = Swift.min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}

extension UInt8 {
  package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// Whether it is an unaccented letter.
  package var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
}
