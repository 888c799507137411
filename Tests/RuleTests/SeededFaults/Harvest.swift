@testable import Miroir
import MiroirFolder
import TestSupport

/// What came of the faults of one rule, planted one at a time in one folder.
struct Harvest: Sendable {
  var planted = 0
  var reported = 0
  /// What was planted and not reported where it is.
  var missed: [String] = []
  /// Which other rules said more than before, and after how many of the faults.
  var others: [Rule.ID: Int] = [:]

  static func + (one: Harvest, other: Harvest) -> Harvest {
    Harvest(
      planted: one.planted + other.planted, reported: one.reported + other.reported,
      missed: one.missed + other.missed,
      others: one.others.merging(other.others, uniquingKeysWith: +)
    )
  }

  /// As a cell of the page.
  var cell: String {
    planted == 0 ? "" : planted == reported ? "\(planted)" : "\(reported)/\(planted)"
  }
}

extension Harvest {
  /// Of one fault.
  init(of fault: Mutation, for rule: Rule.ID, in base: MutationBase) {
    let (found, broken) = fault.outcome(base)
    planted = 1
    reported = broken.isEmpty ? 1 : 0
    missed = broken.map { "\(rule), \(base.name), \(fault.what): \($0)" }
    let before = base.diagnostics.counts
    let louder = found.counts.filter { $0.key != rule && $0.value > before[$0.key, default: 0] }
    others = louder.mapValues { _ in 1 }
  }

  /// Of every fault that a sample offers a place for, by its rule.
  static func all(in sample: String) throws -> [Rule.ID: Harvest] {
    let base = try MutationBase(sample: sample)
    var harvests: [Rule.ID: Harvest] = [:]
    for kind in Mutator.faults {
      for (rule, fault) in base.faults(of: kind) {
        harvests[rule, default: Harvest()] =
          harvests[rule, default: Harvest()]
          + Harvest(of: fault, for: rule, in: base)
      }
    }
    return harvests
  }

  /// Of a rule's own examples, in the folder that they edit.
  static func examples(of rule: Rule) -> Harvest {
    let rejected = rule.examples.filter(\.isRejected)
    let found = rejected.map { ExampleFolder.base.applying($0).diagnostics().map(\.rule) }
    return Harvest(planted: rejected.count, reported: found.count { $0.contains(rule.id) })
  }
}

extension [Diagnostic] {
  /// How often each rule speaks.
  fileprivate var counts: [Rule.ID: Int] {
    Dictionary(grouping: self, by: \.rule).mapValues(\.count)
  }
}

extension MutationBase {
  /// Up to two faults of a kind, in different places, each with the one rule that must report it.
  ///
  /// They are the same whichever other kinds there are.
  func faults(of kind: Mutator.Kind) -> [(Rule.ID, Mutation)] {
    let mutator = Mutator(self, seed: 2026)
    var seen: Set<String> = []
    var found: [(Rule.ID, Mutation)] = []
    for _ in 0..<12 where found.count < 2 {
      guard let made = kind(mutator), case .reported(let rules, _) = made.law, rules.count == 1,
        let rule = rules.first, !mutator.isReported(made),
        seen.insert("\(made.what) \(made.edits.map(\.range)) \(made.folder)").inserted
      else { continue }
      found.append((rule, made))
    }
    return found
  }
}
