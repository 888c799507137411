extension Rule {
  static let inexactCount = Rule(
    "nombre-inexact", .error, .referentiel,
    requirement: Phrase(
      fr: "Un référentiel ou un domaine a autant de compétences qu'il en annonce",
      en: "A framework or a domain has as many competences as it announces"),
    rationale: Phrase(
      fr:
        "Une compétence oubliée ou recopiée deux fois changerait ce que le certificat demande sans que personne le voie.",
      en:
        "A competence left out or copied twice would change what the certificate asks for, unseen."
    ),
    fix: Phrase(
      fr:
        "Ajouter ce qui manque ou corriger l'attribut competences ; si une partie n'a pas été retrouvée, écrire completude=\"lacunaire\" ou etat=\"non-publie\".",
      en:
        "Add what is missing or mend the attribute competences; if a part couldn't be found, write completude=\"lacunaire\" or etat=\"non-publie\"."
    ),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: #"sigle="Local" competences="1""#,
        by: #"sigle="Local" competences="2""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1" competences="1">"#,
        by: #"<domaine code="L1" competences="3">"#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"sigle="Local" competences="1""#,
        by: #"sigle="Local" completude="lacunaire" competences="0""#),
      .accepts(
        in: "referentiels/local.xml", replacing: #"sigle="Local" competences="1""#,
        by: #"sigle="Local" completude="lacunaire" competences="16""#),
    ],
    each: { folder in folder.ownReferentiels.flatMap(folder.counts) }
  ) { count, folder in
    guard count.isInexact, !folder.mayHide(["competence", "domaine"], in: count.holders)
    else { return nil }
    return Finding(
      Phrase(
        fr: "compétences annoncées : \(count.announced), présentes : \(count.found)",
        en: "competences announced: \(count.announced), present: \(count.found)"),
      at: count.place.attribute("competences"),
      help: count.found < count.announced
        ? Phrase(
          fr: "ajoutez ce qui manque, ou corrigez le nombre",
          en: "add what is missing, or mend the number")
        : Phrase(
          fr: "retirez ce qui est en trop, ou corrigez le nombre",
          en: "remove what is too many, or mend the number"))
  }
}

/// A number of competences that is announced, beside the number that is there.
private struct CompetenceCount {
  var announced: Int
  var found: Int
  var mayBeFewer: Bool
  /// The tag that announces the number.
  var place: Place
  /// The tags in which competences stand.
  var holders: [Place]

  var isInexact: Bool { mayBeFewer ? found > announced : found != announced }
}

extension PortfolioFolder {
  /// The numbers that an own référentiel announces; of what it completes, when it is a complement.
  fileprivate func counts(in own: Referentiel) -> [CompetenceCount] {
    let extent = extent(of: own)
    let total = (own.announced ?? extent.announced).map { announced in
      CompetenceCount(
        announced: announced, found: extent.competences.count,
        mayBeFewer: mayLackParts(own) || extent.domains.contains(where: mayLackParts),
        place: own.place, holders: own.holders)
    }
    let domains = own.domains.compactMap { domain in
      domain.announced.map { announced in
        CompetenceCount(
          announced: announced, found: domain.competences.count,
          mayBeFewer: mayLackParts(own) || mayLackParts(domain), place: domain.place,
          holders: [domain.place])
      }
    }
    return [total].compactMap(\.self) + domains
  }
}
