import Miroir

extension Editor {
  /// Cuts blocks between two sentences; what follows gets an address of its own.
  mutating func splitBlocks() {
    text.blocks = text.blocks.flatMap { block -> [EditableBlock] in
      let cuts = block.sentences.dropLast().map(\.upperBound)
      guard !cuts.isEmpty, random.chance(intensity.blocks) else { return [block] }
      let cut = random.pick(Array(cuts))
      return [
        EditableBlock(address: block.address, words: Array(block.words[..<cut])),
        EditableBlock(
          address: Address(block.address.text + "/suite"), words: Array(block.words[cut...])),
      ]
    }
  }

  /// Puts blocks at the end of the one before.
  mutating func mergeBlocks() {
    var blocks: [EditableBlock] = []
    for block in text.blocks {
      if let last = blocks.indices.last, random.chance(intensity.blocks) {
        var words = block.words
        if !words.isEmpty { words[0].separator = "\n" }
        blocks[last].words += words
      } else {
        blocks.append(block)
      }
    }
    text.blocks = blocks
  }

  /// Gives other ids to situations and evidence.
  mutating func renameBlocks() {
    var names: [String: String] = [:]
    for index in text.blocks.indices {
      let parts = text.blocks[index].address.text.split(separator: "/", maxSplits: 1)
      let old = String(parts[0])
      let new = names[old] ?? (random.chance(intensity.blocks) ? "renomme-\(names.count)" : old)
      names[old] = new
      text.blocks[index].address = Address(
        ([new] + parts.dropFirst().map(String.init)).joined(separator: "/"))
    }
  }

  /// Puts blocks somewhere else in the text, under their address.
  mutating func reorderBlocks() {
    for index in text.blocks.indices where random.chance(intensity.blocks) {
      let block = text.blocks.remove(at: index)
      let place = Int.random(in: 0...text.blocks.count, using: &random)
      text.blocks.insert(block, at: place)
    }
  }

  /// Writes apostrophes, spaces and accents in other ways, and hyphenates.
  mutating func retypeset() {
    let share = intensity.words * 2
    for block in text.blocks.indices {
      for place in text.blocks[block].words.indices where random.chance(share) {
        text.blocks[block].words[place].text = retypeset(text.blocks[block].words[place].text)
      }
    }
  }

  private mutating func retypeset(_ word: String) -> String {
    switch random.pick([0, 1, 2]) {
    case 0:
      return String(
        word.map { $0 == "’" ? "'" : $0 == "'" ? "’" : $0 == "\u{A0}" ? "\u{202F}" : $0 })
    case 1:
      let decomposed: [Character: String] = [
        "é": "e\u{301}", "è": "e\u{300}", "à": "a\u{300}", "ê": "e\u{302}", "ç": "c\u{327}",
        "î": "i\u{302}", "ô": "o\u{302}", "ù": "u\u{300}", "û": "u\u{302}", "â": "a\u{302}",
      ]
      return word.map { decomposed[$0] ?? String($0) }.joined()
    default:
      guard word.count > 4 else { return word }
      return word.prefix(3) + "\u{AD}" + word.dropFirst(3)
    }
  }
}
