import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir annotate`: annotates a passage, a place or a competence of a portfolio.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Annote un passage, une place ou une compétence d'un portfolio.",
    discussion: """
      L'annotation va dans annotations/, à côté du portfolio, qui ne change pas ; avec --file, dans \
      un fichier à vous. Ce que vous écrivez sur une personne lui est communicable.
      """,
    aliases: ["annoter"])

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @OptionGroup var annotator: AnnotatorOptions

  @Option(
    help: ArgumentHelp("L'adresse annotée : « messagerie/contexte ».", valueName: "adresse"))
  var on: String?

  @Option(help: ArgumentHelp("Les mots annotés ; toute la place sinon.", valueName: "mots"))
  var quote: String?

  @Option(
    help: ArgumentHelp("Laquelle, quand ces mots y sont plusieurs fois : 1, 2…", valueName: "rang"))
  var occurrence: Int?

  @Option(help: ArgumentHelp("Ce que vous avez à dire.", valueName: "texte"))
  var text: String

  @Option(
    help: ArgumentHelp(
      "commentaire, question, suggestion, correction ou encouragement.", valueName: "motif"))
  var motive = Annotation.Motive.comment

  @Option(help: ArgumentHelp("candidat, ou candidat-et-jury.", valueName: "pour qui"))
  var visibility = Visibility.candidate

  @Option(
    help: ArgumentHelp(
      "Une compétence, pour un avis (--avis) ou une proposition (--proposition).",
      valueName: "code"))
  var competence: String?

  @Option(help: ArgumentHelp("Où en est la compétence, selon vous.", valueName: "avis"))
  var avis: Mobilisation.SelfAssessment?

  @Option(
    help: ArgumentHelp(
      "Ce qu'un référent propose au jury pour la compétence ; le jury décide.",
      valueName: "proposition"))
  var proposition: Proposal.Value?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Les adresses sur lesquelles la proposition s'appuie.", valueName: "adresse")
  )
  var appuis: [String] = []

  @Option(
    help: ArgumentHelp(
      "Un fichier à vous, hors du dossier, pour une note que personne d'autre ne lira.",
      valueName: "fichier"))
  var file: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    let language = common.language
    let hasValue = (avis == nil) != (proposition == nil)
    guard (on == nil) != (competence == nil), competence == nil || hasValue,
      on == nil || avis == nil && proposition == nil
    else {
      throw ValidationError(
        Phrase(
          fr:
            "dites ce qui est annoté : --on et une adresse, ou --competence avec --avis ou --proposition",
          en:
            "say what is annotated: --on and an address, or --competence with --avis or --proposition"
        ), nil, language)
    }
    guard proposition == nil || annotator.role == .referent else {
      throw ValidationError(
        Phrase(
          fr: "seul un référent propose au jury : --role referent",
          en: "only a référent makes proposals to the jury: --role referent"), nil, language)
    }
    guard appuis.isEmpty || proposition != nil else {
      throw ValidationError(
        Phrase(fr: "--appuis va avec --proposition", en: "--appuis goes with --proposition"), nil,
        language)
    }
    try annotator.author.requireWords(of: "--author", language)
    try text.requireWords(of: "--text", language)
  }

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let store = try AnnotationStore(at: portfolio, file: file, console, language)
    let entry = try entry(in: store.folder)
    try store.add([entry], by: annotator.annotator, console)
  }

  /// What a proposal rests on: places of the portfolio, its evidence too.
  private func grounds(in folder: PortfolioFolder) throws -> [Address] {
    let addresses = appuis.flatMap { $0.split(separator: " ") }.map { Address(String($0)) }
    for address in addresses {
      do {
        _ = try folder.anchor(address, quoting: nil)
      } catch {
        let (message, help) = error.explanation(at: address, in: folder)
        throw ValidationError(message, help, common.language)
      }
    }
    return addresses
  }

  private func entry(in folder: PortfolioFolder) throws -> AnnotationEntry {
    let head = AnnotationEntry.Head(by: annotator.annotator, on: folder)
    if let competence {
      let code = CompetenceCode(competence)
      guard folder.referentiel?.competences.contains(where: { $0.code == code }) == true else {
        throw ValidationError(
          Phrase(
            fr: "« \(competence) » n'est pas une compétence du référentiel",
            en: "'\(competence)' isn't a competence of the framework"), nil, common.language)
      }
      if let avis { return .opinion(avis, on: code, because: text, visibility, head) }
      if let proposition {
        return .proposal(
          proposition, on: code, because: text, grounds: try grounds(in: folder), visibility, head)
      }
    }
    let address = Address(on ?? "")
    do {
      let anchor = try folder.anchor(address, quoting: quote, occurrence: occurrence)
      return .remark(text, on: anchor, motive, visibility, head)
    } catch {
      let (message, help) = error.explanation(at: address, in: folder)
      throw ValidationError(message, help, common.language)
    }
  }
}
