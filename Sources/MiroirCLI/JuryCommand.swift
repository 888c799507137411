import ArgumentParser

/// `miroir jury`: what a jury does, from reading to papers.
struct JuryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jury",
    abstract: "Le travail du jury.",
    subcommands: [JuryPapersCommand.self, JurySignedCommand.self])
}
