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
    help: ArgumentHelp("Une compétence, pour donner un avis avec --avis.", valueName: "code"))
  var competence: String?

  @Option(help: ArgumentHelp("maitrisee, en-cours ou a-travailler.", valueName: "avis"))
  var avis: Mobilisation.SelfAssessment?

  @Option(
    help: ArgumentHelp(
      "Un fichier à vous, hors du dossier, pour une note que personne d'autre ne lira.",
      valueName: "fichier"))
  var file: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard (on == nil) != (competence == nil), (competence == nil) == (avis == nil) else {
      throw ValidationError(
        Phrase(
          fr: "dites ce qui est annoté : --on et une adresse, ou --competence et --avis",
          en: "say what is annotated: --on and an address, or --competence and --avis"), nil,
        common.language)
    }
  }

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let store = try AnnotationStore(at: portfolio, file: file, console, language)
    let entry = try entry(in: store.folder)
    try store.add([entry], by: annotator.annotator, console)
  }

  private func entry(in folder: PortfolioFolder) throws -> AnnotationEntry {
    let head = AnnotationEntry.Head(by: annotator.annotator)
    if let competence, let avis {
      let code = CompetenceCode(competence)
      guard folder.referentiel?.competences.contains(where: { $0.code == code }) == true else {
        throw ValidationError(
          Phrase(
            fr: "« \(competence) » n'est pas une compétence du référentiel",
            en: "'\(competence)' isn't a competence of the framework"), nil, common.language)
      }
      return .opinion(avis, on: code, because: text, visibility, head)
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
