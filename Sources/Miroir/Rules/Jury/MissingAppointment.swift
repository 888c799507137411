extension Rule {
  static let missingAppointment = Rule(
    "nomination-absente", .missing, .jury,
    requirement: Phrase(
      fr: "L'acte qui nomme le jury est cité, avec son numéro et sa date",
      en: "The act that appoints the jury is cited, with its number and date"),
    rationale: Phrase(
      fr: "Une décision prise par des personnes que rien ne nomme peut être annulée.",
      en: "A decision taken by people whom nothing appoints can be annulled."),
    fix: Phrase(
      fr: "Écrire <nomination reference date> et l'intitulé de l'acte.",
      en: "Write <nomination reference date> and the act's title."),
    examples: [
      .rejects(
        inSession:
          #"<nomination reference="2026-04" date="2026-03-02">Arrêté portant nomination du jury.</nomination>"#,
        by: ""),
      .rejects(inSession: #"<nomination reference="2026-04" "#, by: "<nomination "),
      .rejects(inSession: #" date="2026-03-02">Arrêté"#, by: ">Arrêté"),
      .accepts(inSession: "Arrêté portant nomination du jury.", by: "Décision du président."),
    ],
    each: { [$0.jury?.session].compactMap(\.self) }
  ) { session, folder in
    let act = session.appointment
    guard act?.reference == nil || act?.date == nil || act?.text.isEmpty != false,
      !folder.mayHide(["nomination"], in: [session.place])
    else { return nil }
    return Finding(
      act == nil
        ? Phrase(
          fr: "la session ne dit pas quel acte nomme le jury",
          en: "the session doesn't say which act appoints the jury")
        : Phrase(
          fr: "il manque le numéro, la date ou l'intitulé de l'acte qui nomme le jury",
          en: "the number, the date or the title of the act that appoints the jury is missing"),
      at: act?.place ?? session.place,
      help: Phrase(
        fr: "écrivez <nomination reference=\"2026-04\" date=\"2026-03-02\">Arrêté…</nomination>",
        en: "write <nomination reference=\"2026-04\" date=\"2026-03-02\">…</nomination>"))
  }
}
