extension Rule {
  static let unusedEvidence = Rule(
    "preuve-inutilisee", .advice, .coverage,
    requirement: Phrase(
      fr: "Chaque preuve sert à une compétence, ou est citée dans le texte",
      en: "Each piece of evidence serves a competence, or is cited in the text"),
    rationale: Phrase(
      fr: "Le jury se demande ce que montre une preuve que rien ne cite.",
      en: "The jury wonders what evidence shows that nothing cites."),
    fix: Phrase(
      fr: "La citer dans une mobilisation, ou la retirer.",
      en: "Cite it in a mobilisation, or take it out."),
    examples: [
      .rejects(replacing: #"preuves="charte journal""#, by: #"preuves="charte""#),
      .rejects(
        replacing: "</preuves>",
        by: ExampleFolder.evidence("essai", file: "preuves/essai.txt") + "</preuves>"
      ).with(.file("preuves/essai.txt", .present(size: 12))),
      .accepts(
        replacing: #"preuves="charte journal">"#,
        by: #"preuves="charte"><savoirs>Voir <renvoi vers="journal">mes notes</renvoi>.</savoirs>"#),
    ],
    each: { $0.uncitedEvidence }
  ) { evidence, folder in
    guard let id = evidence.id, !folder.isMisspelt(id) else { return nil }
    return Finding(
      Phrase(fr: "aucune mobilisation ne cite « \(id) »", en: "no mobilisation cites '\(id)'"),
      at: evidence.place,
      help: Phrase(
        fr: "citez-la dans preuves=\"…\" d'une mobilisation, ou retirez-la",
        en: "cite it in preuves=\"…\" of a mobilisation, or take it out"))
  }
}

extension PortfolioFolder {
  /// The evidence that neither a mobilisation nor a text cites; none where one can't be read.
  fileprivate var uncitedEvidence: [Evidence] {
    guard let portfolio, !mayHideMobilisations,
      !portfolio.mobilisations.contains(where: { mayHideAttribute(["preuves"], at: $0.place) })
    else { return [] }
    let unmobilised = portfolio.evidence.filter { $0.id.map { citations[$0] == nil } == true }
    guard !unmobilised.isEmpty else { return [] }
    let referred = Set(references.compactMap(\.to))
    return unmobilised.filter { $0.id.map(referred.contains) == false }
  }

  /// Whether an unknown name was most likely meant for that evidence.
  fileprivate func isMisspelt(_ id: Identifier) -> Bool {
    let known = portfolio?.evidence.compactMap(\.id?.text) ?? []
    let cited = portfolio?.mobilisations.flatMap(\.evidence) ?? []
    return cited.contains { name in
      !known.contains { Identifier($0) == name }
        && (known.nearest(to: name.text).map { Identifier($0) } ?? id) == id
    }
  }
}
