import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir fix`: mends what can only be meant in one way, and leaves the rest to the candidate.
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Corrige dans portfolio.xml les fautes de frappe dont la correction est certaine.",
    discussion: """
      Vos phrases ne changent pas, rien n'est déplacé ni supprimé ; l'ancien fichier est gardé sous \
      le nom portfolio.xml.ancien. Code de retour : 0 si plus rien ne bloque, 1 si quelque chose \
      bloque encore, 2 si le dossier ne peut pas être lu ou écrit.
      """,
    aliases: ["corriger"])

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Flag(help: "Montrer ce qui serait corrigé, sans rien écrire.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let contents = try console.attempt(common.language, try FolderContents(at: portfolio))
    let mending = Mending(contents)
    var kept: String?
    if mending.changesAnything, !dryRun {
      let document = Output(path: FolderContents.path(of: .portfolio, at: portfolio))
      kept = try console.attempt(
        common.language,
        try document.rewrite(file: mending.bytes, of: .portfolio, keeping: contents.portfolio))
    }
    let report = MendingText(
      language: common.language, usesColour: common.usesColour, grammar: Library.portfolio)
    console.write(report.text(mending, at: portfolio, keptAs: kept))
    if mending.blocks { throw ExitCode.failure }
  }
}
