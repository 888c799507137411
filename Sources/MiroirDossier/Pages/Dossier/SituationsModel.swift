import Miroir

/// The situations, in full.
struct SituationsModel {
  var heading: String
  var isEmpty: Bool
  var none: String
  var situations: [SituationModel]
}

/// A situation.
struct SituationModel {
  var anchor: String
  var number: String
  var title: LineModel
  var facts: [LabelledText]
  /// Those on the situation as a whole.
  var remarks: RemarksModel
  var fields: [FieldModel]
  var hasCompetences: Bool
  var competencesLabel: String
  var competences: [PageLink]
}

extension SituationsModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    heading = words(Phrase(fr: "Les situations", en: "The situations"))
    none = words(Phrase(fr: "Aucune situation pour l'instant.", en: "No situation yet."))
    situations = dossier.portfolio.situations.enumerated().map { index, situation in
      SituationModel(
        situation, number: words.number(ofSituation: index), dossier.referentiel, words)
    }
    isEmpty = situations.isEmpty
  }
}

extension SituationModel {
  fileprivate init(
    _ situation: Situation, number: String, _ referentiel: Referentiel, _ words: PageWords
  ) {
    anchor = situation.anchor
    self.number = number
    title = words.title(situation.title, or: situation.id)
    remarks = words.remarks(at: situation.anchor)
    facts = situation.facts(words)
    fields =
      situation.labelledBlocks.compactMap { words.field($0.label, $0.block) }
      + situation.anchoredAnalyses.compactMap { FieldModel($0, words) }
    competences = situation.mobilisations.map { mobilisation in
      let code = mobilisation.competence
      let title = code.flatMap(referentiel.competence)?.title
      return PageLink(
        href: Href(anchor: mobilisation.anchor).text,
        label: [code?.text, title].compactMap(\.self).joined(separator: " "), language: "fr")
    }
    hasCompetences = !competences.isEmpty
    competencesLabel = words(Phrase(fr: "Compétences mobilisées", en: "Competences mobilised"))
  }
}

extension Situation {
  /// When and how it was lived.
  func facts(_ words: PageWords) -> [LabelledText] {
    [
      words.labelled(Phrase(fr: "Quand", en: "When"), period.label),
      words.labelled(Phrase(fr: "Cadre", en: "Setting"), setting?.label),
      words.labelled(Phrase(fr: "Modalité", en: "Mode"), mode?.label),
    ].compactMap(\.self)
  }

  /// Its texts but the title and the analyses, each under what it is.
  var labelledBlocks: [LabelledBlock] {
    [
      LabelledBlock(Phrase(fr: "Contexte", en: "Context"), context),
      LabelledBlock(Phrase(fr: "Mon rôle", en: "My role"), role),
      LabelledBlock(Phrase(fr: "Ce que j'ai fait", en: "What I did"), actions),
      LabelledBlock(
        Phrase(fr: "Ce qui relevait de mon initiative", en: "What was my own initiative"),
        initiative),
      LabelledBlock(Phrase(fr: "Résultats", en: "Results"), results),
    ].compactMap(\.self)
  }
}

extension AnchoredAnalysis {
  /// What it is.
  var label: Phrase {
    let codes = analysis.competences.map(\.text).joined(separator: ", ")
    return codes.isEmpty
      ? Phrase(fr: "Analyse réflexive", en: "Reflective analysis")
      : Phrase(fr: "Analyse réflexive : \(codes)", en: "Reflective analysis: \(codes)")
  }
}

extension FieldModel {
  fileprivate init?(_ anchored: AnchoredAnalysis, _ words: PageWords) {
    guard let text = anchored.analysis.text else { return nil }
    self.init(
      anchor: anchored.anchor, label: words(anchored.label), text: words.text(text),
      remarks: words.remarks(at: anchored.anchor))
  }
}
