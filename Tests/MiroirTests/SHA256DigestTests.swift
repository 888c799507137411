import Testing

@testable import Miroir

@Suite struct SHA256DigestTests {
  /// That of "abc".
  private let digits = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func digitsAreReadAndWritten() throws {
    let digest = try #require(SHA256Digest(digits))
    #expect(digest.bytes.prefix(3) == [0xBA, 0x78, 0x16] && digest.bytes.count == 32)
    #expect(digest.text == digits)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
  }

  @Test func whatTheAttributeHoldsIsReadAndWritten() throws {
    let digest = try #require(SHA256Digest("sha256:" + digits))
    #expect(digest.text == digits && digest.prefixed == "sha256:" + digits)
  }

  @Test func otherFormsAreNone() {
    let others = [
      "", "sha256:", "sha1:" + digits, " " + digits, digits + "0", String(digits.dropLast()),
      digits.uppercased(), "SHA256:" + digits, "sha256:sha256:" + digits, "g" + digits.dropFirst(),
      "é" + digits.dropFirst(2),
    ]
    for other in others { #expect(SHA256Digest(other) == nil, "\(other)") }
    #expect(SHA256Digest(bytes: [UInt8](repeating: 0, count: 31)) == nil)
  }
}
