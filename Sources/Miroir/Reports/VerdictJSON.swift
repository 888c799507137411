/// `miroir deliberate --format json|ndjson`: what `docs/json.md` promises of `miroir-verdict/1`.
public struct VerdictJSON {
  private let deliberation: Deliberation
  private let language: Language
  private let places: PlaceIndex

  /// Prepares the verdicts of a session's folder, with texts in `language`.
  public init(_ deliberation: Deliberation, of folder: PortfolioFolder, in language: Language) {
    self.deliberation = deliberation
    self.language = language
    places = PlaceIndex(folder)
  }

  /// The verdict alone where there is one dossier; an object that holds them all where there are more.
  public var text: String {
    let verdicts = deliberation.verdicts.map(value)
    guard verdicts.count != 1 else { return verdicts[0].text + "\n" }
    return JSONValue.object([
      "format": "miroir-verdicts/1",
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
      "session": .string(deliberation.session.id.text),
      "verdicts": .array(verdicts),
    ]).text + "\n"
  }

  /// A verdict a line, whatever their number.
  public var lines: String { deliberation.verdicts.map { value($0).text + "\n" }.joined() }

  private func value(_ verdict: Verdict) -> JSONValue {
    .object([
      "format": "miroir-verdict/1",
      "verdict": .string(verdict.result.rawValue),
      "rule": .optional(verdict.rule?.text),
      "outcomes": .array(verdict.outcomes.map(value)),
      "domains": .array(verdict.domains.map(value)),
      "competences": .array(verdict.competences.map(value)),
      "reasons": .array(verdict.reasons.map(value)),
      "setAside": .array(verdict.setAside.map(value)),
      "requirements": .array(verdict.requirements.map(value)),
      "portfolio": .string(verdict.portfolio.text),
      "seal": .optional(verdict.seal?.prefixed),
      "number": .optional(verdict.number),
      "session": .string(deliberation.session.id.text),
      "referentiel": .string(deliberation.referentiel.id.text),
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
    ])
  }

  private func value(_ outcome: Verdict.Outcome) -> JSONValue {
    .object([
      "rule": .string(outcome.rule.id.text),
      "verdict": .string(outcome.result.rawValue),
      "needed": outcome.needed.map(value) ?? .null,
      "text": .string(outcome.rule.text),
    ])
  }

  private func value(_ needed: Needed) -> JSONValue {
    .object([
      "total": .number(needed.total),
      "all": .codes(needed.all),
      "groups": .array(
        needed.groups.map { group in
          .object([
            "atLeast": .number(group.atLeast),
            "of": .codes(group.of),
            "domain": .string(group.domain.text),
          ])
        }),
      "open": .codes(needed.open),
      "tests": .codes(needed.tests),
      "requirements": .array(needed.requirements.map { .string($0.text) }),
    ])
  }

  private func value(_ domain: Verdict.DomainState) -> JSONValue {
    .object([
      "code": .string(domain.code.text),
      "state": .string(domain.state.rawValue),
      "kept": .bool(domain.state == .kept),
      "test": .optional(domain.test?.rawValue),
      "title": .string(domain.title),
    ])
  }

  private func value(_ competence: Verdict.CompetenceState) -> JSONValue {
    .object([
      "code": .string(competence.code.text),
      "state": .string(competence.state.rawValue),
      "reasons": .array(competence.reasons.map(value)),
      "title": .string(competence.title),
      "domain": .string(competence.domain.text),
      "selfAssessments": .array(competence.selfAssessments.map { .string($0.rawValue) }),
      "opinions": .array(
        competence.opinions.map {
          .object([
            "role": .optional($0.annotator.role?.rawValue), "value": .string($0.value.rawValue),
          ])
        }),
      "proposals": .array(competence.proposals.map { .string($0.rawValue) }),
    ])
  }

  private func value(_ state: Verdict.RequirementState) -> JSONValue {
    .object([
      "id": .string(state.requirement.id.text),
      "met": state.isMet.map { .bool($0) } ?? .null,
      "reasons": .array(state.reasons.map(value)),
    ])
  }

  private func value(_ reason: Verdict.Reason) -> JSONValue {
    .object([
      "fr": .string(reason.sentence.fr),
      "en": .string(reason.sentence.en),
      "file": .optional(reason.place?.file.text),
      "line": .optional(reason.place.map { places.position(of: $0).line }),
    ])
  }
}

extension JSONValue {
  fileprivate static func codes(_ codes: [CompetenceCode]) -> JSONValue {
    .array(codes.map { .string($0.text) })
  }
}
