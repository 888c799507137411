extension Referentiel {
  /// Reads a référentiel from a tree; nothing when the root isn't one or has no identifier.
  public init?(reading root: SourceElement) {
    guard root.name.local == "referentiel", let id = root.attribute("id") else { return nil }
    self.id = Identifier(id.xmlTrimmed)
    acronym = root.attribute("sigle") ?? id
    title = root.child("titre")?.value ?? ""
    isSuperseded = root.attribute("etat")?.xmlTrimmed == "remplacee"
    isIncomplete = root.attribute("completude")?.xmlTrimmed == "lacunaire"
    completes = root.attribute("complete").map { Identifier($0.xmlTrimmed) }
    domains = root.children(named: "domaine").map { domain in
      Domain(
        code: CompetenceCode(domain.attribute("code") ?? ""),
        title: domain.child("titre")?.value ?? "",
        announced: domain.attribute("competences").flatMap { Int($0.xmlTrimmed) },
        competences: domain.children(named: "competence").map { competence in
          Competence(
            code: CompetenceCode(competence.attribute("code") ?? ""),
            title: competence.child("titre")?.value ?? "",
            transversal: competence.attribute("transversal"))
        })
    }
  }
}
