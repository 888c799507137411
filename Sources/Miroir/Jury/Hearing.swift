/// A dossier before the jury: what each document says of it, competence by competence.
struct Hearing {
  private let candidacy: JurySession.Candidacy
  private let session: JurySession
  private let referentiel: Referentiel
  private let deposit: JuryDeposit?
  /// What members decided each for themselves, as far as it counts.
  private let judgements: [CompetenceCode: [Vote]]
  /// What référents propose, in evaluations and in annotations.
  private let proposals: [CompetenceCode: [Proposed]]
  private let decisions: [CompetenceCode: [JurySession.Decision]]
  private let kept: [CompetenceCode: JurySession.KeptDomain]
  private let tests: [CompetenceCode: [JurySession.Test]]
  private let adoption: JurySession.AdoptedDossier?
  /// What is written and doesn't count, each with why.
  private let setAside: [Verdict.Reason]

  /// What a member says of a competence.
  fileprivate struct Vote {
    var value: JuryDecision
    var reason: Verdict.Reason
  }

  /// What a référent proposes for a competence.
  fileprivate struct Proposed {
    var value: Proposal.Value
    var reason: Verdict.Reason
  }

  init(of candidacy: JurySession.Candidacy, in jury: Jury, _ referentiel: Referentiel) {
    self.candidacy = candidacy
    self.referentiel = referentiel
    session = jury.session
    deposit = jury.deposit(of: candidacy)
    decisions = Dictionary(grouping: candidacy.decisions, by: \.competence)
    tests = Dictionary(grouping: candidacy.tests, by: \.domain)
    let adoptions = jury.adoptions(of: candidacy)
    adoption = deposit?.isBlocked == true ? nil : adoptions.first
    kept = Dictionary(
      candidacy.keptDomains.filter {
        $0.referentiel == nil || $0.referentiel == jury.session.referentiel
      }.map { ($0.domain, $0) }
    ) { first, _ in first }

    var judgements: [CompetenceCode: [Vote]] = [:]
    var proposals: [CompetenceCode: [Proposed]] = [:]
    var setAside: [Verdict.Reason] = []
    for evaluation in jury.evaluations(of: candidacy.portfolio).sorted(by: Self.precedes) {
      let member = jury.session.member(evaluation.member)
      if let why = Self.whyNot(evaluation, of: candidacy, by: member, jury.session.referentiel) {
        setAside.append(why)
        continue
      }
      for judgement in evaluation.judgements {
        guard let value = judgement.decision else { continue }
        if member?.role == .referent {
          proposals[judgement.competence, default: []].append(
            Proposed(judgement, value, by: evaluation.member))
        } else {
          judgements[judgement.competence, default: []].append(
            Vote(judgement, value, by: evaluation.member))
        }
      }
    }
    for proposal in deposit?.proposals ?? [] {
      proposals[proposal.competence, default: []].append(Proposed(proposal))
    }
    self.judgements = judgements
    self.proposals = proposals
    self.setAside = setAside
  }

  /// The order of files' paths never matters: evaluations come by member, then by place.
  private static func precedes(_ one: Evaluation, _ other: Evaluation) -> Bool {
    (one.member, one.place.file, one.place.offset)
      < (other.member, other.place.file, other.place.offset)
  }

  /// Why an evaluation doesn't count; nothing when it does.
  private static func whyNot(
    _ evaluation: Evaluation, of candidacy: JurySession.Candidacy,
    by member: JurySession.Member?, _ referentiel: Identifier
  ) -> Verdict.Reason? {
    func reason(_ fact: Phrase) -> Verdict.Reason {
      Verdict.Reason(
        Phrase(
          fr: "évaluation qui ne compte pas : \(fact.fr)",
          en: "evaluation that doesn't count: \(fact.en)"),
        by: nil, at: evaluation.place)
    }
    let who = evaluation.member
    guard let member else {
      return reason(
        Phrase(
          fr: "la session ne nomme pas « \(who) »", en: "the session doesn't appoint '\(who)'"))
    }
    if member.isRecused(from: candidacy.portfolio) {
      return reason(
        Phrase(
          fr: "« \(who) » ne siège pas pour ce dossier", en: "'\(who)' doesn't sit on this dossier")
      )
    }
    if evaluation.seal != candidacy.seal {
      return reason(
        Phrase(fr: "« \(who) » a lu un autre dépôt", en: "'\(who)' read another deposit"))
    }
    if let other = evaluation.referentiel, other != referentiel {
      return reason(
        Phrase(
          fr: "« \(who) » a suivi le référentiel « \(other) »",
          en: "'\(who)' followed the framework '\(other)'"))
    }
    if member.role != .referent, !member.deliberates {
      return reason(
        Phrase(fr: "« \(who) » n'était pas à la séance", en: "'\(who)' wasn't at the sitting"))
    }
    return nil
  }
}

