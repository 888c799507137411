import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir new`: a portfolio, or another situation in it.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Commence un portfolio, ou une situation.",
    discussion: """
      miroir new mon-portfolio --referentiel c2i2ms-2011
      miroir new situation mon-portfolio --title "La messagerie du service"

      Rien n'est jamais remplacé : un dossier qui existe déjà doit être vide, et une situation \
      s'ajoute sans toucher au reste du portfolio.

      Code de retour : 0 ; 1 si le portfolio ne se lit pas ; 2 si un dossier ou un fichier \
      manque, ou est déjà là ; 64 si la commande est mal écrite.
      """,
    subcommands: [NewPortfolioCommand.self, NewSituationCommand.self],
    defaultSubcommand: NewPortfolioCommand.self,
    aliases: ["nouveau"])
}

extension DraftHelp {
  /// The words for a portfolio's comments, in French unless a language is asked for.
  init(
    for referentiel: Referentiel?, replacedBy own: [Guidance], _ common: CommonOptions
  ) {
    self.init(
      guidance: Library().guidance(for: referentiel?.id, replacedBy: own),
      grammar: Library.portfolio, language: common.lang ?? .french)
  }
}
