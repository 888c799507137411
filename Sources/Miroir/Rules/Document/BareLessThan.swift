extension Rule {
  static let bareLessThan = Rule(
    "inferieur-nu", .error, .document,
    requirement: Phrase(
      fr: "Le signe « < » s'écrit &lt; dans le texte",
      en: "The sign '<' is written &lt; in text"),
    rationale: Phrase(
      fr: "En XML, « < » ouvre une balise ; dans une phrase, il arrête la lecture.",
      en: "In XML, '<' opens a tag; in a sentence, it stops the reading."),
    fix: Phrase(
      fr: "Remplacer « < » par « &lt; », ou l'écrire en toutes lettres.",
      en: "Replace '<' by '&lt;', or spell it out."),
    source: "XML 1.0 (W3C), § 2.4",
    examples: [
      .rejects(
        replacing: "deux messages sont restés", by: "moins de 3 (n < 3) messages sont restés"),
      .rejects(replacing: "Mes notes du premier trimestre.", by: "SpO2 <92 au repos."),
      .accepts(replacing: "Mes notes du premier trimestre.", by: "SpO2 &lt; 92, puis > 95."),
      .accepts(
        replacing: "deux messages sont restés", by: "moins de 3 (n &lt; 3) messages sont restés"
      ).asModel,
    ],
    each: { $0.faults { $0 == .bareLessThan || $0 == .partedTag } }
  ) { found, _ in
    if found.fault == .partedTag {
      return Finding(
        Phrase(fr: "une espace suit le « < » d'une balise", en: "a space follows the '<' of a tag"),
        at: found.place,
        help: Phrase(fr: "supprimez cette espace", en: "delete that space"), mend: found.mend)
    }
    return Finding(
      Phrase(fr: "« < » est écrit seul", en: "'<' stands alone"), at: found.place,
      help: Phrase(
        fr: "écrivez « &lt; », ou « inférieur à »", en: "write '&lt;', or 'less than'"),
      mend: found.mend)
  }
}
