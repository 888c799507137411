import Miroir

/// The page that a member of the jury reads and fills in: the dossier's own sections, with room for a
/// judgement beside each competence.
struct JuryFormPage: Page {
  static let template = "jury/page"
  static let pictures = "data:"

  var title: String
  var ownStyles: String
  var script: String
  /// What an evaluation says of what it is about.
  var portfolio: String
  var seal: String
  var member: String
  var referentiel: String
  var heading: String
  var candidate: String
  var certificate: String
  var desk: JuryDeskModel
  var contentsLabel: String
  var contents: [PageLink]
  var matrix: MatrixModel
  var judgements: JudgementsModel
  var situations: SituationsModel
  var evidence: JuryEvidenceModel
  var review: ReviewModel
  var identity: IdentityModel
  var apart: ApartModel
  var facts: FactsModel
  var rest: RestModel
  var closing: String
}

extension JuryFormPage {
  init(_ form: JuryForm, files: [FilePath: [UInt8]], in language: Language) {
    let dossier = form.dossier
    let words = PageWords(dossier, in: language)
    heading = words(Phrase(fr: "Évaluation d'un dossier", en: "Evaluation of a dossier"))
    candidate = dossier.candidateName ?? form.portfolio.text
    title = [heading, candidate, form.member.id.text].joined(separator: " — ")
    ownStyles = Self.files("review/review.css", "jury/jury.css")
    script = Self.files("review/desk.js", "jury/jury.js")
    portfolio = form.portfolio.text
    seal = dossier.seal.digest.prefixed
    member = form.member.id.text
    referentiel = dossier.referentiel.id.text
    certificate = dossier.referentiel.title
    desk = JuryDeskModel(form, words)
    matrix = MatrixModel(dossier, words)
    judgements = JudgementsModel(dossier, words)
    situations = SituationsModel(dossier, words)
    evidence = JuryEvidenceModel(form, files: files, words)
    review = ReviewModel(dossier, words)
    identity = IdentityModel(dossier, words)
    apart = ApartModel(words)
    facts = FactsModel(dossier, words)
    rest = RestModel(words)
    closing = words(Self.closing)
    contentsLabel = words(Phrase(fr: "Sommaire", en: "Contents"))
    let annotations = apart.isThere ? [("_annotations", apart.heading)] : []
    let sections =
      [
        ("_matrice", matrix.heading), ("_competences", judgements.heading),
        ("_situations", situations.heading), ("_preuves", evidence.model.heading),
        ("bilan", review.heading), ("_identite", identity.heading),
      ] + annotations + [("_a-savoir", facts.heading)]
    contents = sections.map {
      PageLink(href: "#" + $0.0, label: $0.1, language: language.rawValue)
    }
  }

  private static func files(_ paths: String...) -> String {
    paths.map { Templates.files[$0] ?? "" }.joined()
  }

  private static let closing = Phrase(
    fr: """
      Cette page n'envoie rien et ne garde rien dans le navigateur : ce que vous décidez n'est que \
      dans cette fenêtre, jusqu'à ce que vous l'enregistriez dans un fichier.
      """,
    en: """
      This page sends nothing and keeps nothing in the browser: what you decide is but in this \
      window, until you save it to a file.
      """)
}
