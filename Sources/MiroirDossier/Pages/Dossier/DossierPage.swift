import Miroir

/// The dossier that a jury reads.
struct DossierPage: Page {
  static let template = "dossier/page"

  var title: String
  var ownStyles: String
  var isDraft: Bool
  var draft: String
  var draftMeaning: String
  var heading: String
  var candidate: String
  var certificate: String
  /// What follows the certificate.
  var session: String
  var logo: [Logo]
  var contentsLabel: String
  var contents: [PageLink]
  var identity: IdentityModel
  var matrix: MatrixModel
  var timeline: TimelineModel
  var competences: CompetencesModel
  var situations: SituationsModel
  var evidence: EvidenceModel
  var review: ReviewModel
  var apart: ApartModel
  var facts: FactsModel
  var legal: [String]

  /// An establishment's logo.
  struct Logo {
    var href: String
  }
}

/// A link to a place of the page or of the dossier.
struct PageLink {
  var href: String
  var label: String
  /// The label's language.
  var language: String
}

/// A text of the candidate's, under what it is.
struct FieldModel {
  var anchor: String
  var label: String
  var text: TextModel
  var remarks: RemarksModel
}

extension DossierPage {
  init(_ dossier: Dossier, theme: Theme, in language: Language) {
    let words = PageWords(dossier, in: language)
    heading = words(
      Phrase(fr: "Dossier numérique de compétences", en: "Digital competence dossier"))
    title = [heading, dossier.candidateName, dossier.referentiel.title].compactMap(\.self)
      .joined(separator: " — ")
    isDraft = dossier.isDraft
    draft = words(Phrase(fr: "BROUILLON", en: "DRAFT"))
    draftMeaning = words(
      Phrase(
        fr: "Ce dossier a été fait comme un brouillon : il ne peut pas être déposé en l'état.",
        en: "This dossier was made as a draft: it can't be handed in as it is."))
    candidate = dossier.candidateName ?? dossier.portfolio.id?.text ?? ""
    certificate = dossier.referentiel.title
    let session = dossier.portfolio.candidate?.session?.date.label
    self.session =
      session.map { words(Phrase(fr: ", session de \($0.fr)", en: ", session of \($0.en)")) } ?? ""
    ownStyles =
      PrintedMargins(
        title: [heading, dossier.candidateName].compactMap(\.self).joined(separator: " — "),
        stamp: dossier.isDraft ? draft : ""
      ).styles
    logo = theme.logo.map { [Logo(href: Href(file: $0.path).text)] } ?? []
    identity = IdentityModel(dossier, words)
    matrix = MatrixModel(dossier, words)
    timeline = TimelineModel(dossier, words)
    competences = CompetencesModel(dossier, words)
    situations = SituationsModel(dossier, words)
    evidence = EvidenceModel(dossier, words)
    review = ReviewModel(dossier, words)
    apart = ApartModel(words)
    facts = FactsModel(dossier, words)
    contentsLabel = words(Phrase(fr: "Sommaire", en: "Contents"))
    legal = theme.legalLines
    let annotations = apart.isThere ? [("_annotations", apart.heading)] : []
    let sections = [
      ("_matrice", matrix.heading), ("_frise", timeline.heading),
      ("_competences", competences.heading), ("_situations", situations.heading),
      ("_preuves", evidence.heading), ("bilan", review.heading),
    ]
    contents = (sections + annotations + [("_a-savoir", facts.heading)]).map {
      PageLink(href: "#" + $0.0, label: $0.1, language: language.rawValue)
    }
  }
}

/// What the sections need to put things in words.
struct PageWords {
  let language: Language
  let annotations: AnnotationWords
  private(set) var remarks = RemarksByPlace()
  private(set) var opinions = OpinionsByCompetence()
  private let reader: RichTextReader

  init(_ dossier: Dossier, in language: Language) {
    self.init(RichTextReader(dossier.portfolio), in: language)
    remarks = RemarksByPlace(dossier, annotations)
    opinions = OpinionsByCompetence(dossier, self)
  }

  /// Of a page that has its own way of showing what people annotated, or none of it.
  init(_ reader: RichTextReader, in language: Language) {
    self.language = language
    self.reader = reader
    annotations = AnnotationWords(language: language, texts: reader.language)
  }

  /// A phrase in the page's language.
  func callAsFunction(_ phrase: Phrase) -> String { phrase.text(in: language) }

  /// The language of the candidate's texts.
  var candidateLanguage: String { reader.language }

  /// A label and words of the candidate's, where there are some; or of `language`.
  func labelled(_ label: Phrase, _ text: String?, in language: String? = nil) -> LabelledText? {
    guard let text, !text.isEmpty else { return nil }
    return LabelledText(label: self(label), text: text, language: language ?? candidateLanguage)
  }

  /// A label and words of ours, where there are some.
  func labelled(_ label: Phrase, _ phrase: Phrase?) -> LabelledText? {
    labelled(label, phrase.map { self($0) }, in: language.rawValue)
  }

  /// The text of a block.
  func text(_ block: Block) -> TextModel { TextModel(richText(block)) }

  /// The text of a block, not laid out yet.
  func richText(_ block: Block) -> RichText { reader.text(block) }

  /// A block under what it is, where there is one; its address is its anchor.
  func field(_ label: Phrase, _ block: Block?) -> FieldModel? {
    block.map { block in
      let anchor = block.place.address?.text ?? ""
      return FieldModel(
        anchor: anchor, label: self(label), text: text(block), remarks: remarks(at: anchor))
    }
  }

  /// The remarks on a place of the page.
  func remarks(at anchor: String) -> RemarksModel {
    RemarksModel(remarks[anchor], annotations)
  }

  /// A title as a line; what it is called by, when it has none.
  func title(_ block: Block?, or identifier: Identifier?) -> LineModel {
    guard let block else {
      return LineModel(plain: identifier?.text ?? "", in: candidateLanguage)
    }
    let text = reader.text(block)
    return LineModel(text.line, in: text.language)
  }

  /// A link to what has that title.
  func link(to anchor: String, _ title: Block?, or identifier: Identifier?) -> PageLink {
    let text = title.map(reader.text)
    return PageLink(
      href: Href(anchor: anchor).text, label: text?.plain ?? identifier?.text ?? anchor,
      language: text?.language ?? candidateLanguage)
  }
}

extension Dossier {
  /// First name and surname, as far as they are written.
  var candidateName: String? { portfolio.candidate?.name }
}

extension Situation {
  /// What the page calls its place.
  var anchor: String { place.address?.text ?? "" }
}

extension Evidence {
  /// What the page calls its place.
  var anchor: String { place.address?.text ?? "" }
}

extension Mobilisation {
  /// What the page calls its place.
  var anchor: String { place.address?.text ?? "" }
}
