import Foundation
import Testing
import TestSupport

@testable import Miroir

/// What is told of eight bytes at once is what is told of each.
@Suite struct ByteWordTests {
  private static let seed =
    ProcessInfo.processInfo.environment["MIROIR_SEED"].flatMap(UInt64.init) ?? 8

  @Test func marksAreThoseOfEachByte() {
    var generator = SeededGenerator(seed: Self.seed)
    for _ in 0..<20_000 {
      let bytes = (0..<8).map { _ in
        // Bytes beside those that matter, as often as any.
        Bool.random(using: &generator)
          ? UInt8.random(in: .min ... .max, using: &generator)
          : [0x1F, 0x20, 0x21, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x7F, 0x80, 0xA0, 0xBF, 0xC0, 0xC1]
            .randomElement(using: &generator) ?? 0
      }
      bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        let word = ByteWord(at: start)
        func expect(_ marks: UInt64, _ admits: (UInt8) -> Bool, line: Int = #line) {
          let expected = bytes.enumerated().reduce(UInt64(0)) { marks, byte in
            admits(byte.element) ? marks | 0x80 << (8 * UInt64(byte.offset)) : marks
          }
          #expect(marks == expected, "seed \(Self.seed), line \(line): \(bytes)")
        }
        expect(word.marksBelow(0x20)) { $0 < 0x20 }
        expect(word.marks(of: 0x20)) { $0 == 0x20 }
        expect(word.digitMarks) { $0.isDigit }
        expect(word.beyondASCIIMarks) { $0 >= 0x80 }
        expect(word.continuationMarks) { $0.isContinuation }
        expect(word.pairMarks) { (0xC2...0xDF).contains($0) }
        let first = bytes.firstIndex { $0 < 0x20 }
        #expect(word.marksBelow(0x20).bytesBeforeMark == first ?? 8)
      }
    }
  }

  @Test func invalidUTF8IsFoundWhereItBegins() {
    var generator = SeededGenerator(seed: Self.seed)
    let pieces: [[UInt8]] =
      ["a", "aaaaaaa", "é", "é", "’", "𝔸", "\u{7FF}", "\u{800}", "\u{FFFF}"].map { Array($0.utf8) }
      + [
        [0x80], [0xC3], [0xC1, 0xBF], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let bytes = (0..<count).flatMap { _ in
        // Mostly valid, so that what is invalid stands anywhere.
        (Int.random(in: 0..<12, using: &generator) == 0 ? pieces[...] : pieces.prefix(9))
          .randomElement(using: &generator) ?? []
      }
      let valid = (0...bytes.count).last { String(validating: bytes[..<$0], as: UTF8.self) != nil }
      // The standard library tells which beginnings are valid, the longest being where it ends.
      let expected = valid == bytes.count ? nil : valid
      #expect(bytes.firstInvalidUTF8 == expected, "seed \(Self.seed): \(bytes)")
    }
  }

  @Test func spacesAreFoldedAsOneByOne() {
    var generator = SeededGenerator(seed: Self.seed)
    let pieces = [
      " ", "  ", "\n", "\n\n", "\t", "\r", "a", "mots", "étudiante", "\u{A0}", "…", "~",
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...20, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let (atStart, atEnd, splitting) = (
        Bool.random(using: &generator), Bool.random(using: &generator),
        Bool.random(using: &generator)
      )
      let folded = Array(text.utf8).withUnsafeBufferPointer {
        $0.spacesFolded(splitting: splitting, atStart: atStart, atEnd: atEnd)
      }
      #expect(
        folded == foldedOneByOne(text, splitting, atStart, atEnd),
        "seed \(Self.seed): \(text.debugDescription) \(splitting) \(atStart) \(atEnd)")
    }
  }

  /// The same, the plain way.
  private func foldedOneByOne(
    _ text: String, _ splitting: Bool, _ atStart: Bool, _ atEnd: Bool
  ) -> [String] {
    var pieces = [""]
    var isAtStart = atStart
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let blank = rest.prefix { [" ", "\n", "\t", "\r"].contains($0) }
      rest = rest.dropFirst(blank.count)
      if splitting, blank.count(where: { $0 == "\n" }) > 1 {
        pieces.append("")
        isAtStart = true
      } else if !blank.isEmpty, !isAtStart, !(rest.isEmpty && atEnd) {
        pieces[pieces.count - 1] += " "
      }
      guard let next = rest.popFirst() else { break }
      pieces[pieces.count - 1].unicodeScalars.append(next)
      isAtStart = false
    }
    return pieces
  }

  @Test func textsAreAlikeByTheirLettersAlone() {
    var generator = SeededGenerator(seed: Self.seed)
    let pieces = [
      "é", "e", "É", "E\u{301}", "œ", "oe", "Œ", "æ", "-", " ", "’", "'", "« ", "1", "ç", "C",
    ]
    let beginning = "l'étonnement"
    for _ in 0..<300 {
      let texts = (0..<30).map { _ in
        let count = Int.random(in: 0...6, using: &generator)
        return (Bool.random(using: &generator) ? beginning : "")
          + (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      }
      let found = texts.enumerated().repetitions(ofLetters: { $0.element })
      #expect(
        found.map { [$0.first.offset, $0.second.offset] } == repetitionsOneByOne(in: texts),
        "seed \(Self.seed): \(texts)")
    }
  }

  /// The same, the plain way.
  private func repetitionsOneByOne(in texts: [String]) -> [[Int]] {
    let plain = texts.map { text in
      text.replacing("œ", with: "oe").replacing("Œ", with: "oe").replacing("æ", with: "ae")
        .withoutDiacritics.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    return texts.indices.compactMap { second in
      let first = plain.firstIndex(of: plain[second]) ?? second
      return plain[second].isEmpty || first == second ? nil : [first, second]
    }
  }

  @Test func wordsAreThoseOfEachSign() {
    var generator = SeededGenerator(seed: Self.seed)
    // Each sign with the plain letters that stand for it; nothing parts words.
    let signs: [(text: String, letters: String?)] = [
      ("a", "a"), ("Z", "z"), ("é", "e"), ("É", "e"), ("e\u{301}", "e"), ("œ", "oe"), ("Æ", "ae"),
      ("ç", "c"), ("7", "7"), ("'", ""), ("’", ""), (" ", nil), ("\u{A0}", nil), ("\u{202F}", nil),
      ("«", nil), ("–", nil), ("-", nil), (".", nil), ("@", nil), ("[", nil), ("`", nil),
      ("{", nil),
      ("étonnements", "etonnements"), ("anticonstitutionnel", "anticonstitutionnel"),
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...16, using: &generator)).compactMap { _ in
        signs.randomElement(using: &generator)
      }
      let plain = text.map { $0.letters ?? " " }.joined().split(separator: " ").map(Array.init)
      var bytes = Array(text.map(\.text).joined().utf8)
      // What is read must not go by what is beyond the end.
      bytes.append(UInt8(ascii: "x"))
      let words = bytes.withUnsafeBufferPointer { bytes in
        var words: [[Character]] = [[]]
        for piece in PlainLetters(of: UnsafeBufferPointer(rebasing: bytes.dropLast())) {
          words[words.count - 1] += (0..<piece.count).map { index in
            let letter = UInt8(truncatingIfNeeded: piece.letters >> UInt64(8 * index))
            return Character(Unicode.Scalar(letter))
          }
          if piece.endsWord { words.append([]) }
        }
        return words.filter { !$0.isEmpty }
      }
      #expect(words == plain, "seed \(Self.seed): \(text.map(\.text))")
    }
  }

  @Test func aTextIsFoundWhereverItStands() {
    var generator = SeededGenerator(seed: Self.seed)
    func text(_ length: Int) -> String {
      String((0..<length).map { _ in "ab é".randomElement(using: &generator) ?? "a" })
    }
    for _ in 0..<3_000 {
      let story = text(Int.random(in: 1...300, using: &generator))
      let start = Int.random(in: 0..<story.count, using: &generator)
      let piece = String(
        story.dropFirst(start).prefix(Int.random(in: 1...40, using: &generator)))
      let other = text(piece.count)
      for (sought, holds) in [(piece, true), (other, story.contains(other))] {
        #expect(block(story).holds(block(sought)) == holds, "seed \(Self.seed): \(sought)|\(story)")
      }
    }
  }

  private func block(_ text: String) -> Block {
    let place = Place(file: .portfolio, offset: 0)
    return Block(parts: [.paragraph([.text(text)])], place: place, language: nil)
  }

  @Test func aPersonalDatumIsFoundWhereverItStands() {
    var generator = SeededGenerator(seed: Self.seed)
    for _ in 0..<3_000 {
      let before = Int.random(in: 0...300, using: &generator)
      let after = Int.random(in: 0...100, using: &generator)
      let blank = { Array(repeating: UInt8(ascii: " "), count: $0) }
      let bytes = blank(before) + Array("+33 1 42 34 56 78".utf8) + blank(after)
      #expect(
        bytes.personalMarks == [PersonalMark(kind: .telephone, offset: before)],
        "seed \(Self.seed): \(before), \(after)")
    }
  }
}
