extension Rule {
  static let bareAmpersand = Rule(
    "esperluette-nue", .error, .document,
    requirement: Phrase(
      fr: "Le signe « & » s'écrit &amp; dans le texte",
      en: "The sign '&' is written &amp; in text"),
    rationale: Phrase(
      fr: "En XML, « & » annonce un caractère spécial ; seul, il arrête la lecture.",
      en: "In XML, '&' announces a special character; alone, it stops the reading."),
    fix: Phrase(
      fr: "Remplacer « & » par « &amp; », ou par « et ».",
      en: "Replace '&' by '&amp;', or by 'and'."),
    source: "XML 1.0 (W3C), § 2.4",
    examples: [
      .rejects(replacing: "Charte de la boîte partagée", by: "Charte R&D"),
      .rejects(
        replacing: #"auteur="A. Duret" licence"#, by: #"auteur="A. Duret & B. Salle" licence"#),
      .accepts(replacing: "Charte de la boîte partagée", by: "Charte R&amp;D").asModel,
      .accepts(replacing: "Charte de la boîte partagée", by: "<![CDATA[Charte R&D]]>"),
    ],
    each: { $0.faults { $0 == .bareAmpersand } }
  ) { found, _ in
    Finding(
      Phrase(fr: "« & » est écrit seul", en: "'&' stands alone"), at: found.place,
      help: Phrase(fr: "écrivez « &amp; » ou « et »", en: "write '&amp;' or 'and'"),
      mend: found.mend)
  }
}
