/// `miroir referentiel show --format json`; `docs/json.md` promises its keys and their order.
public struct ReferentielJSON: Sendable {
  let language: Language

  /// Official texts and guidance are in French, whatever `language` is announced.
  public init(language: Language) { self.language = language }

  /// The référentiels, with the words that help where there are some.
  public func text(_ referentiels: [(referentiel: Referentiel, guidance: Guidance?)]) -> String {
    JSONValue.object([
      "format": "miroir-referentiels/1",
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
      "referentiels": .array(referentiels.map { $0.referentiel.json($0.guidance) }),
    ]).text + "\n"
  }
}

extension Referentiel {
  /// What has become of a référentiel, as every JSON of ours has it.
  package enum StateCode: String, Sendable, CaseIterable { case current, superseded, incomplete }

  /// What has become of it; a superseded one may be incomplete too, which matters more.
  package var stateCode: StateCode {
    isIncomplete ? .incomplete : isSuperseded ? .superseded : .current
  }

  fileprivate func json(_ guidance: Guidance?) -> JSONValue {
    .object([
      "id": .string(id.text),
      "acronym": .string(acronym),
      "level": .optional(level),
      "title": .string(title),
      "audience": .optional(audience),
      "state": .string(stateCode.rawValue),
      "status": .optional(status),
      "supersedes": .optional(supersedes?.text),
      "source": source.map(\.json) ?? .null,
      "expected": .optional(announced),
      "knowledgeTest": .optional(knowledgeTest),
      "rules": .array(rules.map(\.json)),
      "requirements": .array(requirements.map(\.json)),
      "policies": .array(policies.map(\.json)),
      "blocks": .array(blocks.map(\.json)),
      "domains": .array(domains.map { $0.json(guidance) }),
    ])
  }
}

extension Referentiel.Source {
  /// As every JSON of ours has it.
  package var json: JSONValue {
    .object([
      "text": .string(text), "nor": .optional(nor), "journal": .optional(journal),
      "certainty": .optional(certainty), "date": .optional(date?.text),
    ])
  }
}

extension Referentiel.SuccessRule {
  /// As every JSON of ours has it.
  package var json: JSONValue {
    .object([
      "id": .string(id.text), "text": .string(text),
      "validatedAtLeast": .optional(validatedAtLeast),
      "missingPerDomain": .optional(missingPerDomain),
    ])
  }
}

extension Referentiel.Requirement {
  /// As every JSON of ours has it.
  package var json: JSONValue {
    .object([
      "id": .string(id.text), "text": .string(text), "mode": .optional(mode?.rawValue),
    ])
  }
}

extension Referentiel.Clause {
  /// As every JSON of ours has it.
  package var json: JSONValue { .object(["id": .string(id.text), "text": .string(text)]) }
}

extension Referentiel.Block {
  /// As every JSON of ours has it.
  package var json: JSONValue {
    .object(["code": .string(code.text), "title": .string(title)])
  }
}

extension Referentiel.Domain {
  fileprivate func json(_ guidance: Guidance?) -> JSONValue {
    .object([
      "code": .string(code.text),
      "title": .string(title),
      "block": .optional(block?.text),
      "transversal": .optional(transversal),
      "context": .optional(context),
      "forEmployers": .optional(forEmployers),
      "published": .bool(isPublished),
      "expected": .optional(announced),
      "competences": .array(competences.map { $0.json(guidance?.competence($0.code)) }),
    ])
  }
}

extension Referentiel.Competence {
  fileprivate func json(_ help: CompetenceGuidance?) -> JSONValue {
    .object([
      "code": .string(code.text),
      "title": .string(title),
      "transversal": .optional(transversal),
      "aptitudes": .array(aptitudes.map { .string($0) }),
      "explanation": .optional(help?.explanation),
      "questions": .array((help?.questions ?? []).map { .string($0) }),
      "confusion": .optional(help?.confusion),
    ])
  }
}
