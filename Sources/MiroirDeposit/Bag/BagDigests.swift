import Crypto
import Dispatch

/// A digest that manifests of a deposit give.
package enum BagAlgorithm: String, Sendable, CaseIterable {
  /// SHA-256.
  case sha256
  /// SHA-512, the one that RFC 8493 recommends (§ 2.4).
  case sha512

  /// The name of the manifest of the payload.
  package var manifest: String { "manifest-\(rawValue).txt" }
  /// The name of the manifest of the other files.
  package var tagManifest: String { "tagmanifest-\(rawValue).txt" }
  /// How many hexadecimal digits its digests have.
  var digits: Int { self == .sha256 ? 64 : 128 }
}

/// The digests of bytes that go by a piece at a time, each byte once for both.
struct BagDigests {
  private var sha256 = SHA256()
  private var sha512 = SHA512()
  /// How many bytes went by.
  private(set) var size = 0

  mutating func add(_ piece: UnsafeRawBufferPointer) {
    size += piece.count
    guard piece.count >= Self.worthTwoCores else {
      sha256.update(bufferPointer: piece)
      sha512.update(bufferPointer: piece)
      return
    }
    withUnsafeMutablePointer(to: &sha256) { sha256 in
      withUnsafeMutablePointer(to: &sha512) { sha512 in
        // Each of the two runs has its own function, and both only read the piece.
        nonisolated(unsafe) let (sha256, sha512, piece) = (sha256, sha512, piece)
        DispatchQueue.concurrentPerform(iterations: 2) { index in
          if index == 0 {
            sha256.pointee.update(bufferPointer: piece)
          } else {
            sha512.pointee.update(bufferPointer: piece)
          }
        }
      }
    }
  }

  /// How many bytes take longer to digest than a second thread to wake.
  private static let worthTwoCores = 1 << 18

  /// The digest of what went by so far, in lower-case hexadecimal digits.
  subscript(algorithm: BagAlgorithm) -> String {
    switch algorithm {
    case .sha256: Array(sha256.finalize()).hexadecimal
    case .sha512: Array(sha512.finalize()).hexadecimal
    }
  }

  /// The 32 bytes of the SHA-256.
  var sha256Bytes: [UInt8] { Array(sha256.finalize()) }
}

extension BagDigests {
  /// Those of some bytes.
  init(of bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBytes { add($0) }
  }
}

extension [UInt8] {
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
