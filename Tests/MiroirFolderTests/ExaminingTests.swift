import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct ExaminingTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.path
    try folder.write("<portfolio/>".utf8, to: "portfolio.xml")
    try folder.write("abc".utf8, to: "preuves/abc.txt")
    try folder.write([], to: "preuves/vide.txt")
  }

  private func digests(_ contents: FolderContents) -> [String] {
    contents.files.compactMap { file in file.content.map { "\(file.path) \($0.digest)" } }
  }

  private func expectFailure(_ reason: FolderError.Reason, after change: () throws -> Void) throws {
    let contents = try FolderContents(at: path)
    try change()
    #expect(throws: FolderError(path: path, reason: reason)) {
      try contents.examining(["preuves/abc.txt"], at: path)
    }
  }

  @Test func contentIsThereWhereItIsAskedForAndThereOnly() throws {
    let contents = try FolderContents(at: path)
    #expect(digests(contents) == [])
    let examined = try contents.examining(
      ["./preuves//abc.txt", "preuves/vide.txt", "absent", "preuves", "../x"],
      at: path + "/portfolio.xml")
    #expect(
      digests(examined) == [
        "preuves/abc.txt ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "preuves/vide.txt e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      ])
    #expect(examined.files.map(\.state) == contents.files.map(\.state))
    #expect(examined.portfolio == contents.portfolio)
  }

  @Test func aPortfolioFolderCarriesIt() throws {
    let examined = try FolderContents(at: path).examining(["preuves/abc.txt"], at: path)
    let read = PortfolioFolder(reading: examined)
    #expect(read.file(at: "./preuves/abc.txt")?.content?.mediaType == "text/plain")
    #expect(read.file(at: "preuves/vide.txt")?.content == nil)
    #expect(read.file(at: "preuves") == nil && read.file(at: "../preuves/abc.txt") == nil)
  }

  @Test func aDocumentIsTheOneThatWasRead() throws {
    let contents = try FolderContents(at: path)
    #expect(try contents.examining([.portfolio], at: path).files.compactMap(\.content).count == 1)
    try folder.write("<Portfolio/>".utf8, to: "portfolio.xml")
    #expect(throws: FolderError(path: path, reason: .changed(.portfolio))) {
      try contents.examining([.portfolio], at: path)
    }
  }

  /// Beside those sizes where pieces end, twenty megabytes, and sizes that the seed chooses.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func filesOfAnySizeHaveTheDigestThatTheSystemGives(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let piece = 1 << 20
    let chosen = (0..<3).map { _ in Int.random(in: 0...3 * piece, using: &generator) }
    let sizes = [1, piece - 1, piece, piece + 1, 2 * piece] + (seed == 1 ? [20_000_000] : chosen)
    for (index, size) in sizes.enumerated() {
      try folder.write(bytes(size, &generator), to: "preuves/\(index).bin")
    }
    let names = sizes.indices.map { "preuves/\($0).bin" }
    let system = try run("sha256sum", names, in: folder.url).output.split(separator: "\n").map {
      $0.split(separator: " ").reversed().joined(separator: " ")
    }
    let examined = try FolderContents(at: path).examining(names.map { FilePath($0) }, at: path)
    #expect(digests(examined) == system, "seed \(seed), sizes \(sizes)")
  }

  private func bytes(_ count: Int, _ generator: inout SeededGenerator) -> Data {
    var data = Data(capacity: count + 8)
    while data.count < count {
      withUnsafeBytes(of: generator.next()) { data.append(contentsOf: $0) }
    }
    return data.prefix(count)
  }

  // MARK: - What changes in between

  @Test func aFileThatGrewIsNotTakenForWhatItWas() throws {
    try expectFailure(.changed("preuves/abc.txt")) {
      try folder.write("abcd".utf8, to: "preuves/abc.txt")
    }
  }

  @Test func aFileThatShrankIsNotTakenForWhatItWas() throws {
    try expectFailure(.changed("preuves/abc.txt")) {
      try folder.write("ab".utf8, to: "preuves/abc.txt")
    }
  }

  @Test func aFileThatIsGoneIsSaidToBe() throws {
    try expectFailure(.changed("preuves/abc.txt")) {
      try FileManager.default.removeItem(atPath: path + "/preuves/abc.txt")
    }
  }

  @Test(arguments: ["preuves/abc.txt", "preuves"])
  func aLinkOnTheWayIsNotFollowed(link: String) throws {
    try expectFailure(.notAFile("preuves/abc.txt")) {
      try FileManager.default.moveItem(atPath: path + "/" + link, toPath: path + "/ailleurs")
      try FileManager.default.createSymbolicLink(
        atPath: path + "/" + link, withDestinationPath: path + "/ailleurs")
    }
  }

  @Test func aPipeIsLeftAlone() throws {
    let pipe = path + "/preuves/abc.txt"
    try expectFailure(.notAFile("preuves/abc.txt")) {
      try FileManager.default.removeItem(atPath: pipe)
      #expect(mkfifo(pipe, 0o600) == 0)
    }
    let contents = try FolderContents(at: path)
    #expect(digests(try contents.examining(["preuves/abc.txt"], at: path)) == [])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func aFileThatCannotBeReadIsNamed() throws {
    let contents = try FolderContents(at: path)
    #expect(chmod(path + "/preuves/abc.txt", 0) == 0)
    let error = #expect(throws: FolderError.self) {
      try contents.examining(["preuves/abc.txt"], at: path)
    }
    #expect(error?.path == path + "/preuves/abc.txt")
  }
}
