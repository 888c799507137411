extension Rule {
  static let unspecifiedAIUse = Rule(
    "usage-ia-non-precise", .missing, .declarations,
    requirement: Phrase(
      fr: "Un recours à l'IA pour produire ou pour se faire aider dit à quoi elle a servi",
      en: "The use of AI as a help or to produce says what it served for"),
    rationale: Phrase(
      fr: "Le jury examine ce qui est de la personne : il doit savoir où s'arrête l'outil.",
      en: "The jury examines what is the person's: it must know where the tool stops."),
    fix: Phrase(
      fr: "Écrire dans <usage-ia> ce qui a été demandé, et ce qui en a été gardé.",
      en: "Write in <usage-ia> what was asked for, and what was kept of it."),
    examples: [
      .rejects(
        replacing: "<usage-ia etat=\"aucun\"/>\n    </preuve>\n  </preuves>",
        by: "<usage-ia etat=\"assistance\"/></preuve></preuves>"),
      .rejects(
        replacing: "<usage-ia etat=\"aucun\"/>\n    </preuve>\n  </preuves>",
        by: "<usage-ia etat=\"production\"> </usage-ia></preuve></preuves>"),
      .accepts(
        replacing: "<usage-ia etat=\"aucun\"/>\n    </preuve>\n  </preuves>",
        by: "<usage-ia etat=\"correction-linguistique\"/></preuve></preuves>"),
      .accepts(
        replacing: "<usage-ia etat=\"aucun\"/>\n    </preuve>\n  </preuves>",
        by: """
          <usage-ia etat="assistance">Un plan, demandé puis réduit à trois parties ; aucune phrase \
          gardée.</usage-ia></preuve></preuves>
          """
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let use = evidence.aiUse, use.text == nil,
      use.state == .assistance || use.state == .production
    else { return nil }
    return Finding(
      Phrase(fr: "on ne sait pas à quoi l'IA a servi", en: "nobody knows what AI served for"),
      at: use.place,
      help: Phrase(
        fr: "écrivez ce que vous avez demandé, et ce que vous en avez gardé",
        en: "write what you asked for, and what you kept of it"))
  }
}
