/// A text being mended: what is left of the original, and what was written in between.
struct MendedText: Sendable {
  /// A stretch of the text.
  private enum Piece: Sendable {
    /// Bytes of the original.
    case kept(Range<Int>)
    /// Bytes written instead of others, or between them.
    case written(ArraySlice<UInt8>)

    var count: Int {
      switch self {
      case .kept(let range): range.count
      case .written(let bytes): bytes.count
      }
    }

    /// The part of it in a range of its own bytes.
    func part(_ range: Range<Int>) -> Piece {
      switch self {
      case .kept(let all):
        .kept(all.lowerBound + range.lowerBound..<all.lowerBound + range.upperBound)
      case .written(let all):
        .written(all[all.startIndex + range.lowerBound..<all.startIndex + range.upperBound])
      }
    }
  }

  /// The text as it was.
  let original: SourceText
  private var pieces: [Piece]

  /// Begins with a text as it is.
  init(_ original: SourceText) {
    self.original = original
    pieces = [.kept(original.bytes.indices)]
  }

  /// Makes edits of the text as it is now, none of which overlap.
  mutating func apply(_ edits: [Edit]) {
    var rest = pieces[...]
    var used = 0
    var done = 0
    var result: [Piece] = []
    // Moves on to a place of the text, keeping what stands before it or not.
    func advance(to place: Int, keeping: Bool) {
      while done < place, let piece = rest.first {
        let length = min(piece.count - used, place - done)
        if keeping, length > 0 { result.append(piece.part(used..<used + length)) }
        done += length
        used += length
        if used == piece.count { (rest, used) = (rest.dropFirst(), 0) }
      }
    }
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      advance(to: edit.range.lowerBound, keeping: true)
      result.append(.written(edit.replacement[...]))
      advance(to: edit.range.upperBound, keeping: false)
    }
    advance(to: .max, keeping: true)
    pieces = result
  }

  /// What became of the original, as edits of it.
  var edits: [Edit] {
    var edits: [Edit] = []
    var written: [UInt8] = []
    var done = 0
    func close(before place: Int) {
      if done < place || !written.isEmpty { edits.append(Edit(done..<place, written)) }
      written = []
    }
    for piece in pieces {
      switch piece {
      case .written(let bytes): written += bytes
      case .kept(let range):
        close(before: range.lowerBound)
        done = range.upperBound
      }
    }
    close(before: original.bytes.count)
    return edits.filter { !original.bytes[$0.range].elementsEqual($0.replacement) }
  }
}
