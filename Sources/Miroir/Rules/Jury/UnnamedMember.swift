extension Rule {
  static let unnamedMember = Rule(
    "membre-sans-nom", .missing, .jury,
    requirement: Phrase(
      fr: "Chaque membre du jury a un nom et une qualité",
      en: "Each member of the jury has a name and a capacity"),
    rationale: Phrase(
      fr: "Le procès-verbal dit qui a décidé, et à quel titre.",
      en: "The minutes say who decided, and in what capacity."),
    fix: Phrase(
      fr: "Écrire <nom> et <qualite>.",
      en: "Write <nom> and <qualite>."),
    examples: [
      .rejects(inSession: "<nom>Karim Petit</nom>", by: ""),
      .rejects(inSession: "<qualite>chef de service</qualite>", by: ""),
      .accepts(inSession: "chef de service", by: "représentant de la profession"),
    ],
    each: { $0.juryMembers }
  ) { member, folder in
    guard member.name == nil || member.capacity == nil,
      !folder.mayHide(["nom", "qualite"], in: [member.place])
    else { return nil }
    return Finding(
      Phrase(
        fr: "il manque le nom ou la qualité de « \(member.id) »",
        en: "the name or the capacity of '\(member.id)' is missing"),
      at: member.place,
      help: Phrase(
        fr: "écrivez <nom>…</nom> et <qualite>…</qualite>",
        en: "write <nom>…</nom> and <qualite>…</qualite>"))
  }
}
