extension DraftHelp {
  /// What a situation's tag may bear besides its name.
  var situationAttributes: [DraftNote] {
    let label = Phrase(
      fr: "À ajouter dans la balise <situation>, sous la forme debut=\"2026-01\" :",
      en: "To add to the tag <situation>, in the form debut=\"2026-01\":")
    return listed(
      label,
      [
        ("debut, fin", text(Self.dateForms)), ("cadre", words("situation", "cadre")),
        ("modalite", words("situation", "modalite")),
      ])
  }

  /// What to do with the example of a mobilisation.
  var mobilisationAdvice: [DraftNote] {
    let advice = Phrase(
      fr: """
        Pour chaque compétence mobilisée dans cette situation, recopiez ces lignes sous ce \
        commentaire et remplacez chaque … :
        """,
      en: """
        For each competence mobilised in this situation, copy these lines below this comment and \
        replace each …:
        """)
    return [paragraph(advice)]
  }

  /// What a mobilisation looks like.
  var mobilisationExample: [DraftNote] {
    [
      #"<mobilisation competence="…" preuves="…" auto-evaluation="…">"#,
      "  <justification></justification>", "  <analyse></analyse>", "</mobilisation>",
    ].map { DraftNote.verbatim($0).setIn }
  }

  /// What each … of the example stands for.
  var mobilisationAttributes: [DraftNote] {
    let code = Phrase(fr: "son code dans le référentiel", en: "its code in the framework")
    let known = codes.map(\.text).joined(separator: ", ")
    return DraftNote.terms([("competence", known.isEmpty ? text(code) : known)] + evidenceTerms)
  }

  /// What to add to a mobilisation whose competence is known.
  var evidenceAttributes: [DraftNote] {
    let label = Phrase(
      fr: "À ajouter dans chaque balise <mobilisation> :",
      en: "To add to each tag <mobilisation>:")
    return listed(label, evidenceTerms)
  }

  /// That an analysis may be shared.
  var sharedAnalysis: [DraftNote] {
    let advice = Phrase(
      fr: """
        Une même analyse peut couvrir plusieurs compétences : écrivez-la dans la situation, avec \
        leurs codes, <analyse competences="…">.
        """,
      en: """
        One analysis may cover several competences: write it in the situation, with their codes, \
        <analyse competences="…">.
        """)
    return [paragraph(advice)]
  }

  private var evidenceTerms: [(name: String, text: String)] {
    let evidence = Phrase(
      fr: "les noms courts de vos preuves, séparés par des espaces",
      en: "the short names of your evidence, separated by spaces")
    let standing = Phrase(fr: "où vous en êtes : ", en: "where you stand: ")
    return [
      ("preuves", text(evidence)),
      ("auto-evaluation", text(standing) + words("mobilisation", "auto-evaluation")),
    ]
  }

  private func listed(_ label: Phrase, _ terms: [(name: String, text: String)]) -> [DraftNote] {
    [paragraph(label)] + DraftNote.terms(terms).map(\.setIn)
  }
}
