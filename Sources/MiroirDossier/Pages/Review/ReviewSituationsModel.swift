import Miroir

/// The situations of a review copy, each with its mobilisations.
struct ReviewSituationsModel {
  var heading: String
  var isEmpty: Bool
  var none: String
  var situations: [ReviewSituationModel]
}

/// A situation, as it is written.
struct ReviewSituationModel {
  var anchor: String
  var number: String
  var title: LineModel
  var place: PlaceModel
  var facts: [LabelledText]
  var fields: [AnnotableModel]
  var mobilisations: [Mobilisation]

  struct Mobilisation {
    var anchor: String
    var code: String
    var title: String
    var place: PlaceModel
    var hasFacts: Bool
    var facts: [LabelledText]
    var hasEvidence: Bool
    var evidenceLabel: String
    var evidence: [PageLink]
    var fields: [AnnotableModel]
  }
}

extension ReviewSituationsModel {
  init(_ copy: ReviewCopy, _ annotables: Annotables) {
    let words = annotables.words
    heading = words(Phrase(fr: "Les situations", en: "The situations"))
    none = words(Phrase(fr: "Aucune situation pour l'instant.", en: "No situation yet."))
    let evidence = Dictionary(
      copy.portfolio.evidence.compactMap { item in item.id.map { ($0, item) } }
    ) { first, _ in first }
    situations = copy.portfolio.situations.enumerated().map { index, situation in
      ReviewSituationModel(
        situation, number: words.number(ofSituation: index), copy.referentiel, evidence, annotables)
    }
    isEmpty = situations.isEmpty
  }
}

extension ReviewSituationModel {
  fileprivate init(
    _ situation: Situation, number: String, _ referentiel: Referentiel?,
    _ evidence: [Identifier: Evidence], _ annotables: Annotables
  ) {
    let words = annotables.words
    let title = words.title(situation.title, or: situation.id)
    let name = "\(number) \(title.plain)"
    anchor = annotables.anchor(of: situation.place)
    self.number = number
    self.title = title
    place = annotables.place(situation.place, name: name)
    facts = situation.facts(words)
    fields =
      situation.labelledBlocks.map { annotables.field($0, in: name) }
      + situation.anchoredAnalyses.compactMap { analysis in
        LabelledBlock(analysis.label, analysis.analysis.text).map {
          annotables.field($0, in: name)
        }
      }
    mobilisations = situation.mobilisations.map { mobilisation in
      Mobilisation(mobilisation, in: name, referentiel, evidence, annotables)
    }
  }
}

extension ReviewSituationModel.Mobilisation {
  fileprivate init(
    _ mobilisation: Mobilisation, in situation: String, _ referentiel: Referentiel?,
    _ known: [Identifier: Evidence], _ annotables: Annotables
  ) {
    let words = annotables.words
    anchor = annotables.anchor(of: mobilisation.place)
    code = mobilisation.competence?.text ?? ""
    title =
      mobilisation.competence.flatMap { referentiel?.competence($0) }?.title ?? mobilisation.title
      ?? ""
    let name = "\(code) — \(situation)"
    place = annotables.place(mobilisation.place, name: name)
    facts = [
      words.labelled(
        Phrase(fr: "Auto-évaluation", en: "Self-assessment"), mobilisation.selfAssessment?.label)
    ].compactMap(\.self)
    hasFacts = !facts.isEmpty
    evidence = mobilisation.evidence.compactMap { known[$0] }.map { words.link(to: $0) }
    hasEvidence = !evidence.isEmpty
    evidenceLabel = words(Phrase(fr: "Preuves :", en: "Evidence:"))
    fields = mobilisation.labelledBlocks.map { annotables.field($0, in: name) }
  }
}
