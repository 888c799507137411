import ArgumentParser

/// `miroir jury`: what serves the members of a jury.
struct JuryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jury",
    abstract: "Sert un jury : vérifier sa session, évaluer un dossier, échanger les résultats.",
    discussion: """
      Un membre du jury évalue un dossier tel qu'il a été déposé, compétence par compétence. Rien ne \
      s'additionne, et aucune compétence n'en remplace une autre.
      """,
    subcommands: [
      JuryCheckCommand.self, JuryFormCommand.self, JuryResultsCommand.self, JuryImportCommand.self,
    ])
}
