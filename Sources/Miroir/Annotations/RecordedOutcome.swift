/// What became of a passage in the portfolio that was handed over, as the copy that a jury receives
/// says it.
///
/// The versions that it was found with never leave the candidate's folder: without them it would be
/// looked for again, and might be found elsewhere.
public struct RecordedOutcome: Sendable, Hashable {
  /// Where a passage is, by the code points of what stands at an address.
  public struct Spot: Sendable, Hashable {
    /// The address.
    public var address: Address
    /// The code points.
    public var range: Range<Int>
  }

  /// What became of it.
  public var kind: AnchorOutcome.Kind
  /// The digest of the portfolio in which it was looked for; of any other, this says nothing.
  public var versionDigest: SHA256Digest
  /// Where it is.
  public var spots: [Spot]

  /// Keeps an outcome, in the version of that digest.
  init(_ outcome: AnchorOutcome, in version: SHA256Digest) {
    kind = outcome.kind
    versionDigest = version
    spots = outcome.ranges.map { Spot(address: $0.address, range: $0.range) }
  }

  /// Reads what a `passage` records; nothing when something of it is missing.
  init?(_ passage: SourceElement) {
    guard let kind = AnchorOutcome.Kind(word: passage.attribute(Self.fate)),
      let version = passage.attribute(Self.version).flatMap({ SHA256Digest($0.xmlTrimmed) })
    else { return nil }
    let spots = passage.children(named: Self.spot).map(Spot.init)
    guard spots.allSatisfy({ $0 != nil }) else { return nil }
    self.kind = kind
    versionDigest = version
    self.spots = spots.compactMap(\.self)
  }

  fileprivate static let (fate, version, spot) = ("devenu", "depose", "endroit")
}

extension RecordedOutcome.Spot {
  fileprivate init?(_ element: SourceElement) {
    func rank(_ name: String) -> Int? {
      element.attribute(name)?.wellFormed(.rank).flatMap { Int($0) }
    }
    guard let address = element.attribute("vers")?.xmlTrimmed.nonEmpty, let start = rank("debut"),
      let end = rank("fin"), start <= end
    else { return nil }
    self.init(address: Address(address), range: start..<end)
  }

  fileprivate func element(in namespace: String) -> SourceElement {
    let attributes = [
      ("vers", address.text), ("debut", String(range.lowerBound)),
      ("fin", String(range.upperBound)),
    ]
    return SourceElement(
      name: SourceName(namespace: namespace, local: RecordedOutcome.spot),
      attributes: attributes.map { SourceAttribute(name: SourceName(local: $0.0), value: $0.1) },
      offset: 0)
  }
}

extension AnchoredText {
  /// The outcome that was recorded, if it is about this very version and what it says is there.
  ///
  /// What is annotated as a whole may be more than a block.
  func outcome(_ recorded: RecordedOutcome, isWhole: Bool) -> AnchorOutcome? {
    guard recorded.versionDigest == version else { return nil }
    let ranges = recorded.spots.map { spot -> TextRange? in
      let block = isWhole ? whole(at: spot.address) : self[spot.address]
      guard let block, spot.range.upperBound <= block.text.unicodeScalars.count else { return nil }
      return block.range(spot.range)
    }
    guard ranges.allSatisfy({ $0 != nil }) else { return nil }
    return AnchorOutcome(recorded.kind, at: ranges.compactMap(\.self))
  }
}

extension SourceElement {
  /// An `annotation` whose passage records that, instead of anything else; nothing recorded if there
  /// is nothing.
  func recording(_ outcome: RecordedOutcome?) -> SourceElement {
    var element = self
    element.content = content.map { node in
      guard case .element(let child) = node, child.name.local == "passage",
        child.name.namespace == name.namespace
      else { return node }
      return .element(child.passageRecording(outcome))
    }
    return element
  }

  private func passageRecording(_ outcome: RecordedOutcome?) -> SourceElement {
    var passage = self
    let names = [RecordedOutcome.fate, RecordedOutcome.version]
    passage.attributes.removeAll { $0.name.namespace.isEmpty && names.contains($0.name.local) }
    passage.content.removeAll { node in
      switch node {
      case .text(let text): text.xmlTrimmed.isEmpty
      case .element(let child):
        child.name.local == RecordedOutcome.spot && child.name.namespace == name.namespace
      }
    }
    guard let outcome else { return passage }
    let values = [outcome.kind.word, outcome.versionDigest.prefixed]
    passage.attributes += zip(names, values).map { name, value in
      SourceAttribute(name: SourceName(local: name), value: value)
    }
    passage.content += outcome.spots.map { .element($0.element(in: name.namespace)) }
    return passage
  }
}
