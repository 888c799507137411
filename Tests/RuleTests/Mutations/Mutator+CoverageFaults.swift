@testable import Miroir

/// Changes of what is mobilised, of what it rests on, and of dates.
extension Mutator {
  static let coverageFaults: [Kind] = [
    { $0.droppedMobilisation() }, { $0.withoutAnalyses() }, { $0.withoutEvidence() },
    { $0.withoutMobilisations() },
    { $0.evidenceFromOneSituation() }, { $0.overusedEvidence() }, { $0.situationWithoutEvidence() },
    { $0.analysisOfAnother() },
    { $0.evidence("origine", "controle-de-connaissances", "qcm-pour-seule-preuve") },
    { $0.evidence("nature", "attestation", "attestation-pour-seule-preuve") },
    { $0.otherTitle() }, { $0.codeOfOldVersion() }, { $0.unmetRequirement() },
    // Dates.
    { $0.value(of: ["fin"], in: "formation", "1999-01", "dates-inversees") },
    { $0.value(of: ["date"], in: "preuve", "2031-01-01", "date-apres-session") },
    { $0.value(of: ["fin"], in: "situation", "2031-01-01", "date-apres-session") },
    { $0.value(of: ["date"], in: "portfolio", "2031-01-01", "portfolio-apres-session") },
    { $0.impossibleSession() }, { $0.dateAfterPortfolio() }, { $0.evidenceBeforeSituation() },
  ]

  /// The mobilisations of a competence that the référentiel has.
  private func claims() -> (code: String, parts: [MutationBase.Part])? {
    guard let (_, attribute) = attribute(["competence"], of: "mobilisation") else { return nil }
    let code = text(attribute.valueRange)
    guard base.referentiel?.competence(CompetenceCode(code)) != nil else { return nil }
    return (code, base.elements.filter { $0.element.attribute("competence") == code })
  }

  private func withoutEvidence() -> Mutation? {
    guard isSound, let (code, parts) = claims() else { return nil }
    let cited = parts.compactMap { $0.attribute("preuves") }
    guard !cited.isEmpty else { return nil }
    return mutation(
      "\(code) without evidence", cited.map(removal), "competence-sans-preuve", parts[0])
  }

  private func withoutAnalyses() -> Mutation? {
    guard isSound, let (code, parts) = claims() else { return nil }
    let own = parts.flatMap { children(of: $0, named: "analyse") }.map { replace($0.range, "") }
    let naming = base.elements.filter { part in
      part.name == "analyse"
        && part.element.attribute("competences")?.xmlTokens.contains(code) == true
    }
    let renamed = naming.compactMap { part -> Edit? in
      let others = part.element.attribute("competences")?.xmlTokens.filter { $0 != code } ?? []
      return part.attribute("competences").map { attribute in
        others.isEmpty
          ? removal(of: attribute) : replace(attribute.valueRange, others.joined(separator: " "))
      }
    }
    guard !own.isEmpty || !renamed.isEmpty else { return nil }
    return mutation(
      "\(code) without analysis", own + renamed, "competence-sans-analyse", parts[0])
  }

  private func droppedMobilisation() -> Mutation? {
    guard isSound, let part = part("mobilisation"),
      let code = part.element.attribute("competence"),
      let situations = base.elements.first(where: { $0.name == "situations" }),
      base.elements.count(where: { $0.element.attribute("competence") == code }) == 1
    else { return nil }
    return mutation(
      "\(code) mobilised no more", [replace(part.range, "")], "competence-sans-situation",
      situations)
  }

  private func withoutMobilisations() -> Mutation? {
    guard isSound, let part = part("situation") else { return nil }
    let inside = children(of: part, named: "mobilisation")
    guard !inside.isEmpty else { return nil }
    return mutation(
      "a situation without mobilisation", inside.map { replace($0.range, "") },
      "situation-sans-mobilisation", part)
  }

  /// The evidence cited in these situations, cited no more.
  private func uncited(_ situations: [MutationBase.Part]) -> [Edit] {
    situations.flatMap { children(of: $0, named: "mobilisation") }
      .compactMap { $0.attribute("preuves") }.map(removal)
  }

  private func situationWithoutEvidence() -> Mutation? {
    let found = part("situation") { part in
      !base.elements.contains { $0.name == "renvoi" && isInside($0, part) }
        && children(of: part, named: "mobilisation").contains {
          !children(of: $0, named: "justification").isEmpty
        }
    }
    guard isSound, let part = found else { return nil }
    let edits = uncited([part])
    return edits.isEmpty
      ? nil : mutation("a situation without evidence", edits, "situation-sans-preuve", part)
  }

  private func evidenceFromOneSituation() -> Mutation? {
    let found = part("situation") { part in
      let codes = children(of: part, named: "mobilisation").filter {
        $0.attribute("preuves") != nil
      }
      .compactMap { $0.element.attribute("competence") }.map { CompetenceCode($0) }
      let domains = base.referentiel?.domains ?? []
      return domains.count { domain in domain.competences.contains { codes.contains($0.code) } } > 1
    }
    guard isSound, let part = found else { return nil }
    let others = base.elements.filter { $0.name == "situation" && $0.range != part.range }
    let edits = uncited(others)
    guard !edits.isEmpty else { return nil }
    return mutation(
      "evidence in one situation", edits, "preuves-d-une-seule-situation", part)
  }

