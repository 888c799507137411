/// Where a passage is in a text.
public struct TextRange: Sendable, Hashable {
  /// The block, or the place.
  public var address: Address
  /// Its code points there.
  public var range: Range<Int>
  /// Its words as they are now.
  public var text: String

  /// Joins the parts.
  public init(address: Address, range: Range<Int>, text: String) {
    self.address = address
    self.range = range
    self.text = text
  }
}

/// What became of an annotated passage. Nothing is dropped, and nothing guessed.
public enum AnchorOutcome: Sendable, Hashable {
  /// The same words are in the same block, wherever in it.
  case exact(TextRange)
  /// The same words are at another address.
  case moved(TextRange)
  /// The passage is known, but its words changed; the range holds them as they are now.
  case textChanged(TextRange)
  /// Several passages may be the one, and nothing tells which.
  case ambiguous([TextRange])
  /// The passage is gone, or nothing shows where it is.
  case orphan

  /// What became of a passage, wherever it is.
  public enum Kind: String, Sendable, CaseIterable {
    case exact, moved
    case textChanged = "text-changed"
    case ambiguous, orphan
  }

  /// What became of it, wherever it is.
  public var kind: Kind {
    switch self {
    case .exact: .exact
    case .moved: .moved
    case .textChanged: .textChanged
    case .ambiguous: .ambiguous
    case .orphan: .orphan
    }
  }

  /// What machine formats call it.
  public var name: String { kind.rawValue }

  /// Joins the parts; nothing where a passage that is at one place is given none or several.
  init?(_ kind: Kind, at ranges: [TextRange]) {
    switch (kind, ranges.count) {
    case (.exact, 1): self = .exact(ranges[0])
    case (.moved, 1): self = .moved(ranges[0])
    case (.textChanged, 1): self = .textChanged(ranges[0])
    case (.ambiguous, _): self = .ambiguous(ranges)
    case (.orphan, 0): self = .orphan
    default: return nil
    }
  }

  /// The passages, none or one unless it is ambiguous.
  public var ranges: [TextRange] {
    switch self {
    case .exact(let range), .moved(let range), .textChanged(let range): [range]
    case .ambiguous(let ranges): ranges
    case .orphan: []
    }
  }
}
