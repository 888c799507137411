import ArgumentParser
import Miroir
import MiroirDeposit
import MiroirDossier
import MiroirFolder

/// `miroir jury signed`: notes that minutes were signed on paper.
struct JurySignedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "signed",
    abstract: "Note qu'un procès-verbal a été signé sur papier : il n'est plus jamais refait.",
    discussion: """
      Donnez le fichier qui a été imprimé et signé. Le journal de la session retient son empreinte. \
      Code de retour : 0 si c'est noté, 1 si ce n'est pas un procès-verbal de cette session, 2 si un \
      fichier manque ou ne peut pas être lu ou écrit.
      """,
    aliases: ["signe"])

  @Argument(
    help: ArgumentHelp("Le dossier de la session, ou son session.xml.", valueName: "session"))
  var session: String

  @Argument(
    help: ArgumentHelp("Le procès-verbal ou le rectificatif signé.", valueName: "proces-verbal.pdf")
  )
  var minutes: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let contents = try console.attempt(language, try SessionContents(at: session))
    let file = try console.attempt(language, try WeighedFile(at: minutes))
    var journal = try console.journal(
      of: contents.path, otherwise: Phrase(fr: "rien n'a été noté", en: "nothing was noted"),
      language)
    guard let made = journal.minutes(of: file.digest) else {
      console.complain(
        Phrase(
          fr: "« \(minutes) » n'est pas un procès-verbal que « miroir jury papers » a fait",
          en: "'\(minutes)' isn't minutes that 'miroir jury papers' made"),
        help: Phrase(
          fr: "donnez le fichier qui a été imprimé, tel qu'il a été fait",
          en: "give the file that was printed, as it was made"), language)
      throw ExitCode.failure
    }
    guard !journal.signedMinutes.contains(where: { $0.digest == file.digest }) else {
      return console.write(
        Phrase(
          fr: "Ce procès-verbal était déjà noté comme signé.",
          en: "These minutes were noted as signed already."
        ).text(in: language) + "\n")
    }
    let signature = JournalSignature(digest: file.digest, key: nil)
    try console.attempt(
      language, try journal.append(JournalEntry(date: .now, act: .signature(signature))))
    console.write(
      Phrase(
        fr: "C'est noté : le procès-verbal n° \(made.number) est signé et ne sera plus refait.",
        en: "Noted: minutes no. \(made.number) are signed and will not be made again."
      ).text(in: language) + "\n")
  }
}
