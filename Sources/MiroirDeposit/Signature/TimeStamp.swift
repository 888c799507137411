package import Miroir
package import MiroirFolder

/// A time stamp of a file by an authority: that the file was there at that time (RFC 3161).
///
/// Its nonce isn't looked at: it protects who asks for a time stamp, not who reads it later.
package enum TimeStamp {
  /// What comes of looking at a time stamp.
  package enum Outcome: Sendable, Hashable {
    /// An authority that is recognised says that the file was there at that time; its own name.
    case holds(at: Timestamp, by: String?)
    /// It isn't so.
    case fails(Failure)
    /// Nobody can tell here.
    case notChecked(Obstacle)
  }

  /// Why a time stamp doesn't hold.
  package enum Failure: Sendable, Hashable {
    /// The file isn't a response (RFC 3161, § 2.4.2), or not one alone.
    case notAResponse
    /// The authority refused to stamp.
    case notGranted
    /// The file is stamped by a digest that can be forged.
    case weakDigest(String)
    /// Another file is stamped.
    case otherFile
    /// Its authority isn't recognised, or may not stamp, or not at that time.
    case untrusted
    /// The signature isn't the authority's, or something else is wrong.
    case wrong
  }

  /// Why a time stamp can't be looked at.
  package enum Obstacle: Sendable, Hashable {
    /// No authority is recognised.
    case noAuthority
    /// `openssl` isn't there, or didn't answer.
    case noTool
  }

  /// Looks whether `response`, the bytes of a file, stamps `payload`.
  ///
  /// `authorities` are the certificates, in PEM, of the authorities that are recognised, and of
  /// those between them and who stamps. They are judged at the time of the stamp, so that the answer
  /// is the same tomorrow; whether one was revoked isn't asked. Throws where no temporary file can be
  /// written. Where no authority is recognised, its form and what it stamps are looked at all the same.
  package static func verify(
    _ response: [UInt8], of payload: [UInt8], authorities: [UInt8]?, tool: String = "openssl"
  ) async throws(FolderError) -> Outcome {
    guard let authorities else {
      let failure = try await failure(of: response, for: payload, tool: tool)
      return failure.map { .fails($0) } ?? .notChecked(.noAuthority)
    }
    guard response.isOneDERSequence else { return .fails(.notAResponse) }
    return try await withFolder(response, tool) { folder, openSSL throws(FolderError) in
      try folder.write(payload, to: "payload")
      try folder.write(authorities, to: "authorities")
      switch await stamped(with: openSSL) {
      case .failure(.fails(let failure)): return .fails(failure)
      case .failure(.cannotTell): return .notChecked(.noTool)
      case .success(let stamped): return await verify(stamped, with: openSSL)
      }
    }
  }

  /// Why `response`, the bytes of a file, can't be a time stamp of `payload`, whoever made it; nothing
  /// when it can, or when nobody can tell here.
  package static func failure(
    of response: [UInt8], for payload: [UInt8], tool: String = "openssl"
  ) async throws(FolderError) -> Failure? {
    guard response.isOneDERSequence else { return .notAResponse }
    return try await withFolder(response, tool) { _, openSSL in
      switch await stamped(with: openSSL) {
      case .failure(.fails(let failure)): failure
      case .failure(.cannotTell): nil
      case .success(let stamped): stamped.isOf(payload) ? nil : .otherFile
      }
    }
  }

  private static func withFolder<Result>(
    _ response: [UInt8], _ tool: String,
    _ work: (PrivateFolder, OpenSSL) async throws(FolderError) -> Result
  ) async throws(FolderError) -> Result {
    let folder = try PrivateFolder()
    defer { folder.remove() }
    try folder.write(response, to: "response")
    return try await work(folder, OpenSSL(tool: tool, folder: folder.path))
  }

  /// What is stamped, of a response that isn't verified yet.
  private static func stamped(
    with openSSL: OpenSSL
  ) async -> Result<StampedInformation, Unreadable> {
    let reply = ["ts", "-reply", "-in"]
    guard let token = await openSSL.run(reply + ["response", "-token_out", "-out", "token"]) else {
      return .failure(.cannotTell)
    }
    guard token.succeeded else {
      let status = await openSSL.run(reply + ["response", "-text"])
      return .failure(.fails(status?.succeeded == true ? .notGranted : .notAResponse))
    }
    // What is outside of the token isn't signed, and could tell another time.
    guard let text = await openSSL.run(reply + ["token", "-token_in", "-token_out", "-text"]) else {
      return .failure(.cannotTell)
    }
    guard let stamped = StampedInformation(text.output) else {
      return .failure(.fails(.notAResponse))
    }
    return stamped.digestIsStrong
      ? .success(stamped) : .failure(.fails(.weakDigest(stamped.digest)))
  }

  /// Why nothing comes of reading a response.
  private enum Unreadable: Error {
    case fails(Failure)
    case cannotTell
  }

  private static func verify(
    _ stamped: StampedInformation, with openSSL: OpenSSL
  ) async -> Outcome {
    guard
      let verified = await openSSL.run([
        "ts", "-verify", "-in", "response", "-data", "payload", "-CAfile", "authorities",
        "-untrusted", "authorities", "-attime", String(stamped.seconds),
      ])
    else { return .notChecked(.noTool) }
    guard verified.succeeded else { return .fails(Failure(verified.errors)) }
    return .holds(at: Timestamp(secondsSince1970: stamped.seconds), by: stamped.authority)
  }
}

extension TimeStamp.Failure {
  /// What OpenSSL complains of, by the codes of its errors, which stay what they are.
  fileprivate init(_ errors: String) {
    let reasons = errors.matches(of: /error:[0-9A-F]{5}([0-9A-F]{3}):/).map { String($0.1) }
    self =
      if reasons.contains("067") {
        .otherFile
      } else if reasons.contains("064") {
        .untrusted
      } else {
        .wrong
      }
  }
}

extension [UInt8] {
  /// Whether it is one DER sequence from its first byte to its last (X.690, § 8.1.3).
  fileprivate var isOneDERSequence: Bool {
    guard count > 2, count <= 1 << 20, self[0] == 0x30 else { return false }
    guard self[1] >= 0x80 else { return count == 2 + Int(self[1]) }
    let digits = dropFirst(2).prefix(Int(self[1] & 0x7F))
    guard (1...3).contains(digits.count) else { return false }
    return count == 2 + digits.count + digits.reduce(0) { $0 << 8 | Int($1) }
  }
}
