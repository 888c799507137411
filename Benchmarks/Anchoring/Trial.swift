/// Edits texts, asks each method, and keeps count.
struct Trial {
  /// What is counted apart.
  struct Stratum: Hashable {
    var edit: Edit
    var intensity: Intensity
    var length: Length
  }

  let seed: UInt64
  let rounds: Int
  /// The corpus, cut anew for each round.
  let excerpts: [[EditableText]]
  private(set) var tallies: [Stratum: [Tally]] = [:]
  private(set) var preparations = Array(repeating: Duration.zero, count: Method.all.count)
  private(set) var pairs = 0
  private let sentences: [[String]]
  private let clock = ContinuousClock()

  init(corpus: Corpus, seed: UInt64, rounds: Int) {
    var random = SplitMix(seed: seed)
    self.seed = seed
    self.rounds = rounds
    excerpts = (0..<rounds).map { _ in corpus.excerpts(random: &random) }
    sentences = corpus.wholes.flatMap { EditableText($0.texts).sentences }
  }

  mutating func run() {
    for (number, edit) in Edit.allCases.enumerated() {
      for (rank, intensity) in Intensity.allCases.enumerated() {
        var random = SplitMix(seed: seed &+ UInt64(number * 10 + rank + 1))
        for round in excerpts {
          for excerpt in round { ask(excerpt, edit, intensity, &random) }
        }
      }
    }
  }

  private mutating func ask(
    _ old: EditableText, _ edit: Edit, _ intensity: Intensity, _ random: inout SplitMix
  ) {
    let targets = Length.allCases.compactMap { length in
      length.target(in: old, random: &random).map { (length: length, target: $0) }
    }
    let own = Set(old.sentences)
    var editor = Editor(
      old, intensity, foreign: sentences.filter { !own.contains($0) },
      random: SplitMix(seed: random.next()))
    editor.apply(edit, targets: targets.map(\.target.words))
    let (before, after) = (old.texts, editor.text.texts)
    pairs += 1
    for (index, method) in Method.all.enumerated() {
      let start = clock.now
      let find = method.prepare(before, after)
      preparations[index] += clock.now - start
      for (length, target) in targets {
        let truth = Truth(target.words, in: editor.text)
        let start = clock.now
        let answer = find(target.quotation)
        let time = clock.now - start
        let stratum = Stratum(edit: edit, intensity: intensity, length: length)
        let none = Array(repeating: Tally(), count: Method.all.count)
        tallies[stratum, default: none][index].add(truth.judge(answer), in: time)
      }
    }
  }
}
