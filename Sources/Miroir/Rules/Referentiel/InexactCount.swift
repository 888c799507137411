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
    each: { folder in
      folder.ownReferentiels.flatMap { $0.counts(in: folder.referentiels.whole($0)) }
    }
  ) { count, folder in
    guard count.isInexact, !folder.mayHide(["competence", "domaine"], in: count.holders),
      !folder.mayHideAttribute(["completude", "etat"], at: count.place)
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

extension Referentiel {
  /// The numbers it announces; of the référentiel it completes, when it completes one.
  fileprivate func counts(in whole: Referentiel) -> [CompetenceCount] {
    let isFound = whole.domains.allSatisfy(\.isPublished)
    let total = (announced ?? whole.announced).map { announced in
      CompetenceCount(
        announced: announced, found: whole.competences.count,
        mayBeFewer: !isFound || isIncomplete, place: place, holders: holders)
    }
    return [total].compactMap(\.self)
      + domains.compactMap { domain in
        domain.announced.map { announced in
          CompetenceCount(
            announced: announced, found: domain.competences.count,
            mayBeFewer: isIncomplete || !domain.isPublished, place: domain.place,
            holders: [domain.place])
        }
      }
  }
}
