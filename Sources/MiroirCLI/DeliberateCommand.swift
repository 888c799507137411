import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir deliberate`: what a jury's session comes to, dossier by dossier, with its reasons.
struct DeliberateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliberate",
    abstract: "Rassemble ce que le jury a décidé, sans compensation, et dit pourquoi.",
    discussion: """
      On donne le dossier de la session (session.xml, evaluations/, depots/), ou un seul dépôt avec \
      ses évaluations. Rien n'est décidé à la place du jury : une compétence que personne n'a \
      examinée, des avis qui divergent, un contrôle sans résultat laissent la décision en attente. \
      Code de retour : 0 si chaque dossier a une décision, quelle qu'elle soit ; 1 si une décision \
      est en attente ou si la session a des erreurs ; 2 si un fichier manque ou ne peut pas être lu.
      """,
    aliases: ["deliberer"])

  @Argument(
    help: ArgumentHelp("Le dossier de la session, ou un dépôt.", valueName: "session|dépôt"))
  var subject: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Avec un dépôt, les évaluations : des fichiers, ou leur dossier.", valueName: "fichier"))
  var evaluations: [String] = []

  @Option(
    help: ArgumentHelp(
      "Avec un dépôt, la session : le jury, la règle, les contrôles.", valueName: "dossier"))
  var session: String?

  @Option(
    help: ArgumentHelp(
      "La règle de réussite qui compte, à la place de celle de la session.", valueName: "nom"))
  var rule: String?

  @Option(
    help: ArgumentHelp(
      "La forme du rapport : text ; json ; ndjson, une décision par ligne.", valueName: "forme"))
  var format = DeliberationFormat.text

  @Flag(help: "Avec la forme text, montrer aussi les compétences validées.")
  var all = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let reading = try await reading(console)
    let folder = reading.folder
    guard let deliberation = Deliberation(of: folder, by: rule.map { Identifier($0) }) else {
      console.complain(
        Phrase(
          fr: "rien ne peut être décidé : la session ou son référentiel ne peut pas être lu",
          en: "nothing can be decided: the session or its framework can't be read"),
        help: Phrase(
          fr: "« miroir jury check \(subject) » dit pourquoi",
          en: "'miroir jury check \(subject)' says why"), language)
      throw ExitCode.failure
    }
    try expectKnownRule(of: deliberation)
    console.write(report(deliberation, of: folder))
    let errors = folder.diagnose().filter { $0.severity == .error && concerns($0) }
    for error in errors { console.complain(error.located, help: error.help, language) }
    if !errors.isEmpty || reading.lacksDeposits
      || deliberation.verdicts.contains(where: { $0.result == .undecided })
    {
      throw ExitCode.failure
    }
  }

  private func reading(_ console: Console) async throws -> SessionReading {
    guard !evaluations.isEmpty else {
      return try await SessionReading(at: subject, console, common.language)
    }
    return try await SessionReading(
      deposit: subject, evaluations: evaluations, session: session, console, common.language)
  }

  /// Without a session, what is missing of one isn't anybody's fault.
  private func concerns(_ diagnostic: Diagnostic) -> Bool {
    evaluations.isEmpty || session != nil || diagnostic.place.file != .session
  }

  private func expectKnownRule(of deliberation: Deliberation) throws {
    guard let rule, deliberation.rule == nil else { return }
    let known = deliberation.referentiel.rules.map(\.id.text).joined(separator: ", ")
    throw ValidationError(
      Phrase(
        fr: "« \(rule) » n'est pas une règle de réussite de ce référentiel : \(known)",
        en: "'\(rule)' isn't a rule of success of this framework: \(known)"
      ).text(in: common.language))
  }

  private func report(_ deliberation: Deliberation, of folder: PortfolioFolder) -> String {
    // What machines read doesn't depend on the environment.
    let json = VerdictJSON(deliberation, of: folder, in: common.lang ?? .french)
    return switch format {
    case .json: json.text
    case .ndjson: json.lines
    case .text:
      DeliberationText(deliberation, of: folder, in: common.language, showsAll: all).text
    }
  }
}

/// The form of a report on a deliberation.
enum DeliberationFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, ndjson
}

extension Diagnostic {
  /// What is wrong, and where.
  fileprivate var located: Phrase {
    let place = "\(place.file):\(position.line):\(position.column)"
    return Phrase(
      fr: "\(place) : \(message.fr) [\(rule)]", en: "\(place): \(message.en) [\(rule)]")
  }
}
