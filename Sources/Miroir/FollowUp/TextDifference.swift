/// What differs between two versions of a portfolio's texts, place by place and word by word.
public struct TextDifference: Sendable {
  /// The places that differ: those of the new version in order, then those that are gone.
  public var blocks: [Block] = []

  /// A place whose text differs.
  public struct Block: Sendable {
    /// Where it stands; where it stood, if it is gone.
    public var address: Address
    /// What became of it.
    public var kind: Kind
    /// Its words, old and new; a text that only moved has none.
    public var runs: [Run]
  }

  /// What became of a place.
  public enum Kind: Sendable, Hashable {
    case changed, added, removed
    /// The same text stood at that address.
    case moved(from: Address)
  }

  /// Some words in a row.
  public struct Run: Sendable, Hashable {
    /// Whether they stayed, came or went.
    public var kind: Fate
    /// The words, with the spaces after them.
    public var text: String

    /// What became of words.
    public enum Fate: String, Sendable {
      case same, added, removed
    }
  }

  /// Compares two versions.
  public init(from old: AnchoredText, to new: AnchoredText) {
    var gone = old.blocks.filter { new[$0.address] == nil }
    for block in new.blocks {
      if let before = old[block.address] {
        guard before.digest != block.digest else { continue }
        add(block.address, .changed, Run.all(from: before.text, to: block.text))
      } else if let index = gone.firstIndex(where: { $0.digest == block.digest }) {
        add(block.address, .moved(from: gone.remove(at: index).address), [])
      } else {
        add(block.address, .added, [Run(kind: .added, text: block.text)])
      }
    }
    for block in gone { add(block.address, .removed, [Run(kind: .removed, text: block.text)]) }
  }

  private mutating func add(_ address: Address, _ kind: Kind, _ runs: [Run]) {
    blocks.append(Block(address: address, kind: kind, runs: runs))
  }
}

extension TextDifference.Run {
  /// The words of two texts, those that went before those that came in their place.
  static func all(from old: String, to new: String) -> [Self] {
    let (before, after) = (WordPieces(old), WordPieces(new))
    let pairs = WordDiff(before.keys[...], after.keys[...], limit: 500).pairs
    var runs: [Self] = []
    var (reachedOld, reachedNew) = (0, 0)
    for pair in pairs + [(before.keys.count, after.keys.count)] {
      runs.add(.removed, before[reachedOld..<pair.old])
      runs.add(.added, after[reachedNew..<pair.new])
      if pair.new < after.keys.count { runs.add(.same, after[pair.new..<pair.new + 1]) }
      (reachedOld, reachedNew) = (pair.old + 1, pair.new + 1)
    }
    return runs
  }
}

extension [TextDifference.Run] {
  fileprivate mutating func add(_ kind: TextDifference.Run.Fate, _ text: String) {
    guard !text.isEmpty else { return }
    if last?.kind == kind {
      self[count - 1].text += text
    } else {
      append(TextDifference.Run(kind: kind, text: text))
    }
  }
}

/// A text cut before each of its words.
private struct WordPieces {
  let keys: [UInt64]
  private let scalars: [Unicode.Scalar]
  private let starts: [Int]

  init(_ text: String) {
    let words = WordText(text).words
    keys = words.map(\.key)
    scalars = Array(text.unicodeScalars)
    // What precedes the first word goes with it, what follows a word with that one.
    starts = [0] + words.dropFirst().map(\.range.lowerBound) + [scalars.count]
  }

  subscript(words: Range<Int>) -> String {
    guard !words.isEmpty else { return "" }
    return String(scalars[starts[words.lowerBound]..<starts[words.upperBound]])
  }
}
