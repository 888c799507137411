import Miroir
import MiroirFolder

/// A manifest of a bag: the digest of each file it lists (RFC 8493, § 2.1.3 and 2.2.1).
///
/// Read only as Miroir writes it: digests in lower case, two spaces, line feeds. So each change of a byte
/// is one of meaning.
struct BagManifest {
  /// The name of the manifest.
  let name: FilePath
  /// The algorithm of its digests.
  let algorithm: BagAlgorithm
  /// The digests, by path.
  private(set) var digests: [FilePath: String] = [:]
  /// What is wrong with its lines.
  private(set) var faults: [DepositFault] = []

  /// Reads the bytes of a manifest, which lists files in the payload, or beside it.
  init(_ bytes: [UInt8], named name: FilePath, _ algorithm: BagAlgorithm, isOfPayload: Bool) {
    self.name = name
    self.algorithm = algorithm
    guard let text = String(validating: bytes, as: UTF8.self), text.utf8.last == 0x0a,
      !text.unicodeScalars.starts(with: ["\u{FEFF}"])
    else {
      faults.append(.manifestText(at: name))
      return
    }
    let lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false).dropLast()
    for (index, line) in lines.enumerated() {
      guard let (digest, path) = Self.parts(Substring(line), algorithm) else {
        faults.append(.manifestLine(index + 1, at: name))
        continue
      }
      let isInPayload = path.text.hasPrefix(DepositLayout.payload)
      guard isInPayload == isOfPayload, NameJudge.faults(of: [path]).isEmpty else {
        faults.append(.manifestPath(path, at: name))
        continue
      }
      guard digests.updateValue(digest, forKey: path) == nil else {
        faults.append(.listedTwice(path, in: name))
        continue
      }
    }
  }

  private static func parts(
    _ line: Substring, _ algorithm: BagAlgorithm
  ) -> (digest: String, path: FilePath)? {
    let digest = line.utf8.prefix(algorithm.digits)
    let rest = line.utf8.dropFirst(algorithm.digits)
    guard digest.count == algorithm.digits,
      digest.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      rest.starts(with: "  ".utf8), rest.count > 2
    else { return nil }
    return (String(Substring(digest)), BagPath.decoded(String(Substring(rest.dropFirst(2)))))
  }

  /// What the manifest lists and isn't there, and what is there and isn't listed.
  func faults(comparedWith files: [FilePath]) -> [DepositFault] {
    let there = Set(files)
    let missing = digests.keys.filter { !there.contains($0) }.sorted()
    let unlisted = files.filter { digests[$0] == nil }
    return missing.map { .missing($0) } + unlisted.map { .unlisted($0, in: name) }
  }
}
