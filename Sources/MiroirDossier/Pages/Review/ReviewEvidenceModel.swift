import Miroir

/// The evidence of a review copy, as much of it as the page holds.
struct ReviewEvidenceModel {
  var heading: String
  var isEmpty: Bool
  var none: String
  var evidence: [Item]

  /// A piece of evidence.
  struct Item {
    var anchor: String
    var title: LineModel
    var place: PlaceModel
    /// One at most of each of these.
    var pictures: [Picture]
    var texts: [Text]
    var files: [File]
    var links: [EvidenceItemModel.Link]
    var notices: [String]
    var facts: [LabelledText]
    var fields: [AnnotableModel]
  }

  struct Picture {
    var source: String
    var alternative: String
  }

  struct Text {
    var summary: String
    var content: String
  }

  /// A file that the page names.
  struct File {
    var isLinked: Bool
    var href: String
    /// Whether the page holds it: the link saves it then, under `saved`.
    var isHeld: Bool
    var saved: String
    var name: String
    var details: String
  }
}

extension ReviewEvidenceModel {
  init(
    _ copy: ReviewCopy, _ annotables: Annotables, files: [FilePath: [UInt8]], folder: FilePath?
  ) {
    let words = annotables.words
    heading = words(Phrase(fr: "Les preuves", en: "The evidence"))
    none = words(Phrase(fr: "Aucune preuve pour l'instant.", en: "No evidence yet."))
    evidence = copy.evidence.map { item in
      let bytes = item.file.flatMap { files[$0.path] }
      return Item(item, annotables, bytes: bytes, folder: folder)
    }
    isEmpty = evidence.isEmpty
  }
}

extension ReviewEvidenceModel.Item {
  fileprivate init(
    _ item: ReviewEvidence, _ annotables: Annotables, bytes: [UInt8]?, folder: FilePath?
  ) {
    let words = annotables.words
    let evidence = item.evidence
    let title = words.title(evidence.title, or: evidence.id)
    anchor = annotables.anchor(of: evidence.place)
    self.title = title
    place = annotables.place(evidence.place, name: title.plain)
    pictures = item.file.flatMap { $0.picture(bytes, title.plain, words) }.map { [$0] } ?? []
    texts = item.file.flatMap { $0.text(bytes, words) }.map { [$0] } ?? []
    let isShown = !(pictures.isEmpty && texts.isEmpty)
    let file = item.file.map { $0.named(folder: isShown ? nil : folder, bytes, words) }
    files = file.map { [$0] } ?? []
    links =
      item.isWithheld
      ? [] : evidence.link.map { [EvidenceItemModel.Link($0, evidence.visited, words)] } ?? []
    notices = [
      item.isWithheld ? Self.withheld : nil,
      file?.isHeld == true ? Self.held : nil,
      !isShown && file?.isLinked == true && file?.isHeld == false ? Self.elsewhere : nil,
      !isShown && file?.isLinked == false ? Self.notHere : nil,
    ].compactMap { $0.map { words($0) } }
    facts = evidence.facts(words, withDigest: false)
    fields = evidence.labelledBlocks.map { annotables.field($0, in: title.plain) }
  }

  private static let withheld = Phrase(
    fr: "Cette preuve est réservée au jury : elle n'est pas dans cette copie.",
    en: "This evidence is for the jury only: it isn't in this copy.")
  private static let held = Phrase(
    fr: "Ce fichier est dans la page : le lien l'enregistre.",
    en: "This file is in the page: the link saves it.")
  private static let elsewhere = Phrase(
    fr: "Ce fichier n'est pas dans la page : le lien l'ouvre si vous l'avez reçu avec elle.",
    en: "This file isn't in the page: the link opens it if you received it as well.")
  private static let notHere = Phrase(
    fr: "Ce fichier n'est pas dans la page : demandez-le à la personne candidate.",
    en: "This file isn't in the page: ask the candidate for it.")
}

extension ReviewEvidence.File {
  fileprivate func picture(
    _ bytes: [UInt8]?, _ title: String, _ words: PageWords
  ) -> ReviewEvidenceModel.Picture? {
    guard inclusion == .picture, let bytes,
      let data = PictureData(bytes, mediaType: mediaType)
    else { return nil }
    return ReviewEvidenceModel.Picture(
      source: data.text,
      alternative: words(
        Phrase(fr: "\(title) (image décrite ci-dessous)", en: "\(title) (picture described below)")
      ))
  }

  /// A text in UTF-8; what would be a program elsewhere is but its source here.
  fileprivate func text(_ bytes: [UInt8]?, _ words: PageWords) -> ReviewEvidenceModel.Text? {
    guard inclusion == .text, let bytes, let content = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let summary =
      kind == .active
      ? Phrase(fr: "Lire le code source du fichier", en: "Read the file's source")
      : Phrase(fr: "Lire le fichier", en: "Read the file")
    return ReviewEvidenceModel.Text(summary: words(summary), content: content)
  }

  /// A browser would open what is active and run it, so that isn't linked.
  fileprivate func named(
    folder: FilePath?, _ bytes: [UInt8]?, _ words: PageWords
  ) -> ReviewEvidenceModel.File {
    let held = inclusion == .download ? bytes.map { DownloadData($0).text } : nil
    let target = kind == .active ? nil : folder.map { $0.text.isEmpty ? path : $0.below(path) }
    let href = held ?? target.map { Href(file: $0).text }
    return ReviewEvidenceModel.File(
      isLinked: href != nil, href: href ?? "", isHeld: held != nil,
      saved: String(path.text.split(separator: "/").last ?? ""), name: path.text,
      details: "\(mediaType), \(words(ByteCount(bytes: size).label))")
  }
}

extension FilePath {
  fileprivate func below(_ path: FilePath) -> FilePath { FilePath(text + "/" + path.text) }
}
