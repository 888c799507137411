extension Rule {
  static let contradictoryPresence = Rule(
    "presence-contradictoire", .error, .jury,
    requirement: Phrase(
      fr: "Qui est présent n'a pas de motif d'absence",
      en: "Whoever is present has no ground of absence"),
    rationale: Phrase(
      fr: "Le procès-verbal ne peut pas dire les deux.",
      en: "The minutes can't say both."),
    fix: Phrase(
      fr: "Corriger presence, ou retirer <absence>.",
      en: "Mend presence, or take <absence> out."),
    examples: [
      .rejects(
        inSession: #"<membre id="petit" presence="present">"#,
        by: #"<membre id="petit" presence="present"><absence>Congé.</absence>"#),
      .rejects(
        inSession: #"<membre id="petit" presence="present">"#,
        by: #"<membre id="petit" presence="present"><absence>Parti à midi.</absence>"#),
      .accepts(
        inSession: #"<membre id="petit" presence="present">"#,
        by: #"<membre id="petit" presence="excuse"><absence>Congé.</absence>"#
      ).asModel,
    ],
    each: { $0.juryMembers }
  ) { member, _ in
    guard member.presence == .present, let absence = member.absencePlace else { return nil }
    return Finding(
      Phrase(
        fr: "« \(member.id) » est dit présent, avec un motif d'absence",
        en: "'\(member.id)' is said to be present, with a ground of absence"),
      at: member.place.attribute("presence"),
      help: Phrase(
        fr: "écrivez presence=\"excuse\", ou retirez <absence>",
        en: "write presence=\"excuse\", or take <absence> out"),
      related: [(Phrase(fr: "le motif", en: "the ground"), absence)])
  }
}
