extension Portfolio {
  /// Where each of the candidate's texts begins in the block of ``AnchoredText`` at its address, in
  /// code points, by the offset of its start tag: texts that share an address make one block.
  package var anchoredStarts: [Int: Int] {
    var next: [Address: Int] = [:]
    var starts: [Int: Int] = [:]
    for block in blocks.sorted(by: { $0.place.offset < $1.place.offset }) {
      guard let address = block.place.address else { continue }
      let start = next[address] ?? 0
      starts[block.place.offset] = start
      next[address] = start + block.text.unicodeScalars.count + 1
    }
    return starts
  }
}
