import Miroir

/// The competences, each with the opinions on it.
struct ReviewOpinionsModel {
  var heading: String
  var meaning: String
  var isEmpty: Bool
  var none: String
  var competences: [Competence]

  struct Competence {
    var code: String
    var title: String
    var hasSituations: Bool
    var situationsLabel: String
    var situations: [PageLink]
    var unclaimed: String
    var threads: [ThreadModel]
    var opine: String
    var propose: String
    /// What a proposal may rest on.
    var grounds: [GroundModel]
  }
}

extension ReviewOpinionsModel {
  init(_ copy: ReviewCopy, _ words: PageWords) {
    heading = words(Phrase(fr: "Avis par compétence", en: "Opinions by competence"))
    meaning = words(
      Phrase(
        fr: "Un avis aide à progresser. Ce n'est pas une décision, et rien n'en fait la moyenne.",
        en: "An opinion helps to go on. It is no decision, and nothing averages it."))
    none = words(
      Phrase(
        fr: "Le portfolio ne nomme aucune compétence pour l'instant.",
        en: "The portfolio names no competence yet."))
    competences = copy.competences.map { Competence($0.code, $0.title, copy, words) }
    isEmpty = competences.isEmpty
  }
}

extension ReviewOpinionsModel.Competence {
  fileprivate init(
    _ code: CompetenceCode, _ title: String, _ copy: ReviewCopy, _ words: PageWords
  ) {
    let claims = copy.portfolio.claims(of: code)
    self.code = code.text
    self.title = title
    situations = claims.map { situation, mobilisation in
      var link = words.link(to: situation)
      link.href = Href(anchor: mobilisation.anchor).text
      return link
    }
    hasSituations = !situations.isEmpty
    situationsLabel = words(Phrase(fr: "Mobilisée dans :", en: "Mobilised in:"))
    unclaimed = words(Phrase(fr: "Non abordée pour l'instant.", en: "Not addressed yet."))
    threads =
      copy.annotations.opinions.filter { $0.competence == code }.map { ThreadModel($0, words) }
      + copy.annotations.proposals.filter { $0.competence == code }.map { ThreadModel($0, words) }
    opine = words(Phrase(fr: "Donner un avis", en: "Give an opinion"))
    propose = words(Phrase(fr: "Proposer au jury", en: "Propose to the jury"))
    grounds = words.grounds(of: code, in: copy.portfolio)
  }
}

extension ReviewCopy {
  /// The competences of the référentiel, then the others that the portfolio or an opinion names.
  fileprivate var competences: [(code: CompetenceCode, title: String)] {
    let known = (referentiel?.domains ?? []).flatMap(\.competences).map { ($0.code, $0.title) }
    var seen = Set(known.map(\.0))
    let named =
      portfolio.mobilisations.compactMap { mobilisation in
        mobilisation.competence.map { ($0, mobilisation.title ?? "") }
      } + annotations.opinions.map { ($0.competence, "") }
      + annotations.proposals.map { ($0.competence, "") }
    return known + named.filter { seen.insert($0.0).inserted }
  }
}
