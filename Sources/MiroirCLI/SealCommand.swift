import ArgumentParser
import Miroir
import MiroirDeposit
import MiroirDossier
import MiroirFolder

/// `miroir seal`: what a candidate hands in, in one file that anybody can verify.
struct SealCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Fait le dépôt : un seul fichier, que tout le monde peut vérifier.",
    discussion: """
      Le dépôt est une archive ZIP qui contient le dossier que lit le jury et tout ce dont il est \
      fait. Un récépissé est écrit à côté, et le journal du portfolio retient ce qui a été déposé. \
      Rien n'est écrit tant que quelque chose bloque, et rien ne reste d'un dépôt qui n'a pas pu être \
      fait jusqu'au bout. Code de retour : 0 si le dépôt est fait, 1 si \
      quelque chose bloque, 2 si un fichier manque ou ne peut pas être lu ou écrit.
      """,
    aliases: ["deposer"])

  @OptionGroup var source: DossierOptions

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("L'archive à faire, hors du dossier du portfolio.", valueName: "fichier.zip")
  )
  var output: String

  @Option(
    help: ArgumentHelp(
      "La clé privée qui signe le dépôt, faite par « miroir key new ».", valueName: "fichier"))
  var key: String?

  @Option(
    help: ArgumentHelp(
      "La réponse d'une autorité d'horodatage sur tagmanifest-sha512.txt de ce dépôt.",
      valueName: "fichier.tsr"))
  var timestamp: String?

  @Flag(help: "Mettre de côté, sous le nom <fichier>.ancien, ce qui est déjà là.")
  var force = false

  @OptionGroup var pdf: PDFOption

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = Console(isQuiet: common.quiet)
    let language = common.language
    let archive = Output(path: output, setsAside: force)
    let page = Output(path: Self.receipt(beside: output), setsAside: force)
    for target in [archive, page] {
      try console.attempt(language, try target.check(outside: source.folder))
    }
    let key = try key.map { path in
      try console.attemptKey(language) { try SigningKey(try KeyFile(at: path)) }
    }
    let journal = try console.journal(
      of: source.folder,
      otherwise: Phrase(fr: "aucun dépôt n'a été fait", en: "no deposit was made"), language)
    try complainOfMissingDatabase(console)
    let (dossier, bag, hasPDF) = try await made(console)
    let seals = Seals(of: bag, key: key, response: try await response(for: bag, console))
    try console.attempt(
      language, try archive.write(archive: bag.files + seals.files, from: source.folder))
    var receipt = Receipt(
      of: dossier, name: Self.name(output), size: 0, digest: SHA256Digest(of: [UInt8]()),
      hasPDF: hasPDF, guarantees: seals.guarantees)
    do throws(FolderError) {
      try finish(&receipt, on: page, journal)
    } catch {
      archive.withdraw()
      console.complain(
        error.message,
        help: Phrase(
          fr: "le dépôt n'a pas été gardé : il n'aurait ni récépissé ni trace au journal",
          en: "the deposit wasn't kept: it would have no receipt, and no line in the journal"),
        language)
      throw ExitCode.machine
    }
    console.write(receipt.announcement(at: output, page: page.path, in: language))
  }

  /// Weighs the archive, writes its receipt, and has the journal remember it: all of it, or nothing.
  private func finish(
    _ receipt: inout Receipt, on page: Output, _ journal: Journal
  ) throws(FolderError) {
    let weighed = try WeighedFile(at: output)
    (receipt.size, receipt.digest) = (weighed.size, weighed.digest)
    try page.write(file: Array(receipt.html(in: common.language).utf8))
    var journal = journal
    do throws(FolderError) {
      let deposit = JournalDeposit(
        file: receipt.name, digest: weighed.digest, seal: receipt.dossier.seal)
      try journal.append(JournalEntry(date: .now, act: .deposit(deposit)))
    } catch {
      page.withdraw()
      throw error
    }
  }

  /// What tells what evidence is must be there: a deposit says so, and is the same on all machines.
  private func complainOfMissingDatabase(_ console: Console) throws {
    guard !MagicDatabase().isThere else { return }
    let path = MagicDatabase.path
    console.complain(
      Phrase(
        fr: "aucun dépôt n'a été fait ; \(path), qui dit ce que sont les preuves, n'est pas là",
        en: "no deposit was made; \(path), which tells what evidence is, isn't there"),
      help: Phrase(
        fr: "installez libmagic et sa base (paquet libmagic-mgc)",
        en: "install libmagic and its database (package libmagic-mgc)"),
      common.language)
    throw ExitCode.machine
  }

  /// The bag of the portfolio's deposit, unless something blocks.
  private func made(_ console: Console) async throws -> (Dossier, Bag, hasPDF: Bool) {
    let language = common.language
    let theme = try source.look(console, language)
    let check = try source.check(isFinal: true, theme, console, language)
    guard let deposit = Deposit(of: check, in: language) else {
      throw check.complainOfBlocks(
        made: Phrase(fr: "aucun dépôt n'a été fait", en: "no deposit was made"),
        orElse: Phrase(
          fr: "complétez-le ; un brouillon à relire se fait avec « miroir export --draft »",
          en: "complete it; a draft to read over is made with 'miroir export --draft'"),
        common, console)
    }
    let dossier = deposit.dossier
    let printed = try await pdf.file(of: dossier, at: source.folder, theme, console, language)
    let reading = dossier.files(theme: theme, in: language) + [printed].compactMap(\.self)
    let progress = ByteProgress(of: check.folder.sizeOfEvidence, console)
    let bag = try console.attempt(
      language,
      try deposit.bag(reading: reading, from: source.folder, progress: progress.add))
    try complain(of: bag, console)
    return (dossier, bag, printed != nil)
  }

  /// The response of the authority, which must be to this very deposit.
  private func response(for bag: Bag, _ console: Console) async throws -> [UInt8]? {
    guard let timestamp else { return nil }
    let response = try console.attempt(common.language, try [UInt8].reading(fileAt: timestamp))
    let failure: TimeStamp.Failure?
    do throws(FolderError) {
      failure = try await TimeStamp.failure(of: response, for: bag.sealedBytes)
    } catch {
      console.complain(error.message, common.language)
      throw ExitCode.machine
    }
    guard let failure else { return response }
    console.complain(failure.phrase, common.language)
    throw ExitCode.failure
  }

  /// Names that a portfolio's own disk admits and others don't.
  private func complain(of bag: Bag, _ console: Console) throws {
    guard let fault = bag.nameFaults.first else { return }
    let sentence = fault.sentence
    console.complain(
      Phrase(
        fr: "aucun dépôt n'a été fait ; \(sentence.fr)", en: "no deposit was made; \(sentence.en)"),
      help: Phrase(
        fr: "renommez ce fichier, et corrigez son nom là où il est cité",
        en: "rename that file, and mend its name where it is cited"),
      common.language)
    throw ExitCode.failure
  }

  // MARK: - Names

  /// Where the receipt of an archive goes: `depot.recepisse.html` beside `depot.zip`.
  private static func receipt(beside archive: String) -> String {
    let stem = archive.lowercased().hasSuffix(".zip") ? String(archive.dropLast(4)) : archive
    return stem + ".recepisse.html"
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension PortfolioFolder {
  /// How many bytes the evidence has that is there.
  fileprivate var sizeOfEvidence: Int {
    inputs.reduce(0) { sum, path in
      guard case .present(let size) = file(at: path)?.state else { return sum }
      return sum + size
    }
  }
}
