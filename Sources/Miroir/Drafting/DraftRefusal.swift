/// Why what was asked for can't be drafted.
public struct DraftRefusal: Error, Sendable {
  /// What is so.
  public var message: Phrase
  /// What to do.
  public var help: Phrase?
  /// Whether the document is at fault, rather than what was asked for.
  public var isTheDocuments: Bool

  init(_ message: Phrase, help: Phrase?, isTheDocuments: Bool = false) {
    self.message = message
    self.help = help
    self.isTheDocuments = isTheDocuments
  }

  /// What says more.
  public static let seeCheck = Phrase(
    fr: "« miroir check » dit ce qu'il faut corriger d'abord",
    en: "'miroir check' says what to mend first")
}
