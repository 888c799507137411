extension Rule {
  static let mailboxAddress = Rule(
    "adresse-electronique", .advice, .declarations, audience: .candidate,
    requirement: Phrase(
      fr: "Le portfolio ne contient pas d'adresse électronique",
      en: "The portfolio holds no electronic address"),
    rationale: Phrase(
      fr: "Une adresse désigne souvent une personne, et le dossier sera copié et conservé.",
      en: "An address often designates a person, and the dossier will be copied and kept."),
    fix: Phrase(
      fr: "Remplacer l'adresse par la fonction de la personne, ou par une adresse en example.org.",
      en: "Replace the address by the person's function, or by one in example.org."),
    examples: [
      .rejects(
        replacing: "trimestre.", by: "trimestre, relues par j.martin@association-locale.fr."),
      .rejects(
        replacing: #"<droits auteur="A. Duret"/>"#,
        by: #"<droits auteur="A. Duret, aline@association-locale.fr"/>"#),
      .rejects(
        replacing: "trimestre.", by: "trimestre, par j.martin&#64;association<!-- ? -->-locale.fr."),
      .accepts(
        replacing: "trimestre.",
        by:
          "trimestre, à accueil@example.org ou <lien href=\"https://social.example.fr/@aline\">ici</lien>."
      ),
      .accepts(replacing: "trimestre.", by: "trimestre, relues par le trésorier.").asModel,
    ],
    each: { $0.personalMarks(.mailbox) }
  ) { place, _ in
    Finding(
      Phrase(
        fr: "ceci a la forme d'une adresse électronique",
        en: "this has the form of an electronic address"), at: place,
      help: Phrase(
        fr: "remplacez-la par la fonction de la personne", en: "replace it by the person's function"
      ))
  }
}
