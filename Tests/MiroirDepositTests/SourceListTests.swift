import Miroir
import Testing

@testable import MiroirDeposit

/// The list of the sources, as `sha256sum` would write it.
@Suite struct SourceListTests {
  private static let digest = String(repeating: "0a", count: 32)

  @Test func readsDigestsAndPaths() throws {
    let text = "\(Self.digest)  portfolio.xml\n\(Self.digest)  preuves/été 1.pdf\n"
    let list = try #require(SourceList(Array(text.utf8)))
    #expect(list.files.map(\.path) == ["portfolio.xml", "preuves/été 1.pdf"])
    #expect(list.files.allSatisfy { $0.digest == SHA256Digest(Self.digest) })
    #expect(list.isSorted)
  }

  @Test(arguments: [
    "portfolio.xml\n", "\(digest) portfolio.xml\n", "\(digest)  \n", "\(digest)  portfolio.xml",
    "\n", "\(digest.dropLast())  portfolio.xml\n", "\(digest)  a\n\n",
  ])
  func refusesAnyOtherLine(_ text: String) {
    #expect(SourceList(Array(text.utf8)) == nil)
  }

  @Test(arguments: [["b", "a"], ["a", "a"]])
  func tellsPathsOutOfOrder(_ paths: [String]) throws {
    let text = paths.map { "\(Self.digest)  \($0)\n" }.joined()
    #expect(try #require(SourceList(Array(text.utf8))).isSorted == false)
  }
}
