extension Rule {
  static let incompleteSitting = Rule(
    "seance-incomplete", .missing, .jury,
    requirement: Phrase(
      fr: "La séance a un jour, un lieu et un mode",
      en: "The sitting has a day, a place and a mode"),
    rationale: Phrase(
      fr: "Le procès-verbal dit quand, où et comment le jury a délibéré.",
      en: "The minutes say when, where and how the jury deliberated."),
    fix: Phrase(
      fr: "Compléter <seance date lieu mode>.",
      en: "Complete <seance date lieu mode>."),
    examples: [
      .rejects(
        inSession: #"<seance date="2026-06-24" lieu="Salle des actes" mode="presentiel"/>"#, by: ""),
      .rejects(inSession: #" lieu="Salle des actes""#, by: ""),
      .rejects(inSession: #"date="2026-06-24" lieu"#, by: #"date="2026-06" lieu"#),
      .accepts(inSession: #"mode="presentiel""#, by: #"mode="hybride""#),
    ],
    each: { [$0.jury?.session].compactMap(\.self) }
  ) { session, folder in
    let sitting = session.sitting
    guard sitting?.date?.day == nil || sitting?.location == nil || sitting?.mode == nil,
      !folder.mayHide(["seance"], in: [session.place])
    else { return nil }
    return Finding(
      sitting == nil
        ? Phrase(
          fr: "la session ne dit pas quand le jury a siégé",
          en: "the session doesn't say when the jury sat")
        : Phrase(
          fr: "il manque le jour, le lieu ou le mode de la séance",
          en: "the day, the place or the mode of the sitting is missing"),
      at: sitting?.place ?? session.place,
      help: Phrase(
        fr: "écrivez <seance date=\"2026-06-24\" lieu=\"…\" mode=\"presentiel\"/>",
        en: "write <seance date=\"2026-06-24\" lieu=\"…\" mode=\"presentiel\"/>"))
  }
}
