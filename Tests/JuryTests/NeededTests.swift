import MiroirFolder
import Testing
import TestSupport

@testable import Miroir

/// What is needed is said briefly, and is what trying every set of competences finds.
@Suite struct NeededTests {
  /// A thousand référentiels of up to ten competences, some of them validated, under rules of all kinds.
  @Test(arguments: 0..<10 as Range<UInt64>)
  func whatIsNeededIsWhatBruteForceFinds(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let trial = Trial(with: &random)
      let needed = trial.needed(beyond: trial.validated)
      let open = trial.codes.filter { !trial.validated.contains($0) }
      var fewest = Int.max
      var always = Set(open)
      for set in subsets(of: open) {
        let suffices = trial.passes(with: trial.validated.union(set))
        #expect(needed.isMet(by: set) == suffices, "seed \(seed): \(trial) and \(set)")
        guard suffices else { continue }
        fewest = min(fewest, set.count)
        always.formIntersection(set)
      }
      #expect(needed.total == fewest, "seed \(seed): \(trial)")
      #expect(Set(needed.all) == always, "seed \(seed): \(trial)")
      #expect(needed.open == open)
    }
  }

  /// C2i2e with nothing acquired: 88,314 smallest sets, counted from the groups alone.
  @Test func theTeachersCertificateIsSaidInSevenGroups() throws {
    let referentiel = try #require(Library().referentiel(named: "c2i2e-2010"))
    let rule = try #require(referentiel.rules.first { $0.id == "arrete-2010-12-14" })
    let needed = Needed(by: rule, of: referentiel.domains, isValidated: { _ in false })
    #expect(needed.total == 23 && needed.all.isEmpty && needed.groups.count == 7)
    #expect(needed.groups.map(\.atLeast) == [3, 1, 2, 1, 3, 3, 1])
    // The ways to leave five out, at most `of - atLeast` in each group, one group after the other.
    let ways = needed.groups.reduce([1, 0, 0, 0, 0, 0]) { ways, group in
      (0...5).map { left in
        (0...min(left, group.of.count - group.atLeast)).reduce(0) { sum, here in
          sum + ways[left - here] * choose(here, of: group.of.count)
        }
      }
    }
    #expect(ways[5] == 88_314)
  }

  private func choose(_ few: Int, of many: Int) -> Int {
    (0..<few).reduce(1) { $0 * (many - $1) / ($1 + 1) }
  }

  private func subsets(of codes: [CompetenceCode]) -> [Set<CompetenceCode>] {
    (0..<(1 << codes.count)).map { bits in
      Set(codes.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
    }
  }
}

/// Domains, a rule, and what is validated, drawn at random.
private struct Trial: CustomStringConvertible {
  var domains: [[CompetenceCode]] = []
  var least: Int?
  var missing: Int?
  var validated: Set<CompetenceCode> = []

  init(with random: inout SeededGenerator) {
    let count = Int.random(in: 1...10, using: &random)
    var rest = count
    while rest > 0 {
      let size = Int.random(in: 1...rest, using: &random)
      domains.append((1...size).map { CompetenceCode("D\(domains.count + 1).\($0)") })
      rest -= size
    }
    least = Bool.random(using: &random) ? Int.random(in: 0...count, using: &random) : nil
    missing = Bool.random(using: &random) ? Int.random(in: 0...4, using: &random) : nil
    validated = Set(codes.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
  }

  var codes: [CompetenceCode] { domains.flatMap(\.self) }

  var description: String {
    "\(domains.map(\.count)), least \(least as Int?), missing \(missing as Int?), \(validated)"
  }

  /// The rule as the référentiel's documentation states it, without any of what is tested.
  func passes(with validated: Set<CompetenceCode>) -> Bool {
    validated.count >= least ?? codes.count
      && domains.allSatisfy { domain in
        domain.count { !validated.contains($0) } <= missing ?? 0
      }
  }

  func needed(beyond validated: Set<CompetenceCode>) -> Needed {
    let place = Place(file: "r.xml", offset: 0)
    let rule = Referentiel.SuccessRule(
      id: "r", text: "", validatedAtLeast: least, missingPerDomain: missing, place: place)
    let domains = domains.enumerated().map { index, codes in
      Referentiel.Domain(
        code: CompetenceCode("D\(index + 1)"), title: "", isPublished: true,
        competences: codes.map {
          Referentiel.Competence(code: $0, title: "", aptitudes: [], place: place)
        }, place: place)
    }
    return Needed(by: rule, of: domains, isValidated: { validated.contains($0) })
  }
}
