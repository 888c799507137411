import Miroir
import MiroirFolder
import Testing
import TestSupport

/// Each rule's faults, planted one at a time in each sample: all are reported where they are.
@Suite struct SeededFaultTests {
  /// Planted once for all of these tests.
  private static let matrix = Task { try await SeededFaultMatrix() }

  @Test func everyFaultIsReportedAtItsPlace() async throws {
    let matrix = try await Self.matrix.value
    for column in matrix.columns {
      for harvest in column.harvests.values { #expect(harvest.missed == []) }
    }
  }

  @Test func everyRuleHasARow() async throws {
    let matrix = try await Self.matrix.value
    for rule in Rule.all { #expect(matrix.examples[rule.id]?.planted ?? 0 > 0, "\(rule.id)") }
    // A portfolio has no place for a fault of a jury's session.
    let unplanted = Rule.all.filter { matrix.inSamples($0.id).planted == 0 }.map(\.id)
    #expect(unplanted == Rule.all.filter { $0.family == .jury }.map(\.id))
  }

  @Test func finishedSamplesRaiseNoFalseAlarm() async throws {
    let matrix = try await Self.matrix.value
    for (sample, said) in SeededFaultMatrix.finished {
      #expect(matrix.before[sample] == said, "\(sample)")
    }
  }

  @Test func theReferentielToPlantInIsFaultless() throws {
    for sample in Project.samples {
      let base = try MutationBase(sample: sample)
      let file = Example.Edit.bytes(file: "referentiels/seme.xml", Array(Mutator.framework.utf8))
      let added = Mutation(what: "a référentiel", edits: [], folder: [file], law: .unchanged)
      #expect(added.brokenLaws(base) == [], "\(sample)")
    }
  }

  /// These tests have teeth: a rule that finds nothing is noticed wherever its faults are planted.
  @Test func aRuleThatFindsNothingIsNoticed() throws {
    let base = try MutationBase(sample: "minimal")
    for (rule, fault) in Mutator.faults.flatMap({ base.faults(of: $0) }) {
      let blinded = Rule.all.map { $0.id == rule ? $0.blinded : $0 }
      #expect(!fault.outcome(base, by: blinded).brokenLaws.isEmpty, "\(rule): \(fault.what)")
    }
  }

  @Test func everySideEffectIsExplained() async throws {
    let matrix = try await Self.matrix.value
    for rule in Rule.all where !matrix.inSamples(rule.id).others.isEmpty {
      #expect(SideEffects.reasons[rule.id] != nil, "\(rule.id)")
    }
  }

  @Test func thePageOfSeededFaultsIsFresh() async throws {
    try await expectSnapshot(Self.matrix.value.page, at: "docs/fautes-semees.md")
  }
}
