import Miroir

/// A way of finding quotations again, to be compared with others.
struct Method: Sendable {
  /// What is quoted: code points of a block.
  struct Quotation {
    var block: Int
    var range: Range<Int>
  }

  let name: String
  /// Gets ready for a text and what became of it; the result answers for one quotation of the first.
  let prepare: @Sendable (_ old: Corpus.Texts, _ new: Corpus.Texts) -> (Quotation) -> Answer

  static let all = [hypothesis]

  private static let hypothesis = Method(name: "Hypothesis") { old, new in
    let (before, after) = (QuoteMatching(old), QuoteMatching(new))
    return { after.find(before.selectors(of: $0.range, in: $0.block)) }
  }
}
