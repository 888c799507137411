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

extension Portfolio {
  /// A name for each of its parts, by the offset of its start tag, that no other has: its address, if
  /// it is the first part of that address.
  package var partNames: [Int: String] {
    var counts: [String: Int] = [:]
    var names: [Int: String] = [:]
    for place in places.sorted(by: { $0.offset < $1.offset }) where names[place.offset] == nil {
      let address = place.address?.text ?? "_"
      let count = counts[address, default: 0] + 1
      counts[address] = count
      names[place.offset] = count == 1 && place.address != nil ? address : "\(address)~\(count)"
    }
    return names
  }
}
