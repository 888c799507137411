/// Looks inside each token: the third stage.
struct TokenSlips {
  private let bytes: MarkupBytes
  private let vocabulary: SlipVocabulary
  private let references: ReferenceReader
  private var slips: [Slip] = []

  /// The slips in the text and tags of a document, identifiers apart.
  static func slips(
    in tokens: MarkupTokens, of bytes: MarkupBytes, vocabulary: SlipVocabulary
  ) -> [Slip] {
    var reader = TokenSlips(
      bytes: bytes, vocabulary: vocabulary, references: ReferenceReader(bytes: bytes))
    for piece in tokens.pieces { reader.read(piece, tags: tokens.tags) }
    return reader.slips
  }

  private mutating func read(_ piece: MarkupToken, tags: [MarkupTag]) {
    switch piece {
    case .text(let range): slips += references.slips(in: range)
    case .verbatim, .unfinished: break
    case .lessThan(let offset): slips.append(.bareLessThan(at: offset))
    case .tag(let number): read(tags[number])
    case .declaration(let range): slips += DeclarationReader(bytes: bytes).slips(in: range)
    }
  }

  private mutating func read(_ tag: MarkupTag) {
    if tag.element != tag.name {
      let edit = Edit(tag.nameRange, Array(tag.element.utf8))
      let kind = Slip.Kind.accentedTag(name: tag.name, known: tag.element)
      slips.append(Slip(kind, at: tag.range, mend: [edit]))
    }
    if let offset = tag.missingBracket {
      let edit = Edit(inserting: [UInt8(ascii: ">")], at: offset)
      slips.append(Slip(.unclosedTag(name: tag.name), at: tag.range, mend: [edit]))
    }
    for attribute in tag.attributes { read(attribute) }
  }

  private mutating func read(_ attribute: MarkupAttribute) {
    if let slip = attribute.slip { slips.append(slip) }
    slips += references.slips(in: attribute.value)
    for offset in attribute.value where bytes[offset] == UInt8(ascii: "<") {
      slips.append(.bareLessThan(at: offset))
    }
    guard attribute.isSure, vocabulary.dateAttributes.contains(attribute.name),
      let iso = PartialDate(french: bytes.text(attribute.value))?.text
    else { return }
    let kind = Slip.Kind.frenchDate(attribute: attribute.name, iso: iso)
    slips.append(Slip(kind, at: attribute.value, mend: [Edit(attribute.value, Array(iso.utf8))]))
  }
}