// MARK: - The verdict

extension Hearing {
  /// What it comes to; `unread` are documents of which something may have been missed.
  func verdict(
    by rule: Referentiel.SuccessRule?, unread: [FilePath]
  ) -> Verdict {
    let competences = referentiel.domains.flatMap { domain in
      domain.competences.map { state(of: $0, in: domain.code) }
    }
    let byCode = Dictionary(competences.map { ($0.code, $0.state) }) { first, _ in first }
    let domains = referentiel.domains.map { state(of: $0, byCode) }
    let requirements = referentiel.requirements.map(state)
    let isReadable = unread.isEmpty
    let outcomes = referentiel.rules.map {
      outcome(of: $0, byCode, domains, requirements, isReadable: isReadable)
    }
    let result = rule.flatMap { rule in outcomes.first { $0.rule.id == rule.id }?.result }
    var verdict = Verdict(
      portfolio: candidacy.portfolio, seal: candidacy.seal, number: candidacy.number,
      result: result ?? .undecided, rule: rule?.id, outcomes: outcomes,
      requirements: requirements, domains: domains, competences: competences, reasons: [],
      setAside: setAside)
    verdict.reasons = VerdictReasons(verdict, referentiel, rule, unread).all
    return verdict
  }

  private func outcome(
    of rule: Referentiel.SuccessRule, _ states: [CompetenceCode: Verdict.CompetenceState.State],
    _ domains: [Verdict.DomainState], _ requirements: [Verdict.RequirementState], isReadable: Bool
  ) -> Verdict.Outcome {
    func needed(_ isValidated: (Verdict.CompetenceState.State) -> Bool) -> Needed {
      Needed(
        by: rule, of: referentiel.domains,
        isValidated: { states[$0].map(isValidated) ?? false },
        tests: domains.filter(\.lacksTest).map(\.code),
        requirements: requirements.filter { $0.isMet != true }.map(\.requirement.id))
    }
    guard !referentiel.isIncomplete, !referentiel.domains.contains(where: { !$0.isPublished })
    else { return Verdict.Outcome(rule: rule, result: .undecided, needed: nil) }
    let now = needed(\.isValidated)
    let atBest = needed { $0.isValidated || $0.isOpen }
    let isRefused =
      atBest.total > 0 || domains.contains { $0.lacksTest && $0.test == .notPositive }
      || requirements.contains { $0.isMet == false }
    let result: Verdict.Result =
      !isReadable ? .undecided : now.isNothing ? .certified : isRefused ? .notCertified : .undecided
    return Verdict.Outcome(rule: rule, result: result, needed: now)
  }

  private func state(
    of domain: Referentiel.Domain, _ states: [CompetenceCode: Verdict.CompetenceState.State]
  ) -> Verdict.DomainState {
    let results = Set((tests[domain.code] ?? []).compactMap(\.result))
    var state = Verdict.DomainState(
      code: domain.code, title: domain.title, state: .undecided,
      test: results.count == 1 ? results.first : nil,
      needsTest: referentiel.knowledgeTest != nil, kept: kept[domain.code])
    let all = domain.competences.map { states[$0.code] ?? .notAssessed }
    if state.kept != nil {
      state.state = .kept
    } else if all.contains(.notAcquired) || (state.needsTest && state.test == .notPositive) {
      state.state = .notAcquired
    } else if domain.isPublished, !all.isEmpty, !state.lacksTest,
      all.allSatisfy(\.isValidated)
    {
      state.state = .acquired
    }
    return state
  }

  private func state(
    of requirement: Referentiel.Requirement
  ) -> Verdict.RequirementState {
    let findings = candidacy.findings.filter { $0.requirement == requirement.id }
    let values = Set(findings.map(\.isMet))
    return Verdict.RequirementState(
      requirement: requirement, isMet: values.count == 1 ? values.first : nil,
      reasons: findings.map { Verdict.Reason($0.sentence, at: $0.place) })
  }
}

// MARK: - A competence

