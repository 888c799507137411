extension Rule {
  static let repeatedMember = Rule(
    "membre-double", .error, .jury,
    requirement: Phrase(
      fr: "Deux membres du jury n'ont pas le même nom court",
      en: "No two members of the jury have the same short name"),
    rationale: Phrase(
      fr: "On ne saurait pas lequel des deux a évalué.",
      en: "Nobody could tell which of the two evaluated."),
    fix: Phrase(
      fr: "Donner à l'un des deux un autre id, ici et dans ses évaluations.",
      en: "Give one of them another id, here and in their evaluations."),
    examples: [
      .rejects(inSession: #"<membre id="petit""#, by: #"<membre id="astier""#),
      .rejects(
        inSession: "</jury>",
        by:
          #"<membre id="petit"><nom>Anne Le Gall</nom><qualite>formatrice</qualite></membre></jury>"#
      ),
      .accepts(
        inSession: "</jury>",
        by:
          #"<membre id="legall"><nom>Anne Le Gall</nom><qualite>formatrice</qualite></membre></jury>"#
      ),
    ],
    each: { $0.juryMembers.repetitions { $0.id } }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "« \(pair.second.id) » est déjà un membre de ce jury",
        en: "'\(pair.second.id)' is already a member of this jury"),
      at: pair.second.place.attribute("id"),
      help: Phrase(fr: "donnez-lui un autre id", en: "give them another id"),
      related: [(Phrase(fr: "l'autre membre", en: "the other member"), pair.first.place)])
  }
}
