extension String {
  /// How many letters differ from `name`, if this may be a misspelling of it.
  ///
  /// That is two letters at most, one in a short name, none in a very short one. One end at least
  /// must be right, which spares most of the comparisons.
  func misspelling(of name: String) -> Int? {
    let (written, meant) = (utf8, name.utf8)
    guard meant.count >= 5, abs(written.count - meant.count) <= 2,
      written.first == meant.first || written.last == meant.last
    else { return nil }
    let distance = editDistance(Array(written), Array(meant))
    return distance <= (meant.count < 7 ? 1 : 2) ? distance : nil
  }
}

/// The number of bytes to insert, remove or replace to go from `a` to `b`.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var row = Array(0...b.count)
  for (i, byte) in a.enumerated() {
    var diagonal = i
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let replaced = diagonal + (byte == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
    }
  }
  return row[b.count]
}
