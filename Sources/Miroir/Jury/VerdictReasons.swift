/// Why a verdict is what it is: the clause that decides, with the text it comes from, then what stands in
/// the way.
struct VerdictReasons {
  private let verdict: Verdict
  private let referentiel: Referentiel
  private let rule: Referentiel.SuccessRule?
  private let unread: [FilePath]

  init(
    _ verdict: Verdict, _ referentiel: Referentiel, _ rule: Referentiel.SuccessRule?,
    _ unread: [FilePath]
  ) {
    self.verdict = verdict
    self.referentiel = referentiel
    self.rule = rule
    self.unread = unread
  }

  /// The reasons, the first one first.
  var all: [Verdict.Reason] {
    unread.map(halfRead) + [Self.clause(rule, referentiel)] + (isWhole ? obstacles : [incomplete])
  }

  private var isWhole: Bool {
    !referentiel.isIncomplete && referentiel.domains.allSatisfy(\.isPublished)
  }

  private func halfRead(_ path: FilePath) -> Verdict.Reason {
    Verdict.Reason(
      Phrase(
        fr: "\(path) a des fautes : rien n'en est décidé tant qu'il n'est pas lu en entier",
        en: "\(path) has faults: nothing is decided of it until it is read in full"),
      at: Place(file: path, offset: 0))
  }

  /// The rule that counts, and the official text.
  static func clause(
    _ rule: Referentiel.SuccessRule?, _ referentiel: Referentiel
  ) -> Verdict.Reason {
    guard let rule else {
      let names = referentiel.rules.map { "« \($0.id) »" }.joined(separator: ", ")
      let english = referentiel.rules.map { "'\($0.id)'" }.joined(separator: ", ")
      return Verdict.Reason(
        Phrase(
          fr: "la session ne nomme pas la règle de réussite qui compte, entre \(names)",
          en: "the session doesn't name the rule of success that counts, among \(english)"))
    }
    let source = referentiel.source.map { " — " + $0.text } ?? ""
    return Verdict.Reason(
      Phrase(
        fr: "règle « \(rule.id) » : \(rule.text)\(source)",
        en: "rule '\(rule.id)': \(rule.text)\(source)"))
  }

  private var incomplete: Verdict.Reason {
    Verdict.Reason(
      Phrase(
        fr: """
          la source publique de ce référentiel est incomplète : la décision attend qu'un \
          établissement le complète
          """,
        en: """
          this framework's public source is incomplete: the decision waits for an establishment to \
          complete it
          """))
  }

  /// What stands in the way, or nothing.
  private var obstacles: [Verdict.Reason] {
    counts + verdict.domains.filter(\.lacksTest).map(test)
      + verdict.requirements.filter { $0.isMet != true }.map(requirement)
  }

  private var counts: [Verdict.Reason] {
    [Verdict.CompetenceState.State.notAcquired, .disputed, .notAssessed].compactMap { state in
      let codes = verdict.competences.filter { $0.state == state }.map(\.code.text)
      guard !codes.isEmpty else { return nil }
      let list = codes.joined(separator: ", ")
      let label = codes.count > 1 ? state.pluralLabel : state.label
      return Verdict.Reason(Phrase(fr: "\(label.fr) : \(list)", en: "\(label.en): \(list)"))
    }
  }

  private func test(_ domain: Verdict.DomainState) -> Verdict.Reason {
    let result = domain.test?.label ?? Phrase(fr: "pas saisi", en: "not entered")
    return Verdict.Reason(
      Phrase(
        fr: "contrôle de connaissances du domaine \(domain.code) : \(result.fr)",
        en: "knowledge test of domain \(domain.code): \(result.en)"))
  }

  private func requirement(_ state: Verdict.RequirementState) -> Verdict.Reason {
    let text = state.requirement.text
    return Verdict.Reason(
      state.isMet == false
        ? Phrase(fr: "exigence non remplie : \(text)", en: "requirement not met: \(text)")
        : Phrase(
          fr: "exigence que le jury n'a pas encore constatée : \(text)",
          en: "requirement that the jury hasn't found yet: \(text)"))
  }
}
