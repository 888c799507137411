import ArgumentParser
import Miroir
import MiroirDeposit
import MiroirFolder

/// `miroir verify`: whether a deposit is what it says it is.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Vérifie un dépôt, sans connexion, étape par étape.",
    discussion: """
      Chaque étape tient, ne tient pas, ou n'a pas pu être vérifiée. Rien n'est extrait ni changé. \
      Code de retour : 0 si tout ce qui a été vérifié tient, 1 si quelque chose ne tient pas, 2 si \
      le dépôt manque ou ne peut pas être lu.
      """,
    aliases: ["controler"])

  @Argument(
    help: ArgumentHelp("L'archive, ou le dossier où elle est décompressée.", valueName: "dépôt"))
  var deposit: String

  @OptionGroup var trust: TrustOption

  @Option(
    help: ArgumentHelp(
      "Les certificats (PEM) des autorités d'horodatage que vous reconnaissez.",
      valueName: "fichier"))
  var authority: String?

  @Option(help: ArgumentHelp("La forme de la réponse : text ou json.", valueName: "forme"))
  var format = ReportFormat.text

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let files = try console.attempt(language, try Verifier.files(at: deposit))
    var recognised = Verifier.Recognised()
    recognised.keys = try trust.keys(console, language)
    recognised.authorities = try authority.map {
      try console.attempt(language, try [UInt8].reading(fileAt: $0))
    }
    let progress = ByteProgress(of: files.totalSize, console)
    let verification: Verification
    do throws(FolderError) {
      verification = try await Verifier(files, recognised: recognised, typesetter: .ofDossiers)
        .verification(progress: progress.add)
    } catch {
      console.complain(error.message, language)
      throw ExitCode.machine
    }
    switch format {
    case .text: console.write(verification.text(of: deposit, in: language))
    case .json: console.write(verification.json(of: deposit, in: common.lang ?? .french))
    }
    guard !verification.fails else { throw ExitCode.failure }
  }
}
