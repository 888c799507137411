import Miroir
import MiroirFolder

// The signature and the time stamp stand over the bytes of the tag manifest, in which all the rest has
// a part: whether these are true is another step's question.
extension Verifier.Recognised {
  /// Whether somebody who is recognised signed the deposit, by a key that held on the portfolio's date.
  func signature(
    in files: any DepositFiles, on date: PartialDate?
  ) throws(FolderError) -> VerificationStep {
    guard files.file(at: BagLayout.signature) != nil else {
      return .notChecked(
        .signature, Phrase(fr: "le dépôt n'est pas signé", en: "the deposit isn't signed"))
    }
    guard let signature = try files.bytes(of: BagLayout.signature),
      let sealed = try files.bytes(of: BagLayout.sealed)
    else { return .fails(.signature, [Self.unreadable(BagLayout.signature)]) }
    let outcome = DetachedJWS.verify(signature, of: sealed, by: keys, on: date)
    switch outcome {
    case .valid: return .holds(.signature, outcome.phrase)
    case .unknownKey: return .notChecked(.signature, outcome.phrase)
    case .wrong, .outsideDates, .malformed: return .fails(.signature, [outcome.phrase])
    }
  }

  /// Whether an authority that is recognised stamped the deposit.
  func timeStamp(in files: any DepositFiles) async throws(FolderError) -> VerificationStep {
    guard files.file(at: BagLayout.timeStamp) != nil else {
      return .notChecked(
        .timestamp, Phrase(fr: "le dépôt n'est pas horodaté", en: "the deposit isn't time-stamped"))
    }
    guard let response = try files.bytes(of: BagLayout.timeStamp),
      let sealed = try files.bytes(of: BagLayout.sealed)
    else { return .fails(.timestamp, [Self.unreadable(BagLayout.timeStamp)]) }
    let outcome = try await TimeStamp.verify(response, of: sealed, authorities: authorities)
    switch outcome {
    case .holds: return .holds(.timestamp, outcome.phrase)
    case .notChecked: return .notChecked(.timestamp, outcome.phrase)
    case .fails: return .fails(.timestamp, [outcome.phrase])
    }
  }

  private static func unreadable(_ path: Miroir.FilePath) -> Phrase {
    Phrase(fr: "\(path) ne peut pas être lu", en: "\(path) can't be read")
  }
}
