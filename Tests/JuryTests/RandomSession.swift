import MiroirFolder
import TestSupport

@testable import Miroir

/// A session drawn at random, with one dossier, and its documents.
struct RandomSession {
  var referentiel: Referentiel
  var rule: Identifier?
  /// The members who vote, the president first, each with their decisions.
  var votes: [(member: String, decisions: [CompetenceCode: JuryDecision])] = []
  /// A référent's proposals.
  var proposals: [CompetenceCode: JuryDecision] = [:]
  var isAdopted = false
  var tests: [CompetenceCode: JurySession.Test.Result] = [:]
  var kept: [CompetenceCode] = []
  var findings: [Identifier: Bool] = [:]
  var decisions: [CompetenceCode: JuryDecision] = [:]

  /// Draws one; most competences are validated, so that certificates are not too rare.
  init(with random: inout SeededGenerator) {
    let names = Library().identifiers.filter { !$0.text.hasPrefix("c2i2forcom") }
    let name = names.randomElement(using: &random) ?? "c2i1-2011"
    guard let known = Library().referentiel(named: name) else {
      preconditionFailure("no framework: \(name)")
    }
    referentiel = known
    rule = referentiel.rules.randomElement(using: &random)?.id
    let rarity = Int.random(in: 3...60, using: &random)
    func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
    for member in ["hamon", "tissier", "abadie"].prefix(Int.random(in: 1...3, using: &random)) {
      var own: [CompetenceCode: JuryDecision] = [:]
      for code in codes where !one(in: rarity) {
        own[code] = one(in: rarity) ? .notValidated : .validated
      }
      votes.append((member, own))
    }
    for code in codes where one(in: 2) { proposals[code] = one(in: 9) ? .notValidated : .validated }
    isAdopted = one(in: 3)
    for domain in domains where !one(in: rarity) {
      tests[domain] = one(in: rarity) ? .notPositive : one(in: rarity) ? .absent : .positive
    }
    kept = domains.filter { _ in one(in: 8) }
    for requirement in referentiel.requirements where !one(in: 9) {
      findings[requirement.id] = !one(in: 9)
    }
    for code in codes where one(in: rarity * 2) {
      decisions[code] = one(in: 2) ? .validated : .notValidated
    }
  }

  var codes: [CompetenceCode] { referentiel.competences.map(\.code) }
  var domains: [CompetenceCode] { referentiel.domains.map(\.code) }

  /// The verdict that its documents, in that order, lead to.
  func verdict(shuffled random: inout SeededGenerator, keptTwice: Bool = false) -> Verdict? {
    Deliberation(of: folder(shuffled: &random, keptTwice: keptTwice))?.verdicts.first
  }

  /// Its documents, whatever has no order in a random one.
  func folder(shuffled random: inout SeededGenerator, keptTwice: Bool = false) -> PortfolioFolder {
    var files = votes.map { member, decisions in
      evaluation(by: member, decisions, &random)
    }
    files.append(evaluation(by: "vasseur", proposals, &random))
    files.shuffle(using: &random)
    let session = document(&random, keptTwice: keptTwice)
    return PortfolioFolder(
      reading: SessionContents(
        path: "", session: Array(session.utf8),
        evaluations: files.enumerated().map { index, text in
          (FilePath("evaluations/\(index).xml"), Array(text.utf8))
        }))
  }

  private static let seal = "sha256:" + String(repeating: "5", count: 64)

  private func evaluation(
    by member: String, _ decisions: [CompetenceCode: JuryDecision],
    _ random: inout SeededGenerator
  ) -> String {
    let lines = decisions.keys.sorted().shuffled(using: &random).map { code in
      #"<jugement competence="\#(code)" decision="\#(decisions[code]?.word ?? "")" pertinence="insuffisant"/>"#
    }
    return #"<evaluation xmlns="urn:miroir:evaluation:1" portfolio="p-1" "#
      + #"depot="\#(Self.seal)" jure="\#(member)">\#(lines.joined())</evaluation>"#
  }

  private func document(_ random: inout SeededGenerator, keptTwice: Bool) -> String {
    var members = votes.map { #"<membre id="\#($0.member)" presence="present"/>"# }
    members.append(#"<membre id="vasseur" fonction="referent"/>"#)
    members.shuffle(using: &random)
    var lines = tests.keys.sorted().map {
      #"<controle domaine="\#($0)" resultat="\#(tests[$0]?.word ?? "")"/>"#
    }
    for domain in keptTwice ? kept + kept : kept {
      lines.append(#"<domaine-conserve domaine="\#(domain)" session="juin-2025"/>"#)
    }
    lines += findings.keys.sorted().map {
      #"<constat exigence="\#($0)" valeur="\#(findings[$0] == true ? "remplie" : "non-remplie")"/>"#
    }
    lines += decisions.keys.sorted().map {
      #"<decision competence="\#($0)" valeur="\#(decisions[$0]?.word ?? "")"/>"#
    }
    lines.shuffle(using: &random)
    let rule = rule.map { #" regle="\#($0)""# } ?? ""
    let dossier = #"portfolio="p-1" depot="\#(Self.seal)""#
    let adoption = isAdopted ? "<adoption><dossier \(dossier)/></adoption>" : ""
    return
      #"<session xmlns="urn:miroir:session:1" id="s" referentiel="\#(referentiel.id)"\#(rule)>"#
      + "<jury>\(members.joined())</jury><candidats><candidat \(dossier)>\(lines.joined())</candidat>"
      + "</candidats>\(adoption)</session>"
  }
}
