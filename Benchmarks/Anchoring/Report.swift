/// The tables of a trial, in Markdown.
struct Report {
  /// What comes after it in the page is written by this program.
  static let mark = "<!-- measured -->"

  let trial: Trial
  let load: Load

  var markdown: String {
    [heading, validity, summary, load.markdown, strata].joined(separator: "\n\n")
  }

  private var heading: String {
    """
    Seed \(trial.seed), \(trial.rounds) rounds, \(trial.excerpts.joined().count) excerpts, \
    \(trial.pairs) edited texts. Shares are correct / wrong / orphan / ambiguous, in percent.
    """
  }

  /// Whether the comparison means anything: what the baseline does with short quotes deleted.
  private var validity: String {
    let tally = sum(of: 0) { $0.edit == .targetDeleted && $0.length == .short }
    let expected: [(Judgement.Verdict, Double)] = [(.correct, 26), (.wrong, 74), (.orphan, 0)]
    let isValid = expected.allSatisfy { abs(tally.share($0) - $1) <= 5 }
    let shares = expected.map { tally.share($0.0).rounded(to: 1) }.joined(separator: " / ")
    return """
      Validity: the baseline on deleted short quotes is \(shares), expected 26 / 74 / 0 ± 5: \
      \(isValid ? "valid" : "VOID").
      """
  }

  private var summary: String {
    let rows = Method.all.indices.flatMap { method in
      ([nil] + Length.allCases).map { length -> String in
        let tally = sum(of: method) { length == nil || $0.length == length }
        return """
          | \(Method.all[method].name) | \(length?.rawValue ?? "all") | \(tally.count) \
          | \(tally.cells) | \(tally.boundaries) | \(preparation(of: method)) |
          """
      }
    }
    return
      ([
        "| method | quote | n | shares | µs | mean IoU | exact boundaries % | ms to prepare a text |",
        "|---|---|---:|---|---:|---:|---:|---:|",
      ] + rows).joined(separator: "\n")
  }

  private func preparation(of method: Int) -> String {
    (trial.preparations[method] / .milliseconds(1) / Double(max(1, trial.pairs))).rounded(to: 2)
  }

  private var strata: String {
    let names = Method.all.map { "\($0.name) | µs" }.joined(separator: " | ")
    let lines = Method.all.map { _ in "---|---:" }.joined(separator: "|")
    let rows = Edit.allCases.flatMap { edit in
      Intensity.allCases.flatMap { intensity in
        Length.allCases.compactMap { length -> String? in
          let stratum = Trial.Stratum(edit: edit, intensity: intensity, length: length)
          guard let tallies = trial.tallies[stratum] else { return nil }
          return """
            | \(edit.rawValue) | \(intensity) | \(length) | \(tallies[0].count) \
            | \(tallies.map(\.cells).joined(separator: " | ")) |
            """
        }
      }
    }
    return (["| edit | intensity | quote | n | \(names) |", "|---|---|---|---:|\(lines)|"] + rows)
      .joined(separator: "\n")
  }

  private func sum(of method: Int, where isCounted: (Trial.Stratum) -> Bool) -> Tally {
    trial.tallies.filter { isCounted($0.key) }.values.reduce(into: Tally()) { $0 += $1[method] }
  }
}
