import Miroir

/// The page that a tutor reads and annotates.
struct ReviewCopyPage: Page {
  static let template = "review/page"
  static let pictures = "data:"

  var title: String
  var ownStyles: String
  var script: String
  var portfolio: String
  var version: String
  var heading: String
  var candidate: String
  var certificate: String
  var notices: [String]
  var desk: DeskModel
  var contentsLabel: String
  var contents: [PageLink]
  var identity: Section
  var facts: [LabelledText]
  var situations: ReviewSituationsModel
  var review: Section
  var reviewPlace: PlaceModel
  var evidence: ReviewEvidenceModel
  var opinions: ReviewOpinionsModel
  var lost: Lost
  var hasLost: Bool
  var strays: Lost
  var hasStrays: Bool
  var dialog: DialogModel
  var closing: String

  /// Texts under a heading.
  struct Section {
    var heading: String
    var isEmpty: Bool
    var none: String
    var fields: [AnnotableModel]
  }

  /// The remarks whose passage isn't found, or the answers whose remark isn't.
  struct Lost {
    var heading: String
    var meaning: String
    var threads: [ThreadModel]
  }
}

extension ReviewCopyPage {
  init(
    _ copy: ReviewCopy, files: [FilePath: [UInt8]], folder: FilePath?, in language: Language
  ) {
    let reader = RichTextReader(copy.portfolio, tellsAdditions: true)
    let words = PageWords(reader, in: language)
    let annotables = Annotables(copy, words)
    heading = words(Phrase(fr: "Copie de relecture", en: "Review copy"))
    candidate = copy.portfolio.candidate?.name ?? copy.id.text
    title = "\(heading) — \(candidate)"
    ownStyles = Templates.files["review/review.css"] ?? ""
    script = ["review/desk.js", "review/review.js"].map { Templates.files[$0] ?? "" }.joined()
    portfolio = copy.id.text
    version = copy.text.version.prefixed
    certificate = copy.referentiel?.title ?? ""
    notices = [Self.communicable, copy.errorNotice].compactMap { $0.map { words($0) } }
    desk = DeskModel(words)
    identity = Section(identityOf: copy.portfolio, annotables)
    facts = copy.facts(words)
    situations = ReviewSituationsModel(copy, annotables)
    review = Section(reviewOf: copy.portfolio, annotables)
    reviewPlace =
      copy.portfolio.review.map { [heading = review.heading] in
        annotables.place($0.place, name: heading)
      } ?? PlaceModel(targets: [], threads: [])
    evidence = ReviewEvidenceModel(copy, annotables, files: files, folder: folder)
    opinions = ReviewOpinionsModel(copy, words)
    lost = Lost(annotables)
    hasLost = !lost.threads.isEmpty
    strays = Lost(straysOf: copy.annotations, words)
    hasStrays = !strays.threads.isEmpty
    dialog = DialogModel(words)
    closing = words(Self.closing)
    contentsLabel = words(Phrase(fr: "Sommaire", en: "Contents"))
    let parts =
      [
        ("_identite", identity.heading), ("_situations", situations.heading),
        ("bilan", review.heading), ("_preuves", evidence.heading), ("_avis", opinions.heading),
      ] + (hasLost ? [("_introuvables", lost.heading)] : [])
      + (hasStrays ? [("_egarees", strays.heading)] : [])
    contents = parts.map {
      PageLink(href: "#" + $0.0, label: $0.1, language: language.rawValue)
    }
  }

  private static let communicable = Phrase(
    fr: """
      Vos remarques sont communicables à la personne candidate : elle les lira toutes, avec votre nom.
      """,
    en:
      "Your remarks can be communicated to the candidate: they will read all of them, with your name."
  )

  private static let closing = Phrase(
    fr: """
      Cette page n'envoie rien et ne garde rien dans le navigateur : vos remarques ne sont que dans \
      cette fenêtre, jusqu'à ce que vous les enregistriez dans un fichier.
      """,
    en: """
      This page sends nothing and keeps nothing in the browser: your remarks are but in this window, \
      until you save them to a file.
      """)
}

