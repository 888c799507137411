import Miroir

extension AnchoredText {
  /// Texts by address, with a stand-in for SHA-256: the core computes none.
  init(_ texts: KeyValuePairs<String, String>) {
    self.init(
      texts.map { (Address($0.key), $0.value) },
      version: .standIn(for: texts.map { $0.key + "\n" + $0.value }.joined(separator: "\n"))
    ) { .standIn(for: $0) }
  }
}

extension SHA256Digest {
  /// A value that differs where the bytes of texts do.
  fileprivate static func standIn(for text: String) -> SHA256Digest {
    var state: [UInt64] = [1, 2, 3, 4]
    for byte in text.utf8 {
      for lane in 0..<4 { state[lane] = (state[lane] ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 7 }
    }
    let bytes = state.flatMap { lane in
      (0..<8).map { UInt8(truncatingIfNeeded: lane >> ($0 * 8)) }
    }
    guard let digest = SHA256Digest(bytes: bytes) else { preconditionFailure("32 bytes") }
    return digest
  }
}

extension AnchorOutcome {
  /// Its name, then the words it gives.
  var words: [String] { [name] + ranges.map(\.text) }
}
