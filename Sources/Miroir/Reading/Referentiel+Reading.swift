extension Referentiel {
  /// Reads a référentiel from a tree; nothing when the root isn't one or has no identifier.
  public init?(reading root: SourceElement) {
    guard root.name.local == "referentiel", let id = root.attribute("id") else { return nil }
    self.id = Identifier(id.xmlTrimmed)
    acronym = root.attribute("sigle") ?? id
    level = root.attribute("niveau")?.xmlTrimmed
    title = root.child("titre")?.value ?? ""
    audience = root.child("public")?.value
    source = root.child("source").map { source in
      Source(
        text: source.value ?? "", nor: source.attribute("nor"),
        journal: source.attribute("journal"), certainty: source.attribute("surete"))
    }
    status = root.child("statut")?.value
    supersedes = root.child("remplace")?.attribute("referentiel").map { Identifier($0.xmlTrimmed) }
    isSuperseded = root.attribute("etat")?.xmlTrimmed == "remplacee"
    isIncomplete = root.attribute("completude")?.xmlTrimmed == "lacunaire"
    completes = root.attribute("complete").map { Identifier($0.xmlTrimmed) }
    announced = root.number("competences")
    knowledgeTest = root.child("controle-de-connaissances")?.value
    requirements = root.children(named: "exigence").map(Clause.init)
    rules = root.children(named: "regle").map { rule in
      SuccessRule(
        id: Identifier(rule.attribute("id") ?? ""), text: rule.value ?? "",
        validatedAtLeast: rule.number("validees-au-moins"),
        missingPerDomain: rule.number("non-validees-par-domaine"))
    }
    policies = root.children(named: "politique").map(Clause.init)
    blocks = root.children(named: "bloc").map { block in
      Block(
        code: CompetenceCode(block.attribute("code") ?? ""),
        title: block.child("titre")?.value ?? "")
    }
    domains = root.children(named: "domaine").map(Domain.init)
  }
}

extension Referentiel.Clause {
  fileprivate init(_ element: SourceElement) {
    id = Identifier(element.attribute("id") ?? "")
    text = element.value ?? ""
  }
}

extension Referentiel.Domain {
  fileprivate init(_ element: SourceElement) {
    code = CompetenceCode(element.attribute("code")?.xmlTrimmed ?? "")
    title = element.child("titre")?.value ?? ""
    block = element.attribute("bloc").map { CompetenceCode($0.xmlTrimmed) }
    transversal = element.attribute("transversal")
    context = element.child("contexte")?.value
    forEmployers = element.child("pour-l-employeur")?.value
    isPublished = element.attribute("etat")?.xmlTrimmed != "non-publie"
    announced = element.number("competences")
    competences = element.children(named: "competence").map { competence in
      Referentiel.Competence(
        code: CompetenceCode(competence.attribute("code")?.xmlTrimmed ?? ""),
        title: competence.child("titre")?.value ?? "",
        transversal: competence.attribute("transversal"),
        aptitudes: competence.children(named: "aptitude").compactMap(\.value))
    }
  }
}

extension SourceElement {
  fileprivate func number(_ name: String) -> Int? { attribute(name).flatMap { Int($0.xmlTrimmed) } }
}
