package import Miroir

/// What a jury's papers are made from: what the session comes to, who said what, and how the establishment
/// words it.
package struct JuryPapers: Sendable {
  /// What the session comes to.
  package let deliberation: Deliberation
  let jury: Jury
  let wording: PaperWording
  let language: Language
  let certificate: Certificate
  private let judgements: [Place: (member: Identifier, judgement: Evaluation.Judgement)]

  /// Prepares the papers of a session's folder; nothing when it can't be deliberated.
  package init?(
    of folder: PortfolioFolder, by rule: Identifier? = nil, wording: PaperWording = PaperWording(),
    in language: Language
  ) {
    guard let jury = folder.jury, let deliberation = Deliberation(of: folder, by: rule) else {
      return nil
    }
    self.jury = jury
    self.deliberation = deliberation
    self.wording = wording
    self.language = language
    certificate = Certificate(title: deliberation.referentiel.title)
    let all = jury.evaluations.flatMap { evaluation in
      evaluation.judgements.map { ($0.place, (evaluation.member, $0)) }
    }
    judgements = Dictionary(all) { first, _ in first }
  }

  var session: JurySession { deliberation.session }
  var referentiel: Referentiel { deliberation.referentiel }

  /// A dossier of the session, with what comes of it.
  struct Entry: Sendable {
    /// Its rank in the session, from 1.
    var rank: Int
    var candidacy: JurySession.Candidacy
    var verdict: Verdict
    /// The candidate's name, where the deposit is at hand.
    var name: String?
  }

  /// The dossiers, in the order of the session.
  var entries: [Entry] {
    zip(session.candidates, deliberation.verdicts).enumerated().map { index, pair in
      Entry(
        rank: index + 1, candidacy: pair.0, verdict: pair.1,
        name: jury.deposit(of: pair.0)?.candidateName)
    }
  }

  /// What the session decides of each dossier, as a journal keeps it.
  package var decisions: [DecisionRecord] { deliberation.verdicts.map(DecisionRecord.init) }

  // MARK: - Numbers

  /// The number of the session's minutes.
  package var number: String { (wording[.prefix] ?? "") + session.id.text }

  /// The number of a candidate's papers, which depends on the order of the session alone.
  func number(of entry: Entry) -> String { "\(number)-\(entry.rank)" }

  // MARK: - Who said what

  /// What somebody said of a competence, with who they are.
  struct Statement: Sendable {
    /// What they decided or proposed.
    var fact: Phrase
    /// Who, where it is said.
    var member: JurySession.Member?
    /// What isn't sufficient.
    var criteria: [Evaluation.Criterion]
    /// Why, in their words.
    var remark: String?
  }

  /// Who said what of a competence, in the order of the reasons for its state.
  func statements(on competence: Verdict.CompetenceState, of entry: Entry) -> [Statement] {
    competence.reasons.map { reason in
      let judgement = reason.place.flatMap { judgements[$0] }
      let decision = entry.candidacy.decisions.first { $0.place == reason.place }
      return Statement(
        fact: reason.fact, member: reason.member.flatMap(session.member),
        criteria: judgement?.judgement.criteria.filter { !$0.isSufficient }.map(\.criterion) ?? [],
        remark: judgement?.judgement.remark ?? decision?.reason)
    }
  }

  /// What référents propose of a dossier as it is examined: who, and which competences.
  func proposals(on entry: Entry) -> [(who: String, codes: [CompetenceCode])] {
    let evaluations = jury.evaluations(of: entry.candidacy.portfolio).filter {
      $0.seal == entry.candidacy.seal && session.member($0.member)?.role == .referent
    }
    let written = evaluations.map { evaluation in
      (
        who: session.member(evaluation.member)?.presentation ?? evaluation.member.text,
        codes: evaluation.judgements.filter { $0.decision == .validated }.map(\.competence)
      )
    }
    let deposited = jury.deposit(of: entry.candidacy)?.proposals ?? []
    let favourable = deposited.filter { $0.value == .favourable }
    let names = favourable.map { $0.annotator.name ?? "" }.reduce(into: [String]()) { known, name in
      if !known.contains(name) { known.append(name) }
    }
    return written
      + names.map { name in
        (name, favourable.filter { ($0.annotator.name ?? "") == name }.map(\.competence))
      }
  }
}

extension JurySession.Member {
  /// Their name, or what evaluations call them by.
  var shownName: String { name ?? id.text }
  /// Their name and the capacity in which they sit.
  var presentation: String { [shownName, capacity].compactMap(\.self).joined(separator: ", ") }
}

extension JuryPapers.Entry {
  /// The candidate's name; without it, their number, or else the portfolio's name: never an invented one.
  var who: Phrase {
    if let name { return Phrase(fr: "\(name)", en: name) }
    if let number = candidacy.number {
      return Phrase(
        fr: "Personne candidate n° \(number) (\(candidacy.portfolio))",
        en: "Candidate no. \(number) (\(candidacy.portfolio))")
    }
    return Phrase(
      fr: "Personne candidate du portfolio \(candidacy.portfolio)",
      en: "Candidate of portfolio \(candidacy.portfolio)")
  }

  /// What is lacking for a decision, one after another.
  var awaited: [Phrase] {
    // The first reason is the rule that counts, if there is one: papers give it elsewhere.
    verdict.reasons.dropFirst(verdict.rule == nil ? 0 : 1).map(\.sentence)
  }

  /// Whether some domain is validated, now or before.
  var hasValidatedDomains: Bool { !validatedDomains.isEmpty }

  /// The domains that are validated, now or before.
  var validatedDomains: [Verdict.DomainState] {
    verdict.domains.filter { $0.state == .acquired || $0.state == .kept }
  }
}
