extension AnchorResolver {
  /// What became of all that stood at an address: under that address if there still is something,
  /// else wherever the same text is.
  func resolveWhole(_ anchor: Anchor) -> AnchorOutcome {
    if let block = now.whole(at: anchor.address) {
      return block.digest == anchor.blockDigest ? .exact(block.all) : .textChanged(block.all)
    }
    let same = (now.places + now.blocks).filter { $0.digest == anchor.blockDigest }
    if let block = same.first {
      return same.count == 1 ? .moved(block.all) : .ambiguous(same.map(\.all))
    }
    return .orphan
  }
}

extension AnchoredText.Block {
  /// All of it.
  var all: TextRange {
    TextRange(address: address, range: 0..<text.unicodeScalars.count, text: text)
  }
}
