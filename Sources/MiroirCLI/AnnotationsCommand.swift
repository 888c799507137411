import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir annotations`: what was annotated, the answers, and where everything stands.
struct AnnotationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotations",
    abstract: "Montre les annotations d'un portfolio, y répond, les rassemble.",
    subcommands: [
      List.self, Show.self, Reply.self, Resolve.self, Status.self, MergeCommand.self,
      ExportAnnotationsCommand.self, ImportAnnotationsCommand.self,
    ])

  /// `miroir annotations list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Donne les annotations, dans l'ordre du portfolio.")

    @OptionGroup var source: NotesOption

    @Option(help: ArgumentHelp("La forme du rapport : text ou json.", valueName: "forme"))
    var format = ReportFormat.text

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let folder = try source.store(console, common.language).folder
      switch format {
      case .text:
        console.write(
          AnnotationsText(language: common.language, usesColour: common.usesColour)
            .list(folder.annotations, path: source.portfolio))
      case .json:
        console.write(
          folder.annotations.json(
            of: folder, path: source.portfolio, in: common.lang ?? .french))
      }
    }
  }

  /// `miroir annotations show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Montre une annotation, son passage et ses réponses.")

    @OptionGroup var source: NotesOption

    @Argument(help: ArgumentHelp("L'annotation, par son nom.", valueName: "nom"))
    var id: String

    @Option(help: ArgumentHelp("La forme du rapport : text ou json.", valueName: "forme"))
    var format = ReportFormat.text

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let store = try source.store(console, common.language)
      _ = try store.thread(named: id)
      let book = store.folder.annotations.only(id)
      switch format {
      case .text:
        let text = AnnotationsText(language: common.language, usesColour: common.usesColour)
        console.write(book.threads.map { text.show($0) }.joined(separator: "\n"))
      case .json:
        console.write(
          book.json(of: store.folder, path: source.portfolio, in: common.lang ?? .french))
      }
    }
  }

  /// `miroir annotations reply`.
  struct Reply: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reply", abstract: "Répond à une annotation.")

    @OptionGroup var source: NotesOption

    @Argument(help: ArgumentHelp("L'annotation, par son nom.", valueName: "nom"))
    var id: String

    @Option(help: ArgumentHelp("Votre réponse.", valueName: "texte"))
    var text: String

    @OptionGroup var speaker: SpeakerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let store = try source.store(console, common.language)
      let thread = try store.thread(named: id)
      let annotator = try speaker.annotator(of: store.folder, common.language)
      try text.requireWords(of: "--text", common.language)
      let reply = AnnotationEntry.reply(
        text, to: thread.annotation.id, .init(by: annotator, on: store.folder))
      try store.add([reply], by: annotator, console)
    }
  }

  /// `miroir annotations resolve`.
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resolve", abstract: "Dit qu'une annotation est traitée, close ou rouverte.")

    @OptionGroup var source: NotesOption

    @Argument(help: ArgumentHelp("L'annotation, par son nom.", valueName: "nom"))
    var id: String

    @Option(help: ArgumentHelp("traitee, close ou ouverte.", valueName: "état"))
    var state = StateChange.State.dealtWith

    @OptionGroup var speaker: SpeakerOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let store = try source.store(console, common.language)
      let thread = try store.thread(named: id)
      let annotator = try speaker.annotator(of: store.folder, common.language)
      let change = AnnotationEntry.change(
        to: state, of: thread.annotation.id, .init(by: annotator, on: store.folder))
      try store.add([change], by: annotator, console)
    }
  }

  /// `miroir annotations status`.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status", abstract: "Dit ce qui attend une réponse, et ce qui a changé depuis.")

    @OptionGroup var source: NotesOption

    @Option(help: ArgumentHelp("La forme du rapport : text ou json.", valueName: "forme"))
    var format = ReportFormat.text

    @OptionGroup var common: CommonOptions

    func run() throws {
      let console = Console(isQuiet: common.quiet)
      let folder = try source.store(console, common.language).folder
      let status = AnnotationStatus(of: folder)
      switch format {
      case .text:
        console.write(
          AnnotationsText(language: common.language, usesColour: common.usesColour)
            .status(status, path: source.portfolio))
      case .json:
        console.write(
          folder.annotations.json(
            of: folder, path: source.portfolio, in: common.lang ?? .french, status: status))
      }
    }
  }
}

/// Which annotations are looked at.
struct NotesOption: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Le dossier du portfolio, ou son portfolio.xml.", valueName: "portfolio"))
  var portfolio: String

  @Option(
    help: ArgumentHelp(
      "Un fichier de notes à vous, au lieu des annotations du dossier.", valueName: "fichier"))
  var file: String?

  func store(_ console: Console, _ language: Language) throws -> AnnotationStore {
    try AnnotationStore(at: portfolio, file: file, console, language)
  }
}

extension AnnotationStore {
  /// The thread of an annotation.
  fileprivate func thread(named id: String) throws -> AnnotationBook.Thread {
    let threads = folder.annotations.threads
    if let thread = threads.first(where: { $0.annotation.id.text == id }) { return thread }
    throw ValidationError(
      Phrase(fr: "« \(id) » n'est le nom d'aucune annotation", en: "'\(id)' names no annotation"),
      Phrase(
        fr: "« miroir annotations list » donne leurs noms",
        en: "'miroir annotations list' gives their names"), language)
  }
}
