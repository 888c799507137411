import Miroir

/// Competence by competence: what the dossier's page shows of it, and room for what is decided.
struct JudgementsModel {
  var heading: String
  var meaning: String
  var criteriaLabel: String
  var criteria: [Criterion]
  var domains: [Domain]
  var wholeHeading: String
  var wholeLabel: String

  /// What the certificate looks at, said once.
  struct Criterion {
    var label: String
    var meaning: String
  }

  struct Domain {
    var domain: CompetencesModel.Domain
    var judged: [Judged]
  }

  struct Judged {
    var competence: CompetencesModel.Competence
    var judgement: JudgementModel
  }
}

extension JudgementsModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    heading = words(
      Phrase(
        fr: "Évaluer, compétence par compétence", en: "To evaluate, competence by competence"))
    meaning = words(
      Phrase(
        fr: """
          Chaque compétence est jugée pour elle-même : rien ne s'additionne, rien ne se compense. Les \
          avis et les propositions sont ceux de leurs auteurs ; vous décidez.
          """,
        en: """
          Each competence is judged by itself: nothing is added up, nothing makes up for anything. \
          Opinions and proposals are their authors'; you decide.
          """))
    criteriaLabel = words(
      Phrase(fr: "Ce que regardent les quatre critères", en: "What the four criteria look at"))
    criteria = Evaluation.Criterion.allCases.map {
      Criterion(label: words($0.label), meaning: words($0.meaning))
    }
    wholeHeading = words(Phrase(fr: "Le dossier entier", en: "The whole dossier"))
    wholeLabel = words(
      Phrase(
        fr: "Ce que vous avez à dire du dossier entier (facultatif)",
        en: "What you have to say of the whole dossier (optional)"))
    domains = CompetencesModel(dossier, words).domains.map { domain in
      Domain(
        domain: domain,
        judged: domain.competences.map { competence in
          Judged(
            competence: competence,
            judgement: JudgementModel(of: competence, dossier.portfolio, words))
        })
    }
  }
}

/// The room for what is decided of a competence.
struct JudgementModel {
  var code: String
  var name: String
  /// What the page calls its parts by.
  var anchor: String
  /// Whether a situation mobilises the competence.
  var isAddressed: Bool
  var heading: String
  var decisions: [Decision]
  var why: String
  var criteria: [Criterion]
  var remarkLabel: String
  var hasGrounds: Bool
  var groundsLabel: String
  var grounds: [GroundModel]

  struct Decision {
    var value: String
    var label: String
    var isChosen: Bool
  }

  struct Criterion {
    var attribute: String
    var label: String
    var choices: [ChoiceModel]
  }
}

extension JudgementModel {
  /// Nothing is chosen yet, whatever others said.
  fileprivate init(
    of competence: CompetencesModel.Competence, _ portfolio: Portfolio, _ words: PageWords
  ) {
    code = competence.code
    name = "\(competence.code) \(competence.title)"
    anchor = "_j/" + competence.code
    isAddressed = !competence.mobilisations.isEmpty
    heading = words(Phrase(fr: "Votre décision", en: "Your decision"))
    decisions =
      JuryDecision.allCases.map {
        Decision(value: $0.word, label: words($0.label), isChosen: false)
      } + [
        Decision(
          value: "", label: words(Phrase(fr: "pas encore", en: "not yet")), isChosen: true)
      ]
    why = words(
      Phrase(fr: "Critères, remarque et appuis", en: "Criteria, remark and grounds"))
    let choices = [
      ChoiceModel(value: "", label: words(Phrase(fr: "rien de dit", en: "nothing said"))),
      ChoiceModel(value: "suffisant", label: words(Phrase(fr: "suffisant", en: "sufficient"))),
      ChoiceModel(
        value: "insuffisant", label: words(Phrase(fr: "insuffisant", en: "insufficient"))),
    ]
    criteria = Evaluation.Criterion.allCases.map {
      Criterion(attribute: $0.attribute, label: words($0.label), choices: choices)
    }
    remarkLabel = words(Phrase(fr: "Remarque", en: "Remark"))
    grounds = words.grounds(of: CompetenceCode(competence.code), in: portfolio)
    hasGrounds = !grounds.isEmpty
    groundsLabel = words(Phrase(fr: "La décision s'appuie sur", en: "The decision rests on"))
  }
}
