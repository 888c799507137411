import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir jury list`: what the jury can adopt, what it reads, in what order, and who reads it.
struct JuryListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Fait le tableau de lecture du jury : quoi lire d'abord, et qui lit quoi.",
    discussion: """
      Les dossiers dont toutes les propositions sont favorables et concordantes peuvent être adoptés \
      en une décision (« miroir jury adopt ») ; un sur dix est tiré au sort pour être relu. Les autres \
      se lisent, d'abord ceux où le moins de compétences est en jeu. Le tirage épargne à chacun les \
      dossiers qu'il a suivis, et chacun peut le refaire : il ne dépend que de la graine.
      """,
    aliases: ["lecture"])

  @Argument(help: ArgumentHelp("Le dossier de la session.", valueName: "session"))
  var session: String

  @Option(
    help: ArgumentHelp(
      "La graine du tirage ; sans elle, le nom de la session.", valueName: "nombre"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "Sur cent dossiers à adopter, combien sont relus.", valueName: "nombre"))
  var control = 10

  @Option(help: ArgumentHelp("La forme : text ou csv.", valueName: "forme"))
  var format = ListFormat.text

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (0...100).contains(control) else {
      throw ValidationError(
        Phrase(fr: "--control va de 0 à 100", en: "--control is from 0 to 100")
          .text(in: common.language))
    }
  }

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let reading = try await SessionReading(at: session, console, common.language)
    let list = try reading.list(seed: seed, control: control, at: session, console, common.language)
    console.write(format == .csv ? list.csv : list.text(in: common.language))
    if reading.lacksDeposits { throw ExitCode.failure }
  }
}

/// The form of a list.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case text, csv
}

extension SessionReading {
  /// The reading list; complains where the session can't be read.
  func list(
    seed: UInt64? = nil, control: Int = 0, at path: String, _ console: Console, _ language: Language
  ) throws -> ReadingList {
    guard let list = ReadingList(of: folder, seed: seed, control: control) else {
      console.complain(
        Phrase(
          fr: "la session ou son référentiel ne peut pas être lu",
          en: "the session or its framework can't be read"),
        help: Phrase(
          fr: "« miroir jury check \(path) » dit pourquoi",
          en: "'miroir jury check \(path)' says why"), language)
      throw ExitCode.failure
    }
    return list
  }
}
