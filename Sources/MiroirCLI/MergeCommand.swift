import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir annotations merge`: joins what people sent to the folders it is about.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Ajoute au dossier les annotations d'un fichier reçu.",
    discussion: """
      Avec --from, range tous les fichiers d'annotations d'un dossier, chacun dans le portfolio dont \
      il parle. Rien n'est perdu : ce qui est déjà là n'est pas ajouté deux fois, et deux \
      annotations de même nom qui disent autre chose sont gardées toutes les deux. Code de retour : \
      0, ou 1 si quelque chose se contredit ou ne peut pas être ajouté.
      """)

  @Argument(
    help: ArgumentHelp(
      "Le dossier du portfolio, ou avec --from un dossier de portfolios.", valueName: "portfolio"))
  var portfolio: String

  @Argument(help: ArgumentHelp("Les fichiers reçus.", valueName: "fichier"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Le dossier où sont les fichiers reçus, par exemple celui des téléchargements.",
      valueName: "dossier"))
  var from: String?

  @Flag(help: "Dire ce qui serait ajouté, sans rien écrire.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard files.isEmpty == (from != nil) else {
      throw ValidationError(
        Phrase(
          fr: "dites ce qui est reçu : des fichiers, ou --from et leur dossier",
          en: "say what was received: files, or --from and their folder"), nil, common.language)
    }
  }

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    guard let from else { return try mergeFiles(console, language) }
    let received = try console.attempt(language, try ReceivedFiles(at: from))
    let shelf = try console.attempt(language, try PortfolioShelf(at: portfolio))
    var filing = Filing(shelf, AnnotationsText(language: language, usesColour: common.usesColour))
    for (name, reason) in received.unreadable { filing.refuse(name, reason) }
    for (name, document) in received.annotations { filing.add(name, document) }
    if !dryRun { try console.attempt(language, try filing.write()) }
    console.write(filing.report(others: received.others, isTrial: dryRun))
    if !filing.isWhole { throw ExitCode.failure }
  }

  private func mergeFiles(_ console: Console, _ language: Language) throws {
    let text = AnnotationsText(language: language, usesColour: common.usesColour)
    var merging = try console.attempt(language, try FolderMerge(at: portfolio))
    guard merging.folder.portfolio != nil else {
      throw PortfolioFolder.unreadable(portfolio, console, language)
    }
    var isWhole = true
    var report = ""
    for file in files {
      let document = try console.attempt(language, try SourceDocument(annotationsAt: file))
      do {
        let merge = try merging.add(document)
        report += text.merged(merge, from: file, to: merge.path.text)
        if merge.hasClashes { isWhole = false }
      } catch {
        let message = error.message
        console.complain(
          Phrase(fr: "« \(file) » : \(message.fr)", en: "'\(file)': \(message.en)"),
          help: error.help, language)
        isWhole = false
      }
    }
    if dryRun { report += text.trial } else { try console.attempt(language, try merging.write()) }
    console.write(report)
    if !isWhole { throw ExitCode.failure }
  }
}

/// Files of annotations on their way to the portfolios they are about.
private struct Filing {
  private let text: AnnotationsText
  /// The folders of each portfolio; more than one is one too many.
  private var folders: [Identifier: [String]] = [:]
  private var merges: [String: FolderMerge] = [:]
  private var order: [String] = []
  private var lines = ""
  private var filed = 0
  private var refused = 0
  private(set) var isWhole = true

  init(_ shelf: PortfolioShelf, _ text: AnnotationsText) {
    self.text = text
    for (path, id) in shelf.identifiers { folders[id, default: []].append(path) }
  }

  mutating func refuse(_ name: String, _ reason: Phrase) {
    refused += 1
    isWhole = false
    lines += text.refused(name, reason)
  }

  mutating func add(_ name: String, _ document: SourceDocument) {
    let id = document.root?.attribute("portfolio").map { Identifier($0) }
    let known = id.flatMap { folders[$0] } ?? []
    guard let path = known.first, known.count == 1 else {
      return refuse(name, known.isEmpty ? .unknownPortfolio(id) : .severalPortfolios(known))
    }
    do {
      var merging = try merges[path] ?? FolderMerge(at: path)
      let merge = try merging.add(document)
      if merges.updateValue(merging, forKey: path) == nil { order.append(path) }
      lines += text.merged(
        merge, from: name, to: FolderContents.path(of: merge.path, at: path))
      filed += 1
      if merge.hasClashes { isWhole = false }
    } catch let refusal as AnnotationRefusal {
      refuse(name, refusal.message)
    } catch let error as FolderError {
      refuse(name, error.message)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  func write() throws(FolderError) {
    for path in order { try merges[path]?.write() }
  }

  func report(others: Int, isTrial: Bool) -> String {
    lines + text.filed(filed, refused: refused, ignored: others) + (isTrial ? text.trial : "")
  }
}

extension Phrase {
  fileprivate static func unknownPortfolio(_ id: Identifier?) -> Phrase {
    guard let id else { return AnnotationRefusal.otherPortfolio(nil, nil).message }
    return Phrase(
      fr: "aucun de ces portfolios n'a l'id « \(id) »",
      en: "none of these portfolios has the id '\(id)'"
    )
  }

  fileprivate static func severalPortfolios(_ paths: [String]) -> Phrase {
    let list = paths.joined(separator: ", ")
    return Phrase(
      fr: "plusieurs portfolios ont cet id : \(list)",
      en: "several portfolios have this id: \(list)")
  }
}
