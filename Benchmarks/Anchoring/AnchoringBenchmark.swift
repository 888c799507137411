import Foundation

/// Measures how annotations are found again after edits of known truth.
///
/// `swift run -c release AnchoringBenchmark [--seed n] [--rounds n] [folder or .txt file…]`
@main
struct AnchoringBenchmark {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let seed = arguments.takeNumber(after: "--seed") ?? 20_260_530
    let rounds = arguments.takeNumber(after: "--rounds") ?? 12
    let samples = ["brouillon", "enseignant", "forcom", "minimal", "refuse", "sante"]
    let corpus = try Corpus(
      reading: arguments.isEmpty ? samples.map { "Samples/\($0)" } : arguments)
    var trial = Trial(corpus: corpus, seed: UInt64(seed), rounds: rounds)
    trial.run()
    print(Report(trial: trial).markdown)
  }
}

extension [String] {
  /// Takes out an option and gives its number.
  fileprivate mutating func takeNumber(after option: String) -> Int? {
    guard let index = firstIndex(of: option), index + 1 < count, let number = Int(self[index + 1])
    else { return nil }
    removeSubrange(index...index + 1)
    return number
  }
}
