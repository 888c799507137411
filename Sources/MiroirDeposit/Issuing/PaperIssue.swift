package import Miroir
package import MiroirDossier
import MiroirFolder

/// The papers to make of a session, given what was signed before: minutes that are signed are never made
/// anew; others correct them.
package struct PaperIssue: Sendable {
  /// The minutes, or what corrects those that are signed.
  package let minutes: NamedPaper
  /// Theirs, then those of each candidate.
  package let papers: [NamedPaper]
  /// The minutes and corrections to leave as they are, without an ending.
  package let kept: [String]
  private let decisions: [DecisionRecord]
  private let sitting: PartialDate?

  /// Prepares the papers; nothing when what is decided is what was signed last.
  package init?(of session: JuryPapers, after signed: [SignedMinutes]) {
    decisions = session.decisions
    sitting = session.deliberation.session.sitting?.date
    if let last = signed.last {
      guard !last.changes(to: decisions).isEmpty else { return nil }
      minutes = NamedPaper(
        name: Self.name(ofCorrection: signed.count),
        paper: session.correction(signed.count, of: last))
    } else {
      minutes = NamedPaper(name: Self.minutesName, paper: session.minutes)
    }
    kept = signed.indices.map { $0 == 0 ? Self.minutesName : Self.name(ofCorrection: $0) }
    papers = [minutes] + session.ofCandidates
  }

  /// What the minutes' files are called.
  package static let minutesName = "proces-verbal"

  private static func name(ofCorrection rank: Int) -> String { "rectificatif-\(rank)" }

  /// What a journal remembers of it, the minutes being a file of that digest; `key` signed them.
  package func entries(
    at date: Timestamp, file: String, digest: SHA256Digest, key: String?
  ) -> [JournalEntry] {
    let made = JournalMinutes(
      file: file, digest: digest, number: minutes.paper.number, sitting: sitting)
    let signature = key.map {
      JournalEntry.Act.signature(JournalSignature(digest: digest, key: $0))
    }
    let acts = [.minutes(made)] + decisions.map(JournalEntry.Act.decision)
    return (acts + [signature].compactMap(\.self)).map { JournalEntry(date: date, act: $0) }
  }
}
