extension Portfolio {
  /// Reads the model from a tree. Reading is total: what isn't there or isn't known is absent, and
  /// what is wrong with it is among the document's issues.
  public init(reading root: SourceElement, in file: FilePath) {
    let reader = PortfolioReader(file: file)
    let candidate = root.child("candidat")
    id = root.identifier
    language = root.language
    referentiel = root.attribute("referentiel")?.wellFormed(.identifier).map { Identifier($0) }
    date = root.attribute("date").flatMap { PartialDate($0) }
    self.candidate = candidate.map(reader.candidate)
    help = reader.block("aides", of: root, at: "aides")
    rights = root.child("droits").map { reader.rights($0, at: "droits") }
    presentation = reader.block("presentation", of: root, at: "presentation")
    evidence = reader.children("preuve", in: root.child("preuves")) { $0.evidence($1) }
    let situations = root.child("situations")
    self.situations = reader.children("situation", in: situations) { $0.situation($1) }
    mobilisations = self.situations.flatMap(\.mobilisations)
    analyses = self.situations.flatMap(\.allAnalyses).map { ($0.text, $0) }
      .filter { !$0.0.xmlTrimmed.isEmpty }
    review = root.child("bilan").map { reader.inside($0).review($0) }
    place = reader.place(of: root, "portfolio")
    situationsPlace = situations.map { Place(file: file, offset: $0.offset) }
    evidencePlace = root.child("preuves").map { Place(file: file, offset: $0.offset) }
  }
}

private struct PortfolioReader {
  let file: FilePath
  /// The language of what is read, where an element inside the portfolio says one.
  var language: String?

  /// A reader of what is in that element.
  func inside(_ element: SourceElement) -> PortfolioReader {
    PortfolioReader(file: file, language: element.language ?? language)
  }

  /// The children of that name, each read by a reader of what is in it.
  func children<Part>(
    _ name: String, in parent: SourceElement?, _ read: (PortfolioReader, SourceElement) -> Part
  ) -> [Part] {
    guard let parent else { return [] }
    let reader = inside(parent)
    return parent.children(named: name).map { read(reader.inside($0), $0) }
  }

  func place(of element: SourceElement, _ address: Address?) -> Place {
    Place(file: file, offset: element.offset, address: address)
  }

  /// The first block of that name, unless it is empty.
  func block(_ name: String, of element: SourceElement, at address: Address?) -> Block? {
    element.child(name).flatMap { Block($0, at: place(of: $0, address), language) }
  }

  /// The first block of that name, addressed as a part of `parent`.
  func block(_ name: String, of element: SourceElement, in parent: Address?) -> Block? {
    block(name, of: element, at: parent?.part(name))
  }

  func period(of element: SourceElement, _ place: Place) -> Period {
    Period(start: date("debut", of: element), end: date("fin", of: element), place: place)
  }

  func date(_ name: String, of element: SourceElement) -> PartialDate? {
    element.attribute(name).flatMap { PartialDate($0) }
  }

  // MARK: - Who

  func candidate(_ element: SourceElement) -> Candidate {
    let address: Address = "candidat"
    return Candidate(
      firstName: element.child("prenom")?.value,
      surname: element.child("nom")?.value,
      identifiers: element.children(named: "identifiant").compactMap { code in
        code.value.map { Candidate.Code(text: $0, kind: .init(word: code.attribute("type"))) }
      },
      establishment: element.child("etablissement")?.value,
      training: element.child("formation").map { training in
        Training(
          title: training.value ?? "",
          status: Training.Status(word: training.attribute("statut")),
          mode: Training.Mode(word: training.attribute("modalite")),
          period: period(of: training, place(of: training, address.part("formation"))))
      },
      session: element.child("session").flatMap { session in
        session.value.flatMap { PartialDate($0) }.map { date in
          Session(date: date, place: place(of: session, address.part("session")))
        }
      },
      place: place(of: element, address))
  }

  // MARK: - Evidence

