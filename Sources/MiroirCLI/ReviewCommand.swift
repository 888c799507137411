import ArgumentParser
import Miroir
import MiroirDossier
import MiroirFolder

/// `miroir review`: the one page in which a tutor reads and annotates.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Fait la copie de relecture : une page à ouvrir et à annoter, sans rien installer.",
    discussion: """
      La page contient le portfolio, ses preuves et les remarques déjà faites. Ce qu'on y annote \
      s'enregistre dans un fichier, que « miroir annotations merge » joint au portfolio. Le \
      portfolio tel qu'il est copié est gardé dans annotations/versions/. Code de retour : 0 si la \
      copie est faite, 1 si le portfolio ne peut pas être lu, 2 si un fichier manque ou ne peut pas \
      être lu ou écrit.
      """,
    aliases: ["relire"])

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("La page à faire.", valueName: "page.html"))
  var output: String

  @Flag(help: "Mettre de côté, sous le nom <page>.ancien, ce qui est déjà là.")
  var force = false

  @OptionGroup var referentiel: ReferentielOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let chosen = try referentiel.choice(console, language)
    var contents = try console.attempt(language, try FolderContents(at: portfolio))
    var folder = try PortfolioFolder(reading: contents, chosen, language)
    contents = try console.attempt(
      language, try contents.examining(folder.evidenceForReview, at: portfolio))
    folder.files = contents.files
    let check = Check(path: portfolio, folder: folder, isFinal: false)
    guard let copy = ReviewCopy(of: check, version: contents.portfolioDigest) else {
      throw unreadable(check, console)
    }
    let files = try console.attempt(
      language, try contents.bytes(of: copy.includedFiles, at: portfolio))
    let way = FolderContents.way(from: output, to: portfolio)
    let page = copy.html(files: files, folder: way, in: language)
    try console.attempt(language, try contents.keepVersion(at: portfolio))
    try console.attempt(
      language, try Output(path: output, setsAside: force).write(file: Array(page.utf8)))
    console.write(copy.announcement(at: output, in: language))
  }

  /// Shows why there is nothing to copy.
  private func unreadable(_ check: Check, _ console: Console) -> ExitCode {
    let made = Phrase(fr: "aucune copie n'a été faite", en: "no copy was made")
    guard check.folder.portfolio != nil else {
      let report = TextReport(language: common.language, usesColour: common.usesColour)
      console.write(report.text(check))
      let help = Phrase(fr: "corrigez d'abord les erreurs", en: "first mend the errors")
      console.complain(made, help: help, common.language)
      return .failure
    }
    let help = Phrase(
      fr: """
        donnez d'abord un id au portfolio, comme <portfolio id="p-7f3a9c"> : les remarques disent \
        par lui sur quoi elles portent
        """,
      en: """
        first give the portfolio an id, as in <portfolio id="p-7f3a9c">: remarks say by it what \
        they are about
        """)
    console.complain(made, help: help, common.language)
    return .failure
  }
}
