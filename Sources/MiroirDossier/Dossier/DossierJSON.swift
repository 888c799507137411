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
        "author": .optional(portfolio.rights?.author),
        "licence": .optional(portfolio.rights?.licence),
        "rights": reader.json(portfolio.rights?.text),
      ]),
      "candidate": portfolio.candidate?.json ?? .null,
      "referentiel": .object([
        "id": .string(referentiel.id.text), "acronym": .string(referentiel.acronym),
        "title": .string(referentiel.title), "state": .string(referentiel.stateCode),
      ]),
      "presentation": reader.json(portfolio.presentation),
      "help": reader.json(portfolio.help),
      "domains": .array(coverage.domains.map { $0.dossierJSON(reader) }),
      "complete": coverage.isComplete.map { .bool($0) } ?? .null,
      "situations": .array(portfolio.situations.map { $0.json(reader) }),
      "evidence": .array(evidence.map { $0.json(reader) }),
      "review": portfolio.review.map { $0.json(reader) } ?? .null,
      "facts": .array(facts.map { $0.dossierJSON(in: language) }),
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
          .object(["kind": .optional($0.kind?.rawValue), "code": .string($0.text)])
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
      "title": .string(title), "status": .optional(status?.rawValue),
      "mode": .optional(mode?.rawValue), "start": .optional(period.start?.text),
      "end": .optional(period.end?.text),
    ])
  }
}

extension DomainCoverage {
  fileprivate func dossierJSON(_ reader: RichTextReader) -> JSONValue {
    .object([
      "code": .string(domain.code.text),
      "title": .string(domain.title),
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

extension DossierEvidence {
  fileprivate func json(_ reader: RichTextReader) -> JSONValue {
    .object([
      "id": .optional(evidence.id?.text),
      "nature": .optional(evidence.nature?.rawValue),
      "origin": .optional(evidence.origin?.rawValue),
      "date": .optional(evidence.date?.text),
      "work": .optional(evidence.work?.rawValue),
      "confidentiality": .optional(evidence.confidentiality?.rawValue),
      "title": reader.json(evidence.title),
      "description": reader.json(evidence.description),
      "contribution": reader.json(evidence.contribution),
      "alternative": reader.json(evidence.alternative),
      "author": .optional(evidence.rights?.author),
      "licence": .optional(evidence.rights?.licence),
      "rights": reader.json(evidence.rights?.text),
      "personalData": reader.json(evidence.personalData),
      "aiUse": reader.json(evidence.aiUse),
      "announcedDigest": .optional(evidence.digest?.prefixed),
      "file": file.map(\.json) ?? .null,
      "link": evidence.link.map { link in
        .object(["address": .string(link), "visited": .optional(evidence.visited?.text)])
      } ?? .null,
    ])
  }
}

extension DossierEvidence.File {
  fileprivate var json: JSONValue {
    .object([
      "path": .string(copy.text), "source": .string(path.text), "size": .number(size),
      "mediaType": .string(content.mediaType), "digest": .string(content.digest.prefixed),
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

// MARK: - Texts

extension RichTextReader {
  /// The text of a block, or `null`.
  fileprivate func json(_ block: Block?) -> JSONValue { block.map { text($0).json } ?? .null }

  /// What is declared, or `null`.
  fileprivate func json<State: RawRepresentable>(
    _ declaration: Declaration<State>?
  ) -> JSONValue where State.RawValue == String {
    declaration.map {
      .object(["state": .optional($0.state?.rawValue), "text": json($0.text)])
    } ?? .null
  }
}

extension RichText {
  fileprivate var json: JSONValue {
    .object(["language": .string(language), "parts": .array(parts.map(\.json))])
  }
}

extension RichText.Part {
  fileprivate var json: JSONValue {
    .object([
      "kind": .string(kind.rawValue),
      "lines": .array(lines.map { .array($0.map(\.json)) }),
      "source": .optional(source),
    ])
  }
}

extension RichText.Run {
  fileprivate var json: JSONValue {
    let (href, target): (String?, String?) =
      switch style.target {
      case .outside(let href): (href.text, nil)
      case .inside(let identifier): (nil, identifier.text)
      case nil: (nil, nil)
      }
    return .object([
      "text": .string(text),
      "marks": .array(style.marks.map { .string($0) }),
      "language": .optional(style.language),
      "href": .optional(href),
      "to": .optional(target),
    ])
  }
}

extension RichText.Style {
  fileprivate var marks: [String] {
    [(isEmphasis, "emphasis"), (isStrong, "strong"), (isSuperscript, "superscript")]
      .filter(\.0).map(\.1)
  }
}
