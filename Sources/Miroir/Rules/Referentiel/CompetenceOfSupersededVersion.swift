extension Rule {
  static let competenceOfSupersededVersion = Rule(
    "competence-d-une-version-remplacee", .error, .referentiel,
    requirement: Phrase(
      fr: "Les compétences citées sont de la version que le portfolio nomme",
      en: "The competences cited are of the version that the portfolio names"),
    rationale: Phrase(
      fr: "D'une version à l'autre, un code qui se ressemble peut désigner autre chose.",
      en: "From one version to the next, a code that looks alike may mean something else."),
    fix: Phrase(
      fr: "Chercher la compétence dans la version en cours, et comparer les intitulés.",
      en: "Look for the competence in the current version, and compare the titles."),
    examples: [
      .rejects(replacing: #"competences="E1.2""#, by: #"competences="E1.2 L1.1""#).with(successor),
      .rejects(
        replacing: "</situation>",
        by: ExampleFolder.mobilisation("L1.1") + "</situation>"
      ).with(successor),
      .accepts(
        in: "referentiels/local.xml", replacing: #"<competence code="L1.1">"#,
        by: #"<competence code="E1.2">"#
      ).with(successor),
    ],
    each: { $0.citedCompetences }
  ) { cited, folder in
    guard let old = folder.supersededReferentiel(having: cited.code), let new = folder.referentiel
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(cited.code) » est une compétence de « \(old.id) », que « \(new.id) » a remplacé",
        en: "'\(cited.code)' is a competence of '\(old.id)', which '\(new.id)' superseded"),
      at: cited.place,
      help: Phrase(
        fr: "comparez les intitulés : « miroir referentiel compare \(old.id) \(new.id) »",
        en: "compare the titles: 'miroir referentiel compare \(old.id) \(new.id)'"))
  }
}

extension PortfolioFolder {
  /// The version that the portfolio's référentiel says it supersedes, if it alone has the code.
  func supersededReferentiel(having code: CompetenceCode) -> Referentiel? {
    guard let referentiel, referentiel.competence(code) == nil,
      let old = referentiel.supersedes.flatMap(referentiels.referentiel(named:)),
      old.competence(code) != nil
    else { return nil }
    return old
  }
}

/// The framework supersedes the second one.
private let successor = Example.Edit.replacement(
  file: "referentiels/exemple.xml", of: #"<regle id="stricte">"#,
  by: #"<remplace referentiel="local"/><regle id="stricte">"#)