extension ReviewCopyPage.Section {
  fileprivate init(identityOf portfolio: Portfolio, _ annotables: Annotables) {
    let words = annotables.words
    let blocks = [
      LabelledBlock(Phrase(fr: "Présentation", en: "Presentation"), portfolio.presentation),
      LabelledBlock(
        Phrase(fr: "Aides à la rédaction", en: "Help with the writing"), portfolio.help),
      LabelledBlock(
        Phrase(fr: "Droits sur le portfolio", en: "Rights on the portfolio"),
        portfolio.rights?.text),
    ].compactMap(\.self)
    self.init(
      heading: words(
        Phrase(fr: "La personne et sa présentation", en: "The person and their presentation")),
      isEmpty: portfolio.presentation == nil,
      none: words(Phrase(fr: "Aucune présentation pour l'instant.", en: "No presentation yet.")),
      fields: blocks.map { annotables.field($0) })
  }

  fileprivate init(reviewOf portfolio: Portfolio, _ annotables: Annotables) {
    let words = annotables.words
    let heading = words(Phrase(fr: "Le bilan", en: "The closing review"))
    let fields = (portfolio.review?.labelledBlocks ?? []).map {
      annotables.field($0, in: heading)
    }
    self.init(
      heading: heading, isEmpty: fields.isEmpty,
      none: words(Phrase(fr: "Aucun bilan pour l'instant.", en: "No closing review yet.")),
      fields: fields)
  }
}

extension ReviewCopyPage.Lost {
  fileprivate init(_ annotables: Annotables) {
    let words = annotables.words
    self.init(
      heading: words(
        Phrase(
          fr: "Remarques dont le passage est introuvable",
          en: "Remarks whose passage can't be found")),
      meaning: words(
        Phrase(
          fr: "Le texte a changé depuis : elles sont conservées avec les mots d'alors.",
          en: "The text changed since: they are kept with the words of then.")),
      threads: annotables.lost)
  }
}

extension ReviewCopyPage.Lost {
  fileprivate init(straysOf book: AnnotationBook, _ words: PageWords) {
    self.init(
      heading: words(
        Phrase(
          fr: "Réponses dont la remarque manque", en: "Answers whose remark is missing")),
      meaning: words(
        Phrase(
          fr: "Le fichier qui contient la remarque n'est pas dans le dossier.",
          en: "The file that holds the remark isn't in the folder.")),
      threads: book.strays.replies.map { ThreadModel($0, words) })
  }
}

extension ReviewCopy {
  fileprivate var errorNotice: Phrase? {
    guard errorCount > 0 else { return nil }
    let (errors, english) = errorCount == 1 ? ("erreur", "error") : ("erreurs", "errors")
    return Phrase(
      fr: """
        Ce portfolio a encore \(errorCount) \(errors) : ce qui n'a pas pu être lu n'est pas dans \
        cette copie.
        """,
      en: """
        This portfolio still has \(errorCount) \(english): what couldn't be read isn't in this copy.
        """)
  }

  /// Who and for what, without the codes that an establishment gives people.
  fileprivate func facts(_ words: PageWords) -> [LabelledText] {
    let candidate = portfolio.candidate
    return [
      words.labelled(Phrase(fr: "Établissement", en: "Establishment"), candidate?.establishment),
      words.labelled(Phrase(fr: "Formation", en: "Training"), candidate?.training?.title),
      words.labelled(Phrase(fr: "Session", en: "Session"), candidate?.session?.date.label),
      words.labelled(Phrase(fr: "Portfolio", en: "Portfolio"), id.text),
      words.labelled(Phrase(fr: "Date", en: "Date"), portfolio.date?.label),
      words.labelled(
        Phrase(fr: "Auteur du portfolio", en: "Author of the portfolio"), portfolio.rights?.author),
      words.labelled(
        Phrase(fr: "Licence du portfolio", en: "Licence of the portfolio"),
        portfolio.rights?.licence),
    ].compactMap(\.self)
  }
}
