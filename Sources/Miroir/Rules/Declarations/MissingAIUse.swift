extension Rule {
  static let missingAIUse = Rule(
    "usage-ia-absent", .missing, .declarations,
    requirement: Phrase(
      fr: "Chaque preuve dit quelle part l'IA y a eue",
      en: "Each piece of evidence says what part AI had in it"),
    rationale: Phrase(
      fr: "Le jury examine ce que la personne sait faire ; le dire simplement suffit.",
      en: "The jury examines what the person can do; saying it plainly is enough."),
    fix: Phrase(
      fr:
        "Écrire <usage-ia etat=\"…\"> : aucun, correction-linguistique, assistance ou production.",
      en: "Write <usage-ia etat=\"…\">: aucun, correction-linguistique, assistance or production."),
    examples: [
      .rejects(
        replacing: "<usage-ia etat=\"aucun\"/>\n    </preuve>\n  </preuves>",
        by: "</preuve>\n  </preuves>"),
      .rejects(
        replacing: "<usage-ia etat=\"aucun\"/>\n    </preuve>\n  </preuves>",
        by: "<usage-ia>aucun</usage-ia></preuve>\n  </preuves>"),
      .accepts(
        replacing: "<usage-ia etat=\"aucun\"/>\n    </preuve>\n  </preuves>",
        by: "<usage-ia etat=\"assistance\">Un plan.</usage-ia></preuve>\n  </preuves>"),
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, folder in
    guard evidence.aiUse?.state == nil, !folder.mayHide(["usage-ia"], in: [evidence.place]),
      !(evidence.aiUse.map { folder.mayHideAttribute(["etat"], at: $0.place) } ?? false)
    else { return nil }
    return Finding(
      Phrase(
        fr: "le recours à l'IA n'est pas déclaré",
        en: "the use of AI isn't declared"),
      at: evidence.aiUse?.place ?? evidence.place,
      help: Phrase(
        fr:
          "ajoutez <usage-ia etat=\"…\"> : aucun, correction-linguistique, assistance ou production",
        en: "add <usage-ia etat=\"…\">: aucun, correction-linguistique, assistance or production"))
  }
}
