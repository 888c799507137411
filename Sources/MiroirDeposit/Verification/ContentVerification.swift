import Miroir
import MiroirDossier
import MiroirFolder
import MiroirXML

/// Whether what a deposit says follows from its sources: these are read, checked and rendered again, in
/// memory.
struct ContentVerification {
  /// What came of it.
  private(set) var steps: [VerificationStep] = []
  /// The digest of the list of the sources.
  private(set) var seal: SHA256Digest?
  /// The date of the portfolio.
  private(set) var date: PartialDate?
  private let payload: DepositedPayload

  /// Looks at the payload of a deposit, which `agent` says it made.
  init(
    _ files: any DepositFiles, agent: String?, _ typesetter: Typesetter?
  ) async throws(FolderError) {
    payload = try DepositedPayload(files)
    guard payload.isListed else {
      skip(Self.names, Self.unlisted)
      return
    }
    let data = try payload.bytes(at: Deposit.dataFile).flatMap(DossierData.init)
    let list = try payload.bytes(at: Deposit.sourcesFile)
    seal = list.map { SHA256Digest(of: $0) }
    let sources = list.flatMap(SourceList.init)
    let faults = sources?.faults(in: payload, data, seal: seal)
    steps.append(.judged(.sources, faults ?? [SourceList.absence]))
    guard let sources else {
      skip(
        [.portfolio, .data, .pages, .pdf],
        Phrase(
          fr: "la liste des sources ne peut pas être lue",
          en: "the list of the sources can't be read"))
      return
    }
    guard let data else {
      skip([.portfolio], Self.withoutData)
      steps.append(.fails(.data, [Self.withoutData]))
      skip([.pages, .pdf], Self.withoutData)
      return
    }
    try await verify(sources, data, isOurs: agent == Deposit.agent, agent: agent ?? "", typesetter)
  }

  /// What is looked at here, in its order.
  private static let names: [VerificationStep.Name] = [.sources, .portfolio, .data, .pages, .pdf]

  private static let unlisted = Phrase(
    fr: "\(BagAlgorithm.sha256.manifest), la liste des fichiers, manque ou ne peut pas être lue",
    en: "\(BagAlgorithm.sha256.manifest), the list of the files, is missing or can't be read")

  private static let withoutData = Phrase(
    fr: "dossier.json est absent ou illisible", en: "dossier.json is missing or unreadable")

  private mutating func skip(_ names: [VerificationStep.Name], _ reason: Phrase) {
    steps += names.map { .notChecked($0, reason) }
  }

  // MARK: - What follows from them

  private mutating func verify(
    _ sources: SourceList, _ data: DossierData, isOurs: Bool, agent: String,
    _ typesetter: Typesetter?
  ) async throws(FolderError) {
    let folder: DepositedFolder
    do {
      folder = try DepositedFolder(sources, data: data, in: payload)
    } catch let refusal as DepositedFolder.Refusal {
      steps.append(.fails(.portfolio, [refusal.message]))
      return skip([.data, .pages, .pdf], Self.unmade)
    } catch let error as FolderError {
      throw error
    } catch {
      preconditionFailure("nothing else is thrown: \(error)")
    }
    date = folder.check.folder.portfolio?.date
    guard var dossier = Dossier(of: folder.check) else {
      steps.append(.fails(.portfolio, folder.check.blockingSentences))
      return skip([.data, .pages, .pdf], Self.unmade)
    }
    dossier.omissions = data.omissions
    steps.append(.holds(.portfolio))
    // Whatever it is, it is listed; what it should be is another step's question.
    let hasPDF = payload.size(of: Deposit.pdfFile) != nil
    let printed = hasPDF ? [OutputFile(path: Deposit.pdfFile, content: .bytes([]))] : []
    let reading = dossier.files(theme: folder.theme, in: data.language) + printed
    let derived = Deposit(dossier, of: folder.check, in: data.language).payload(reading: reading)
    guard isOurs else {
      return compareWithOtherVersion(derived, data, sources, agent, hasPDF: hasPDF)
    }
    try compare(derived, data)
    steps.append(try await pdfStep(dossier, folder.theme, data.language, typesetter))
  }

  private static let unmade = Phrase(
    fr: "les sources ne permettent pas de refaire le dossier",
    en: "the sources don't allow the dossier to be made again")

  /// The same version made both: each file is the same to the last byte.
  private mutating func compare(
    _ derived: [OutputFile], _ data: DossierData
  ) throws(FolderError) {
    var pages: [DepositFault] = []
    var places: [Phrase] = []
    for file in derived where ![Deposit.sourcesFile, Deposit.pdfFile].contains(file.path) {
      // A source that isn't there at all was said with the sources.
      guard try !payload.holds(file), !payload.lacksSource(of: file) else { continue }
      let fault = DepositFault(
        .derivedFile, at: file.path,
        Phrase(
          fr: "ce n'est pas ce que donnent les sources", en: "it isn't what the sources give"))
      if file.path == Deposit.dataFile {
        let found = data.comparison(with: file)
        places = found.different.map(Self.differs) + found.absent.map(Self.isAbsent)
        // Nothing differs but how the values are written, or what is there besides.
        if places.isEmpty { places = [fault.sentence] }
      } else {
        pages.append(fault)
      }
    }
    pages += foreignFiles(besides: derived).map(Self.isForeign)
    steps += [places.isEmpty ? .holds(.data) : .fails(.data, places), .judged(.pages, pages)]
  }

