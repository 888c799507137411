extension Rule {
  static let unknownEvidence = Rule(
    "preuve-inconnue", .error, .evidence,
    requirement: Phrase(
      fr: "Chaque preuve citée par une mobilisation est décrite dans le portfolio",
      en: "Each piece of evidence a mobilisation cites is described in the portfolio"),
    rationale: Phrase(
      fr: "Une compétence dont la preuve est introuvable n'est pas étayée.",
      en: "A competence whose evidence can't be found isn't supported."),
    fix: Phrase(
      fr: "Corriger le nom, ou décrire la preuve dans <preuves>.",
      en: "Mend the name, or describe the evidence in <preuves>."),
    examples: [
      .rejects(replacing: #"preuves="charte journal""#, by: #"preuves="charte jurnal""#),
      .rejects(replacing: #"preuves="charte journal""#, by: #"preuves="charte journal accueil""#),
      .accepts(replacing: #"preuves="charte journal""#, by: "preuves=\"\n  journal charte\""),
    ],
    each: { $0.citedEvidence }
  ) { cited, folder in
    guard folder.evidence(named: cited.id) == nil else { return nil }
    let known = (folder.portfolio?.evidence ?? []).compactMap(\.id?.text)
    let nearest = known.nearest(to: cited.id.text)
    guard nearest != nil || !folder.mayHideEvidence else { return nil }
    let place = cited.place.attribute("preuves")
    return Finding(
      Phrase(
        fr: "« \(cited.id) » n'est le nom d'aucune preuve",
        en: "no evidence is called '\(cited.id)'"),
      at: place,
      help: .suggesting(nearest, among: known)
        ?? Phrase(fr: "décrivez-la dans <preuves>", en: "describe it in <preuves>"),
      mend: folder.mend(
        cited.id.text,
        as: folder.identifiers.map(\.id.text).nearest(to: cited.id.text) == nearest ? nearest : nil,
        at: place))
  }
}

extension PortfolioFolder {
  fileprivate var citedEvidence: [(id: Identifier, place: Place)] {
    guard citations.keys.contains(where: { evidence(named: $0) == nil }) else { return [] }
    return (portfolio?.mobilisations ?? []).flatMap { mobilisation in
      mobilisation.evidence.map { ($0, mobilisation.place) }
    }
  }

  /// Whether some evidence couldn't be read as such, or has no name.
  var mayHideEvidence: Bool {
    portfolio?.evidence.contains { $0.id == nil } == true
      || mayHide(["preuves", "preuve"], in: [portfolio?.place, portfolio?.evidencePlace])
  }
}
