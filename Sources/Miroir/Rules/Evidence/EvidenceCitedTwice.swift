extension Rule {
  static let evidenceCitedTwice = Rule(
    "preuve-citee-deux-fois", .advice, .evidence, audience: .candidate,
    requirement: Phrase(
      fr: "Une mobilisation cite une preuve une seule fois",
      en: "A mobilisation cites a piece of evidence once"),
    rationale: Phrase(
      fr: "La deuxième fois n'ajoute rien ; c'est souvent une autre preuve qui était voulue.",
      en: "The second time adds nothing; often other evidence was meant."),
    fix: Phrase(
      fr: "Retirer la répétition, ou écrire le nom de l'autre preuve.",
      en: "Remove the repetition, or write the name of the other evidence."),
    examples: [
      .rejects(replacing: #"preuves="charte journal""#, by: #"preuves="charte journal charte""#),
      .rejects(replacing: #"preuves="charte" auto"#, by: #"preuves="charte charte" auto"#),
      .accepts(replacing: #"preuves="charte journal""#, by: #"preuves="journal charte""#),
    ],
    each: { $0.portfolio?.mobilisations ?? [] }
  ) { mobilisation, _ in
    guard let repeated = mobilisation.evidence.repetitions(of: { $0 }).first?.second else {
      return nil
    }
    return Finding(
      Phrase(fr: "« \(repeated) » est citée deux fois", en: "'\(repeated)' is cited twice"),
      at: mobilisation.place.attribute("preuves"),
      help: Phrase(
        fr: "retirez la répétition, ou écrivez le nom de l'autre preuve",
        en: "remove the repetition, or write the name of the other evidence"))
  }
}
