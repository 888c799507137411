import ArgumentParser

/// `miroir jury`: what serves the members of a jury.
struct JuryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jury",
    abstract: "Sert un jury : sa session, ses lectures, ses évaluations, ses papiers.",
    discussion: """
      Un membre du jury évalue un dossier tel qu'il a été déposé, compétence par compétence. Rien ne \
      s'additionne, et aucune compétence n'en remplace une autre.
      """,
    subcommands: [
      JuryNewCommand.self, JuryCheckCommand.self, JuryListCommand.self, JuryFormCommand.self,
      JuryAdoptCommand.self, JuryPapersCommand.self, JurySignedCommand.self,
      JuryResultsCommand.self, JuryImportCommand.self,
    ])
}
