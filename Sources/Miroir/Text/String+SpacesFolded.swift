extension UnsafeBufferPointer<UInt8> {
  /// The text that these bytes are in UTF-8, with every run of XML white space as one space, cut at
  /// blank lines where asked. Non-breaking spaces stay.
  ///
  /// White space is left out `atStart` and `atEnd` of what it is in, and on both sides of a cut.
  func spacesFolded(splitting: Bool, atStart: Bool, atEnd: Bool) -> [String] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { room in
      var folded = FoldedPieces(room, isAtStart: atStart)
      var index = 0
      while index < count {
        let blank = index
        index = endOfBlank(at: index)
        if splitting, hasBlankLine(in: blank..<index) {
          folded.cut()
        } else if index > blank, index < count || !atEnd {
          folded.addSpace()
        }
        // Whole lines are taken over at once: this is the hottest part of a reading.
        let line = index
        index = endOfFoldedText(at: index)
        folded.add(UnsafeBufferPointer(rebasing: self[line..<index]))
      }
      return folded.pieces
    }
  }

  /// The text with every run of XML white space as one space.
  var spacesFolded: String {
    spacesFolded(splitting: false, atStart: false, atEnd: false).first ?? ""
  }
}

extension String {
  /// The text with every run of XML white space as one space.
  var spacesFolded: String {
    var text = self
    return text.withUTF8(\.spacesFolded)
  }
}

/// Pieces of a text as they are written, in room for all of it.
private struct FoldedPieces {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var start = 0
  private var end = 0
  private var isAtStart: Bool
  private var finished: [String] = []

  init(_ room: UnsafeMutableBufferPointer<UInt8>, isAtStart: Bool) {
    self.room = room
    self.isAtStart = isAtStart
  }

  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    _ = UnsafeMutableBufferPointer(rebasing: room[end...]).update(fromContentsOf: text)
    end += text.count
    isAtStart = false
  }

  /// Adds a space, unless nothing is before it.
  mutating func addSpace() {
    guard !isAtStart else { return }
    room[end] = .space
    end += 1
  }

  /// Begins another piece.
  mutating func cut() {
    finished.append(piece)
    start = end
    isAtStart = true
  }

  private var piece: String {
    // Safe: what is folded is UTF-8, and stays so without white space of ASCII.
    let bytes = UnsafeBufferPointer(rebasing: room[start..<end])
    return String(copying: UTF8Span(unchecked: bytes.span))
  }

  var pieces: [String] { finished.isEmpty ? [piece] : finished + [piece] }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the white space that begins at `start` ends.
  fileprivate func endOfBlank(at start: Int) -> Int {
    var index = start
    while index < count, self[index].isXMLSpace { index += 1 }
    return index
  }

  /// Where the text that begins at `start` has something else than one space between two words.
  fileprivate func endOfFoldedText(at start: Int) -> Int {
    guard let bytes = baseAddress else { return start }
    var index = start
    while index + 8 <= count {
      let word = ByteWord(at: bytes + index)
      let spaces = word.marks(of: .space)
      let controls = word.marksBelow(.space)
      let marks = controls | spaces & (spaces | controls) >> 8
      if marks == 0 {
        // What follows a space is looked at with it.
        index += spaces >> 63 == 1 ? 7 : 8
      } else {
        index += marks.bytesBeforeMark
        if self[index].isXMLSpace { return index }
        index += 1
      }
    }
    while index < count {
      if self[index] > .space || !self[index].isXMLSpace {
        index += 1
      } else if self[index] == .space, index + 1 < count, !self[index + 1].isXMLSpace {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// Whether two lines end in this white space.
  fileprivate func hasBlankLine(in range: Range<Int>) -> Bool {
    var newlines = 0
    for index in range where self[index] == .newline { newlines += 1 }
    return newlines > 1
  }
}
