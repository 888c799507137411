public import Miroir

extension Referentiel {
  /// `miroir referentiel show --format html`: a page to print, with the words that help.
  public func html(_ guidance: Guidance, in language: Language) -> String {
    Templates.builtIn.html(ReferentielPage(self, guidance, in: language), in: language)
  }
}

/// A référentiel from top to bottom. Its texts are in French, whatever the labels' language.
struct ReferentielPage: Page {
  static let template = "referentiel/page"

  var title: String
  var id: String
  var acronym: String
  var state: String
  var facts: [LabelledText]
  var contentsLabel: String
  var rulesHeading: String
  var rules: [LabelledText]
  var domains: [Domain]
  var closing: String

  struct Domain {
    var number: Int
    var code: String
    var title: String
    var notes: [LabelledText]
    var competences: [Competence]
  }

  struct Competence {
    var code: String
    var title: String
    var hasAptitudes: Bool
    var aptitudes: [String]
    /// One at most.
    var help: [Help]
  }

  struct Help {
    var explanation: String
    var questions: [String]
    var hasConfusion: Bool
    var confusionLabel: String
    var confusion: String
  }
}

/// A text, and what it is.
struct LabelledText {
  var label: String
  var text: String
  /// The text's language.
  var language: String
}

extension ReferentielPage {
  init(_ referentiel: Referentiel, _ guidance: Guidance, in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    func labelled(_ label: Phrase, _ value: String?) -> LabelledText? {
      value.map { LabelledText(label: text(label), text: $0, language: "fr") }
    }
    title = referentiel.title
    id = referentiel.id.text
    acronym = referentiel.acronym
    state = text(referentiel.state)
    facts = [
      labelled(Phrase(fr: "Pour qui :", en: "For whom:"), referentiel.audience),
      labelled(Phrase(fr: "Où il en est :", en: "Where it stands:"), referentiel.status),
      labelled(ReferentielText.source, referentiel.source?.citation),
    ].compactMap(\.self)
    contentsLabel = text(Phrase(fr: "Domaines", en: "Domains"))
    rulesHeading = text(Phrase(fr: "Ce qui est demandé", en: "What is asked"))
    rules =
      (referentiel.rules.map { labelled(ReferentielText.rule, $0.text) }
      + referentiel.requirements.map { labelled(ReferentielText.requirement, $0.text) }
      + [labelled(ReferentielText.knowledgeTest, referentiel.knowledgeTest)]
      + referentiel.policies.map { labelled(ReferentielText.policy, $0.text) })
      .compactMap(\.self)
    domains = referentiel.domains.enumerated().map { index, domain in
      Domain(
        number: index + 1, code: domain.code.text, title: domain.title,
        notes: [
          labelled(Phrase(fr: "Dans ce métier :", en: "In this trade:"), domain.context),
          labelled(
            Phrase(fr: "Ce qu'un employeur peut en attendre :", en: "What an employer may expect:"),
            domain.forEmployers),
          domain.isPublished
            ? nil
            : LabelledText(
              label: text(Phrase(fr: "À savoir :", en: "To know:")),
              text: text(ReferentielText.unpublished), language: language.rawValue),
        ].compactMap(\.self),
        competences: domain.competences.map {
          Competence($0, guidance.competence($0.code), in: language)
        })
    }
    closing = text(
      Phrase(
        fr: """
          Les titres et les aptitudes sont ceux des textes officiels ; les explications et les \
          questions sont de Miroir et n'ont pas de valeur officielle.
          """,
        en: """
          Titles and aptitudes are those of the official texts; explanations and questions are \
          Miroir's and have no official value.
          """))
  }
}

extension ReferentielPage.Competence {
  fileprivate init(
    _ competence: Referentiel.Competence, _ guidance: CompetenceGuidance?, in language: Language
  ) {
    code = competence.code.text
    title = competence.title
    aptitudes = competence.aptitudes
    hasAptitudes = !aptitudes.isEmpty
    help = guidance.map { [ReferentielPage.Help($0, in: language)] } ?? []
  }
}

extension ReferentielPage.Help {
  fileprivate init(_ guidance: CompetenceGuidance, in language: Language) {
    explanation = guidance.explanation ?? ""
    questions = guidance.questions
    confusion = guidance.confusion ?? ""
    hasConfusion = !confusion.isEmpty
    confusionLabel = ReferentielText.confusion.text(in: language)
  }
}

extension Referentiel.Source {
  /// The text, then where it was published.
  var citation: String {
    ([text] + [nor.map { "NOR \($0)" }, journal].compactMap(\.self)).joined(separator: " — ")
  }
}
