extension Slip {
  /// Every usual slip of a document, by place.
  ///
  /// Three stages, each blind to the next: ``MarkupScanner`` cuts the bytes into tokens, taking
  /// broken quotes into account; ``TagBalance`` compares opening and closing tags; ``TokenSlips``
  /// and ``IdentifierSlips`` look inside each token. All are linear in the size of the document,
  /// accept any bytes, and find nothing in a well-formed one except accented tags, French dates and
  /// identifiers.
  package static func all(in bytes: [UInt8], vocabulary: SlipVocabulary) -> [Slip] {
    let bytes = MarkupBytes(bytes)
    let tokens = MarkupScanner.tokens(of: bytes, vocabulary: vocabulary)
    var slips = TagBalance.slips(in: tokens, of: bytes, vocabulary: vocabulary)
    slips += TokenSlips.slips(in: tokens, of: bytes, vocabulary: vocabulary)
    slips += IdentifierSlips.slips(in: tokens, of: bytes, vocabulary: vocabulary)
    slips.sort { $0.offset < $1.offset }
    return slips
  }
}
