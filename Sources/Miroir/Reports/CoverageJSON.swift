extension Coverage {
  /// `miroir coverage --format json`; `docs/json.md` promises its keys and their order.
  public func json(of folder: PortfolioFolder, path: String, in language: Language) -> String {
    let places = PlaceIndex(folder)
    return JSONValue.object([
      "format": "miroir-coverage/1",
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
      "portfolio": .object([
        "path": .string(path), "id": .optional(folder.portfolio?.id?.text),
      ]),
      "referentiel": .object([
        "id": .string(referentiel.id.text), "state": .string(referentiel.stateCode.rawValue),
      ]),
      "competences": .array(competences.map(\.json)),
      "domains": .array(domains.map(\.json)),
      "unknown": .array(
        unknown.map { unknown in
          .object([
            "code": .string(unknown.code.text),
            "element": .optional(unknown.place.address?.text),
            "line": .number(places.position(of: unknown.place).line),
          ])
        }),
      "complete": isComplete.map { .bool($0) } ?? .null,
    ]).text + "\n"
  }
}

extension DomainCoverage {
  fileprivate var json: JSONValue {
    .object([
      "code": .string(domain.code.text),
      "title": .string(domain.title),
      "claimed": .number(competences.count { $0.state != .absent }),
      "supported": .number(competences.count { $0.state == .supported }),
      "known": .number(competences.count),
      "expected": .optional(domain.announced),
    ])
  }
}

extension CompetenceCoverage {
  fileprivate var json: JSONValue {
    .object([
      "code": .string(competence.code.text),
      "title": .string(competence.title),
      "domain": .string(domain.text),
      "state": .string(state.rawValue),
      "situations": .array(situations.map { .string($0.text) }),
      "evidence": .array(evidence.map { .string($0.text) }),
      "lacks": .array(lacks.map { .string($0.rawValue) }),
    ])
  }
}
