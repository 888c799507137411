extension Rule {
  static let contradictoryResult = Rule(
    "resultat-contradictoire", .error, .jury,
    requirement: Phrase(
      fr: "Un contrôle, ou un constat, n'a qu'un résultat par dossier",
      en: "A test, or a finding, has one result in a dossier"),
    rationale: Phrase(
      fr: "Entre deux résultats qui se contredisent, rien ne peut être décidé.",
      en: "Between two results that contradict each other, nothing can be decided."),
    fix: Phrase(
      fr: "Garder le bon résultat.",
      en: "Keep the right result."),
    examples: [
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          #"<controle domaine="E1" resultat="positif"/><controle domaine="E1" resultat="absent"/>"#)
      ),
      .rejects(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          #"<constat exigence="face-a-face" valeur="remplie" date="2026-06-24"/><constat exigence="face-a-face" valeur="non-remplie" date="2026-06-24"><raison>Rien ne le montre.</raison></constat>"#
        ), and: [.requirement]),
      .accepts(
        inSession: ExampleFolder.candidacy,
        by: ExampleFolder.candidacy(
          #"<controle domaine="E1" resultat="positif"/><controle domaine="E1" resultat="positif"/>"#
        )
      ).asModel,
    ],
    each: { $0.candidacies.flatMap(\.results) }
  ) { pair, _ in
    guard pair.first.value != pair.second.value else { return nil }
    return Finding(
      Phrase(
        fr: "« \(pair.second.of) » a déjà un autre résultat dans ce dossier",
        en: "'\(pair.second.of)' already has another result in this dossier"),
      at: pair.second.place,
      help: Phrase(fr: "gardez le bon", en: "keep the right one"),
      related: [(Phrase(fr: "l'autre résultat", en: "the other result"), pair.first.place)])
  }
}

extension JurySession.Candidacy {
  /// A result that something has in a dossier.
  struct GivenResult: Sendable {
    /// The domain or the requirement.
    var of: String
    var value: String
    var place: Place
  }

  /// The results that something has twice, whether they agree or not.
  fileprivate var results: [(first: GivenResult, second: GivenResult)] {
    let results =
      tests.map {
        GivenResult(of: $0.domain.text, value: $0.result?.rawValue ?? "", place: $0.place)
      }
      + findings.map {
        GivenResult(of: $0.requirement.text, value: "\($0.isMet)", place: $0.place)
      }
    return results.repetitions { $0.of }
  }
}
