package import Miroir
package import MiroirDossier
package import MiroirFolder

/// A deposit that was read as if it came from an enemy, and of which a jury may believe this much: every
/// file is the one that was sealed, and what follows was made of them again.
///
/// Neither who signed it nor its pages were looked at: that is ``Verifier``'s.
///
///     switch try OpenedDeposit.open(at: path) {          // throws what is the machine's: missing, unreadable
///     case .success(let deposit):
///       deposit.seal                                     // the SHA-256 of the list of the sources
///       deposit.sources                                  // [(path: FilePath, digest: SHA256Digest)]
///       deposit.folder                                   // the PortfolioFolder, with its files' sizes and digests
///       deposit.check                                    // what the rules say of it, as a final version
///       deposit.dossier                                  // the Dossier, with the annotations meant for the jury
///       try deposit.bytes(of: "preuves/releve.csv")      // those of any source, evidence too
///     case .failure(let refusal): refusal.message(at: path)
///     }
package struct OpenedDeposit: Sendable {
  /// The deposit's seal.
  package let seal: SHA256Digest
  /// The files that it was made from, in the order of their paths.
  package let sources: [(path: FilePath, digest: SHA256Digest)]
  /// What the rules say of the portfolio, as a final version; nothing in it blocks.
  package let check: Check
  /// What a jury reads, made again from the sources.
  package let dossier: Dossier
  private let path: String
  private let payload: DepositedPayload

  /// The candidate's folder, as far as it was deposited.
  package var folder: PortfolioFolder { check.folder }

  /// Why a deposit isn't opened: what doesn't hold, as ``Verifier`` calls it.
  package struct Refusal: Error, Hashable {
    /// The first thing that doesn't hold.
    package var step: VerificationStep.Name
  }

  /// Opens the archive, or the folder in which one was unpacked.
  ///
  /// `progress` is told the number of bytes each time some were read.
  package static func open(
    at path: String, progress: (Int) -> Void = { _ in }
  ) throws(FolderError) -> Result<OpenedDeposit, Refusal> {
    try open(try Verifier.files(at: path), at: path, progress: progress)
  }

  /// Opens the deposit that holds those files; `path` is what people call it.
  package static func open(
    _ files: any DepositFiles, at path: String, progress: (Int) -> Void = { _ in }
  ) throws(FolderError) -> Result<OpenedDeposit, Refusal> {
    do {
      return .success(try OpenedDeposit(files, path, progress))
    } catch let refusal as Refusal {
      return .failure(refusal)
    } catch is DepositedFolder.Refusal {
      return .failure(Refusal(step: .portfolio))
    } catch let error as FolderError {
      throw error
    } catch {
      preconditionFailure("nothing else is thrown: \(error)")
    }
  }

  private init(
    _ files: any DepositFiles, _ path: String, _ progress: (Int) -> Void
  ) throws {
    func expect(_ holds: Bool, _ step: VerificationStep.Name) throws(Refusal) {
      guard holds else { throw Refusal(step: step) }
    }
    try expect(files.isSafe, .container)
    let bag = try BagReading(files)
    try expect(bag.faults.isEmpty, .bag)
    try expect(try bag.payloadFaults(progress: progress).isEmpty, .payload)
    try expect(try bag.tagFaults().isEmpty, .tags)
    let payload = try DepositedPayload(files)
    guard let list = try payload.bytes(at: Deposit.sourcesFile), let sources = SourceList(list),
      let data = try payload.bytes(at: Deposit.dataFile).flatMap(DossierData.init)
    else { throw Refusal(step: .sources) }
    let seal = SHA256Digest(of: list)
    try expect(sources.faults(in: payload, data, seal: seal).isEmpty, .sources)
    let check = try DepositedFolder(sources, data: data, in: payload).check
    // What is listed besides, and isn't a part of the dossier, would give another seal.
    guard var dossier = Dossier(of: check), dossier.seal.digest == seal else {
      throw Refusal(step: .portfolio)
    }
    dossier.omissions = data.omissions
    (self.seal, self.sources, self.check) = (seal, sources.files, check)
    (self.dossier, self.path, self.payload) = (dossier, path, payload)
  }
}

extension OpenedDeposit {
  /// The bytes of a source, which are those that were sealed; nothing when it is none, or longer than
  /// documents may be.
  package func bytes(of source: FilePath) throws(FolderError) -> [UInt8]? {
    guard let digest = sources.first(where: { $0.path == source })?.digest,
      let copy = payload.copy(of: source, digest), let bytes = try payload.bytes(at: copy)
    else { return nil }
    guard SHA256Digest(of: bytes) == digest else {
      throw FolderError(path: path, reason: .changed(copy))
    }
    return bytes
  }
}

extension OpenedDeposit.Refusal {
  /// What people are told.
  package func message(at path: String) -> Phrase {
    Phrase(
      fr: "le dépôt « \(path) » n'a pas été ouvert : \(reason.fr)",
      en: "the deposit '\(path)' wasn't opened: \(reason.en)")
  }

  /// What shows them more.
  package func help(at path: String) -> Phrase {
    Phrase(fr: "« miroir verify \(path) » dit pourquoi", en: "'miroir verify \(path)' says why")
  }

  private var reason: Phrase {
    switch step {
    case .container:
      Phrase(
        fr: "l'archive ou le dossier n'est pas sûr", en: "the archive or the folder isn't safe")
    case .bag:
      Phrase(
        fr: "ses fichiers ne sont pas ceux de ses listes",
        en: "its files aren't those of its lists")
    case .payload, .tags:
      Phrase(
        fr: "un de ses fichiers a changé depuis le dépôt",
        en: "one of its files has changed since it was deposited")
    case .sources:
      Phrase(
        fr: "la liste de ses sources ne tient pas", en: "the list of its sources doesn't hold")
    case .portfolio, .data, .pages, .pdf, .signature, .timestamp:
      Phrase(
        fr: "ses sources ne redonnent pas le dossier",
        en: "its sources don't give the dossier again")
    }
  }
}
