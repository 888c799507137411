import Miroir

/// The evidence as the dossier's page tells of it, with as much of the files as the form holds.
struct JuryEvidenceModel {
  var model: EvidenceModel
  var evidence: [Item]

  /// A piece of evidence.
  struct Item {
    var item: EvidenceItemModel
    var held: HeldFileModel
  }
}

extension JuryEvidenceModel {
  init(_ form: JuryForm, files: [FilePath: [UInt8]], _ words: PageWords) {
    model = EvidenceModel(form.dossier, words)
    evidence = zip(model.evidence, form.evidence).map { item, shown in
      Item(
        item: item,
        held: HeldFileModel(
          shown.file, title: item.title.plain, bytes: shown.file.flatMap { files[$0.path] },
          folder: nil, otherwise: Self.inDeposit, words))
    }
  }

  private static let inDeposit = Phrase(
    fr: "Ce fichier n'est pas dans la page : il est dans le dépôt, dans le dossier « data ».",
    en: "This file isn't in the page: it is in the deposit, in the folder 'data'.")
}
