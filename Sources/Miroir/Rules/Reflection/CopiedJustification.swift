extension Rule {
  static let copiedJustification = Rule(
    "justification-recopiee", .advice, .reflection,
    requirement: Phrase(
      fr: "Deux compétences que montrent les mêmes preuves ont chacune leur justification",
      en: "Two competences shown by the same evidence each have their own justification"),
    rationale: Phrase(
      fr: "Les mêmes mots sur les mêmes preuves ne disent pas ce que chacune montre de différent.",
      en: "The same words on the same evidence don't say what each shows that is different."),
    fix: Phrase(
      fr: "Dire, pour chaque compétence, ce qu'il faut regarder dans la preuve.",
      en: "Say, for each competence, what to look at in the evidence."),
    examples: [
      .rejects(replacing: #"preuves="charte journal""#, by: #"preuves="charte""#).with(
        .replacement(
          file: .portfolio, of: "Le journal montre les essais ; la charte, ce qui en est resté.",
          by: copied)
      ).with(journal),
      .rejects(replacing: #"preuves="charte" auto"#, by: #"preuves="journal charte" auto"#).with(
        .replacement(
          file: .portfolio, of: "Le journal montre les essais ; la charte, ce qui en est resté.",
          by: copied)),
      .accepts(
        replacing: "Le journal montre les essais ; la charte, ce qui en est resté.", by: copied),
      .accepts(replacing: #"preuves="charte journal""#, by: #"preuves="charte""#).with(
        .replacement(
          file: .portfolio, of: "Le journal montre les essais ; la charte, ce qui en est resté.",
          by: "Page 1, chaque règle tient en une ligne.")
      ).with(journal).asModel,
    ] + .justificationsInRegisters(),
    each: { folder in
      (folder.portfolio?.mobilisations ?? []).filter { !$0.evidence.isEmpty }.repetitions(
        ofLetters: {
          $0.justification?.text
        })
    }
  ) { pair, _ in
    guard pair.first.competence != pair.second.competence,
      pair.first.justification?.text.folded == pair.second.justification?.text.folded,
      Set(pair.first.evidence) == Set(pair.second.evidence)
    else { return nil }
    return Finding(
      Phrase(
        fr: "cette justification est celle d'une autre compétence, pour les mêmes preuves",
        en: "this justification is that of another competence, for the same evidence"),
      at: pair.second.justification?.place ?? pair.second.place,
      help: Phrase(
        fr: "dites ce qu'il faut regarder dans la preuve pour cette compétence-ci",
        en: "say what to look at in the evidence for this very competence"),
      related: [(Phrase(fr: "l'autre", en: "the other"), pair.first.place)])
  }
}

private let copied = "Page 2, la durée de conservation est fixée pour chaque sorte de message."

/// The journal serves elsewhere.
private let journal = Example.Edit.replacement(
  file: .portfolio, of: "Je connais mal les outils de partage.",
  by: #"Je connais mal les outils, comme le dit <renvoi vers="journal">mon journal</renvoi>."#)
