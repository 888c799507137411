import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir jury new`: begins the folder of a session from the deposits that were handed in.
struct JuryNewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Commence le dossier d'une session : session.xml, avec un candidat par dépôt.",
    discussion: """
      Les dépôts restent où ils sont s'ils sont déjà dans depots/ de ce dossier. Il reste à écrire qui \
      siège, l'acte qui nomme le jury et la séance : « miroir jury check » dit ce qui manque. Rien \
      n'est remplacé. Code de retour : 0 si la session est commencée, 1 si un dépôt ne tient pas ou \
      suit un autre référentiel, 2 si un fichier ne peut pas être lu ou écrit.
      """,
    aliases: ["nouveau"])

  @Argument(help: ArgumentHelp("Le dossier de la session.", valueName: "session"))
  var session: String

  @Option(help: ArgumentHelp("Le nom de la session : juin-2026.", valueName: "nom"))
  var id: String

  @Option(help: ArgumentHelp("Le référentiel du certificat.", valueName: "nom"))
  var referentiel: String

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let paths = try console.attempt(language, try SessionContents.deposits(at: session))
    let (deposits, isWhole) = try await SessionReading.deposits(at: paths, console, language)
    let others = deposits.filter { $0.referentiel != Identifier(referentiel) }
    for other in others {
      console.complain(
        Phrase(
          fr: "« \(other.path) » suit un autre référentiel : il n'est pas inscrit",
          en: "'\(other.path)' follows another framework: it isn't entered"), language)
    }
    let draft = SessionDraft(
      id: Identifier(id), referentiel: Identifier(referentiel), members: [],
      candidates: deposits.filter { $0.referentiel == Identifier(referentiel) }.compactMap {
        deposit in
        deposit.portfolio.map {
          .init(portfolio: $0, seal: deposit.seal, number: deposit.numbers.first)
        }
      })
    let document = session + (session.hasSuffix("/") ? "" : "/") + FilePath.session.text
    try console.attempt(language, try Output(path: document).write(file: Array(draft.text.utf8)))
    let count = draft.candidates.count
    console.write(
      Phrase(
        fr:
          "« \(document) » : \(count) dossier\(count > 1 ? "s" : ""). « miroir jury check \(session) » dit ce qu'il reste à écrire.\n",
        en:
          "'\(document)': \(count) dossier\(count == 1 ? "" : "s"). 'miroir jury check \(session)' says what remains to be written.\n"
      ).text(in: language))
    if !isWhole || !others.isEmpty { throw ExitCode.failure }
  }
}
