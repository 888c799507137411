/// How a name that isn't shown was mended, in words: whoever wrote it sees what became of it, and
/// nobody else reads it.
struct Renaming: Hashable {
  /// The attribute that holds the name.
  let attribute: String
  fileprivate let changes: [Change]

  /// What can be done to the signs of a name.
  fileprivate enum Change {
    case accents, capitals, others
  }

  /// What made `new` of `old`, quotation marks apart; nothing when the name is the same.
  init?(of attribute: String, from old: some Sequence<UInt8>, to new: some Sequence<UInt8>) {
    let old = String(decoding: Array(old), as: UTF8.self).withoutQuotationMarks
    let new = String(decoding: Array(new), as: UTF8.self).withoutQuotationMarks
    guard !old.utf8.elementsEqual(new.utf8) else { return nil }
    let plain = old.withoutDiacritics
    let found: [(Change, Bool)] = [
      (.accents, !plain.utf8.elementsEqual(old.utf8)),
      (.capitals, plain != new && plain.lowercased() == new.lowercased()),
      (.others, !plain.utf8.allSatisfy { $0.isLetter || $0.isDigit || "._-".utf8.contains($0) }),
    ]
    self.attribute = attribute
    changes = found.filter(\.1).map(\.0)
  }

  /// What is said of it.
  var sentence: Phrase {
    let words = changes.isEmpty ? [.anotherName] : changes.map(\.words)
    let (french, english) = (words.map(\.fr), words.map(\.en))
    return Phrase(
      fr: "« \(attribute) » : \(french.joined(separator: ", "))",
      en: "'\(attribute)': \(english.joined(separator: ", "))")
  }
}

extension Renaming.Change {
  fileprivate var words: Phrase {
    switch self {
    case .accents: Phrase(fr: "lettres sans accent", en: "letters without accents")
    case .capitals:
      Phrase(fr: "majuscules et minuscules du nom cité", en: "capitals of the name referred to")
    case .others:
      Phrase(
        fr: "tirets à la place des autres signes", en: "hyphens in place of the other signs")
    }
  }
}

extension Phrase {
  fileprivate static let anotherName = Phrase(fr: "un autre nom", en: "another name")
}

extension String {
  fileprivate var withoutQuotationMarks: String {
    let isMark: (Character) -> Bool = { "\"'`«»‹›“”„‘’‚".contains($0) }
    let rest = drop(while: isMark)
    return String(rest.dropLast(rest.reversed().prefix(while: isMark).count))
  }
}
