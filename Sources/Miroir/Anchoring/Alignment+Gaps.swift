extension Alignment {
  /// Links words that stand between linked ones, or beside one, to those that do so in the new text.
  mutating func fillGaps() {
    for gap in gaps {
      for region in regions(beside: gap) {
        let (lost, free) = left(of: gap, region)
        let chains = WordChains(lost, free, in: links, rarity: rarity)
          .best(atLeast: WordRarity.chance(lost.count, free.count) + Self.margin)
        for chain in chains { links.link(chain.pairs) }
      }
    }
  }

  /// How many bits words beside linked ones must tell beyond what chance gives.
  private static let margin = 2.0

  /// Links words that differ by slips of the pen and stand between or beside linked ones.
  mutating func linkSlips() {
    for gap in gaps {
      for region in regions(beside: gap) {
        let (lost, free) = left(of: gap, region)
        links.link(WordLinks.misspelt(old, lost, new, free))
      }
    }
  }

  /// Links the same words and signs that follow linked ones, then those that come before them.
  mutating func extend() {
    for word in links.targets.indices.dropFirst() { extend(to: word, from: word - 1) }
    for word in links.targets.indices.dropLast().reversed() { extend(to: word, from: word + 1) }
  }

  private mutating func extend(to word: Int, from neighbour: Int) {
    guard links.targets[word] == nil, let found = links.targets[neighbour] else { return }
    let place = found + word - neighbour
    guard new.keys.indices.contains(place), !links.isTaken[place],
      old.keys[word] == new.keys[place], old.block(of: word) == old.block(of: neighbour),
      new.block(of: place) == new.block(of: found)
    else { return }
    links.link(word, to: place)
  }

  /// The runs of words that are linked to none, each in one block.
  private var gaps: [Range<Int>] {
    old.blocks.indices.flatMap { block -> [Range<Int>] in
      let words = old.words(of: block)
      var gaps: [Range<Int>] = []
      for word in words where links.targets[word] == nil {
        if let last = gaps.last, last.upperBound == word {
          gaps[gaps.count - 1] = last.lowerBound..<word + 1
        } else {
          gaps.append(word..<word + 1)
        }
      }
      return gaps
    }
  }

  /// The new words that come from nowhere and follow the counterpart of the word before a gap, or
  /// come before that of the word after it.
  private func regions(beside gap: Range<Int>) -> [Range<Int>] {
    let block = old.words(of: old.block(of: gap.lowerBound))
    var regions: [Range<Int>] = []
    if gap.lowerBound > block.lowerBound, let before = links.targets[gap.lowerBound - 1] {
      let end = new.words(of: new.block(of: before)).upperBound
      let taken = links.isTaken[before + 1..<end].firstIndex(of: true)
      regions.append(before + 1..<(taken ?? end))
    }
    if gap.upperBound < block.upperBound, let after = links.targets[gap.upperBound] {
      let start = new.words(of: new.block(of: after)).lowerBound
      let taken = links.isTaken[start..<after].lastIndex(of: true).map { $0 + 1 }
      regions.append((taken ?? start)..<after)
    }
    return regions.last == regions.first ? regions.suffix(1) : regions
  }

  private func left(of gap: Range<Int>, _ region: Range<Int>) -> (lost: [Int], free: [Int]) {
    (gap.filter { links.targets[$0] == nil }, region.filter { !links.isTaken[$0] })
  }
}
