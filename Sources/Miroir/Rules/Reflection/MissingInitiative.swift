extension Rule {
  static let missingInitiative = Rule(
    "initiative-absente", .missing, .reflection,
    requirement: Phrase(
      fr: "Chaque situation dit ce qui relevait de l'initiative de la personne candidate",
      en: "Each situation says what was the candidate's own initiative"),
    rationale: Phrase(
      fr: "Le certificat porte sur des situations qui demandent de l'initiative.",
      en: "The certificate is about situations that call for initiative."),
    fix: Phrase(
      fr: "Écrire <initiative> ; « j'ai suivi la consigne » est une réponse honnête.",
      en: "Write <initiative>; 'I followed instructions' is an honest answer."),
    blocks: [.initiative],
    examples: [
      .rejects(
        replacing:
          "<initiative>Personne ne demandait de règle écrite : j'ai choisi d'en rédiger une, courte, plutôt que d'ajouter un outil.</initiative>",
        by: ""),
      .rejects(
        replacing:
          "<initiative>Personne ne demandait de règle écrite : j'ai choisi d'en rédiger une, courte, plutôt que d'ajouter un outil.</initiative>",
        by: "<initiative><p> </p></initiative>"),
      .accepts(
        replacing:
          "<initiative>Personne ne demandait de règle écrite : j'ai choisi d'en rédiger une, courte, plutôt que d'ajouter un outil.</initiative>",
        by: "<initiative>J'ai suivi la consigne.</initiative>"),
    ]
      + .registers(
        replacing:
          "Personne ne demandait de règle écrite : j'ai choisi d'en rédiger une, courte, plutôt que d'ajouter un outil.",
        nominal: "Une règle écrite, courte, sans demande de personne.",
        short: "J'ai écrit une règle. Seule.",
        nonNative: "Personne a demandé la règle écrite ; c'est moi que j'ai décidé faire une."),
    each: { $0.portfolio?.situations ?? [] }
  ) { situation, folder in
    guard situation.initiative == nil, !folder.mayHide(["initiative"], in: [situation.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "la situation ne dit pas ce qui relevait de votre initiative",
        en: "the situation doesn't say what was your own initiative"),
      at: situation.place,
      help: Phrase(
        fr: "écrivez <initiative> : entre quelles possibilités avez-vous choisi ?",
        en: "write <initiative>: between which possibilities did you choose?"))
  }
}
