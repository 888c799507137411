/// Why a file, or a session, can't take part in an exchange at all.
public struct ExchangeRefusal: Error, Sendable {
  /// What is so.
  public var message: Phrase
  /// What to do.
  public var help: Phrase?
}

extension ExchangeRefusal {
  static func encoding(of path: String, line: Int) -> ExchangeRefusal {
    ExchangeRefusal(
      message: Phrase(
        fr: "« \(path) » n'est pas en UTF-8 : la ligne \(line) ne peut pas être lue à coup sûr",
        en: "'\(path)' isn't in UTF-8: line \(line) can't be read for certain"),
      help: Phrase(
        fr: "dans le tableur, enregistrez-le au format « CSV UTF-8 »",
        en: "in the spreadsheet program, save it as 'CSV UTF-8'"))
  }

  static func openQuote(in path: String, line: Int) -> ExchangeRefusal {
    ExchangeRefusal(
      message: Phrase(
        fr: "« \(path) » : le guillemet ouvert à la ligne \(line) n'est pas fermé",
        en: "'\(path)': the quote that line \(line) opens isn't closed"))
  }

  static func empty(_ path: String) -> ExchangeRefusal {
    ExchangeRefusal(message: Phrase(fr: "« \(path) » est vide", en: "'\(path)' is empty"))
  }

  static func columns(_ message: Phrase, _ help: Phrase? = nil, in table: CSVTable) -> Self {
    ExchangeRefusal(
      message: Phrase(
        fr: "« \(table.path) » : \(message.fr)", en: "'\(table.path)': \(message.en)"),
      help: help)
  }

  static let faultySession = ExchangeRefusal(
    message: Phrase(
      fr: "la session ne peut pas être complétée tant qu'un de ses documents a des fautes",
      en: "the session can't be added to as long as one of its documents has faults"),
    help: Phrase(
      fr: "« miroir jury check » dit ce qu'il faut corriger d'abord",
      en: "'miroir jury check' says what to mend first"))

  static let noReferentiel = ExchangeRefusal(
    message: Phrase(
      fr: "la session suit un référentiel qui n'est pas là",
      en: "the session follows a framework that isn't at hand"),
    help: Phrase(
      fr: "« miroir jury check » dit lequel", en: "'miroir jury check' says which"))
}