  /// The files that are no part of a deposit, whatever version made it.
  private func foreignFiles(besides derived: [OutputFile]) -> [FilePath] {
    let expected = Set(derived.map(\.path))
    return payload.paths.filter { !expected.contains($0) }
  }

  private static func isForeign(_ path: FilePath) -> DepositFault {
    DepositFault(
      .foreignFile, at: path,
      Phrase(
        fr: "ce fichier n'est ni une source ni une partie du dossier",
        en: "this file is neither a source nor a part of the dossier"))
  }

  private static func differs(_ place: String) -> Phrase {
    Phrase(
      fr: "dossier.json : \(place) n'est pas ce que donnent les sources",
      en: "dossier.json: \(place) isn't what the sources give")
  }

  private static func isAbsent(_ place: String) -> Phrase {
    Phrase(fr: "dossier.json : \(place) manque", en: "dossier.json: \(place) is missing")
  }

  /// Another version made the deposit: only what all versions promise is compared. A source may be
  /// there by another name.
  private mutating func compareWithOtherVersion(
    _ derived: [OutputFile], _ data: DossierData, _ sources: SourceList, _ agent: String,
    hasPDF: Bool
  ) {
    let made = Phrase(
      fr: "produit par \(agent.isEmpty ? "un programme inconnu" : agent)",
      en: "made by \(agent.isEmpty ? "an unknown program" : agent)")
    let file = derived.first { $0.path == Deposit.dataFile }
    let found = file.map { data.comparison(with: $0) } ?? (different: [], absent: [])
    let absent = found.absent.map(Self.isAbsent)
    if !found.different.isEmpty {
      steps.append(.fails(.data, found.different.map(Self.differs) + absent))
    } else if !absent.isEmpty {
      steps.append(VerificationStep(name: .data, state: .notChecked, details: [made] + absent))
    } else {
      steps.append(.holds(.data, made))
    }
    let known = Set(sources.files.map(\.digest))
    let foreign = foreignFiles(besides: derived).filter { !payload.holds($0, withOneOf: known) }
    steps += [
      foreign.isEmpty
        ? .notChecked(.pages, made) : .judged(.pages, foreign.map(Self.isForeign)),
      .notChecked(.pdf, hasPDF ? made : Self.noPDF),
    ]
  }

  // MARK: - The PDF

  private static let noPDF = Phrase(
    fr: "le dépôt n'a pas de dossier.pdf", en: "the deposit has no dossier.pdf")

  private static let unreadablePDF = Phrase(
    fr: "dossier.pdf ne peut pas être lu", en: "dossier.pdf can't be read")

  private static let largePDF = Phrase(
    fr: "dossier.pdf est plus grand qu'aucun dossier ne l'est",
    en: "dossier.pdf is larger than any dossier is")

  private func pdfStep(
    _ dossier: Dossier, _ theme: Theme, _ language: Language, _ typesetter: Typesetter?
  ) async throws(FolderError) -> VerificationStep {
    guard let size = payload.size(of: Deposit.pdfFile) else {
      return .notChecked(.pdf, Self.noPDF)
    }
    guard size <= SourceDocument.maximumSize else { return .fails(.pdf, [Self.largePDF]) }
    guard let pdf = try payload.bytes(at: Deposit.pdfFile) else {
      return .notChecked(.pdf, Self.unreadablePDF)
    }
    guard let typesetter, let portfolio = try payload.bytes(at: .portfolio) else {
      return .notChecked(
        .pdf, Phrase(fr: "il n'a pas été refait", en: "it wasn't made again"))
    }
    let printed = PrintedDossier(dossier, portfolio: portfolio, theme: theme, in: language)
    switch try await typesetter.outcome(of: printed.files, at: PrintedDossier.file) {
    case .unavailable(let reason): return .notChecked(.pdf, reason)
    case .made(let own):
      guard own != pdf else { return .holds(.pdf) }
      return .fails(
        .pdf,
        [
          Phrase(
            fr: "dossier.pdf n'est pas ce que donnent les sources",
            en: "dossier.pdf isn't what the sources give")
        ])
    }
  }
}

extension DepositedFolder.Refusal {
  fileprivate var message: Phrase {
    switch self {
    case .unreadable(let path):
      Phrase(
        fr: "\(path) est absent, altéré ou trop grand pour être lu",
        en: "\(path) is missing, altered or too large to be read")
    case .unlisted(let path):
      Phrase(
        fr: "\(path) n'est pas celui de la liste des sources",
        en: "\(path) isn't the one of the list of the sources")
    case .faulty(let path): Phrase(fr: "\(path) a des fautes", en: "\(path) has faults")
    }
  }
}

extension Check {
  /// What blocks, in a line each.
  fileprivate var blockingSentences: [Phrase] {
    diagnostics.filter { $0.severity != .advice }.map { diagnostic in
      let place = "\(diagnostic.place.file):\(diagnostic.position.line)"
      return Phrase(
        fr: "\(place) : \(diagnostic.message.fr) [\(diagnostic.rule)]",
        en: "\(place): \(diagnostic.message.en) [\(diagnostic.rule)]")
    }
  }
}
