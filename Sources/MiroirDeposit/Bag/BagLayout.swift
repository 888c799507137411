import Miroir

/// Where things stand beside the payload of a bag.
enum BagLayout {
  /// That it is a bag (RFC 8493, § 2.1.1).
  static let declaration: FilePath = "bagit.txt"
  /// The bytes of the declaration, which are always the same.
  static let declarationText = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
  /// What it says of itself (§ 2.2.2).
  static let info: FilePath = "bag-info.txt"
  /// Files to be fetched from elsewhere (§ 2.2.3); a deposit has none.
  static let fetch: FilePath = "fetch.txt"
  /// What a signature signs: a digest of everything else has a part in it.
  static let sealed = FilePath(BagAlgorithm.sha512.tagManifest)
  /// The signature, a detached JWS (RFC 7515, app. F).
  static let signature: FilePath = "signature.jws"
  /// The time stamp, a response (RFC 3161, § 2.4.2).
  static let timeStamp: FilePath = "horodatage.tsr"
  /// What stands over the tag manifests, and can't be in them.
  static let unlisted = [timeStamp, signature]
}

/// How a path is written in a manifest (RFC 8493, § 2.1.3).
enum BagPath {
  /// What ends lines, and what announces it, percent-encoded.
  static func encoded(_ path: FilePath) -> String {
    var bytes: [UInt8] = []
    for byte in path.text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes += "%0A".utf8
      case UInt8(ascii: "\r"): bytes += "%0D".utf8
      case UInt8(ascii: "%"): bytes += "%25".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path that is written there; any other percent sign stands for itself.
  static func decoded(_ text: String) -> FilePath {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let code = byte == UInt8(ascii: "%") ? String(decoding: rest.prefix(2), as: UTF8.self) : ""
      let decoded: UInt8? =
        switch code.uppercased() {
        case "0A": UInt8(ascii: "\n")
        case "0D": UInt8(ascii: "\r")
        case "25": UInt8(ascii: "%")
        default: nil
        }
      if decoded != nil { rest = rest.dropFirst(2) }
      bytes.append(decoded ?? byte)
    }
    return FilePath(String(decoding: bytes, as: UTF8.self))
  }
}
