extension Rule {
  static let unknownReference = Rule(
    "renvoi-inconnu", .error, .evidence,
    requirement: Phrase(
      fr: "Chaque renvoi mène à une preuve ou à une situation du portfolio",
      en: "Each cross-reference leads to evidence or to a situation of the portfolio"),
    rationale: Phrase(
      fr: "Un renvoi qui ne mène nulle part arrête la lecture.",
      en: "A cross-reference that leads nowhere stops the reading."),
    fix: Phrase(
      fr: "Corriger le nom dans vers=\"…\".", en: "Mend the name in vers=\"…\"."),
    examples: [
      .rejects(
        replacing: "Mes notes du premier", by: #"Mes <renvoi vers="chartte">notes</renvoi> du"#),
      .rejects(
        replacing: "Je tiens l'accueil",
        by: #"Je tiens <em><renvoi vers="zzz">l'</renvoi></em>accueil"#),
      .accepts(
        replacing: "Mes notes du premier", by: #"Mes <renvoi vers="charte">notes</renvoi> du"#
      ).asModel,
    ],
    each: { $0.unknownReferences }
  ) { reference, folder in
    guard !folder.mayHideEvidence, !folder.mayHideSituations else { return nil }
    let target = reference.to
    let known = folder.identifiers.map(\.id)
    let nearest = known.map(\.text).nearest(to: target.text)
    let place = reference.place.attribute("vers")
    return Finding(
      Phrase(
        fr: "« \(target) » n'est le nom d'aucune preuve ni situation",
        en: "no evidence or situation is called '\(target)'"),
      at: place, help: .suggesting(nearest, among: known.map(\.text)),
      mend: folder.mend(target.text, as: nearest, at: place))
  }
}

extension PortfolioFolder {
  /// The cross-references to what has no such name.
  fileprivate var unknownReferences: [(to: Identifier, place: Place)] {
    let others = references.filter { $0.to.map { evidence(named: $0) == nil } == true }
    guard !others.isEmpty else { return [] }
    let known = Set(identifiers.map(\.id))
    return others.compactMap { target, place in
      target.flatMap { known.contains($0) ? nil : ($0, place) }
    }
  }
}
