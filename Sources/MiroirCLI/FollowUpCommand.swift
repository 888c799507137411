import ArgumentParser
import Glibc
import Miroir
import MiroirDossier
import MiroirFolder

/// `miroir suivi`: the portfolios of a group at a glance, for whoever annotates them.
struct FollowUpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suivi",
    abstract: "Fait le tableau des portfolios que vous suivez : qui vous attend, ce qui a changé.",
    discussion: """
      Le dossier fait contient index.html, suivi.csv et changements/, une page par portfolio dont \
      les textes ont changé depuis votre dernière annotation. Il est mis à jour quand on le refait. \
      Un portfolio illisible y figure avec la raison. Code de retour : 0, ou 2 si le dossier de \
      portfolios manque ou si rien ne peut être écrit.
      """)

  @Argument(
    help: ArgumentHelp("Le dossier qui contient ceux des portfolios.", valueName: "portfolios"))
  var portfolios: String

  @OptionGroup var annotator: AnnotatorOptions

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Le dossier à faire, ou à mettre à jour.", valueName: "dossier"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Au bout de combien de jours sans changement le signaler.", valueName: "jours"))
  var calmeDepuis = 21

  @OptionGroup var session: SessionOption

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let rounds = try session.settings(console, language).reviewRounds
    let shelf = try console.attempt(language, try PortfolioShelf(at: portfolios))
    var folder = try console.attempt(language, try MadeFolder(at: output, list: .followUpList))
    let now = time(nil)
    var index = FollowUpIndex(
      reader: annotator.annotator, now: Timestamp(secondsSince1970: now),
      quietAfter: calmeDepuis, rounds: rounds)
    let desk = Desk(
      reader: annotator.annotator, now: now, language: language, made: folder)
    var pages = 0
    var failure: FolderError?
    await inOrder(shelf.paths) {
      desk.look(at: $0)
    } each: { look in
      guard failure == nil else { return }
      do throws(FolderError) {
        if try index.add(look, writing: &folder) { pages += 1 }
      } catch {
        failure = error
      }
    }
    if let failure {
      console.complain(failure.message, language)
      throw ExitCode.machine
    }
    try console.attempt(language, try folder.finish(index, in: language))
    console.write(
      index.announcement(at: output, made: pages, in: language))
  }
}

/// Looks at one portfolio at a time, for one reader.
private struct Desk: Sendable {
  let reader: Annotator
  let now: Int
  let language: Language
  /// What the last time left.
  let made: MadeFolder

  func look(at path: String) -> Look {
    do throws(FolderError) {
      let contents = try FolderContents(at: path)
      let lastChange = try FolderContents.lastChange(at: path)
      let folder = PortfolioFolder(reading: contents)
      guard let followUp = FollowUp(of: folder, for: reader) else {
        return .refused(path, folder.portfolio == nil ? .unreadable : .unnamed)
      }
      let sources = contents.sources(
        and: [Version.current, language.rawValue, reader.name ?? "", reader.role?.rawValue ?? ""])
      var entry = FollowUpIndex.Entry(
        path: path, followUp: followUp, lastChange: Timestamp(secondsSince1970: lastChange),
        days: max(0, (now - lastChange) / 86_400), page: nil)
      guard case .changed = followUp.sinceLook else { return .followed(entry, nil) }
      let page = FilePath("changements/\(followUp.portfolio).html")
      entry.page = page
      let bytes =
        made.has(page, from: sources)
        ? nil : followUp.changesHTML(in: language).map { Array($0.utf8) }
      return .followed(entry, Page(path: page, sources: sources, bytes: bytes))
    } catch {
      return .refused(path, error.message)
    }
  }
}

/// What came of a look at a portfolio.
private enum Look: Sendable {
  case followed(FollowUpIndex.Entry, Page?)
  case refused(String, Phrase)
}

/// A page about a portfolio; no bytes when it stays as it is.
private struct Page: Sendable {
  var path: FilePath
  var sources: String
  var bytes: [UInt8]?
}

extension FollowUpIndex {
  /// Adds what was seen, and writes its page; whether it was made again.
  fileprivate mutating func add(
    _ look: Look, writing folder: inout MadeFolder
  ) throws(FolderError) -> Bool {
    switch look {
    case .refused(let path, let reason):
      refuse(path, reason)
      return false
    case .followed(let entry, let page):
      guard add(entry), let page else { return false }
      guard let bytes = page.bytes else {
        folder.keep(page.path, from: page.sources)
        return false
      }
      try folder.put(bytes, at: page.path, from: page.sources)
      return true
    }
  }
}

extension MadeFolder {
  /// Writes the index, once all that it leads to is there.
  fileprivate mutating func finish(
    _ index: FollowUpIndex, in language: Language
  ) throws(FolderError) {
    try put(Array(index.csv.utf8), at: "suivi.csv", from: "")
    try put(Array(index.html(in: language).utf8), at: "index.html", from: "")
    try finish()
  }
}

extension FilePath {
  /// The list of the files that the command made.
  fileprivate static let followUpList: FilePath = ".miroir-suivi.json"
}

extension Phrase {
  fileprivate static let unreadable = Phrase(
    fr: "portfolio.xml ne peut pas être lu ; « miroir check » dit pourquoi",
    en: "portfolio.xml can't be read; 'miroir check' says why")
  fileprivate static let unnamed = Phrase(
    fr: "le portfolio n'a pas d'id : ajoutez id=\"…\" à <portfolio>",
    en: "the portfolio has no id: add id=\"…\" to <portfolio>")
}
