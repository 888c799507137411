import Miroir
import Testing

/// A fragment, the places of its slips marked `‸` just before them, and what the mends make of it.
struct SlipCase: Sendable, CustomTestStringConvertible {
  var text: String
  var expected: [ExpectedSlip]
  var mended: String

  init(_ marked: String, _ kinds: Slip.Kind..., mended: String) {
    let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
    text = parts.joined()
    self.mended = mended
    var offset = 0
    expected = zip(parts, kinds).map { part, kind in
      offset += part.utf8.count
      return ExpectedSlip(kind: kind, offset: offset)
    }
  }

  var testDescription: String { text }
}
