import Miroir

/// A text of the candidate's, and what it is; nothing where it isn't written.
struct LabelledBlock {
  var label: Phrase
  var block: Block

  init?(_ label: Phrase, _ block: Block?) {
    guard let block else { return nil }
    self.label = label
    self.block = block
  }
}
