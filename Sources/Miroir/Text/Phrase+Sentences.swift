extension Phrase {
  /// What another place is, for something written there already.
  static let firstTime = Phrase(fr: "la première fois", en: "where it first stands")

  /// What is so, and what to do about it.
  package func text(with help: Phrase?, in language: Language) -> String {
    let separator = Phrase(fr: " ; ", en: "; ").text(in: language)
    return [self, help].compactMap { $0?.text(in: language) }.joined(separator: separator)
  }

  /// What is so, and what to do about it, as a sentence.
  package func sentence(with help: Phrase? = nil, in language: Language) -> String {
    let text = text(with: help, in: language)
    let word = text.prefix { !$0.isWhitespace }
    // A code stays as it is written.
    let isWord = word.first?.isLetter == true && !word.contains(where: \.isNumber)
    let start = isWord ? text.prefix(1).uppercased() : String(text.prefix(1))
    let end = text.last.map { ".?!…".contains($0) } == true ? "" : "."
    return start + text.dropFirst() + end
  }
}
