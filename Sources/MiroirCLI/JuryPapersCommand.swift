import ArgumentParser
import Miroir
import MiroirDeposit
import MiroirDossier
import MiroirFolder

/// `miroir jury papers`: the minutes, and what each candidate is given.
struct JuryPapersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers",
    abstract: "Fait le procès-verbal de délibération, les attestations et les notifications.",
    discussion: """
      Rien n'est fait tant qu'une règle reste ouverte sur les documents de la session. Un \
      procès-verbal signé n'est jamais refait : un rectificatif le cite et dit ce qui change. Le \
      journal de la session retient les décisions. Code de retour : 0 si les papiers sont faits ou si \
      rien n'a changé, 1 si quelque chose bloque, 2 si un fichier manque ou ne peut pas être lu ou \
      écrit.
      """,
    aliases: ["papiers"])

  @Argument(
    help: ArgumentHelp("Le dossier de la session, ou son session.xml.", valueName: "session"))
  var session: String

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Le dossier à faire.", valueName: "dossier"))
  var output: String

  @Option(
    help: ArgumentHelp(
      "Les textes de l'établissement ; sinon papiers.toml du dossier de la session.",
      valueName: "papiers.toml"))
  var wording: String?

  @Option(
    help: ArgumentHelp(
      "Un dossier qui contient style.css, logo.png ou logo.svg, mentions.txt.", valueName: "dossier"
    ))
  var theme: String?

  @Option(
    help: ArgumentHelp(
      "La clé privée qui signe le procès-verbal, faite par « miroir key new ».",
      valueName: "fichier"))
  var key: String?

  @Flag(name: .customLong("no-pdf"), help: "Ne faire que des pages.")
  var leavesOutPDF = false

  @Flag(help: "Mettre de côté, sous le nom <dossier>.ancien, ce qui est déjà là.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let contents = try console.attempt(language, try SessionContents(at: session))
    let papers = try await papers(contents, console)
    var journal = try console.journal(
      of: contents.path,
      otherwise: Phrase(fr: "aucun papier n'a été fait", en: "no paper was made"), language)
    let signed = journal.signedMinutes
    guard let issue = PaperIssue(of: papers, after: signed) else {
      return console.write(Self.unchanged.text(in: language) + "\n")
    }
    let target = Output(path: output, setsAside: force || !signed.isEmpty)
    try console.attempt(language, try target.checkTarget())
    let key = try key.map { path in
      try console.attemptKey(language) { try SigningKey(try KeyFile(at: path)) }
    }
    let made = try await files(of: issue, console)
    let kept = try kept(issue, journal, console)
    let signature = key.map { key in
      OutputFile(
        path: FilePath(issue.minutes.name + ".jws"),
        text: DetachedJWS.sign(made.minutes.bytes, with: key).text + "\n")
    }
    let files = made.files + kept + [signature].compactMap(\.self)
    try console.attempt(language, try target.write(folder: files))
    let entries = issue.entries(
      at: .now, file: made.minutes.path.text, digest: SHA256Digest(of: made.minutes.bytes),
      key: key?.publicKey.kid)
    try console.attempt(language, try journal.append(entries))
    if !papers.canNotify { console.complain(Self.untold, help: Self.contest, language) }
    console.write(issue.announcement(at: output, hasPDF: made.hasPDF, in: language))
  }

  // MARK: - What they are made from

  /// The session, unless something is open, or a deposit doesn't hold.
  private func papers(_ contents: SessionContents, _ console: Console) async throws -> JuryPapers {
    let language = common.language
    let wording = try PaperWording(at: wording, beside: contents, console, language)
    let reading = try await SessionReading(at: session, console, language)
    let isOpen =
      reading.lacksDeposits || reading.folder.diagnose().contains { $0.severity != .advice }
    guard !isOpen, let papers = JuryPapers(of: reading.folder, wording: wording, in: language)
    else {
      throw Check(session: session, folder: reading.folder).complainOfBlocks(
        made: Phrase(fr: "aucun papier n'a été fait", en: "no paper was made"),
        orElse: Phrase(
          fr: "complétez d'abord les documents de la session",
          en: "complete the session's documents first"),
        common, console)
    }
    return papers
  }

  // MARK: - What is made

  /// The files that were set, and those of the minutes that count: the PDF's where there is one.
  private struct Made {
    var files: [OutputFile]
    var minutes: (path: FilePath, bytes: [UInt8])
    var hasPDF: Bool
  }

  private func files(of issue: PaperIssue, _ console: Console) async throws -> Made {
    let language = common.language
    let theme = try theme.map { try console.attempt(language, try Theme(at: $0)) } ?? .none
    let pages = issue.papers.map { named in
      (FilePath(named.name + ".html"), Array(named.paper.html(theme: theme).utf8))
    }
    let printed = leavesOutPDF ? [] : try await printed(issue.papers, theme, console)
    let pairs = pages + printed
    let counting = printed.first { $0.0.text == issue.minutes.name + ".pdf" } ?? pages[0]
    return Made(
      files: pairs.map { OutputFile(path: $0.0, content: .bytes($0.1)) }, minutes: counting,
      hasPDF: !printed.isEmpty)
  }

  /// The PDFs, a few at a time; where they can't be made, one line says what it takes.
  private func printed(
    _ papers: [NamedPaper], _ theme: Theme, _ console: Console
  ) async throws -> [(FilePath, [UInt8])] {
    var made: [(FilePath, [UInt8])] = []
    let size = 40
    for start in stride(from: 0, to: papers.count, by: size) {
      let batch = papers[start..<min(start + size, papers.count)]
      let outcomes: [Typesetter.Outcome]
      do throws(FolderError) {
        outcomes = try await Typesetter.ofDossiers.outcomes(
          of: batch.map { $0.paper.printed(theme: theme).files }, at: Paper.printedFile)
      } catch {
        console.complain(error.message, common.language)
        throw ExitCode.machine
      }
      for (named, outcome) in zip(batch, outcomes) {
        switch outcome {
        case .made(let bytes): made.append((FilePath(named.name + ".pdf"), bytes))
        case .unavailable(let reason):
          console.complain(reason, common.language)
          return made
        }
      }
      console.progress(start + batch.count, of: papers.count)
    }
    return made
  }

  // MARK: - What stays

  /// The files of signed minutes that are in the folder, byte for byte; what isn't what was signed is told.
  private func kept(
    _ issue: PaperIssue, _ journal: Journal, _ console: Console
  ) throws -> [OutputFile] {
    var files: [OutputFile] = []
    for name in issue.kept {
      for ending in ["html", "pdf", "jws"] {
        let path = "\(output)/\(name).\(ending)"
        do throws(FolderError) {
          files.append(
            OutputFile(
              path: FilePath("\(name).\(ending)"),
              content: .bytes(try [UInt8].reading(fileAt: path))))
        } catch {
          guard error.reason != .missing else { continue }
          console.complain(error.message, common.language)
          throw ExitCode.machine
        }
      }
    }
    try complain(of: files, journal, console)
    return files
  }

  private func complain(of files: [OutputFile], _ journal: Journal, _ console: Console) throws {
    for signed in journal.signedMinutes {
      guard let minutes = journal.minutes(of: signed.digest),
        let file = files.first(where: { $0.path.text == minutes.file }),
        case .bytes(let bytes) = file.content, SHA256Digest(of: bytes) != signed.digest
      else { continue }
      console.complain(
        Phrase(
          fr: "aucun papier n'a été fait ; \(minutes.file) n'est pas le fichier qui a été signé",
          en: "no paper was made; \(minutes.file) isn't the file that was signed"),
        help: Phrase(
          fr: "remettez à sa place celui dont l'empreinte est \(signed.digest)",
          en: "put back the one whose digest is \(signed.digest)"), common.language)
      throw ExitCode.failure
    }
  }

  private static let unchanged = Phrase(
    fr: "Les décisions sont celles du procès-verbal signé : rien n'a été écrit.",
    en: "The decisions are those of the signed minutes: nothing was written.")
  private static let untold = Phrase(
    fr:
      "aucune notification n'a été faite : voies et délais de recours à compléter par l'établissement",
    en: "no notification was made: the establishment has to word how and until when to contest")
  private static let contest = Phrase(
    fr: "écrivez recours = \"…\" dans papiers.toml", en: "write recours = \"…\" in papiers.toml")
}

extension PaperWording {
  /// The wording that was asked for, or that of the session's folder; complains of its every fault.
  fileprivate init(
    at path: String?, beside contents: SessionContents, _ console: Console, _ language: Language
  ) throws {
    let own = contents.path + "/papiers.toml"
    let document: PaperWordingDocument
    do throws(FolderError) {
      document = PaperWordingDocument(reading: try [UInt8].reading(fileAt: path ?? own))
    } catch {
      guard path == nil, error.reason == .missing else {
        console.complain(error.message, language)
        throw ExitCode.machine
      }
      self.init()
      return
    }
    console.complain(of: document.faults, in: path ?? own, document.text, language)
    guard document.faults.isEmpty else { throw ExitCode.validationFailure }
    self = document.wording
  }
}
