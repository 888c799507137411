import Miroir

extension SourceList {
  /// What is wrong with the list, whose digest is `seal`: as to what the payload holds, and to what
  /// `dossier.json` says.
  func faults(
    in payload: DepositedPayload, _ data: DossierData?, seal: SHA256Digest?
  ) -> [DepositFault] {
    let order = isSorted ? [] : [Self.disorder]
    let missing = files.filter { payload.copy(of: $0.path, $0.digest) == nil }.map {
      DepositFault(
        .missingSource, at: $0.path,
        Phrase(
          fr: "aucun fichier du dépôt n'a l'empreinte de cette source",
          en: "no file of the deposit has the digest of this source"))
    }
    let hasOtherSeal = data.map { $0.seal != seal } ?? false
    return order + missing + (hasOtherSeal ? [Self.otherSeal] : [])
  }

  /// What is wrong when there is no list.
  static let absence = DepositFault(
    .sourceList, at: Deposit.sourcesFile,
    Phrase(
      fr: "la liste des sources est absente ou illisible",
      en: "the list of the sources is missing or unreadable"))

  private static let disorder = DepositFault(
    .sourceList, at: Deposit.sourcesFile,
    Phrase(
      fr: "les chemins ne sont pas dans l'ordre, ou l'un d'eux vient deux fois",
      en: "the paths aren't in order, or one comes twice"))

  private static let otherSeal = DepositFault(
    .otherSeal, at: Deposit.dataFile,
    Phrase(
      fr: "l'empreinte que donne le dossier n'est pas celle de la liste des sources",
      en: "the seal that the dossier gives isn't that of the list of the sources"))
}