extension Hearing {
  private func state(
    of competence: Referentiel.Competence, in domain: CompetenceCode
  ) -> Verdict.CompetenceState {
    let code = competence.code
    let (state, reasons) = standing(of: code, in: domain)
    return Verdict.CompetenceState(
      code: code, title: competence.title, domain: domain, state: state, reasons: reasons,
      selfAssessments: deposit?.selfAssessments[code] ?? [],
      opinions: (deposit?.opinions ?? []).filter { $0.competence == code },
      proposals: (proposals[code] ?? []).map(\.value))
  }

  /// Kept comes first, then the jury itself, then its members, then what it adopted.
  private func standing(
    of code: CompetenceCode, in domain: CompetenceCode
  ) -> (Verdict.CompetenceState.State, [Verdict.Reason]) {
    if let kept = kept[domain] {
      return (.kept, [Verdict.Reason(kept.sentence, at: kept.place)])
    }
    let decided = decisions[code] ?? []
    if !decided.isEmpty {
      let reasons = decided.map { Verdict.Reason($0.sentence, at: $0.place) }
      return (Self.agreement(of: decided.map(\.value)), reasons)
    }
    let votes = (judgements[code] ?? []) + adopted(code)
    let reasons = votes.map(\.reason)
    if votes.isEmpty {
      return (.notAssessed, [unjudged(code)])
    }
    return (Self.agreement(of: votes.map(\.value)), reasons)
  }

  private static func agreement(of values: [JuryDecision]) -> Verdict.CompetenceState.State {
    switch Set(values) {
    case [.validated]: .acquired
    case [.notValidated]: .notAcquired
    default: .disputed
    }
  }

  /// What the jury makes its own of référents' proposals: they agree, and they are favourable.
  private func adopted(_ code: CompetenceCode) -> [Vote] {
    guard let adoption, let proposed = proposals[code], !proposed.isEmpty,
      proposed.allSatisfy({ $0.value == .favourable })
    else { return [] }
    let act = Verdict.Reason(
      Phrase(fr: "proposition adoptée par le jury", en: "proposal adopted by the jury"),
      at: adoption.place)
    return [Vote(value: .validated, reason: act)]
      + proposed.map { Vote(value: .validated, reason: $0.reason) }
  }

  /// Why nothing counts for a competence.
  private func unjudged(_ code: CompetenceCode) -> Verdict.Reason {
    guard let proposed = proposals[code], let first = proposed.first else {
      return Verdict.Reason(
        Phrase(
          fr: "personne ne s'est prononcé sur cette compétence",
          en: "nobody judged this competence"), at: candidacy.place)
    }
    if Set(proposed.map(\.value)).count > 1 {
      return Verdict.Reason(
        Phrase(
          fr: "les propositions des référents divergent, et le jury ne s'est pas prononcé",
          en: "référents' proposals differ, and the jury hasn't judged"), at: first.reason.place)
    }
    return Verdict.Reason(
      Phrase(
        fr: "un référent propose, et le jury ne s'est pas prononcé",
        en: "a référent proposes, and the jury hasn't judged"), at: first.reason.place)
  }
}

extension Hearing.Vote {
  fileprivate init(
    _ judgement: Evaluation.Judgement, _ value: JuryDecision, by member: Identifier
  ) {
    self.value = value
    reason = Verdict.Reason(value.label, by: member, at: judgement.place)
  }
}

extension Hearing.Proposed {
  /// A référent's evaluation proposes; it decides nothing.
  fileprivate init(
    _ judgement: Evaluation.Judgement, _ value: JuryDecision, by referent: Identifier
  ) {
    self.value = value == .validated ? .favourable : .unfavourable
    reason = Verdict.Reason(self.value.sentence, by: referent, at: judgement.place)
  }

  fileprivate init(_ proposal: Proposal) {
    value = proposal.value
    let sentence = proposal.value.sentence
    reason = Verdict.Reason(
      Phrase(fr: "\(sentence.fr) d'un référent", en: "\(sentence.en) of a référent"))
  }
}

extension Proposal.Value {
  /// That it is proposed.
  fileprivate var sentence: Phrase {
    Phrase(fr: "proposition : \(label.fr)", en: "proposal: \(label.en)")
  }
}

extension Verdict.DomainState {
  /// Whether a knowledge test that is asked for isn't positive; a domain that is kept needs none.
  var lacksTest: Bool { needsTest && kept == nil && test != .positive }
}
