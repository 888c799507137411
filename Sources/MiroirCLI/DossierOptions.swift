import ArgumentParser
import Miroir
import MiroirDossier
import MiroirFolder

/// What a dossier is made from, whether to export it or to deposit it.
struct DossierOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Option(
    help: ArgumentHelp(
      "Un dossier qui contient style.css, logo.png ou logo.svg, mentions.txt.", valueName: "dossier"
    ))
  var theme: String?

  @OptionGroup var referentiel: ReferentielOption

  @OptionGroup var session: SessionOption

  /// The folder that was asked for.
  var folder: String { FolderContents.folder(at: portfolio) }

  /// The establishment's looks.
  func look(_ console: Console, _ language: Language) throws -> Theme {
    try theme.map { try console.attempt(language, try Theme(at: $0)) } ?? .none
  }

  /// What the rules say of the portfolio, its files examined.
  func check(
    isFinal: Bool, _ theme: Theme, _ console: Console, _ language: Language
  ) throws -> Check {
    let chosen = try referentiel.chosen(console, language)
    let settings = try session.document(console, language)
    let contents = try console.attempt(language, try FolderContents(at: portfolio))
    var folder = try PortfolioFolder(reading: contents, chosen?.choice, language)
    folder.take(referentiel: chosen?.file, session: settings, theme: theme)
    folder.files = try console.attempt(
      language, try contents.examining(folder.inputs, at: portfolio)
    ).files
    return Check(path: portfolio, folder: folder, isFinal: isFinal)
  }
}

extension Check {
  /// Shows what blocks, and says that nothing was made of it.
  func complainOfBlocks(
    made: Phrase, orElse help: Phrase, _ common: CommonOptions, _ console: Console
  ) -> ExitCode {
    let report = TextReport(language: common.language, usesColour: common.usesColour)
    console.write(report.text(self))
    let mend = Phrase(fr: "corrigez d'abord les erreurs", en: "first mend the errors")
    console.complain(made, help: count(.error) > 0 ? mend : help, common.language)
    return .failure
  }
}
