/// A text without what doesn't matter when words are looked for, and the way back to it.
///
/// Composed and decomposed letters are the same, every apostrophe is `'`, every run of white space,
/// no-break ones too, is one space, and soft hyphens and zero-width spaces are left out.
struct FoldedText {
  /// What is left, as code points.
  private(set) var letters: [UInt32] = []
  /// The code points of the original that each letter stands for.
  private(set) var origins: [Range<Int>] = []
  /// The letters, all spaces, that stand for a line break.
  private(set) var lineBreaks: Set<Int> = []

  init(_ text: String) {
    letters.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count)
    var offset = 0
    for character in text {
      let scalars = character.unicodeScalars
      let range = offset..<offset + scalars.count
      offset = range.upperBound
      guard let first = scalars.first else { continue }
      if first.properties.isWhitespace {
        appendSpace(range, breaksLine: character.isNewline)
      } else if scalars.count == 1, first.isLatin {
        append(first.value, range)
      } else if scalars.count == 1, first.isInvisible {
        continue
      } else if let letter = Self.apostrophes[first] ?? Self.composed[character] {
        append(letter, range)
      } else {
        for scalar in scalars.inCanonicalOrder { append(scalar.value, range) }
      }
    }
  }

  /// The original's code points of each occurrence of another text, overlapping ones too.
  func occurrences(of other: FoldedText) -> [Range<Int>] {
    let wanted = other.letters.trimmed
    guard let first = wanted.first, wanted.count <= letters.count else { return [] }
    return (0...letters.count - wanted.count).compactMap { start in
      let end = start + wanted.count
      guard letters[start] == first, letters[start..<end].elementsEqual(wanted) else { return nil }
      return origins[start].lowerBound..<origins[end - 1].upperBound
    }
  }

  private mutating func append(_ letter: UInt32, _ range: Range<Int>) {
    letters.append(letter)
    origins.append(range)
  }

  private mutating func appendSpace(_ range: Range<Int>, breaksLine: Bool) {
    if letters.last == .space, let last = origins.indices.last {
      origins[last] = origins[last].lowerBound..<range.upperBound
    } else {
      append(.space, range)
    }
    if breaksLine { lineBreaks.insert(letters.count - 1) }
  }

  private static let apostrophes: [Unicode.Scalar: UInt32] = ["’": 0x27, "‘": 0x27, "ʼ": 0x27]

  /// The composed letters of European scripts; Swift finds decomposed ones equal to them.
  private static let composed: [Character: UInt32] = {
    let scripts = [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF]
    let scalars = scripts.joined().compactMap { Unicode.Scalar($0) }
    return Dictionary(scalars.map { (Character($0), $0.value) }) { first, _ in first }
  }()
}

extension UInt32 {
  fileprivate static let space: UInt32 = 0x20
}

extension Unicode.Scalar {
  /// Whether it is its own composed form, and no apostrophe.
  fileprivate var isLatin: Bool { isASCII || (0xC0...0x17F).contains(value) }

  /// Whether it shows nothing and parts nothing: soft hyphens, zero-width spaces and joiners.
  fileprivate var isInvisible: Bool { [0xAD, 0x200B, 0x2060, 0xFEFF].contains(value) }
}

extension Character.UnicodeScalarView {
  /// The marks of a letter in an order that doesn't depend on how they were typed.
  fileprivate var inCanonicalOrder: [Unicode.Scalar] {
    let marks = dropFirst().enumerated().sorted {
      let (one, other) = ($0.element, $1.element)
      let (first, second) = (
        one.properties.canonicalCombiningClass.rawValue,
        other.properties.canonicalCombiningClass.rawValue
      )
      return first == second || first == 0 || second == 0
        ? $0.offset < $1.offset : first < second
    }
    return prefix(1) + marks.map(\.element)
  }
}

extension [UInt32] {
  /// Without a space at either end.
  fileprivate var trimmed: ArraySlice<UInt32> {
    var slice = self[...]
    if slice.first == .space { slice.removeFirst() }
    if slice.last == .space { slice.removeLast() }
    return slice
  }
}
