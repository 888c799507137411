/// What a method's answers in one stratum amount to.
struct Tally {
  private var verdicts: [Judgement.Verdict: Int] = [:]
  private var overlaps: [Double] = []
  private var exact = 0
  private var time = Duration.zero

  private(set) var count = 0

  mutating func add(_ judgement: Judgement, in duration: Duration) {
    count += 1
    verdicts[judgement.verdict, default: 0] += 1
    time += duration
    if let overlap = judgement.overlap { overlaps.append(overlap) }
    if judgement.isExact { exact += 1 }
  }

  static func += (sum: inout Tally, other: Tally) {
    sum.count += other.count
    sum.verdicts.merge(other.verdicts, uniquingKeysWith: +)
    sum.overlaps += other.overlaps
    sum.exact += other.exact
    sum.time += other.time
  }

  /// A share of all answers, in percent.
  func share(_ verdict: Judgement.Verdict) -> Double {
    100 * Double(verdicts[verdict] ?? 0) / Double(max(1, count))
  }

  /// Correct, wrong, orphan and ambiguous answers, in percent, then microseconds per answer.
  var cells: String {
    let shares = Judgement.Verdict.allCases.map { share($0).rounded(to: 1) }.joined(
      separator: " / ")
    return "\(shares) | \(Int(time / .microseconds(1)) / max(1, count))"
  }

  /// The mean overlap and the share of exact boundaries, among places found for what is left.
  var boundaries: String {
    let mean = overlaps.reduce(0, +) / Double(max(1, overlaps.count))
    let share = 100 * Double(exact) / Double(max(1, overlaps.count))
    return "\(mean.rounded(to: 3)) | \(share.rounded(to: 1))"
  }
}

extension Double {
  func rounded(to digits: Int) -> String {
    let scale = [1.0, 10, 100, 1000][digits]
    let value = (self * scale).rounded() / scale
    return value == value.rounded() ? String(Int(value)) : String(value)
  }
}