  private func overusedEvidence() -> Mutation? {
    guard isSound, let part = part("preuve"), let id = part.element.attribute("id") else {
      return nil
    }
    let citing = base.elements.filter {
      $0.name == "mobilisation" && $0.attribute("preuves") != nil
    }
    guard Set(citing.map { $0.element.attribute("competence") }).count > 4 else { return nil }
    let edits = citing.compactMap { mobilisation -> Edit? in
      guard let cited = mobilisation.attribute("preuves"),
        !text(cited.valueRange).xmlTokens.contains(id)
      else { return nil }
      return insert("\(id) ", at: cited.valueRange.lowerBound)
    }
    return mutation("one piece of evidence for all", edits, "preuve-omnipresente", part)
  }

  private func analysisOfAnother() -> Mutation? {
    let found = part("analyse") { parent(of: $0)?.name == "situation" }
    guard isSound, let part = found, let situation = parent(of: part) else { return nil }
    let codes = children(of: situation, named: "mobilisation")
      .compactMap { $0.element.attribute("competence") }
    let others = (base.referentiel?.competences ?? []).map(\.code.text).filter {
      !codes.contains($0)
    }
    guard let other = others.randomElement(using: &generator) else { return nil }
    let named = part.element.attribute("competences").map { $0 + " " } ?? ""
    return mutation(
      "an analysis of \(other)", [set("competences", to: named + other, in: part)],
      "analyse-sans-mobilisation", part)
  }

  /// All the evidence of a competence with another word.
  private func evidence(_ name: String, _ word: String, _ rule: Rule.ID) -> Mutation? {
    guard isSound, let (code, parts) = claims() else { return nil }
    let ids = Set(parts.flatMap { $0.element.attribute("preuves")?.xmlTokens ?? [] })
    let cited = base.elements.filter { part in
      part.name == "preuve" && part.element.attribute("id").map(ids.contains) == true
    }
    let isTest = { (part: MutationBase.Part) in
      part.element.attribute("origine") == "controle-de-connaissances"
    }
    guard !cited.isEmpty, name == "origine" || !cited.allSatisfy(isTest) else { return nil }
    return mutation(
      "\(code) on \(word) alone", cited.map { set(name, to: word, in: $0) }, rule, parts[0])
  }

  private func otherTitle() -> Mutation? {
    guard let (_, parts) = claims(),
      let part = parts.first(where: { $0.attribute("intitule") != nil })
    else { return nil }
    return mutation(
      "another @intitule", [set("intitule", to: "Zzz", in: part)], "intitule-different", part)
  }

  private func codeOfOldVersion() -> Mutation? {
    let old = ["c2i1-2011": "A1-1", "c2i2e-2010": "A.1.1"]
    guard isSound, let code = base.referentiel.flatMap({ old[$0.id.text] }),
      let (part, attribute) = attribute(["competence"], of: "mobilisation")
    else { return nil }
    return mutation(
      "a code of the version before", [replace(attribute.valueRange, code)],
      "competence-d-une-version-remplacee", part)
  }

  /// No situation shows what the référentiel demands.
  private func unmetRequirement() -> Mutation? {
    guard isSound, base.referentiel?.requirements.isEmpty == false, let home = part("situations")
    else { return nil }
    let modes = children(of: home, named: "situation").compactMap { $0.attribute("modalite") }
    return mutation("no @modalite", modes.map(removal), "exigence-non-montree", home)
  }

  // MARK: - Dates

  private func impossibleSession() -> Mutation? {
    guard let part = part("session"), let content = part.content else { return nil }
    return mutation(
      "a session in no month", [replace(content, "2026-00")], "date-impossible", part)
  }

  /// A date between the portfolio's and its session's end.
  private func dateAfterPortfolio() -> Mutation? {
    guard let session = part("session")?.content.map(text)?.xmlTrimmed,
      let own = base.elements[0].element.attribute("date"), String(own.prefix(7)) < session
    else { return nil }
    return value(of: ["date"], in: "preuve", session, "date-apres-le-portfolio")
  }

  private func evidenceBeforeSituation() -> Mutation? {
    guard isSound, let (part, date) = attribute(["date"], of: "preuve"),
      let id = part.element.attribute("id")
    else { return nil }
    let citing = base.elements.filter { other in
      other.name == "mobilisation"
        && other.element.attribute("preuves")?.xmlTokens.contains(id) == true
    }
    let isDated = citing.allSatisfy { parent(of: $0)?.attribute("debut") != nil }
    guard !citing.isEmpty, isDated else { return nil }
    return mutation(
      "evidence before its situation", [replace(date.valueRange, "1999-01")],
      "preuve-avant-sa-situation", part)
  }
}
