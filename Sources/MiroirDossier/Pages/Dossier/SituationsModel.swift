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
    facts = [
      words.labelled(
        Phrase(fr: "Quand", en: "When"), situation.period.label),
      words.labelled(
        Phrase(fr: "Cadre", en: "Setting"), situation.setting?.label),
      words.labelled(
        Phrase(fr: "Modalité", en: "Mode"), situation.mode?.label),
    ].compactMap(\.self)
    fields =
      [
        words.field(Phrase(fr: "Contexte", en: "Context"), situation.context),
        words.field(Phrase(fr: "Mon rôle", en: "My role"), situation.role),
        words.field(Phrase(fr: "Ce que j'ai fait", en: "What I did"), situation.actions),
        words.field(
          Phrase(fr: "Ce qui relevait de mon initiative", en: "What was my own initiative"),
          situation.initiative),
        words.field(Phrase(fr: "Résultats", en: "Results"), situation.results),
      ].compactMap(\.self) + situation.anchoredAnalyses.compactMap { FieldModel($0, words) }
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

extension FieldModel {
  fileprivate init?(_ anchored: AnchoredAnalysis, _ words: PageWords) {
    guard let text = anchored.analysis.text else { return nil }
    let codes = anchored.analysis.competences.map(\.text).joined(separator: ", ")
    let label =
      codes.isEmpty
      ? Phrase(fr: "Analyse réflexive", en: "Reflective analysis")
      : Phrase(fr: "Analyse réflexive : \(codes)", en: "Reflective analysis: \(codes)")
    self.init(
      anchor: anchored.anchor, label: words(label), text: words.text(text),
      remarks: words.remarks(at: anchored.anchor))
  }
}
