extension Rule {
  static let absenceWithoutGround = Rule(
    "absence-sans-motif", .missing, .jury,
    requirement: Phrase(
      fr: "Une absence à la séance a un motif",
      en: "An absence from the sitting has a ground"),
    rationale: Phrase(
      fr: "Le procès-verbal dit qui manquait, et pourquoi.",
      en: "The minutes say who was missing, and why."),
    fix: Phrase(
      fr: "Écrire <absence> et son motif.",
      en: "Write <absence> and its ground."),
    examples: [
      .rejects(inSession: #"id="petit" presence="present""#, by: #"id="petit" presence="excuse""#),
      .rejects(inSession: #"id="petit" presence="present""#, by: #"id="petit" presence="absent""#),
      .accepts(
        inSession: #"<membre id="petit" presence="present">"#,
        by: #"<membre id="petit" presence="excuse"><absence>Congé.</absence>"#
      ).asModel,
    ],
    each: { $0.juryMembers }
  ) { member, folder in
    guard member.presence == .excused || member.presence == .absent, member.absenceGround == nil,
      !folder.mayHide(["absence"], in: [member.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "l'absence de « \(member.id) » n'a pas de motif",
        en: "the absence of '\(member.id)' has no ground"),
      at: member.place.attribute("presence"),
      help: Phrase(
        fr: "ajoutez <absence>…</absence>, ou « motif non communiqué »",
        en: "add <absence>…</absence>, or 'ground not given'"))
  }
}
