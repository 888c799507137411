import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir jury adopt`: writes the one decision by which the jury makes concordant proposals its own.
struct JuryAdoptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Écrit l'acte par lequel le jury adopte les propositions concordantes et favorables.",
    discussion: """
      L'acte nomme chaque dossier et son dépôt, et porte le jour de la séance ; rien d'autre ne change \
      dans session.xml, dont l'ancien texte est gardé. À n'employer qu'une fois la décision prise en \
      séance. Code de retour : 0 si l'acte est écrit, 1 s'il n'y a rien à adopter ou si la session a \
      des fautes, 2 si un fichier ne peut pas être lu ou écrit.
      """,
    aliases: ["adopter"])

  @Argument(help: ArgumentHelp("Le dossier de la session.", valueName: "session"))
  var session: String

  @Option(help: ArgumentHelp("Pourquoi, en une phrase.", valueName: "raison"))
  var reason: String

  @Flag(help: "Montrer les dossiers, sans rien écrire.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let reading = try await SessionReading(at: session, console, language)
    if reading.lacksDeposits { throw ExitCode.failure }
    let list = try reading.list(at: session, console, language)
    let act: AdoptionInsertion
    do {
      act = try AdoptionInsertion(of: list, because: reason, in: reading.folder)
    } catch {
      console.complain(error.message, help: error.help, language)
      throw ExitCode.failure
    }
    for dossier in act.dossiers { console.write(dossier.text + "\n") }
    if dryRun { return }
    let document = reading.document
    let kept = try console.attempt(
      language,
      try Output(path: document.path).rewrite(
        file: act.applied(to: document.bytes), of: .session, keeping: document.bytes))
    let count = act.dossiers.count
    console.write(
      Phrase(
        fr:
          "\(count) dossier\(count > 1 ? "s" : "") adopté\(count > 1 ? "s" : "") ; l'ancien texte est dans « \(kept) ».\n",
        en: "\(count) dossier\(count == 1 ? "" : "s") adopted; the former text is in '\(kept)'.\n"
      ).text(in: language))
  }
}
