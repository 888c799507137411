import Foundation
import Miroir
import Testing
import TestSupport

/// Samples changed at random: what breaks a requirement is reported where it was broken, what says
/// nothing changes nothing, and whatever is done is read and checked to the end.
///
/// `MIROIR_MUTATIONS` is how many mutations there are in all, `MIROIR_SEED` the seed.
@Suite struct MutationTests {
  @Test(arguments: Project.samples)
  func lawsHold(sample: String) throws {
    let base = try MutationBase(sample: sample)
    let seed = Self.setting("MIROIR_SEED") ?? 2026
    let total = Self.setting("MIROIR_MUTATIONS") ?? 2_000
    let mutator = Mutator(base, seed: UInt64(seed))
    var counts = Counts()
    let samples = Project.samples.count
    for index in 0..<(total + samples - 1) / samples {
      let mutation = mutator.mutation()
      let (broken, spent) = ProcessorTime.spent { mutation.brokenLaws(base) }
      let name = "seed \(seed), \(sample), mutation \(index), \(mutation.what)"
      #expect(broken.isEmpty, "\(name): \(broken)")
      #expect(spent < ProcessorTime.minute, "\(name): too long")
      counts.add(mutation.law)
    }
    print("\(sample), seed \(seed): \(counts)")
  }

  private static func setting(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }
}

/// How many mutations of each law there were.
private struct Counts: CustomStringConvertible {
  private var reported = 0
  private var unchanged = 0
  private var total = 0

  mutating func add(_ law: Mutation.Law) {
    switch law {
    case .reported: reported += 1
    case .unchanged: unchanged += 1
    case .total: total += 1
    }
  }

  var description: String {
    "\(reported) to report, \(unchanged) to leave alone, \(total) to survive"
  }
}
