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
    var held: HeldFileModel
    /// One at most.
    var links: [EvidenceItemModel.Link]
    var facts: [LabelledText]
    var fields: [AnnotableModel]
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
    held = HeldFileModel(
      item.file, title: title.plain, bytes: bytes, folder: folder, otherwise: Self.notHere, words)
    if item.isWithheld { held.notices.append(words(Self.withheld)) }
    links =
      item.isWithheld
      ? [] : evidence.link.map { [EvidenceItemModel.Link($0, evidence.visited, words)] } ?? []
    facts = evidence.facts(words, withDigest: false)
    fields = evidence.labelledBlocks.map { annotables.field($0, in: title.plain) }
  }

  private static let withheld = Phrase(
    fr: "Cette preuve est réservée au jury : elle n'est pas dans cette copie.",
    en: "This evidence is for the jury only: it isn't in this copy.")
  private static let notHere = Phrase(
    fr: "Ce fichier n'est pas dans la page : demandez-le à la personne candidate.",
    en: "This file isn't in the page: ask the candidate for it.")
}
