import Miroir

/// The index of the evidence.
struct EvidenceModel {
  var heading: String
  var isEmpty: Bool
  var none: String
  var evidence: [EvidenceItemModel]
}

/// A piece of evidence.
struct EvidenceItemModel {
  var anchor: String
  var title: LineModel
  var facts: [LabelledText]
  /// One at most.
  var files: [File]
  /// One at most.
  var links: [Link]
  var fields: [FieldModel]
  /// Those on the evidence as a whole.
  var remarks: RemarksModel
  var citedLabel: String
  var cited: [PageLink]
  var isCited: Bool
  var uncited: String

  struct File {
    var href: String
    var name: String
    var details: String
    var digestLabel: String
    var digest: String
    var isPicture: Bool
    var alternative: String
    /// Whether it may only be saved, not opened.
    var isActive: Bool
    var warning: String
  }

  struct Link {
    var isSafe: Bool
    var href: String
    var label: String
    var visited: String
  }
}

extension EvidenceModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    heading = words(Phrase(fr: "Les preuves", en: "The evidence"))
    none = words(Phrase(fr: "Aucune preuve pour l'instant.", en: "No evidence yet."))
    evidence = dossier.evidence.map { EvidenceItemModel($0, words) }
    isEmpty = evidence.isEmpty
  }
}

extension EvidenceItemModel {
  fileprivate init(_ item: DossierEvidence, _ words: PageWords) {
    let evidence = item.evidence
    anchor = evidence.anchor
    let title = words.title(evidence.title, or: evidence.id)
    self.title = title
    facts = evidence.facts(words)
    files = item.file.map { [File($0, title.plain, words)] } ?? []
    links = evidence.link.map { [Link($0, evidence.visited, words)] } ?? []
    fields = evidence.labelledBlocks.compactMap { words.field($0.label, $0.block) }
    remarks = words.remarks(at: evidence.anchor)
    citedLabel = words(Phrase(fr: "Citée pour :", en: "Cited for:"))
    cited = item.citations.map { citation in
      var link = words.link(to: citation.situation)
      link.href = Href(anchor: citation.mobilisation.anchor).text
      link.label = [citation.mobilisation.competence?.text, link.label].compactMap(\.self)
        .joined(separator: " — ")
      return link
    }
    isCited = !cited.isEmpty
    uncited = words(
      Phrase(fr: "Aucune mobilisation ne la cite.", en: "No mobilisation cites it."))
  }
}

extension Evidence {
  /// Its texts but the title, each under what it is.
  var labelledBlocks: [LabelledBlock] {
    [
      LabelledBlock(Phrase(fr: "Description", en: "Description"), description),
      LabelledBlock(Phrase(fr: "Ma part du travail", en: "My share of the work"), contribution),
      LabelledBlock(
        Phrase(fr: "Ce qu'on y voit ou entend", en: "What is seen or heard in it"), alternative),
      LabelledBlock(Phrase(fr: "Droits", en: "Rights"), rights?.text),
      LabelledBlock(Phrase(fr: "Données personnelles", en: "Personal data"), personalData?.text),
      LabelledBlock(Phrase(fr: "Recours à l'IA", en: "Use of AI"), aiUse?.text),
    ].compactMap(\.self)
  }

  /// What is declared of it, but for its texts.
  func facts(_ words: PageWords, withDigest: Bool = true) -> [LabelledText] {
    [
      words.labelled(Phrase(fr: "Nature", en: "Kind"), nature?.label),
      words.labelled(Phrase(fr: "Origine", en: "Origin"), origin?.label),
      words.labelled(Phrase(fr: "Date", en: "Date"), date?.label),
      words.labelled(Phrase(fr: "Travail", en: "Work"), work?.label),
      words.labelled(
        Phrase(fr: "Diffusion", en: "Circulation"), confidentiality?.label),
      words.labelled(Phrase(fr: "Auteur", en: "Author"), rights?.author),
      words.labelled(Phrase(fr: "Licence", en: "Licence"), rights?.licence),
      words.labelled(
        Phrase(fr: "Données personnelles", en: "Personal data"),
        personalData?.state?.label),
      words.labelled(
        Phrase(fr: "Recours à l'IA", en: "Use of AI"), aiUse?.state?.label),
      words.labelled(
        Phrase(fr: "Empreinte annoncée (SHA-256)", en: "Announced digest (SHA-256)"),
        withDigest ? digest?.text : nil),
    ].compactMap(\.self)
  }
}

extension EvidenceItemModel.File {
  fileprivate init(_ file: DossierEvidence.File, _ title: String, _ words: PageWords) {
    href = Href(file: file.copy).text
    name = file.copy.text
    details = [
      file.content.mediaType, words(ByteCount(bytes: file.size).label),
      file.formerName.map { words($0) },
    ].compactMap(\.self).joined(separator: ", ")
    digestLabel = "SHA-256"
    digest = file.content.digest.text
    isPicture = file.kind == .picture
    alternative = words(
      Phrase(fr: "\(title) (image décrite ci-dessous)", en: "\(title) (picture described below)"))
    isActive = file.kind == .active
    warning = words(
      Phrase(
        fr: """
          Un fichier de ce type peut contenir un programme : le nom de sa copie finit par .txt, pour \
          qu'elle s'ouvre comme un simple texte. Ne retirez ce .txt que si vous savez d'où vient le \
          fichier.
          """,
        en: """
          A file of this type may hold a program: the name of its copy ends in .txt, so that it \
          opens as a mere text. Take that .txt away only if you know where the file comes from.
          """))
  }
}

extension DossierEvidence.File {
  /// The name that the candidate gave the file, where its copy couldn't keep it.
  fileprivate var formerName: Phrase? {
    let names = [path, copy].map { $0.text.split(separator: "/").last ?? "" }
    guard !names[1].utf8.starts(with: names[0].utf8) else { return nil }
    return Phrase(
      fr: "remis sous le nom « \(String(names[0]).printable) »",
      en: "handed in by the name '\(String(names[0]).printable)'")
  }
}

extension EvidenceItemModel.Link {
  init(_ address: String, _ visited: PartialDate?, _ words: PageWords) {
    let safe = Href(outside: address)
    isSafe = safe != nil
    href = safe?.text ?? ""
    label = address
    self.visited =
      visited.map {
        words(Phrase(fr: "consulté le \($0.label.fr)", en: "visited on \($0.label.en)"))
      } ?? ""
  }
}

extension LineModel {
  /// Its text alone.
  var plain: String {
    isPlain ? text : pieces.flatMap(\.runs).map(\.text).joined()
  }
}
