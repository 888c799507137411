/// What an annotation keeps of the passage it is about, so that it can be found again.
public struct Anchor: Sendable, Hashable {
  /// Words of a block.
  public struct Quote: Sendable, Hashable {
    /// The words, as they are written.
    public var exact: String
    /// The 32 code points before them in their block, or as many as there are.
    public var prefix: String
    /// The 32 code points after them in their block, or as many as there are.
    public var suffix: String
    /// Where they begin, in code points of their block.
    public var start: Int

    /// Joins the parts.
    public init(exact: String, prefix: String, suffix: String, start: Int) {
      self.exact = exact
      self.prefix = prefix
      self.suffix = suffix
      self.start = start
    }
  }

  /// Where the passage stood.
  public var address: Address
  /// The words, unless the annotation is about all that stands at the address.
  public var quote: Quote?
  /// The digest of the block, or of all that stood at the address.
  public var blockDigest: SHA256Digest
  /// The digest that the annotated version is kept under.
  public var versionDigest: SHA256Digest

  /// Joins the parts.
  public init(
    address: Address, quote: Quote?, blockDigest: SHA256Digest, versionDigest: SHA256Digest
  ) {
    self.address = address
    self.quote = quote
    self.blockDigest = blockDigest
    self.versionDigest = versionDigest
  }
}

/// Why a passage can't be anchored.
public enum AnchorError: Error, Hashable {
  /// There is nothing at the address.
  case noSuchAddress
  /// The quotation has no word and no sign, or the range is empty.
  case emptyQuote
  /// The block doesn't hold the quotation, or not that many times, or not that range.
  case quoteNotFound
  /// The block holds the quotation that many times, and nothing says which is meant.
  case quoteRepeated(Int)
}

extension Anchor {
  /// Anchors all that stands at `address`.
  public init(wholeOf address: Address, in text: AnchoredText) throws(AnchorError) {
    guard let block = text.whole(at: address) else { throw .noSuchAddress }
    self.init(
      address: address, quote: nil, blockDigest: block.digest, versionDigest: text.version)
  }

  /// Anchors the code points `range` of the block at `address`.
  public init(
    quoting range: Range<Int>, of address: Address, in text: AnchoredText
  ) throws(AnchorError) {
    guard let block = text[address] else { throw .noSuchAddress }
    let scalars = Array(block.text.unicodeScalars)
    guard range.lowerBound >= 0, range.upperBound <= scalars.count else { throw .quoteNotFound }
    let exact = String(scalars[range])
    guard !WordText(exact).words.isEmpty else { throw .emptyQuote }
    let quote = Quote(
      exact: exact,
      prefix: String(scalars[max(0, range.lowerBound - Quote.contextLength)..<range.lowerBound]),
      suffix: String(
        scalars[range.upperBound..<min(scalars.count, range.upperBound + Quote.contextLength)]),
      start: range.lowerBound)
    self.init(
      address: address, quote: quote, blockDigest: block.digest, versionDigest: text.version)
  }

  /// Anchors words of the block at `address`, whatever their apostrophes, spaces, hyphenation and
  /// composed letters.
  ///
  /// Where the block holds them several times, `occurrence` says which, from 1.
  public init(
    quoting words: String, occurrence: Int? = nil, of address: Address, in text: AnchoredText
  ) throws(AnchorError) {
    guard let block = text[address] else { throw .noSuchAddress }
    let wanted = FoldedText(words)
    guard !WordText(words).words.isEmpty else { throw .emptyQuote }
    let ranges = FoldedText(block.text).occurrences(of: wanted)
    guard !ranges.isEmpty else { throw .quoteNotFound }
    guard ranges.count == 1 || occurrence != nil else { throw .quoteRepeated(ranges.count) }
    let index = (occurrence ?? 1) - 1
    guard ranges.indices.contains(index) else { throw .quoteNotFound }
    try self.init(quoting: ranges[index], of: address, in: text)
  }
}

extension String {
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    self.init(text)
  }
}
