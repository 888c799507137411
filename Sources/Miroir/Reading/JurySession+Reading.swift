extension JurySession {
  /// Reads a session; nothing when its root is something else, or has no name.
  package init?(reading root: SourceElement, in file: FilePath) {
    guard root.name.local == "session", let id = root.identifier("id"),
      let referentiel = root.identifier("referentiel")
    else { return nil }
    func place(_ element: SourceElement) -> Place { Place(file: file, offset: element.offset) }
    let sitting = root.child("seance")
    self.init(
      id: id, referentiel: referentiel, rule: root.identifier("regle"),
      establishment: root.child("etablissement")?.value,
      appointment: root.child("nomination").map { act in
        Appointment(
          text: act.value ?? "", reference: act.word("reference"),
          date: act.date, place: place(act))
      },
      members: root.grandchildren("jury", "membre").compactMap { Member($0, place) },
      sitting: sitting.map {
        Sitting(
          date: $0.date, location: $0.word("lieu"), mode: .init(word: $0.attribute("mode")),
          place: place($0))
      },
      candidates: root.grandchildren("candidats", "candidat").compactMap {
        Candidacy($0, place)
      },
      adoptions: root.children(named: "adoption").map { Adoption($0, place) },
      place: place(root))
  }
}

extension JurySession.Member {
  fileprivate init?(_ element: SourceElement, _ place: (SourceElement) -> Place) {
    guard let id = element.identifier("id") else { return nil }
    let absence = element.child("absence")
    self.init(
      id: id, role: .init(word: element.attribute("fonction")) ?? .member,
      presence: .init(word: element.attribute("presence")), name: element.child("nom")?.value,
      capacity: element.child("qualite")?.value, absenceGround: absence?.value,
      recusals: element.children(named: "recusation").compactMap { recusal in
        recusal.identifier("portfolio").map {
          JurySession.Recusal(portfolio: $0, reason: recusal.value ?? "", place: place(recusal))
        }
      },
      place: place(element), absencePlace: absence.map(place))
  }
}

extension JurySession.Candidacy {
  fileprivate init?(_ element: SourceElement, _ place: (SourceElement) -> Place) {
    guard let portfolio = element.identifier("portfolio") else { return nil }
    self.init(
      portfolio: portfolio, seal: element.digest("depot"), number: element.word("identifiant"),
      tests: element.children(named: "controle").compactMap { test in
        test.code("domaine").map {
          JurySession.Test(
            domain: $0, result: .init(word: test.attribute("resultat")), place: place(test))
        }
      },
      keptDomains: element.children(named: "domaine-conserve").compactMap { kept in
        kept.code("domaine").map {
          JurySession.KeptDomain(
            domain: $0, referentiel: kept.identifier("referentiel"), session: kept.word("session"),
            establishment: kept.word("etablissement"), attestation: kept.word("attestation"),
            place: place(kept))
        }
      },
      decisions: element.children(named: "decision").compactMap { decision in
        guard let competence = decision.code("competence"),
          let value = JuryDecision(word: decision.attribute("valeur"))
        else { return nil }
        return JurySession.Decision(
          competence: competence, value: value, date: decision.date,
          reason: decision.child("raison")?.value, place: place(decision))
      },
      findings: element.children(named: "constat").compactMap { finding in
        guard let requirement = finding.identifier("exigence"),
          let value = FindingWord(word: finding.attribute("valeur"))
        else { return nil }
        return JurySession.RequirementFinding(
          requirement: requirement, isMet: value == .met, date: finding.date,
          reason: finding.child("raison")?.value, place: place(finding))
      },
      place: place(element))
  }
}

extension JurySession.Adoption {
  fileprivate init(_ element: SourceElement, _ place: (SourceElement) -> Place) {
    self.init(
      date: element.date, reason: element.child("raison")?.value,
      dossiers: element.children(named: "dossier").compactMap { dossier in
        guard let portfolio = dossier.identifier("portfolio"), let seal = dossier.digest("depot")
        else { return nil }
        return JurySession.AdoptedDossier(
          portfolio: portfolio, seal: seal, place: place(dossier))
      },
      place: place(element))
  }
}

extension Evaluation {
  /// Reads an evaluation; nothing when its root is something else, or doesn't say who judges what.
  init?(reading root: SourceElement, in file: FilePath) {
    guard root.name.local == "evaluation", let portfolio = root.identifier("portfolio"),
      let seal = root.digest("depot"), let member = root.identifier("jure")
    else { return nil }
    self.init(
      portfolio: portfolio, seal: seal, member: member,
      referentiel: root.identifier("referentiel"), date: root.date,
      judgements: root.children(named: "jugement").compactMap { element in
        element.code("competence").map { code in
          Judgement(
            competence: code, decision: .init(word: element.attribute("decision")),
            grounds: (element.word("appuis") ?? "").xmlTokens.map { Address($0) },
            criteria: Criterion.allCases.compactMap { criterion in
              SufficiencyWord(word: element.attribute(criterion.attribute)).map {
                (criterion, $0 == .sufficient)
              }
            },
            remark: element.child("remarque")?.remark,
            place: Place(file: file, offset: element.offset))
        }
      },
      remark: root.child("remarque")?.remark, place: Place(file: file, offset: root.offset))
  }
}

extension SourceElement {
  fileprivate var date: PartialDate? { word("date").flatMap { PartialDate($0) } }

  /// What somebody has to say, line by line.
  fileprivate var remark: String? { text.xmlTrimmed.nonEmpty }

  fileprivate func word(_ name: String) -> String? { attribute(name)?.xmlTrimmed.nonEmpty }

  fileprivate func identifier(_ name: String) -> Identifier? {
    attribute(name)?.wellFormed(.identifier).map { Identifier($0) }
  }

  fileprivate func code(_ name: String) -> CompetenceCode? {
    attribute(name)?.wellFormed(.code).map { CompetenceCode($0) }
  }

  fileprivate func digest(_ name: String) -> SHA256Digest? {
    word(name).flatMap { SHA256Digest($0) }
  }

  fileprivate func grandchildren(_ child: String, _ name: String) -> [SourceElement] {
    self.child(child)?.children(named: name) ?? []
  }
}
