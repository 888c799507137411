extension ReferentielComparison {
  /// `miroir referentiel compare --format json`; `docs/json.md` promises its keys and their order.
  public func json(with portfolio: ComparedPortfolio?, in language: Language) -> String {
    let covered = portfolio?.coverage.byCode ?? [:]
    return JSONValue.object([
      "format": "miroir-compare/1",
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
      "first": .object(["id": .string(first.id.text), "title": .string(first.title)]),
      "second": .object(["id": .string(second.id.text), "title": .string(second.title)]),
      "superseded": .optional(superseded?.old.id.text),
      "domains": .array(
        domains.map { shared in
          .object([
            "key": .string(shared.key), "first": shared.first.json, "second": shared.second.json,
          ])
        }),
      "competences": .array(
        competences.map { $0.json(covered[$0.first.competence.code]) }),
      "only": .array(firstOnly.flatMap(\.jsonOfCompetences)),
      "new": .array(secondOnly.flatMap(\.jsonOfCompetences)),
      "portfolio": portfolio?.json ?? .null,
    ]).text + "\n"
  }
}

extension ReferentielComparison.Shared<ReferentielComparison.PlacedCompetence> {
  fileprivate func json(_ covered: CompetenceCoverage?) -> JSONValue {
    .object([
      "key": .string(key),
      "first": first.competence.json(in: first.domain),
      "second": second.competence.json(in: second.domain),
      "state": .optional(covered?.state.rawValue),
      "situations": covered.map { .array($0.situations.map { .string($0.text) }) } ?? .null,
    ])
  }
}

extension Referentiel.Domain {
  fileprivate var json: JSONValue {
    .object([
      "code": .string(code.text), "title": .string(title), "context": .optional(context),
    ])
  }

  fileprivate var jsonOfCompetences: [JSONValue] { competences.map { $0.json(in: code) } }
}

extension Referentiel.Competence {
  fileprivate func json(in domain: CompetenceCode) -> JSONValue {
    .object([
      "code": .string(code.text), "title": .string(title), "domain": .string(domain.text),
    ])
  }
}

extension ComparedPortfolio {
  fileprivate var json: JSONValue {
    .object([
      "path": .string(path),
      "id": .optional(id?.text),
      "carried": .array(
        carryOver.carried.map { $0.mobilisation.json(as: $0.code) }),
      "left": .array(carryOver.left.map { $0.json(as: nil) }),
    ])
  }
}

extension Mobilisation {
  fileprivate func json(as code: CompetenceCode?) -> JSONValue {
    .object([
      "element": .optional(place.address?.text),
      "situation": .optional(situation?.text),
      "from": .optional(competence?.text),
      "to": .optional(code?.text),
    ])
  }
}
