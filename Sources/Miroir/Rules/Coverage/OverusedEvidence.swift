extension Rule {
  static let overusedEvidence = Rule(
    "preuve-omnipresente", .advice, .coverage, audience: .candidate,
    requirement: Phrase(
      fr: "Une même preuve ne sert pas à plus de la moitié des compétences",
      en: "One piece of evidence doesn't serve more than half of the competences"),
    rationale: Phrase(
      fr: "Si elle est écartée, plus de la moitié du dossier reste sans appui.",
      en: "Should it be set aside, more than half of the dossier is left without support."),
    fix: Phrase(
      fr: "Garder la preuve pour les compétences qu'elle montre le mieux, et en chercher d'autres.",
      en: "Keep the evidence for the competences it shows best, and look for more."),
    examples: [
      .rejects(
        replacing: "</situation>",
        by: added.map {
          ExampleFolder.mobilisation($0, evidence: "charte", justification: "Le point \($0).")
        }
        .joined() + "</situation>"
      ).with(more).with(analysed),
      .rejects(
        replacing: "</situation>",
        by: added.map {
          ExampleFolder.mobilisation(
            $0, evidence: "journal charte", justification: "Le point \($0).")
        }
        .joined() + "</situation>"
      ).with(more).with(analysed).with(
        .replacement(
          file: .portfolio, of: #"preuves="charte" auto"#, by: #"preuves="journal" auto"#)),
      .accepts(
        replacing: "</situation>",
        by: added.map {
          ExampleFolder.mobilisation(
            $0, evidence: $0 < "E1.5" ? "charte" : "journal", justification: "Le point \($0).")
        }
        .joined() + "</situation>"
      ).with(more).with(analysed).with(
        .replacement(file: .portfolio, of: #"preuves="charte journal""#, by: #"preuves="journal""#)
      ).asModel,
    ],
    each: { $0.evidenceUses }
  ) { use, folder in
    guard use.competences > 4, use.competences * 2 > use.outOf, !folder.mayHideMobilisations
    else { return nil }
    return Finding(
      Phrase(
        fr: "« \(use.id) » sert à \(use.competences) compétences sur \(use.outOf)",
        en: "'\(use.id)' serves \(use.competences) competences of \(use.outOf)"), at: use.place,
      help: Phrase(
        fr:
          "gardez-la pour celles qu'elle montre le mieux ; pour les autres, cherchez une autre preuve",
        en: "keep it for those it shows best; look for other evidence for the others"))
  }
}

/// A piece of evidence, and how many of the competences proved it serves.
private struct EvidenceUse {
  var id: Identifier
  var competences: Int
  var outOf: Int
  var place: Place
}

extension PortfolioFolder {
  /// The uses of evidence that more than four mobilisations cite: no other serves more competences.
  fileprivate var evidenceUses: [EvidenceUse] {
    guard let portfolio else { return [] }
    let served = citations.filter { $0.value.count > 4 }
      .mapValues { Set($0.compactMap(\.mobilisation.competence)).count }
    let proved = portfolio.mobilisations.filter { !$0.evidence.isEmpty }.compactMap(\.competence)
    let count = Set(proved).count
    return portfolio.evidence.compactMap { evidence in
      guard let id = evidence.id, let competences = served[id] else { return nil }
      return EvidenceUse(id: id, competences: competences, outOf: count, place: evidence.place)
    }
  }
}

private let added = ["E1.3", "E1.4", "E1.5", "E1.6"]

/// Four more competences in the framework.
private let more = Example.Edit.replacement(
  file: "referentiels/exemple.xml", of: #"<competence code="E1.2">"#,
  by: added.map {
    "<competence code=\"\($0)\"><titre>Le point \($0.dropFirst(3))</titre></competence>"
  }
  .joined() + #"<competence code="E1.2">"#)

/// They are thought over in an analysis.
private let analysed = Example.Edit.replacement(
  file: .portfolio, of: #"competences="E1.2""#,
  by: "competences=\"E1.2 \(added.joined(separator: " "))\"")
