import Miroir

extension Dossier {
  /// `dossier.json`; `docs/json.md` and `Schemas/dossier.schema.json` promise its keys and their order.
  func json(in language: Language) -> String {
    let reader = RichTextReader(portfolio)
    return JSONValue.object([
      "format": "miroir-dossier/1",
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
      "draft": .bool(isDraft),
      "seal": seal.json,
      "portfolio": .object([
        "id": .optional(portfolio.id?.text), "date": .optional(portfolio.date?.text),
        "language": .string(reader.language),
        "rights": portfolio.rights?.json(reader) ?? .null,
      ]),
      "candidate": portfolio.candidate?.json ?? .null,
      "referentiel": referentiel.dossierJSON,
      "presentation": reader.json(portfolio.presentation),
      "help": reader.json(portfolio.help),
      "domains": .array(coverage.domains.map { $0.dossierJSON(reader) }),
      "complete": coverage.isComplete.map { .bool($0) } ?? .null,
      "situations": .array(portfolio.situations.map { $0.json(reader) }),
      "evidence": .array(evidence.map { $0.json(reader) }),
      "review": portfolio.review.map { $0.json(reader) } ?? .null,
      "annotations": .array(annotations.book.threads.map(\.json)),
      "opinions": .array(annotations.book.opinions.map(\.json)),
      "proposals": .array(annotations.book.proposals.map(\.json)),
      "facts": .array(facts.map { $0.dossierJSON(in: language) }),
      "silenced": .array(
        silenced.map {
          .object([
            "rule": .string($0.rule.rule.text), "count": .number($0.count),
            "reason": .string($0.rule.reason),
          ])
        }),
      "omissions": .array(
        omissions.map { .object(["kind": .string($0.kind.rawValue), "count": .number($0.count)]) }),
    ]).text + "\n"
  }
}

extension Seal {
  fileprivate var json: JSONValue {
    .object([
      "digest": .string(digest.prefixed),
      "inputs": .array(
        inputs.map {
          .object(["path": .string($0.path.text), "digest": .string($0.digest.prefixed)])
        }),
    ])
  }
}

extension Candidate {
  fileprivate var json: JSONValue {
    .object([
      "firstName": .optional(firstName),
      "surname": .optional(surname),
      "identifiers": .array(
        identifiers.map {
          .object(["type": .optional($0.kind?.rawValue), "value": .string($0.text)])
        }),
      "establishment": .optional(establishment),
      "training": training.map(\.json) ?? .null,
      "session": .optional(session?.date.text),
    ])
  }
}

extension Training {
  fileprivate var json: JSONValue {
    .object([
      "title": .optional(title.isEmpty ? nil : title), "status": .optional(status?.rawValue),
      "mode": .optional(mode?.rawValue), "start": .optional(period.start?.text),
      "end": .optional(period.end?.text),
    ])
  }
}

extension Referentiel {
  /// What `miroir-referentiels/1` says of it, but for its domains.
  fileprivate var dossierJSON: JSONValue {
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
    ])
  }
}

extension DomainCoverage {
  fileprivate func dossierJSON(_ reader: RichTextReader) -> JSONValue {
    .object([
      "code": .string(domain.code.text),
      "title": .string(domain.title),
      "block": .optional(domain.block?.text),
      "transversal": .optional(domain.transversal),
      "context": .optional(domain.context),
      "forEmployers": .optional(domain.forEmployers),
      "published": .bool(domain.isPublished),
      "expected": .optional(domain.announced),
      "competences": .array(competences.map { $0.dossierJSON(reader) }),
    ])
  }
}

extension CompetenceCoverage {
  fileprivate func dossierJSON(_ reader: RichTextReader) -> JSONValue {
    .object([
      "code": .string(competence.code.text),
      "title": .string(competence.title),
      "transversal": .optional(competence.transversal),
      "aptitudes": .array(competence.aptitudes.map { .string($0) }),
      "state": .string(state.rawValue),
      "mobilisations": .array(mobilisations.map { $0.json(reader) }),
    ])
  }
}

extension CoveredMobilisation {
  fileprivate func json(_ reader: RichTextReader) -> JSONValue {
    .object([
      "situation": .optional(situation.id?.text),
      "state": .string(state.rawValue),
      "lacks": .array(lacks.map { .string($0.rawValue) }),
      "evidence": .array(mobilisation.evidence.map { .string($0.text) }),
      "selfAssessment": .optional(mobilisation.selfAssessment?.rawValue),
      "justification": reader.json(mobilisation.justification),
      "knowledge": reader.json(mobilisation.knowledge),
      "analysis": reader.json(mobilisation.analysis),
    ])
  }
}

extension Situation {
  fileprivate func json(_ reader: RichTextReader) -> JSONValue {
    .object([
      "id": .optional(id?.text),
      "start": .optional(period.start?.text),
      "end": .optional(period.end?.text),
      "setting": .optional(setting?.rawValue),
      "mode": .optional(mode?.rawValue),
      "title": reader.json(title),
      "context": reader.json(context),
      "role": reader.json(role),
      "actions": reader.json(actions),
      "initiative": reader.json(initiative),
      "results": reader.json(results),
      "analyses": .array(
        analyses.map {
          .object([
            "competences": .array($0.competences.map { .string($0.text) }),
            "text": reader.json($0.text),
          ])
        }),
    ])
  }
}

extension Review {
  fileprivate func json(_ reader: RichTextReader) -> JSONValue {
    .object([
      "acquired": reader.json(acquired), "limits": reader.json(limits),
      "transfer": reader.json(transfer),
    ])
  }
}

extension Diagnostic {
  fileprivate func dossierJSON(in language: Language) -> JSONValue {
    .object([
      "rule": .string(rule.text), "severity": .string(severity.rawValue),
      "file": .string(place.file.text), "element": .optional(place.address?.text),
      "message": .string(message.text(in: language)),
    ])
  }
}
