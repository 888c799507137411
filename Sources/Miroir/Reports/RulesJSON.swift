extension [Rule] {
  /// `miroir rules --format json`; `docs/json.md` promises its keys and their order.
  public func json(in language: Language) -> String {
    let rules = map { rule -> JSONValue in
      .object([
        "id": .string(rule.id.text),
        "severity": .string(rule.severity.rawValue),
        "family": .string(rule.family.rawValue),
        "audience": .string(rule.audience.rawValue),
        "requirement": .string(rule.requirement.text(in: language)),
        "rationale": .string(rule.rationale.text(in: language)),
        "fix": .string(rule.fix.text(in: language)),
        "source": .optional(rule.source),
      ])
    }
    return JSONValue.object(["format": "miroir-rules/1", "rules": .array(rules)]).text + "\n"
  }

  /// `miroir rules` for a terminal: a line each, by family.
  public func text(in language: Language) -> String {
    Family.allCases.flatMap { family -> [String] in
      let members = filter { $0.family == family }
      let width = members.map { $0.id.text.count }.max() ?? 0
      let lines = members.map { rule in
        let padding = String(repeating: " ", count: width - rule.id.text.count)
        let label = rule.severity.label.text(in: language)
        return "  \(rule.id)\(padding)  \(label) — \(rule.requirement.text(in: language))"
      }
      return members.isEmpty ? [] : [family.title.text(in: language)] + lines + [""]
    }.joined(separator: "\n")
  }
}
