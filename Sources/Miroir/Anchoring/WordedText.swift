/// The words of all the blocks of a text, in a row, and its sentences.
struct WordedText {
  /// The blocks' texts.
  let blocks: [WordText]
  /// The keys of all words.
  let keys: [UInt64]
  private let known: Set<UInt64>
  /// How much each word tells.
  let weights: [Int]
  /// Whether no space parts each word from the one before.
  let isGlued: [Bool]
  /// The first word of each block, and the end of the last.
  let starts: [Int]
  private let blockOfWord: [Int]
  /// The words of each sentence; none crosses blocks.
  let sentences: [Range<Int>]
  /// The sentence of each word.
  let sentenceOfWord: [Int]

  init(_ texts: [String]) {
    blocks = texts.map { WordText($0) }
    keys = blocks.flatMap { $0.words.map(\.key) }
    known = Set(keys)
    weights = blocks.flatMap { $0.words.map(\.weight) }
    isGlued = blocks.flatMap { $0.words.map(\.isGlued) }
    starts = blocks.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.words.count) }
    blockOfWord = blocks.enumerated().flatMap { index, block in block.words.map { _ in index } }
    var sentences: [Range<Int>] = []
    var start = 0
    for (block, first) in zip(blocks, starts) {
      for (index, word) in block.words.enumerated()
      where word.endsSentence || index + 1 == block.words.count {
        sentences.append(start..<first + index + 1)
        start = first + index + 1
      }
    }
    self.sentences = sentences
    sentenceOfWord = sentences.enumerated().flatMap { index, words in words.map { _ in index } }
  }

  /// The words of a block.
  func words(of block: Int) -> Range<Int> { starts[block]..<starts[block + 1] }

  /// The block of a word.
  func block(of word: Int) -> Int { blockOfWord[word] }

  /// Whether it has a word of that key.
  func holds(_ key: UInt64) -> Bool { known.contains(key) }

  /// A word, by its place in the row.
  func word(_ index: Int) -> WordText.Word {
    let block = block(of: index)
    return blocks[block].words[index - starts[block]]
  }

  /// How much some words tell.
  func weight(of words: some Sequence<Int>) -> Int { words.reduce(0) { $0 + weights[$1] } }

  /// The letters of a word, in lower case and without accents.
  func folded(_ index: Int) -> [UInt8] {
    let block = blocks[block(of: index)]
    let letters = block.folded.letters[word(index).letters].compactMap { Unicode.Scalar($0) }
    return String(letters[...]).folded
  }
}

extension [UInt8] {
  /// Whether two words may be the same but for slips of the pen: a letter in four, one at least from
  /// four letters on.
  func mayBeMisspelt(_ other: [UInt8]) -> Bool {
    let length = Swift.max(count, other.count)
    guard Swift.min(count, other.count) > 0, abs(count - other.count) <= length / 4 else {
      return false
    }
    return self == other || distance(to: other) <= length / 4
  }
}
