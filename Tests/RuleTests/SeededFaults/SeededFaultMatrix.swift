import Miroir
import TestSupport

/// What came of every rule's faults in every sample.
struct SeededFaultMatrix: Sendable {
  var columns: [(sample: String, harvests: [Rule.ID: Harvest])]
  var examples: [Rule.ID: Harvest]
  /// What is said of each sample when nothing is planted.
  var before: [String: [Rule.ID]]

  /// The samples that are finished, and what is rightly said of each: their own pages announce it.
  static let finished: [(sample: String, said: [Rule.ID])] = [
    ("enseignant", Array(repeating: "competence-sans-situation", count: 4)),
    ("forcom", ["referentiel-lacunaire"]), ("minimal", []), ("sante", []),
  ]

  init() async throws {
    before = try Dictionary(
      uniqueKeysWithValues: Project.samples.map {
        ($0, try MutationBase(sample: $0).diagnostics.map(\.rule))
      })
    examples = Dictionary(
      uniqueKeysWithValues: Rule.all.map { ($0.id, Harvest.examples(of: $0)) })
    columns = try await withThrowingTaskGroup { group in
      for sample in Project.samples { group.addTask { (sample, try Harvest.all(in: sample)) } }
      return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
    }
  }

  /// What is said of a finished sample and shouldn't be.
  func falseAlarms(in sample: String) -> [Rule.ID] {
    let said = Self.finished.first { $0.sample == sample }?.said ?? []
    return (before[sample] ?? []).difference(from: said).insertions.map { change in
      switch change {
      case .insert(_, let rule, _), .remove(_, let rule, _): rule
      }
    }
  }

  /// A rule's faults in all samples.
  func inSamples(_ rule: Rule.ID) -> Harvest {
    columns.map { $0.harvests[rule, default: Harvest()] }.reduce(Harvest(), +)
  }

  /// All faults of all samples.
  var all: Harvest { Rule.all.map { inSamples($0.id) }.reduce(Harvest(), +) }
}
