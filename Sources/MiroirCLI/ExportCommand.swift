import ArgumentParser
import Miroir
import MiroirDossier
import MiroirFolder

/// `miroir export`: the dossier that a jury opens in a browser.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Fait le dossier que lit le jury : une page, ses données et les preuves.",
    discussion: """
      Le dossier fait contient dossier.html, dossier.json et les copies des preuves. Rien n'est \
      écrit tant que quelque chose bloque. Code de retour : 0 si le dossier est fait, 1 si quelque \
      chose bloque, 2 si un fichier manque ou ne peut pas être lu ou écrit.
      """,
    aliases: ["exporter"])

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Le dossier à faire.", valueName: "dossier"))
  var output: String

  @Flag(help: "Laisser passer ce qui reste à compléter ; BROUILLON est écrit sur chaque page.")
  var draft = false

  @Flag(help: "Mettre de côté, sous le nom <dossier>.ancien, ce qui est déjà là.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Un dossier qui contient style.css, logo.png ou logo.svg, mentions.txt.", valueName: "dossier"
    ))
  var theme: String?

  @OptionGroup var referentiel: ReferentielOption

  @OptionGroup var session: SessionOption

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let chosen = try referentiel.choice(console, language)
    let theme = try theme.map { try console.attempt(language, try Theme(at: $0)) } ?? .none
    let contents = try console.attempt(language, try FolderContents(at: portfolio))
    var folder = try PortfolioFolder(reading: contents, chosen, language)
    folder.sessionSettings = try session.settings(console, language)
    folder.files = try console.attempt(
      language, try contents.examining(folder.inputs, at: portfolio)
    ).files
    let check = Check(path: portfolio, folder: folder, isFinal: !draft)
    guard let dossier = Dossier(of: check) else { throw blocked(check, console) }
    try console.attempt(
      language,
      try Output(path: output, setsAside: force).write(
        folder: dossier.files(theme: theme, in: language),
        from: FolderContents.folder(at: portfolio)))
    console.write(dossier.announcement(at: output, in: language))
  }

  /// Shows what blocks.
  private func blocked(_ check: Check, _ console: Console) -> ExitCode {
    let report = TextReport(language: common.language, usesColour: common.usesColour)
    console.write(report.text(check))
    let made = Phrase(fr: "aucun dossier n'a été fait", en: "no dossier was made")
    let help =
      check.count(.error) > 0
      ? Phrase(fr: "corrigez d'abord les erreurs", en: "first mend the errors")
      : Phrase(
        fr: "complétez-le, ou faites-en un brouillon avec --draft",
        en: "complete it, or make a draft of it with --draft")
    console.complain(made, help: help, common.language)
    return .failure
  }
}
