package import Miroir
package import MiroirDossier
import MiroirFolder

/// A deposit that was made.
package struct JournalDeposit: Sendable, Hashable {
  /// The name of the archive.
  package var file: String
  /// The SHA-256 of the archive.
  package var digest: SHA256Digest
  /// What it was made from.
  package var seal: Seal

  /// Joins the parts.
  package init(file: String, digest: SHA256Digest, seal: Seal) {
    self.file = file
    self.digest = digest
    self.seal = seal
  }

  var members: [(key: String, value: JSONValue)] {
    [
      ("file", .string(file)), ("digest", .string(digest.prefixed)),
      ("seal", .string(seal.digest.prefixed)),
      (
        "sources",
        .array(
          seal.inputs.map {
            .object(["path": .string($0.path.text), "digest": .string($0.digest.prefixed)])
          })
      ),
    ]
  }

  init?(_ value: JSONValue) {
    guard let file = value["file"]?.string, let digest = value.digest("digest"),
      case .array(let sources) = value["sources"]
    else { return nil }
    let inputs = sources.compactMap { source -> Seal.Input? in
      guard let path = source["path"]?.string, let digest = source.digest("digest") else {
        return nil
      }
      return Seal.Input(path: FilePath(path), digest: digest)
    }
    self.init(file: file, digest: digest, seal: Seal(inputs: inputs))
  }
}

extension JSONValue {
  /// The digest of that name; nothing when it isn't one.
  func digest(_ name: String) -> SHA256Digest? {
    self[name]?.string.flatMap { SHA256Digest($0) }
  }
}
