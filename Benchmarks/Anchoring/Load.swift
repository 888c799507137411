import Miroir

/// How long very many annotations of one long text take.
struct Load {
  static let annotations = 10_000

  let corpus: Corpus
  let seed: UInt64

  /// A line for each method: the time to prepare the two texts and resolve all anchors.
  var markdown: String {
    guard let texts = corpus.wholes.map(\.texts).max(by: { $0.length < $1.length }) else {
      return ""
    }
    let old = EditableText(texts)
    var random = SplitMix(seed: seed)
    let quotations = (0..<Self.annotations).compactMap { _ in
      random.pick(Length.allCases).target(in: old, random: &random)?.quotation
    }
    var editor = Editor(old, .medium, foreign: old.sentences, random: random)
    editor.apply(.everything, targets: [])
    let (before, after) = (old.texts, editor.text.texts)
    let lines = Method.all.map { method in
      let clock = ContinuousClock()
      let time = clock.measure {
        let find = method.prepare(before, after)
        for quotation in quotations { _ = find(quotation) }
      }
      return "- \(method.name): \((time / .seconds(1)).rounded(to: 1)) s"
    }
    return """
      \(quotations.count) annotations of the longest text (\(texts.length) characters), edited in all \
      ways, medium:

      \(lines.joined(separator: "\n"))
      """
  }
}

extension Corpus.Texts {
  fileprivate var length: Int { reduce(0) { $0 + $1.text.unicodeScalars.count } }
}
