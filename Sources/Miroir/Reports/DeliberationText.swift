/// `miroir deliberate` for people: what each dossier comes to, why, and what it would still take. It names
/// nobody.
public struct DeliberationText {
  private let deliberation: Deliberation
  private let places: PlaceIndex
  private let language: Language
  private let showsAll: Bool

  /// Prepares the report; `showsAll` tells of every competence, also of those that are validated.
  public init(
    _ deliberation: Deliberation, of folder: PortfolioFolder, in language: Language,
    showsAll: Bool = false
  ) {
    self.deliberation = deliberation
    places = PlaceIndex(folder)
    self.language = language
    self.showsAll = showsAll
  }

  /// The report.
  public var text: String {
    let session = Phrase(
      fr: "Session « \(deliberation.session.id) », \(deliberation.referentiel.title)",
      en: "Session '\(deliberation.session.id)', \(deliberation.referentiel.title)")
    let clause = text(VerdictReasons.clause(deliberation.rule, deliberation.referentiel).sentence)
    let parts = deliberation.verdicts.map { lines(of: $0).joined(separator: "\n") }
    return ([text(session) + "\n" + clause] + parts + [text(summary)])
      .joined(separator: "\n\n") + "\n"
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private func lines(of verdict: Verdict) -> [String] {
    let number = verdict.number.map { " (\($0))" } ?? ""
    let heading = text(
      Phrase(
        fr: "\(verdict.portfolio)\(number) : \(verdict.result.label.fr)",
        en: "\(verdict.portfolio)\(number): \(verdict.result.label.en)"))
    // The clause was said once, for all of them.
    let clause = VerdictReasons.clause(deliberation.rule, deliberation.referentiel)
    let reasons = verdict.reasons.filter { $0 != clause }.map { "  " + located($0) }
    let shown = verdict.competences.filter { showsAll || !$0.state.isValidated }
    return [heading] + reasons + shown.flatMap(lines) + verdict.setAside.map { "  " + located($0) }
      + outcomes(of: verdict)
  }

  private func lines(of competence: Verdict.CompetenceState) -> [String] {
    let head = "  \(competence.code) \(text(competence.state.label))"
    let beside = [
      besides(Phrase(fr: "la personne candidate", en: "the candidate"), competence.selfAssessments),
      besides(
        Phrase(fr: "avis des tuteurs", en: "tutors' opinions"), competence.opinions.map(\.value)),
    ].compactMap(\.self)
    return [head] + competence.reasons.map { "    " + located($0) } + beside.map { "    " + $0 }
  }

  /// What others think, each time they say it: it is shown, and decides nothing.
  private func besides(_ who: Phrase, _ values: [Mobilisation.SelfAssessment]) -> String? {
    guard !values.isEmpty else { return nil }
    let words = values.map { text($0.label) }.joined(separator: ", ")
    return text(Phrase(fr: "\(who.fr) : \(words)", en: "\(who.en): \(words)"))
  }

  private func located(_ reason: Verdict.Reason) -> String {
    guard let place = reason.place else { return text(reason.sentence) }
    return "\(text(reason.sentence)) (\(place.file):\(places.position(of: place).line))"
  }

  // MARK: - Rules, and what they still take

  private func outcomes(of verdict: Verdict) -> [String] {
    let isOne = verdict.rule != nil && verdict.outcomes.count == 1
    return verdict.outcomes.flatMap { outcome -> [String] in
      let needed = outcome.needed.flatMap(\.sentence).map { "    " + text($0) }
      guard !isOne else { return [needed].compactMap(\.self) }
      let head = Phrase(
        fr: "  selon la règle « \(outcome.rule.id) » : \(outcome.result.label.fr)",
        en: "  by rule '\(outcome.rule.id)': \(outcome.result.label.en)")
      return [text(head)] + [needed].compactMap(\.self)
    }
  }

  private var summary: Phrase {
    func count(_ result: Verdict.Result) -> Int {
      deliberation.verdicts.count { $0.result == result }
    }
    let (yes, no, open) = (count(.certified), count(.notCertified), count(.undecided))
    return Phrase(
      fr: """
        Certification obtenue : \(yes). Non obtenue à cette session : \(no). En attente de décision : \
        \(open).
        """,
      en: "Certified: \(yes). Not certified at this session: \(no). Awaiting a decision: \(open).")
  }
}

extension Needed {
  /// What it still takes, or nothing.
  package var sentence: Phrase? {
    guard !isNothing else { return nil }
    var french: [String] = []
    var english: [String] = []
    if total > 0 {
      let codes = total == open.count ? " (\(open.map(\.text).joined(separator: ", ")))" : ""
      french.append("\(total) compétence\(total > 1 ? "s" : "")\(codes)")
      english.append("\(total) competence\(total > 1 ? "s" : "")\(codes)")
    }
    if total < open.count {
      if !all.isEmpty {
        let codes = all.map(\.text).joined(separator: ", ")
        french.append("dont \(codes)")
        english.append("\(codes) among them")
      }
      for group in groups {
        french.append("dont \(group.atLeast) au moins dans le domaine \(group.domain)")
        english.append("\(group.atLeast) of them at least in domain \(group.domain)")
      }
    }
    if !tests.isEmpty {
      let codes = tests.map(\.text).joined(separator: ", ")
      french.append("un contrôle de connaissances positif en \(codes)")
      english.append("a positive knowledge test in \(codes)")
    }
    if !requirements.isEmpty {
      let names = requirements.map(\.text).joined(separator: ", ")
      french.append("ce que le référentiel exige (\(names))")
      english.append("what the framework requires (\(names))")
    }
    let list = french.joined(separator: " ; ")
    return Phrase(
      fr: "Ce qu'il reste à valider : \(list.spacedInFrench)",
      en: "What remains to be validated: \(english.joined(separator: "; "))")
  }
}