  func evidence(_ element: SourceElement) -> Evidence {
    let id = element.identifier
    let address = id.map { Address($0.text) }
    return Evidence(
      id: id,
      nature: .init(word: element.attribute("nature")),
      origin: .init(word: element.attribute("origine")),
      file: element.attribute("fichier")?.xmlTrimmed.nonEmpty.map { FilePath($0) },
      digest: element.attribute("empreinte").flatMap { SHA256Digest($0.xmlTrimmed) },
      link: element.attribute("lien")?.xmlTrimmed.nonEmpty,
      visited: date("consulte-le", of: element),
      date: date("date", of: element),
      work: .init(word: element.attribute("travail")),
      confidentiality: .init(word: element.attribute("confidentialite")),
      title: block("titre", of: element, in: address),
      description: block("description", of: element, in: address),
      contribution: block("contribution", of: element, in: address),
      alternative: block("alternative", of: element, in: address),
      rights: element.child("droits").map { rights($0, at: address?.part("droits")) },
      personalData: element.child("donnees-personnelles").map { declaration($0, address) },
      aiUse: element.child("usage-ia").map { declaration($0, address) },
      place: place(of: element, address))
  }

  func rights(_ element: SourceElement, at address: Address?) -> Rights {
    let place = place(of: element, address)
    return Rights(
      author: element.attribute("auteur")?.onOneLine.nonEmpty,
      licence: element.attribute("licence")?.onOneLine.nonEmpty,
      text: Block(element, at: place, language), place: place)
  }

  func declaration<State: WrittenInFrench>(
    _ element: SourceElement, _ parent: Address?
  ) -> Declaration<State> {
    let place = place(of: element, parent?.part(element.name.local))
    return Declaration(
      state: State(word: element.attribute("etat")), text: Block(element, at: place, language),
      place: place)
  }

  // MARK: - Situations

  func situation(_ element: SourceElement) -> Situation {
    let id = element.identifier
    let address = id.map { Address($0.text) }
    let place = place(of: element, address)
    return Situation(
      id: id,
      period: period(of: element, place),
      setting: .init(word: element.attribute("cadre")),
      mode: .init(word: element.attribute("modalite")),
      title: block("titre", of: element, in: address),
      context: block("contexte", of: element, in: address),
      role: block("role", of: element, in: address),
      actions: block("actions", of: element, in: address),
      initiative: block("initiative", of: element, in: address),
      results: block("resultats", of: element, in: address),
      analyses: element.children(named: "analyse").map { analysis($0, address) },
      mobilisations: element.children(named: "mobilisation").map {
        inside($0).mobilisation($0, id)
      },
      place: place)
  }

  func analysis(_ element: SourceElement, _ parent: Address?) -> Analysis {
    let codes = element.list("competences", of: .codes)
    let name = codes.isEmpty ? "analyse" : "analyse@" + codes.joined(separator: "+")
    let place = place(of: element, parent?.part(name))
    return Analysis(
      competences: codes.map { CompetenceCode($0) }, text: Block(element, at: place, language),
      place: place)
  }

  func mobilisation(_ element: SourceElement, _ situation: Identifier?) -> Mobilisation {
    let code = element.attribute("competence")?.wellFormed(.code)
    let address = code.flatMap { code in situation.map { Address($0.text).part(code) } }
    return Mobilisation(
      competence: code.map { CompetenceCode($0) },
      title: element.attribute("intitule"),
      evidence: element.list("preuves", of: .identifiers).map { Identifier($0) },
      selfAssessment: .init(word: element.attribute("auto-evaluation")),
      justification: block("justification", of: element, in: address),
      knowledge: block("savoirs", of: element, in: address),
      analysis: block("analyse", of: element, in: address),
      situation: situation,
      place: place(of: element, address))
  }

  func review(_ element: SourceElement) -> Review {
    let address: Address = "bilan"
    return Review(
      acquired: block("acquis", of: element, in: address),
      limits: block("limites", of: element, in: address),
      transfer: block("transfert", of: element, in: address),
      place: place(of: element, address))
  }
}

extension SourceElement {
  /// The attribute `id`, unless it isn't one.
  fileprivate var identifier: Identifier? {
    attribute("id")?.wellFormed(.identifier).map { Identifier($0) }
  }

  /// The text on one line, its white space folded, unless nothing is left.
  var value: String? { text.onOneLine.nonEmpty }
}

extension SourceElement {
  /// The names or codes that an attribute lists; none if one isn't well-formed, since the others
  /// may then be words as well.
  fileprivate func list(_ name: String, of type: ValueType) -> [String] {
    attribute(name)?.wellFormed(type)?.xmlTokens ?? []
  }
}

extension String {
  /// The value without white space around it, unless its type doesn't admit it: what isn't a name or
  /// a code could be anything, and is cited nowhere.
  func wellFormed(_ type: ValueType) -> String? {
    type.admits(self) ? xmlTrimmed : nil
  }

  var nonEmpty: String? { isEmpty ? nil : self }

  /// The words separated by one space.
  fileprivate var onOneLine: String { xmlTokens.joined(separator: " ") }
}
