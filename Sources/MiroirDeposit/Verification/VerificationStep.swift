package import Miroir

/// One thing that a verification looks at, and what came of it.
package struct VerificationStep: Sendable {
  /// What was looked at.
  package var name: Name
  /// What came of it.
  package var state: State
  /// What was found, each thing in a line.
  package var details: [Phrase]

  /// What a verification looks at, in its order; the value is what JSON calls it.
  package enum Name: String, Sendable, CaseIterable {
    /// The ZIP archive, or the folder it was unpacked to.
    case container
    /// The bag's declaration, its manifests, and what they list.
    case bag
    /// The digests of the payload.
    case payload
    /// The digests of the files beside it.
    case tags
    /// The list of the sources, whose digest is the seal.
    case sources
    /// The portfolio, against its rules.
    case portfolio
    /// `dossier.json`, against what the sources give.
    case data
    /// The other files that are made from the sources, but for the PDF.
    case pages
    /// The PDF.
    case pdf
    /// The signature.
    case signature
    /// The time stamp.
    case timestamp
  }

  /// What can come of it; the value is what JSON calls it.
  package enum State: String, Sendable, CaseIterable {
    /// It is as it must be.
    case holds
    /// It isn't.
    case fails
    /// Nobody can tell, or nobody did.
    case notChecked = "not-checked"
  }

  /// It holds; with what people may want to know.
  static func holds(_ name: Name, _ details: Phrase...) -> Self {
    Self(name: name, state: .holds, details: details)
  }

  /// It fails, for these reasons.
  static func fails(_ name: Name, _ details: [Phrase]) -> Self {
    Self(name: name, state: .fails, details: details)
  }

  /// It fails if there is a fault.
  static func judged(_ name: Name, _ faults: [DepositFault]) -> Self {
    Self(name: name, state: faults.isEmpty ? .holds : .fails, details: faults.map(\.sentence))
  }

  /// It wasn't looked at, for this reason.
  static func notChecked(_ name: Name, _ reason: Phrase) -> Self {
    Self(name: name, state: .notChecked, details: [reason])
  }
}

extension DepositFault {
  /// What is wrong, and with which file.
  package var sentence: Phrase {
    path.map { Phrase(fr: "\($0) : \(message.fr)", en: "\($0): \(message.en)") } ?? message
  }
}

/// What came of verifying a deposit.
package struct Verification: Sendable {
  /// The seal: the digest of the list of the sources, where there is one.
  package var seal: SHA256Digest?
  /// The steps, each once, in their order.
  package var steps: [VerificationStep]

  /// Whether something fails.
  package var fails: Bool { steps.contains { $0.state == .fails } }
}
