import MiroirFolder
import Testing
import TestSupport

@testable import Miroir

/// What holds of every session: a hundred of each seed, drawn at random.
@Suite struct DeliberationLawTests {
  /// The sessions of a seed, each with its verdict.
  private static func trials(
    _ seed: UInt64
  ) throws -> [(session: RandomSession, verdict: Verdict, random: SeededGenerator)] {
    var random = SeededGenerator(seed: seed)
    return try (0..<100).map { _ in
      let session = RandomSession(with: &random)
      return (session, try #require(session.verdict(shuffled: &random)), random)
    }
  }

  private static let seeds: Range<UInt64> = 2026..<2036

  /// The laws below would hold of nothing if no session were certified.
  @Test func sessionsOfAllKindsAreDrawn() throws {
    let verdicts = try Self.seeds.flatMap { try Self.trials($0).map(\.verdict) }
    for result in Verdict.Result.allCases {
      #expect(verdicts.count { $0.result == result } > 50, "\(result)")
    }
    let states = Set(verdicts.flatMap(\.competences).map(\.state))
    #expect(states == Set(Verdict.CompetenceState.State.allCases))
  }

  @Test(arguments: seeds) func oneCompetenceThatIsNotValidatedIsEnough(seed: UInt64) throws {
    for (_, verdict, _) in try Self.trials(seed) {
      let strict = try #require(verdict.outcomes.first { $0.rule.id == "stricte" })
      if verdict.competences.contains(where: { !$0.state.isValidated }) {
        #expect(strict.result != .certified, "seed \(seed)")
      }
      if verdict.competences.contains(where: { $0.state == .notAcquired }) {
        #expect(strict.result == .notCertified, "seed \(seed)")
      }
    }
  }

  @Test(arguments: seeds) func validatingMoreNeverLosesACertificate(seed: UInt64) throws {
    for (session, verdict, generator) in try Self.trials(seed) {
      var random = generator
      var better = session
      let code = try #require(session.codes.randomElement(using: &random))
      for index in better.votes.indices { better.votes[index].decisions[code] = .validated }
      better.decisions[code] = nil
      better.proposals[code] = nil
      let after = try #require(better.verdict(shuffled: &random))
      for (was, now) in zip(verdict.outcomes, after.outcomes) where was.result == .certified {
        #expect(now.result == .certified, "seed \(seed): \(code) of \(session.referentiel.id)")
      }
    }
  }

  @Test(arguments: seeds) func orderNeverMatters(seed: UInt64) throws {
    for (session, verdict, generator) in try Self.trials(seed) {
      var random = generator
      let other = try #require(session.verdict(shuffled: &random))
      #expect(other.essence == verdict.essence, "seed \(seed)")
    }
  }

  /// The modules of old matched codes by their position.
  @Test(arguments: seeds) func aCodeThatIsLostShiftsNoOther(seed: UInt64) throws {
    for (session, verdict, generator) in try Self.trials(seed) {
      var random = generator
      var other = session
      let code = try #require(session.codes.randomElement(using: &random))
      let renamed = CompetenceCode("Z" + code.text)
      for index in other.votes.indices {
        let decision = other.votes[index].decisions.removeValue(forKey: code)
        if seed % 2 == 0 { other.votes[index].decisions[renamed] = decision }
      }
      other.proposals[code] = nil
      other.decisions[code] = nil
      let after = try #require(other.verdict(shuffled: &random))
      let (before, now) = (verdict.states, after.states)
      for key in before.keys where key != code.text { #expect(before[key] == now[key]) }
      #expect(["not-assessed", "kept"].contains(now[code.text]))
    }
  }

  @Test(arguments: seeds) func keptDomainsCountOnce(seed: UInt64) throws {
    for (session, verdict, generator) in try Self.trials(seed) {
      var random = generator
      let twice = try #require(session.verdict(shuffled: &random, keptTwice: true))
      #expect(twice.essence == verdict.essence)
    }
  }

  @Test(arguments: seeds) func whoeverMeetsTheStrictRuleMeetsEveryOther(seed: UInt64) throws {
    for (_, verdict, _) in try Self.trials(seed) {
      let strict = verdict.outcomes.first { $0.rule.id == "stricte" }
      guard strict?.result == .certified else { continue }
      #expect(verdict.outcomes.allSatisfy { $0.result == .certified })
    }
  }

  @Test(arguments: seeds) func nothingIsDecidedByAnIncompleteReferentiel(seed: UInt64) throws {
    for (_, verdict, generator) in try Self.trials(seed) {
      var (random, session) = (generator, RandomSession.forcom(generator))
      let forcom = try #require(session.verdict(shuffled: &random))
      #expect(forcom.result == .undecided && forcom.outcomes.allSatisfy { $0.needed == nil })
      session.isAdopted.toggle()
      #expect(session.verdict(shuffled: &random)?.result == .undecided)
      #expect(verdict.outcomes.allSatisfy { $0.needed != nil })
    }
  }

  /// No verdict is computed from a file that was read in part.
  @Test(arguments: seeds) func aFaultInAFileLeavesEverythingUndecided(seed: UInt64) throws {
    for (session, _, generator) in try Self.trials(seed).prefix(20) {
      var random = generator
      var folder = session.folder(shuffled: &random)
      let sources = try #require(folder.jurySources)
      let faulty = String(decoding: sources.evaluations[0].text.bytes, as: UTF8.self)
        .replacing("</evaluation>", with: "<jugement/></evaluation>")
      folder = PortfolioFolder(
        reading: SessionContents(
          path: "", session: sources.session.text.bytes,
          evaluations: [(sources.evaluations[0].path, Array(faulty.utf8))]))
      let verdict = try #require(Deliberation(of: folder)?.verdicts.first)
      #expect(verdict.result == .undecided)
    }
  }
}

extension RandomSession {
  /// The same on the référentiel of which a part isn't public.
  fileprivate static func forcom(_ generator: SeededGenerator) -> RandomSession {
    var random = generator
    var session = RandomSession(with: &random)
    guard let forcom = Library().referentiel(named: "c2i2forcom-2013") else {
      preconditionFailure("forcom is built in")
    }
    session.referentiel = forcom
    session.rule = nil
    return session
  }
}

extension Verdict {
  /// What it comes to, without where it is written.
  fileprivate var essence: [String] {
    outcomes.map { "\($0.rule.id) \($0.result) \($0.needed?.total ?? -1)" }
      + domains.map { "\($0.code) \($0.state)" }
      + competences.map { "\($0.code) \($0.state)" } + requirements.map { "\($0.isMet as Bool?)" }
      + ["\(result)"]
  }

  fileprivate var states: [String: String] {
    Dictionary(uniqueKeysWithValues: competences.map { ($0.code.text, $0.state.rawValue) })
  }
}
