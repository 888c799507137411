package import Miroir
import MiroirDossier
import MiroirFolder

/// Minutes of a jury's session, or a correction of some, that were made.
package struct JournalMinutes: Sendable, Hashable {
  /// The name of the file.
  package var file: String
  /// The SHA-256 of the file.
  package var digest: SHA256Digest
  /// Their number.
  package var number: String
  /// The day of the sitting, where it is known.
  package var sitting: PartialDate?

  /// Joins the parts.
  package init(file: String, digest: SHA256Digest, number: String, sitting: PartialDate?) {
    self.file = file
    self.digest = digest
    self.number = number
    self.sitting = sitting
  }

  var members: [(key: String, value: JSONValue)] {
    [
      ("file", .string(file)), ("digest", .string(digest.prefixed)), ("number", .string(number)),
      ("sitting", .optional(sitting?.text)),
    ]
  }

  init?(_ value: JSONValue) {
    guard let file = value["file"]?.string, let digest = value.digest("digest"),
      let number = value["number"]?.string
    else { return nil }
    self.init(
      file: file, digest: digest, number: number,
      sitting: value["sitting"]?.string.flatMap { PartialDate($0) })
  }
}

/// Minutes that were signed.
package struct JournalSignature: Sendable, Hashable {
  /// The SHA-256 of the minutes.
  package var digest: SHA256Digest
  /// By which key; on paper where there is none.
  package var key: String?

  /// Joins the parts.
  package init(digest: SHA256Digest, key: String?) {
    self.digest = digest
    self.key = key
  }

  var members: [(key: String, value: JSONValue)] {
    [
      ("digest", .string(digest.prefixed)), ("signed", .string(key == nil ? "paper" : "key")),
      ("kid", .optional(key)),
    ]
  }

  init?(_ value: JSONValue) {
    guard let digest = value.digest("digest") else { return nil }
    self.init(digest: digest, key: value["kid"]?.string)
  }
}

extension DecisionRecord {
  var members: [(key: String, value: JSONValue)] {
    [
      ("portfolio", .string(portfolio.text)), ("seal", .optional(seal?.prefixed)),
      ("verdict", .string(result.rawValue)), ("rule", .optional(rule?.text)),
    ]
  }

  init?(_ value: JSONValue) {
    guard let portfolio = value["portfolio"]?.string,
      let result = value["verdict"]?.string.flatMap(Verdict.Result.init)
    else { return nil }
    self.init(
      portfolio: Identifier(portfolio), seal: value.digest("seal"), result: result,
      rule: value["rule"]?.string.map { Identifier($0) })
  }
}
