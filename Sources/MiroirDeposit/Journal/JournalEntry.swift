package import Miroir
package import MiroirDossier
import MiroirFolder

/// What was done, as a journal remembers it.
package struct JournalEntry: Sendable, Hashable {
  /// When, by the clock of the machine.
  package var date: Timestamp
  /// What.
  package var act: Act

  /// What a journal remembers: a candidate's deposits, or what a jury's session issues and signs.
  package enum Act: Sendable, Hashable {
    case deposit(JournalDeposit)
    /// Minutes were made; the decisions in the lines that follow are theirs.
    case minutes(JournalMinutes)
    case decision(DecisionRecord)
    /// Minutes were signed.
    case signature(JournalSignature)
  }

  /// Joins the parts.
  package init(date: Timestamp, act: Act) {
    self.date = date
    self.act = act
  }

  /// The line that says so, its line feed included, after a line of that digest.
  func line(after previous: SHA256Digest?) -> String {
    let start: [(key: String, value: JSONValue)] = [
      ("format", .string(Self.format)), ("previous", .optional(previous?.prefixed)),
      ("date", .string(date.text)), ("act", .string(act.name)),
    ]
    return JSONValue.object(JSONObject(start + act.members)).text + "\n"
  }

  /// Reads a line, which must say that it comes after one of that digest; nothing when it isn't one.
  init?(_ line: [UInt8], after previous: SHA256Digest?) {
    guard let value = JSONValue(strictly: line), value["format"]?.string == Self.format,
      let date = value["date"]?.string.flatMap(Timestamp.init(reading:)), let act = Act(value)
    else { return nil }
    self.init(date: date, act: act)
    // What a line says comes in one form alone: any other was written by somebody else.
    guard Array(self.line(after: previous).utf8) == line else { return nil }
  }

  private static let format = "miroir-journal/1"
}

extension JournalEntry.Act {
  fileprivate var name: String {
    switch self {
    case .deposit: "deposit"
    case .minutes: "minutes"
    case .decision: "decision"
    case .signature: "signature"
    }
  }

  fileprivate var members: [(key: String, value: JSONValue)] {
    switch self {
    case .deposit(let deposit): deposit.members
    case .minutes(let minutes): minutes.members
    case .decision(let decision): decision.members
    case .signature(let signature): signature.members
    }
  }

  fileprivate init?(_ value: JSONValue) {
    let act: Self? =
      switch value["act"]?.string {
      case "deposit": JournalDeposit(value).map(Self.deposit)
      case "minutes": JournalMinutes(value).map(Self.minutes)
      case "decision": DecisionRecord(value).map(Self.decision)
      case "signature": JournalSignature(value).map(Self.signature)
      default: nil
      }
    guard let act else { return nil }
    self = act
  }
}
