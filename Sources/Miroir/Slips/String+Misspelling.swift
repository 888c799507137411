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
    let distance = Array(written).distance(to: Array(meant))
    return distance <= (meant.count < 7 ? 1 : 2) ? distance : nil
  }
}
