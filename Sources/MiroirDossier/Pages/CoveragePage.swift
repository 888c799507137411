public import Miroir

extension Coverage {
  /// `miroir coverage --format html`: a page that holds by itself.
  public func html(of folder: PortfolioFolder, in language: Language) -> String {
    Templates.builtIn.html(CoveragePage(self, of: folder, in: language), in: language)
  }
}

/// What a portfolio covers of its référentiel.
struct CoveragePage: Page {
  static let template = "coverage/page"

  var title: String
  var kicker: String
  var heading: String
  var summary: String
  var legend: [Legend]
  var hasSteps: Bool
  var stepsHeading: String
  var steps: [String]
  var columns: Columns
  var domains: [Domain]
  var hasUnknown: Bool
  var unknownHeading: String
  var unknownMeaning: String
  var unknown: [Unknown]
  var closing: String

  struct Legend {
    var state: String
    var label: String
    var meaning: String
  }

  struct Columns {
    var competence: String
    var state: String
    var situations: String
    var evidence: String
    var lacks: String
  }

  struct Domain {
    var number: Int
    var code: String
    var title: String
    var count: String
    /// A state for each competence, which the picture shows.
    var cells: [String]
    var isPublished: Bool
    var caption: String
    var competences: [Competence]
  }

  struct Competence {
    var code: String
    var title: String
    var state: String
    var label: String
    var situations: String
    var evidence: String
    var lacks: String
  }

  struct Unknown {
    var code: String
    var place: String
  }
}

extension CoveragePage {
  init(_ coverage: Coverage, of folder: PortfolioFolder, in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    let referentiel = coverage.referentiel
    heading = text(
      Phrase(fr: "Ce que couvre le portfolio", en: "What the portfolio covers"))
    title = "\(heading) — \(referentiel.acronym)"
    kicker = ([referentiel.title] + [folder.portfolio?.id?.text].compactMap(\.self))
      .joined(separator: " · ")
    summary = text(coverage.summary)
    legend = CompetenceCoverage.State.allCases.reversed().map { Legend($0, in: language) }
    steps = coverage.nextSteps.map { text($0.text) }
    hasSteps = !steps.isEmpty
    stepsHeading = text(Phrase(fr: "Pour avancer le plus", en: "What would help most"))
    columns = Columns(in: language)
    domains = coverage.domains.enumerated().map { Domain($0.element, $0.offset + 1, in: language) }
    unknown = coverage.unknownPlaces(in: folder).map { unknown in
      Unknown(code: unknown.code.text, place: text(unknown.place))
    }
    hasUnknown = !unknown.isEmpty
    unknownHeading = text(
      Phrase(fr: "Codes inconnus du référentiel", en: "Codes unknown to the framework"))
    unknownMeaning = text(
      Phrase(
        fr: """
          Le référentiel « \(referentiel.id) » n'a pas ces codes. Rien n'est perdu : ils restent \
          dans le portfolio, sans compter dans la couverture.
          """,
        en: """
          The framework '\(referentiel.id)' doesn't have these codes. Nothing is lost: they stay in \
          the portfolio, without counting in its coverage.
          """))
    closing = text(
      Phrase(
        fr: """
          Cette page compte et montre ; elle ne note pas. Seul le jury décide si une compétence est \
          validée.
          """,
        en: """
          This page counts and shows; it doesn't grade. The jury alone decides whether a competence \
          is validated.
          """))
  }
}

extension CoveragePage.Legend {
  init(_ state: CompetenceCoverage.State, in language: Language) {
    self.state = state.rawValue
    label = state.label.text(in: language)
    meaning = state.meaning.text(in: language)
  }
}

extension CoveragePage.Columns {
  fileprivate init(in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    competence = text(Phrase(fr: "Compétence", en: "Competence"))
    state = text(Phrase(fr: "État", en: "State"))
    situations = text(Phrase(fr: "Situations", en: "Situations"))
    evidence = text(Phrase(fr: "Preuves", en: "Evidence"))
    lacks = text(Phrase(fr: "Ce qui manque", en: "What is lacking"))
  }
}

extension CoveragePage.Domain {
  fileprivate init(_ covered: DomainCoverage, _ number: Int, in language: Language) {
    let domain = covered.domain
    let supported = covered.competences.count { $0.state == .supported }
    let total = covered.competences.count
    self.number = number
    code = domain.code.text
    title = domain.title
    isPublished = !covered.competences.isEmpty
    cells = covered.competences.map(\.state.rawValue)
    let count =
      isPublished
      ? Phrase(
        fr: "\(supported) \(supported < 2 ? "étayée" : "étayées") sur \(total)",
        en: "\(supported) of \(total) supported")
      : ReferentielText.unpublished
    self.count = count.text(in: language)
    caption =
      Phrase(fr: "Compétences du domaine \(code)", en: "Competences of domain \(code)")
      .text(in: language)
    competences = covered.competences.map { CoveragePage.Competence($0, in: language) }
  }
}

extension CoveragePage.Competence {
  fileprivate init(_ covered: CompetenceCoverage, in language: Language) {
    func list(_ texts: [String]) -> String { texts.isEmpty ? "—" : texts.joined(separator: ", ") }
    code = covered.competence.code.text
    title = covered.competence.title
    state = covered.state.rawValue
    label = covered.state.label.text(in: language)
    situations = list(covered.situations.map(\.text))
    evidence = list(covered.evidence.map(\.text))
    lacks = list(covered.lacks.map { $0.label.text(in: language) })
  }
}

extension CompetenceCoverage.State {
  /// What it takes to be in this state.
  fileprivate var meaning: Phrase {
    switch self {
    case .absent: Phrase(fr: "aucune situation ne la mobilise", en: "no situation mobilises it")
    case .claimed:
      Phrase(
        fr: "une situation la mobilise, et il y manque quelque chose",
        en: "a situation mobilises it, and something is lacking")
    case .supported:
      Phrase(
        fr: "avec une preuve présente, une justification et une analyse",
        en: "with evidence that is there, a justification and an analysis")
    }
  }
}
