import Miroir

/// A word of a text under edit, which remembers which word of the original it is.
struct EditableWord {
  /// The word, with the punctuation that touches it.
  var text: String
  /// What parts it from the word before: a space or a line break; nothing is written at the start.
  var separator: Character
  /// Its rank in the original, unless it was added.
  var origin: Int?
  /// Whether other words took its place: where it stood is known, but it is gone.
  var isReplaced = false

  var endsSentence: Bool {
    let bare =
      text.last.map { "»”)\u{A0}\u{202F}".contains($0) } == true ? text.dropLast(2) : text[...]
    return bare.last.map { ".!?…".contains($0) } ?? false
  }
}

/// A block under edit.
struct EditableBlock {
  var address: Address
  var words: [EditableWord]

  /// The ranges of its sentences in `words`.
  var sentences: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in words.indices {
      let isLast = index + 1 == words.count || words[index + 1].separator == "\n"
      guard isLast || words[index].endsSentence else { continue }
      ranges.append(start..<index + 1)
      start = index + 1
    }
    return ranges
  }

  /// The text, and where each word stands in it, in code points.
  var rendering: (text: String, ranges: [Range<Int>]) {
    var text = ""
    var length = 0
    let ranges = words.indices.map { index -> Range<Int> in
      if index > 0 {
        text.append(words[index].separator)
        length += 1
      }
      let start = length
      text += words[index].text
      length += words[index].text.unicodeScalars.count
      return start..<length
    }
    return (text, ranges)
  }
}

/// A text under edit.
struct EditableText {
  var blocks: [EditableBlock]

  /// Numbers the words of some texts.
  init(_ texts: [(address: Address, text: String)]) {
    var rank = 0
    blocks = texts.map { address, text in
      var words: [EditableWord] = []
      var separator: Character = " "
      for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isParting) {
        let end = piece.endIndex
        if !piece.isEmpty {
          words.append(EditableWord(text: String(piece), separator: separator, origin: rank))
          rank += 1
        }
        if end < text.endIndex { separator = text[end] }
      }
      return EditableBlock(address: address, words: words)
    }
  }

  /// The texts as they are now.
  var texts: [(address: Address, text: String)] {
    blocks.filter { !$0.words.isEmpty }.map { ($0.address, $0.rendering.text) }
  }

  /// The words of each sentence.
  var sentences: [[String]] {
    blocks.flatMap { block in block.sentences.map { block.words[$0].map(\.text) } }
  }

  /// Every word, to draw from.
  var vocabulary: [String] { blocks.flatMap { $0.words.map(\.text) } }
}

extension Character {
  fileprivate var isParting: Bool { self == " " || self == "\n" }
}
