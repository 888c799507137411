/// A replacement of some bytes of a document by others.
package struct Edit: Sendable, Hashable {
  /// The bytes replaced; empty for an insertion.
  package var range: Range<Int>
  /// What stands there afterwards.
  package var replacement: [UInt8]

  /// Creates an edit.
  package init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Creates an edit.
  init(_ range: Range<Int>, _ replacement: [UInt8]) {
    self.init(range: range, replacement: replacement)
  }

  /// Creates an edit which only inserts.
  init(inserting text: [UInt8], at offset: Int) {
    self.init(range: offset..<offset, replacement: text)
  }
}

extension Array<UInt8> {
  /// These bytes after `edits`, in any order.
  ///
  /// Of two edits which overlap only the one which begins first is made; the same edit given twice
  /// is made once; insertions at one place keep the order given.
  package func applying(_ edits: [Edit]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    var previous: Edit?
    for edit in edits.sorted(by: Edit.precedes) where edit.range.upperBound <= count {
      guard edit.range.lowerBound >= done, edit != previous else { continue }
      result += self[done..<edit.range.lowerBound]
      result += edit.replacement
      done = edit.range.upperBound
      previous = edit
    }
    return result + self[done...]
  }
}

extension Edit {
  /// Insertions come before what is replaced at the same place.
  fileprivate static func precedes(_ a: Edit, _ b: Edit) -> Bool {
    a.range.lowerBound == b.range.lowerBound
      ? a.range.isEmpty && !b.range.isEmpty : a.range.lowerBound < b.range.lowerBound
  }
}
