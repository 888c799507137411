extension Rule {
  static let tellingIdentifier = Rule(
    "identifiant-nominatif", .advice, .declarations, audience: .candidate,
    requirement: Phrase(
      fr: "Le nom court du portfolio ne dit pas qui l'a écrit",
      en: "The portfolio's short name doesn't say who wrote it"),
    rationale: Phrase(
      fr: "Il sert de nom de fichier et paraît dans des listes où les noms n'ont pas à paraître.",
      en: "It serves as a file's name and shows in lists where names needn't show."),
    fix: Phrase(
      fr: "Choisir un nom qui ne dit rien, comme p-7f3a9c.",
      en: "Choose a name that says nothing, such as p-7f3a9c."),
    examples: [
      .rejects(replacing: #"id="p-3c91d0""#, by: #"id="p-duret""#),
      .rejects(replacing: #"id="p-3c91d0""#, by: #"id="AlineDURET2026""#),
      .accepts(replacing: #"id="p-3c91d0""#, by: #"id="p-duree""#),
    ],
    each: { $0.portfolio.map { [$0] } ?? [] }
  ) { portfolio, _ in
    guard let id = portfolio.id?.text, let surname = portfolio.candidate?.surname?.folded,
      id.isTelling(surname)
    else { return nil }
    return Finding(
      Phrase(
        fr: "le nom court du portfolio contient un nom de famille",
        en: "the portfolio's short name holds a surname"), at: portfolio.place.attribute("id"),
      help: Phrase(
        fr: "choisissez un nom qui ne dit rien, comme p-7f3a9c",
        en: "choose a name that says nothing, such as p-7f3a9c"))
  }
}

extension String {
  /// Whether a surname is one of its parts, or stands in it when it is too long to do so by chance.
  fileprivate func isTelling(_ surname: [UInt8]) -> Bool {
    guard surname.count > 1 else { return false }
    let parts = split { "-._".contains($0) }.map { String($0).folded }
    return parts.contains(surname) || (surname.count >= 5 && folded.firstRange(of: surname) != nil)
  }
}
