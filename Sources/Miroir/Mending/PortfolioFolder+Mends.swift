extension PortfolioFolder {
  /// What writes `name` instead of a word of an attribute, when they differ by capitals, accents or
  /// punctuation alone.
  ///
  /// Not where the name stands already among the words: then something else may have been meant.
  func mend(
    _ word: String, as name: String?, at place: Place, uncovers: Bool = false
  ) -> Mend? {
    guard let name, name.folded == word.folded, let attribute = place.attribute,
      let text = document(at: place.file)?.text
    else { return nil }
    let words = text.words(of: attribute, at: place.offset)
    let found = words.filter { text.bytes[$0].elementsEqual(word.utf8) }
    guard !found.isEmpty, !words.contains(where: { text.bytes[$0].elementsEqual(name.utf8) })
    else { return nil }
    return Mend(found.map { Edit($0, Array(name.utf8)) }, uncovers: uncovers)
  }
}
