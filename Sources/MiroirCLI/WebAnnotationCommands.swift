import ArgumentParser
import Miroir
import MiroirFolder

/// How annotations are said to other programs.
enum AnnotationFormat: String, ExpressibleByArgument, CaseIterable {
  /// W3C's Web Annotation.
  case webannotation
}

/// `miroir annotations export`.
struct ExportAnnotationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Écrit les annotations pour un autre programme.",
    discussion: """
      Code de retour : 0, ou 1 si quelque chose n'a pas d'équivalent et n'est pas écrit, ce qui est \
      dit.
      """)

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Option(help: ArgumentHelp("webannotation.", valueName: "forme"))
  var format: AnnotationFormat

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let folder = try PortfolioFolder(at: portfolio, console, language)
    guard let web = WebAnnotations(of: folder) else {
      guard folder.portfolio != nil else {
        throw PortfolioFolder.unreadable(portfolio, console, language)
      }
      let refusal = AnnotationRefusal.otherPortfolio(nil, nil)
      console.complain(refusal.message, help: refusal.help, language)
      throw ExitCode.failure
    }
    console.write(web.json.text + "\n")
    for (file, entry) in web.unsaid {
      let place = [file.text, entry].compactMap(\.self).joined(separator: ", ")
      console.complain(
        Phrase(fr: "\(place) : n'est pas écrit", en: "\(place): isn't written"),
        help: DraftRefusal.seeCheck, language)
    }
    if !web.unsaid.isEmpty { throw ExitCode.failure }
  }
}

/// `miroir annotations import`.
struct ImportAnnotationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Ajoute au dossier les annotations qu'un autre programme rend.",
    discussion: """
      Code de retour : 0, ou 1 si quelque chose se contredit, ou si le fichier est refusé ; rien \
      n'est alors écrit.
      """)

  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Argument(help: ArgumentHelp("Le fichier, en JSON-LD.", valueName: "fichier"))
  var file: String

  @Option(help: ArgumentHelp("webannotation.", valueName: "forme"))
  var format: AnnotationFormat

  @Flag(help: "Dire ce qui serait ajouté, sans rien écrire.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let bytes = try console.attempt(language, try [UInt8].reading(fileAt: file))
    var merging = try console.attempt(language, try FolderMerge(at: portfolio))
    guard let id = merging.folder.portfolio?.id else {
      throw PortfolioFolder.unreadable(portfolio, console, language)
    }
    let text = AnnotationsText(language: language, usesColour: common.usesColour)
    var report = ""
    var hasClashes = false
    do {
      for document in try [SourceDocument](webAnnotations: bytes, named: file, on: id) {
        let merge = try merging.add(document)
        report += text.merged(merge, from: file, to: merge.path.text)
        hasClashes = hasClashes || merge.hasClashes
      }
    } catch let refusal as WebAnnotationRefusal {
      throw refused(refusal.message, nil, console)
    } catch let refusal as AnnotationRefusal {
      throw refused(refusal.message, refusal.help, console)
    }
    if dryRun { report += text.trial } else { try console.attempt(language, try merging.write()) }
    console.write(report)
    if hasClashes { throw ExitCode.failure }
  }

  private func refused(_ message: Phrase, _ help: Phrase?, _ console: Console) -> ExitCode {
    console.complain(
      Phrase(fr: "« \(file) » : \(message.fr)", en: "'\(file)': \(message.en)"), help: help,
      common.language)
    return .failure
  }
}
