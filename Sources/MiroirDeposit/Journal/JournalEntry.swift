package import Miroir
package import MiroirDossier
import MiroirFolder

/// A deposit that was made, as the journal remembers it.
package struct JournalEntry: Sendable, Hashable {
  /// When, by the clock of the machine.
  package var date: Timestamp
  /// The name of the archive.
  package var file: String
  /// The SHA-256 of the archive.
  package var digest: SHA256Digest
  /// What it was made from.
  package var seal: Seal

  /// Joins the parts.
  package init(date: Timestamp, file: String, digest: SHA256Digest, seal: Seal) {
    self.date = date
    self.file = file
    self.digest = digest
    self.seal = seal
  }

  /// The line that says so, its line feed included, after a line of that digest.
  func line(after previous: SHA256Digest?) -> String {
    JSONValue.object([
      "format": .string(Self.format),
      "previous": .optional(previous?.prefixed),
      "date": .string(date.text),
      "act": "deposit",
      "file": .string(file),
      "digest": .string(digest.prefixed),
      "seal": .string(seal.digest.prefixed),
      "sources": .array(
        seal.inputs.map {
          .object(["path": .string($0.path.text), "digest": .string($0.digest.prefixed)])
        }),
    ]).text + "\n"
  }

  /// Reads a line, which must say that it comes after one of that digest; nothing when it isn't one.
  init?(_ line: [UInt8], after previous: SHA256Digest?) {
    guard let value = JSONValue(strictly: line), value["format"]?.string == Self.format,
      let date = value["date"]?.string.flatMap(Timestamp.init(reading:)),
      let file = value["file"]?.string,
      let digest = value["digest"]?.string.flatMap({ SHA256Digest($0) }),
      case .array(let sources) = value["sources"]
    else { return nil }
    let inputs = sources.compactMap { source -> Seal.Input? in
      guard let path = source["path"]?.string,
        let digest = source["digest"]?.string.flatMap({ SHA256Digest($0) })
      else { return nil }
      return Seal.Input(path: FilePath(path), digest: digest)
    }
    self.init(date: date, file: file, digest: digest, seal: Seal(inputs: inputs))
    // What a line says comes in one form alone: any other was written by somebody else.
    guard Array(self.line(after: previous).utf8) == line else { return nil }
  }

  private static let format = "miroir-journal/1"
}
