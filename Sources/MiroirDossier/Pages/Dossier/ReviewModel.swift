import Miroir

/// The closing review.
struct ReviewModel {
  var heading: String
  var isEmpty: Bool
  var none: String
  /// Those on the review as a whole.
  var remarks: RemarksModel
  var fields: [FieldModel]
}

extension ReviewModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    let review = dossier.portfolio.review
    heading = words(Phrase(fr: "Le bilan", en: "The closing review"))
    none = words(Phrase(fr: "Aucun bilan pour l'instant.", en: "No closing review yet."))
    remarks = words.remarks(at: "bilan")
    fields = review?.labelledBlocks.compactMap { words.field($0.label, $0.block) } ?? []
    isEmpty = fields.isEmpty
  }
}

extension Review {
  /// Its texts, each under what it is.
  var labelledBlocks: [LabelledBlock] {
    [
      LabelledBlock(Phrase(fr: "Acquis", en: "What was acquired"), acquired),
      LabelledBlock(
        Phrase(fr: "Points à consolider", en: "What is to be strengthened"), limits),
      LabelledBlock(Phrase(fr: "Transfert", en: "What would serve elsewhere"), transfer),
    ].compactMap(\.self)
  }
}
