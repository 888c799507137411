/// Finds the identifiers with characters they can't have: the rest of the third stage.
///
/// It looks at the whole document, so that no proposal is taken already and that what refers to a
/// mended identifier is mended with it.
struct IdentifierSlips {
  private let bytes: MarkupBytes
  private let vocabulary: SlipVocabulary
  private var identifiers: [MarkupAttribute] = []
  private var references: [String: [Range<Int>]] = [:]
  private var taken: Set<String> = []
  private var proposals: [String: String] = [:]
  private var uses: [String: Int] = [:]

  /// The slips in the identifiers of a document.
  static func slips(
    in tokens: MarkupTokens, of bytes: MarkupBytes, vocabulary: SlipVocabulary
  ) -> [Slip] {
    var reader = IdentifierSlips(bytes: bytes, vocabulary: vocabulary)
    for tag in tokens.tags { tag.attributes.forEach { reader.note($0) } }
    let identifiers = reader.identifiers
    return identifiers.compactMap { reader.slip(of: $0) }
  }

  private mutating func note(_ attribute: MarkupAttribute) {
    guard attribute.isSure, !attribute.value.isEmpty else { return }
    if vocabulary.identifierAttributes.contains(attribute.name) {
      identifiers.append(attribute)
      taken.insert(bytes.text(attribute.value))
    } else if vocabulary.referenceAttributes.contains(attribute.name) {
      for range in Set([attribute.value] + words(in: attribute.value)) {
        references[bytes.text(range), default: []].append(range)
      }
    }
  }

  private mutating func slip(of attribute: MarkupAttribute) -> Slip? {
    let name = bytes.text(attribute.value)
    guard !IdentifierName.isValid(name) else { return nil }
    let proposal = proposal(for: name)
    // One mend for all that refers to a name, even to one given twice.
    let places = [attribute.value] + (references.removeValue(forKey: name) ?? [])
    return Slip(
      .badIdentifier(attribute: attribute.name, proposal: proposal), at: attribute.value,
      mend: places.map { Edit($0, Array(proposal.utf8)) })
  }

  /// A valid name which no other identifier has; the same for the same mistyped one.
  private mutating func proposal(for name: String) -> String {
    if let known = proposals[name] { return known }
    let plain = IdentifierName.valid(from: name)
    var proposal = plain
    while taken.contains(proposal) {
      uses[plain, default: 1] += 1
      proposal = IdentifierName.numbered(plain, uses[plain, default: 1])
    }
    proposals[name] = proposal
    taken.insert(proposal)
    return proposal
  }

  private func words(in range: Range<Int>) -> [Range<Int>] {
    bytes[range].split(whereSeparator: \.isXMLSpace).map(\.indices)
  }
}
