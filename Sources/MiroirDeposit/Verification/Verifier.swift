import Miroir
import MiroirDossier
package import MiroirFolder

/// Verifies a deposit, offline, step by step.
///
/// A step that can't be looked at because another fails says so; none is left out.
package struct Verifier: Sendable {
  private let files: any DepositFiles
  private let recognised: Recognised
  private let typesetter: Typesetter?

  /// Whom the person who verifies recognises.
  package struct Recognised: Sendable {
    /// The keys of institutions.
    package var keys = TrustedKeys()
    /// The certificates, in PEM, of authorities that stamp time; nothing when there are none.
    package var authorities: [UInt8]?

    /// Recognises nobody yet.
    package init() {}
  }

  /// Verifies the deposit that holds those files; without `typesetter`, its PDF isn't made again.
  package init(
    _ files: any DepositFiles, recognised: Recognised = Recognised(), typesetter: Typesetter? = nil
  ) {
    self.files = files
    self.recognised = recognised
    self.typesetter = typesetter
  }

  private static let unlisted = Phrase(
    fr: "aucune liste ne donne l'empreinte d'un de ces fichiers",
    en: "no list gives the digest of any of these files")

  /// Goes through all the steps; `progress` is told the number of bytes each time some were read.
  package func verification(
    progress: (Int) -> Void = { _ in }
  ) async throws(FolderError) -> Verification {
    var container = VerificationStep.judged(.container, files.faults)
    container.details += [files.remark].compactMap(\.self)
    guard files.isSafe else {
      let reason = Phrase(
        fr: "le dépôt n'a pas été ouvert : son contenant n'est pas sûr",
        en: "the deposit wasn't opened: its container isn't safe")
      let others = VerificationStep.Name.allCases.filter { $0 != .container }
      return Verification(
        seal: nil, steps: [container] + others.map { .notChecked($0, reason) })
    }
    let bag = try BagReading(files)
    let form: [VerificationStep] = [
      container, .judged(.bag, bag.faults),
      bag.listsPayload
        ? .judged(.payload, try bag.payloadFaults(progress: progress))
        : .notChecked(.payload, Self.unlisted),
      bag.listsTags ? .judged(.tags, try bag.tagFaults()) : .notChecked(.tags, Self.unlisted),
    ]
    let content = try await ContentVerification(
      files, agent: bag.info.first { $0.label == BagInfo.agentLabel }?.value, typesetter)
    let guarantees = [
      try recognised.signature(in: files, on: content.date),
      try await recognised.timeStamp(in: files),
    ]
    return Verification(seal: content.seal, steps: form + content.steps + guarantees)
  }
}
