import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit
@testable import MiroirDossier

/// A byte that changed, anywhere in an archive, is noticed.
@Suite struct DamageTests {
  private let folder: TemporaryFolder
  private let bytes: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    let sample = try SealedSample(Project.sample("minimal"))
    let files = try sample.files.map { file in
      OutputFile(path: file.path, content: .bytes(try #require(sample[file.path])))
    }
    let path = folder.url.appending(path: "depot.zip").path
    try Output(path: path).write(archive: files)
    bytes = Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func verification(_ bytes: [UInt8]) async throws -> Verification {
    let path = try folder.write(bytes, to: "change.zip").path
    return try await Verifier(try ZipFile(at: path)).verification()
  }

  @Test func theWholeArchiveHolds() async throws {
    #expect(try await !verification(bytes).fails)
  }

  /// The table, the headers, the end: where the archive itself could lie. The files' own bytes are
  /// drawn, since their digests are compared whatever they are.
  @Test func oneByteThatChangedIsNoticed() async throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var changed = bytes
      let index = Int.random(in: bytes.indices, using: &generator)
      changed[index] ^= .random(in: 1...255, using: &generator)
      let verification = try await verification(changed)
      let failing = verification.steps.filter { $0.state == .fails }
      #expect(!failing.isEmpty, "seed \(seed), byte \(index) of \(bytes.count)")
      #expect(failing.allSatisfy { !$0.details.isEmpty })
    }
  }

  @Test func anArchiveThatIsCutIsNoticed() async throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let count = Int.random(in: 0..<bytes.count, using: &generator)
      #expect(
        try await verification(Array(bytes.prefix(count))).fails, "seed \(seed), \(count) bytes")
    }
  }
}
