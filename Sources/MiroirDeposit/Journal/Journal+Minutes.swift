package import Miroir
package import MiroirDossier

/// What the journal of a jury's session remembers of its minutes.
extension Journal {
  /// The minutes that were signed, each once, in the order in which they were: the first ones, then the
  /// corrections.
  package var signedMinutes: [SignedMinutes] {
    var made: [SHA256Digest: SignedMinutes] = [:]
    var last: SHA256Digest?
    var signed: [SHA256Digest] = []
    for entry in entries {
      switch entry.act {
      case .minutes(let minutes):
        made[minutes.digest] = SignedMinutes(
          number: minutes.number, date: minutes.sitting, digest: minutes.digest, decisions: [])
        last = minutes.digest
      case .decision(let decision):
        if let last { made[last]?.decisions.append(decision) }
      case .signature(let signature):
        if !signed.contains(signature.digest) { signed.append(signature.digest) }
      case .deposit: break
      }
    }
    return signed.compactMap { made[$0] }
  }

  /// The minutes of that digest, if they were made here.
  package func minutes(of digest: SHA256Digest) -> JournalMinutes? {
    for entry in entries {
      if case .minutes(let minutes) = entry.act, minutes.digest == digest { return minutes }
    }
    return nil
  }

  /// The deposits, the first one first.
  package var deposits: [(date: Timestamp, deposit: JournalDeposit)] {
    entries.compactMap { entry in
      guard case .deposit(let deposit) = entry.act else { return nil }
      return (entry.date, deposit)
    }
  }
}
