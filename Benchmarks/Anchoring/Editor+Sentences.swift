extension Editor {
  /// Adds sentences of other texts.
  mutating func insertSentences() {
    for index in text.blocks.indices {
      for sentence in text.blocks[index].sentences.reversed()
      where random.chance(intensity.sentences) {
        let words = random.pick(foreign).map {
          EditableWord(text: $0, separator: " ", origin: nil)
        }
        text.blocks[index].words.insert(contentsOf: words, at: sentence.upperBound)
      }
    }
  }

  /// Takes sentences out, and gives them back: those that hold targets, or a share of all.
  @discardableResult
  mutating func takeSentences(of targets: [Range<Int>]?, share: Double? = nil) -> [[EditableWord]] {
    var taken: [[EditableWord]] = []
    for index in text.blocks.indices {
      for sentence in text.blocks[index].sentences.reversed() {
        let words = Array(text.blocks[index].words[sentence])
        let isTaken =
          targets.map { $0.contains { target in words.contains { $0.isIn(target) } } }
          ?? random.chance(share ?? intensity.sentences)
        guard isTaken else { continue }
        taken.append(words)
        text.blocks[index].words.removeSubrange(sentence)
      }
    }
    return taken
  }

  /// Takes sentences out and puts each somewhere else.
  mutating func moveSentences(of targets: [Range<Int>]?) {
    for words in takeSentences(of: targets) {
      let index = Int.random(in: 0..<text.blocks.count, using: &random)
      let places = [0] + text.blocks[index].sentences.map(\.upperBound)
      text.blocks[index].words.insert(contentsOf: words, at: random.pick(places))
    }
  }

  /// Puts other words for two fifths of the words of some sentences.
  mutating func rewriteSentences() {
    for index in text.blocks.indices {
      for sentence in text.blocks[index].sentences where random.chance(intensity.sentences) {
        for place in sentence where random.chance(0.4) {
          text.blocks[index].words[place] = replace(text.blocks[index].words[place])[0]
        }
      }
    }
  }

  /// Puts other words for a share of the words of targets.
  mutating func rewrite(_ targets: [Range<Int>], share: Double) {
    for index in text.blocks.indices {
      for place in text.blocks[index].words.indices {
        let word = text.blocks[index].words[place]
        guard targets.contains(where: word.isIn), random.chance(share) else { continue }
        text.blocks[index].words[place] = replace(word)[0]
      }
    }
  }
}

extension EditableWord {
  func isIn(_ target: Range<Int>) -> Bool { origin.map(target.contains) ?? false }
}
