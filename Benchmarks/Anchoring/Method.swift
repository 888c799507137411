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

  static let all = [hypothesis, miroir(keepsVersion: true), miroir(keepsVersion: false)]

  private static let hypothesis = Method(name: "Hypothesis") { old, new in
    let (before, after) = (QuoteMatching(old), QuoteMatching(new))
    return { after.find(before.selectors(of: $0.range, in: $0.block)) }
  }

  private static func miroir(keepsVersion: Bool) -> Method {
    Method(name: keepsVersion ? "Miroir, version kept" : "Miroir, no version") { old, new in
      let before = AnchoredText(old, version: .unknown) { .standIn(for: $0) }
      let after = AnchoredText(new, version: .unknown) { .standIn(for: $0) }
      let resolver = AnchorResolver(after, annotated: keepsVersion ? before : nil)
      return { quotation in
        let address = old[quotation.block].address
        guard let anchor = try? Anchor(quoting: quotation.range, of: address, in: before) else {
          return .orphan
        }
        return Answer(resolver.resolve(anchor))
      }
    }
  }
}

extension Answer {
  fileprivate init(_ outcome: AnchorOutcome) {
    switch outcome {
    case .exact(let found), .moved(let found), .textChanged(let found):
      self = .found(found.address, found.range)
    case .ambiguous: self = .ambiguous
    case .orphan: self = .orphan
    }
  }
}
