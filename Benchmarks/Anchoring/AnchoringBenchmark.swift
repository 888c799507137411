import Foundation

/// Measures how annotations are found again after edits of known truth.
///
/// `swift run -c release AnchoringBenchmark [--seed n] [--rounds n] [folder or .txt file…]` prints the
/// tables; `--write docs/anchoring.md` puts them at the end of that page.
@main
struct AnchoringBenchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let seed = arguments.take(after: "--seed").flatMap { Int($0) } ?? 20_260_530
    let rounds = arguments.take(after: "--rounds").flatMap { Int($0) } ?? 12
    let page = arguments.take(after: "--write")
    let samples = ["brouillon", "enseignant", "forcom", "minimal", "refuse", "sante"]
    let corpus = try Corpus(
      reading: arguments.isEmpty ? samples.map { "Samples/\($0)" } : arguments)
    var trial = Trial(corpus: corpus, seed: UInt64(bitPattern: Int64(seed)), rounds: rounds)
    trial.run()
    let tables = Report(
      trial: trial, load: Load(corpus: corpus, seed: UInt64(bitPattern: Int64(seed)))
    ).markdown
    guard let page else { return print(tables) }
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let prose = text.split(separator: Report.mark, maxSplits: 1)[0]
    try "\(prose)\(Report.mark)\n\n\(tables)\n".write(
      toFile: page, atomically: true, encoding: .utf8)
  }
}

extension [String] {
  /// Takes out an option and gives what follows it.
  fileprivate mutating func take(after option: String) -> String? {
    guard let index = firstIndex(of: option), index + 1 < count else { return nil }
    let value = self[index + 1]
    removeSubrange(index...index + 1)
    return value
  }
}
