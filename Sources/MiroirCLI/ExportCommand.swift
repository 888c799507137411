import ArgumentParser
import Miroir
import MiroirDossier
import MiroirFolder

/// `miroir export`: the dossier that a jury opens in a browser.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Fait le dossier que lit le jury : une page, ses données et les preuves.",
    discussion: """
      Le dossier fait contient dossier.html, dossier.pdf, dossier.json et les copies des preuves. Rien n'est \
      écrit tant que quelque chose bloque. Code de retour : 0 si le dossier est fait, 1 si quelque \
      chose bloque, 2 si un fichier manque ou ne peut pas être lu ou écrit.
      """,
    aliases: ["exporter"])

  @OptionGroup var source: DossierOptions

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Le dossier à faire.", valueName: "dossier"))
  var output: String

  @Flag(help: "Laisser passer ce qui reste à compléter ; BROUILLON est écrit sur chaque page.")
  var draft = false

  @Flag(help: "Mettre de côté, sous le nom <dossier>.ancien, ce qui est déjà là.")
  var force = false

  @OptionGroup var pdf: PDFOption

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let theme = try source.look(console, language)
    let check = try source.check(isFinal: !draft, theme, console, language)
    guard let dossier = Dossier(of: check) else {
      throw check.complainOfBlocks(
        made: Phrase(fr: "aucun dossier n'a été fait", en: "no dossier was made"),
        orElse: Phrase(
          fr: "complétez-le, ou faites-en un brouillon avec --draft",
          en: "complete it, or make a draft of it with --draft"),
        common, console)
    }
    let printed = try await pdf.file(of: dossier, at: source.folder, theme, console, language)
    let files = dossier.files(theme: theme, in: language) + [printed].compactMap(\.self)
    try console.attempt(
      language,
      try Output(path: output, setsAside: force).write(folder: files, from: source.folder))
    console.write(dossier.announcement(at: output, hasPDF: printed != nil, in: language))
  }
}
