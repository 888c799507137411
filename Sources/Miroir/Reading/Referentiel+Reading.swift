extension Referentiel {
  /// Reads a référentiel from a tree; nothing when the root isn't one or has no identifier.
  public init?(reading root: SourceElement, in file: FilePath) {
    guard root.name.local == "referentiel", let id = root.attribute("id") else { return nil }
    let reader = ReferentielReader(file: file)
    self.id = Identifier(id.xmlTrimmed)
    acronym = root.attribute("sigle") ?? id
    level = root.attribute("niveau")?.xmlTrimmed
    title = root.title
    audience = root.child("public")?.value
    source = root.child("source").map { source in
      Source(
        text: source.value ?? "", nor: source.attribute("nor"),
        journal: source.attribute("journal"), certainty: source.attribute("surete"),
        date: source.attribute("date").flatMap { PartialDate($0) })
    }
    status = root.child("statut")?.value
    let superseded = root.child("remplace")
    supersedes = superseded?.attribute("referentiel").map { Identifier($0.xmlTrimmed) }
    supersedesPlace = superseded.map(reader.place)
    isSuperseded = root.attribute("etat")?.xmlTrimmed == "remplacee"
    isIncomplete = root.attribute("completude")?.xmlTrimmed == "lacunaire"
    completes = root.attribute("complete").map { Identifier($0.xmlTrimmed) }
    announced = root.number("competences")
    knowledgeTest = root.child("controle-de-connaissances")?.value
    requirements = root.children(named: "exigence").map(reader.requirement)
    rules = root.children(named: "regle").map(reader.rule)
    policies = root.children(named: "politique").map(reader.clause)
    blocks = root.children(named: "bloc").map(reader.block)
    index = CompetenceIndex(root.children(named: "domaine").map(reader.domain))
    place = reader.place(of: root)
  }
}

private struct ReferentielReader {
  let file: FilePath

  func place(of element: SourceElement) -> Place { Place(file: file, offset: element.offset) }

  func requirement(_ element: SourceElement) -> Referentiel.Requirement {
    Referentiel.Requirement(
      id: element.identifier, text: element.value ?? "",
      mode: Situation.Mode(word: element.attribute("modalite")), place: place(of: element))
  }

  func clause(_ element: SourceElement) -> Referentiel.Clause {
    Referentiel.Clause(
      id: element.identifier, text: element.value ?? "", place: place(of: element))
  }

  func rule(_ element: SourceElement) -> Referentiel.SuccessRule {
    Referentiel.SuccessRule(
      id: element.identifier, text: element.value ?? "",
      validatedAtLeast: element.number("validees-au-moins"),
      missingPerDomain: element.number("non-validees-par-domaine"), place: place(of: element))
  }

  func block(_ element: SourceElement) -> Referentiel.Block {
    Referentiel.Block(code: element.code, title: element.title, place: place(of: element))
  }

  func domain(_ element: SourceElement) -> Referentiel.Domain {
    Referentiel.Domain(
      code: element.code,
      title: element.title,
      block: element.attribute("bloc").map { CompetenceCode($0.xmlTrimmed) },
      transversal: element.attribute("transversal")?.xmlTrimmed,
      context: element.child("contexte")?.value,
      forEmployers: element.child("pour-l-employeur")?.value,
      isPublished: element.attribute("etat")?.xmlTrimmed != "non-publie",
      announced: element.number("competences"),
      competences: element.children(named: "competence").map(competence),
      place: place(of: element))
  }

  func competence(_ element: SourceElement) -> Referentiel.Competence {
    Referentiel.Competence(
      code: element.code,
      title: element.title,
      transversal: element.attribute("transversal")?.xmlTrimmed,
      aptitudes: element.children(named: "aptitude").compactMap(\.value),
      place: place(of: element))
  }
}

extension SourceElement {
  fileprivate var title: String { child("titre")?.value ?? "" }

  fileprivate var identifier: Identifier { Identifier(attribute("id")?.xmlTrimmed ?? "") }

  fileprivate var code: CompetenceCode { CompetenceCode(attribute("code")?.xmlTrimmed ?? "") }

  fileprivate func number(_ name: String) -> Int? {
    attribute(name).flatMap { ValueType.number.admits($0) ? Int($0.xmlTrimmed) : nil }
  }
}
