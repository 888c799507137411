extension Rule {
  static let missingPresident = Rule(
    "presidence-absente", .missing, .jury,
    requirement: Phrase(
      fr: "Le jury a une présidence, présente à la séance",
      en: "The jury has a president, who is at the sitting"),
    rationale: Phrase(
      fr: "C'est la présidence qui signe le procès-verbal, au nom du jury.",
      en: "The president signs the minutes, on the jury's behalf."),
    fix: Phrase(
      fr: "Écrire fonction=\"presidence\" pour un membre présent.",
      en: "Write fonction=\"presidence\" for a member who is there."),
    examples: [
      .rejects(inSession: #" fonction="presidence""#, by: ""),
      .rejects(
        inSession: #" fonction="presidence" presence="present""#,
        by: #" fonction="presidence" presence="present""#.replacing("presidence", with: "membre")),
      .accepts(
        inSession: #"fonction="presidence" presence="present""#, by: #"fonction="presidence""#),
    ],
    each: { [$0.jury?.session].compactMap(\.self) }
  ) { session, folder in
    guard !session.members.contains(where: { $0.role == .president && $0.deliberates }),
      !folder.mayHide(["jury", "membre"], in: [session.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "aucun membre présent ne préside ce jury",
        en: "no member who is there presides over this jury"),
      at: session.place,
      help: Phrase(
        fr: "écrivez fonction=\"presidence\" pour la personne qui préside",
        en: "write fonction=\"presidence\" for whoever presides"))
  }
}
