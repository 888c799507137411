import Miroir

/// Competence by competence: what shows each of them, and what the candidate says of it.
struct CompetencesModel {
  var heading: String
  var domains: [Domain]

  struct Domain {
    var anchor: String
    var code: String
    var title: String
    var isPublished: Bool
    var unpublished: String
    var competences: [Competence]
  }

  struct Competence {
    var anchor: String
    var code: String
    var title: String
    var state: String
    var label: String
    var hasSelfAssessments: Bool
    var selfAssessmentsLabel: String
    /// One for each mobilisation that has one, never combined.
    var selfAssessments: [SelfAssessment]
    var hasOpinions: Bool
    var opinionsLabel: String
    /// What others say of it, each by themselves.
    var opinions: [OpinionModel]
    var mobilisations: [MobilisationModel]
  }

  struct SelfAssessment {
    var label: String
    var situation: PageLink
  }
}

/// A mobilisation: what shows the competence in one situation.
struct MobilisationModel {
  var anchor: String
  var situationLabel: String
  var situation: PageLink
  /// Those on the mobilisation as a whole.
  var remarks: RemarksModel
  var hasLacks: Bool
  var lacksLabel: String
  var lacks: String
  var fields: [FieldModel]
  var hasSharedAnalyses: Bool
  var sharedAnalysesLabel: String
  var sharedAnalyses: [PageLink]
  var hasEvidence: Bool
  var evidenceLabel: String
  var evidence: [PageLink]
}

extension CompetencesModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    heading = words(Phrase(fr: "Compétence par compétence", en: "Competence by competence"))
    let evidence = Dictionary(
      dossier.evidence.compactMap { item in item.evidence.id.map { ($0, item.evidence) } }
    ) { first, _ in first }
    domains = dossier.coverage.domains.map { covered in
      Domain(
        anchor: "_d/" + covered.domain.code.text, code: covered.domain.code.text,
        title: covered.domain.title, isPublished: !covered.competences.isEmpty,
        unpublished: words(ReferentielText.unpublished),
        competences: covered.competences.map { Competence($0, evidence, words) })
    }
  }
}

extension CompetencesModel.Competence {
  fileprivate init(
    _ covered: CompetenceCoverage, _ evidence: [Identifier: Evidence], _ words: PageWords
  ) {
    anchor = covered.anchor
    code = covered.competence.code.text
    title = covered.competence.title
    state = covered.state.rawValue
    label = words(covered.state.label)
    selfAssessments = covered.mobilisations.compactMap { covered in
      covered.mobilisation.selfAssessment.map {
        CompetencesModel.SelfAssessment(
          label: words($0.label), situation: words.link(to: covered.situation))
      }
    }
    hasSelfAssessments = !selfAssessments.isEmpty
    selfAssessmentsLabel = words(Phrase(fr: "Auto-évaluation :", en: "Self-assessment:"))
    opinions = words.opinions[covered.competence.code]
    hasOpinions = !opinions.isEmpty
    opinionsLabel = words(
      Phrase(fr: "Ce que d'autres en disent :", en: "What others say of it:"))
    mobilisations = covered.mobilisations.map { MobilisationModel($0, evidence, words) }
  }
}

extension MobilisationModel {
  fileprivate init(
    _ covered: CoveredMobilisation, _ known: [Identifier: Evidence], _ words: PageWords
  ) {
    let mobilisation = covered.mobilisation
    anchor = mobilisation.anchor
    situationLabel = words(Phrase(fr: "Dans la situation :", en: "In the situation:"))
    situation = words.link(to: covered.situation)
    remarks = words.remarks(at: mobilisation.anchor)
    lacks = covered.lacks.map { words($0.label) }.joined(separator: ", ")
    hasLacks = !covered.lacks.isEmpty
    lacksLabel = words(Phrase(fr: "À compléter :", en: "To be completed:"))
    fields = mobilisation.labelledBlocks.compactMap { words.field($0.label, $0.block) }
    sharedAnalyses = covered.situation.analyses(naming: mobilisation.competence).map { analysis in
      PageLink(
        href: Href(anchor: analysis.anchor).text, label: words(analysis.sharedLabel),
        language: words.language.rawValue)
    }
    hasSharedAnalyses = !sharedAnalyses.isEmpty
    sharedAnalysesLabel = words(
      Phrase(
        fr: "Analyse réflexive, dans la situation :", en: "Reflective analysis, in the situation:"))
    evidence = mobilisation.evidence.compactMap { known[$0] }.map { words.link(to: $0) }
    hasEvidence = !evidence.isEmpty
    evidenceLabel = words(Phrase(fr: "Preuves :", en: "Evidence:"))
  }
}

extension Mobilisation {
  /// Its texts, each under what it is.
  var labelledBlocks: [LabelledBlock] {
    [
      LabelledBlock(
        Phrase(fr: "Ce que la preuve montre", en: "What the evidence shows"), justification),
      LabelledBlock(
        Phrase(fr: "Savoirs et savoir-faire combinés", en: "Knowledge and skills combined"),
        knowledge),
      LabelledBlock(Phrase(fr: "Analyse réflexive", en: "Reflective analysis"), analysis),
    ].compactMap(\.self)
  }
}

extension Situation {
  /// The analyses, with their texts, that name a competence.
  fileprivate func analyses(naming code: CompetenceCode?) -> [AnchoredAnalysis] {
    anchoredAnalyses.filter { analysis in
      analysis.analysis.text != nil && code.map(analysis.analysis.competences.contains) == true
    }
  }

  /// The analyses, each with a place of its own even where two have the same address.
  var anchoredAnalyses: [AnchoredAnalysis] {
    var counts: [String: Int] = [:]
    return analyses.map { analysis in
      let address = analysis.place.address?.text ?? ""
      let count = counts[address, default: 0] + 1
      counts[address] = count
      return AnchoredAnalysis(
        analysis: analysis, anchor: count == 1 ? address : "\(address)~\(count)")
    }
  }
}

/// An analysis, and what the page calls its place.
struct AnchoredAnalysis {
  var analysis: Analysis
  var anchor: String
}

extension AnchoredAnalysis {
  fileprivate var sharedLabel: Phrase {
    let codes = analysis.competences.map(\.text)
    return codes.count < 2
      ? Phrase(fr: "lire l'analyse", en: "read the analysis")
      : Phrase(
        fr: "lire l'analyse commune à \(codes.joined(separator: ", "))",
        en: "read the analysis shared by \(codes.joined(separator: ", "))")
  }
}

extension PageWords {
  /// A link to a situation.
  func link(to situation: Situation) -> PageLink {
    link(to: situation.anchor, situation.title, or: situation.id)
  }

  /// A link to a piece of evidence.
  func link(to evidence: Evidence) -> PageLink {
    link(to: evidence.anchor, evidence.title, or: evidence.id)
  }
}
