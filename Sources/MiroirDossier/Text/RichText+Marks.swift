import Miroir

extension RichText {
  /// The same with what stands in `ranges` marked; they count the code points of the candidate's own
  /// words, as ``AnchoredText`` does, and the text begins at `start`.
  func marking(_ ranges: [Range<Int>], from start: Int) -> RichText {
    guard !ranges.isEmpty else { return self }
    var text = self
    var position = start
    for part in parts.indices {
      for line in parts[part].lines.indices {
        let runs = parts[part].lines[line]
        text.parts[part].lines[line] = runs.marking(ranges, &position)
        position += 1
      }
    }
    return text
  }
}

extension [RichText.Run] {
  /// The runs, cut where marks begin and end; `position` moves to their end.
  fileprivate func marking(_ ranges: [Range<Int>], _ position: inout Int) -> [RichText.Run] {
    flatMap { run -> [RichText.Run] in
      guard !run.style.isAdded else { return [run] }
      let scalars = Array<Unicode.Scalar>(run.text.unicodeScalars)
      let own = position..<position + scalars.count
      position = own.upperBound
      let edges = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.filter { own.contains($0) }
      let cuts = Set(edges + [own.lowerBound, own.upperBound]).sorted()
      return zip(cuts, cuts.dropFirst()).map { from, to in
        var piece = run
        piece.text = String(
          String.UnicodeScalarView(scalars[from - own.lowerBound..<to - own.lowerBound]))
        piece.style.isMarked = ranges.contains { $0.contains(from) }
        return piece
      }
    }
  }
}
