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
      Le dossier fait contient index.html, suivi.csv, relecture/, une copie à annoter de chaque \
      portfolio, et changements/, une page pour chacun dont les textes ont changé depuis votre \
      dernière annotation. Refait, il est mis à jour. La version copiée d'un portfolio est gardée \
      dans ses annotations/versions/. \
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
    var (copies, changes) = (0, 0)
    var failure: FolderError?
    await inOrder(shelf.paths) {
      desk.look(at: $0)
    } each: { look in
      guard failure == nil else { return }
      do throws(FolderError) {
        let made = try index.add(look, writing: &folder)
        copies += made.copy ? 1 : 0
        changes += made.changes ? 1 : 0
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
      index.announcement(at: output, copies: copies, changes: changes, in: language))
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
      let entry = FollowUpIndex.Entry(
        path: path, followUp: followUp, lastChange: Timestamp(secondsSince1970: lastChange),
        days: max(0, (now - lastChange) / 86_400))
      let pages = try pages(on: followUp, contents, folder, at: path)
      return .followed(entry, pages)
    } catch {
      return .refused(path, error.message)
    }
  }

  /// The copy to annotate and what changed, made again only where something else is to be shown.
  private func pages(
    on followUp: FollowUp, _ contents: FolderContents, _ folder: PortfolioFolder, at path: String
  ) throws(FolderError) -> Pages {
    let way = FolderContents.wayAcross(from: made.path, to: path).map { FilePath("../\($0)") }
    let sources = contents.sources(
      and: [
        Version.current, language.rawValue, reader.name ?? "", reader.role?.rawValue ?? "",
        way?.text ?? "",
      ])
    let copy = FilePath("relecture/\(followUp.portfolio).html")
    let changes = FilePath("changements/\(followUp.portfolio).html")
    var pages = Pages(sources: sources)
    if made.has(copy, from: sources) {
      pages.copy = (copy, nil)
    } else if let page = try contents.reviewPage(of: folder, at: path, way, in: language) {
      pages.copy = (copy, Array(page.utf8))
    }
    if case .changed = followUp.sinceLook {
      let page = made.has(changes, from: sources) ? nil : followUp.changesHTML(in: language)
      pages.changes = (changes, page.map { Array($0.utf8) })
    }
    return pages
  }
}

extension FolderContents {
  /// The copy to annotate, as `miroir review` makes it, `way` being that to the folder; the version
  /// that it shows is kept.
  fileprivate func reviewPage(
    of folder: PortfolioFolder, at path: String, _ way: FilePath?, in language: Language
  ) throws(FolderError) -> String? {
    var folder = folder
    let examined = try examining(folder.evidenceForReview, at: path)
    folder.files = examined.files
    let check = Check(path: path, folder: folder, isFinal: false)
    guard let copy = ReviewCopy(of: check, version: portfolioDigest) else { return nil }
    let files = try examined.bytes(of: copy.includedFiles, at: path)
    try keepVersion(at: path)
    return copy.html(files: files, folder: way, in: language)
  }
}

/// What came of a look at a portfolio.
private enum Look: Sendable {
  case followed(FollowUpIndex.Entry, Pages)
  case refused(String, Phrase)
}

/// The pages on a portfolio; no bytes where one stays as it is.
private struct Pages: Sendable {
  /// The digest of what they are made from.
  var sources: String
  var copy: (path: FilePath, bytes: [UInt8]?)?
  var changes: (path: FilePath, bytes: [UInt8]?)?
}

extension FollowUpIndex {
  /// Adds what was seen, and writes its pages; which of them were made again.
  fileprivate mutating func add(
    _ look: Look, writing folder: inout MadeFolder
  ) throws(FolderError) -> (copy: Bool, changes: Bool) {
    switch look {
    case .refused(let path, let reason):
      refuse(path, reason)
      return (false, false)
    case .followed(var entry, let pages):
      entry.copy = pages.copy?.path
      entry.changes = pages.changes?.path
      guard add(entry) else { return (false, false) }
      return (
        try folder.take(pages.copy, from: pages.sources),
        try folder.take(pages.changes, from: pages.sources)
      )
    }
  }
}

extension MadeFolder {
  /// Writes a page, or keeps it where it has no new bytes; whether it was made again.
  fileprivate mutating func take(
    _ page: (path: FilePath, bytes: [UInt8]?)?, from sources: String
  ) throws(FolderError) -> Bool {
    guard let page else { return false }
    guard let bytes = page.bytes else {
      keep(page.path, from: sources)
      return false
    }
    try put(bytes, at: page.path, from: sources)
    return true
  }

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
