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

  /// By all the steps; ``ByteFlipTests`` looks at each byte.
  @Test func oneByteThatChangedIsNoticed() async throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    let map = try #require(ArchiveMap(bytes))
    for _ in 0..<200 {
      var changed = bytes
      let index = Int.random(in: bytes.indices, using: &generator)
      changed[index] ^= .random(in: 1...255, using: &generator)
      let verification = try await verification(changed)
      let failing = verification.steps.filter { $0.state == .fails }
      #expect(!failing.isEmpty, "seed \(seed), byte \(index) of \(bytes.count)")
      #expect(failing.allSatisfy { !$0.details.isEmpty })
      let region = try #require(map.regions.first { $0.range.contains(index) })
      guard [.header, .content, .descriptor].contains(region.part) else { continue }
      #expect(
        failing.contains { $0.details.contains { $0.en.hasPrefix("\(region.file?.text ?? "")") } },
        "seed \(seed), byte \(index), \(region)")
    }
  }

  /// A date that isn't the one Miroir writes, in both headers of a file, or two files that changed
  /// places: nothing else tells, since each file is what it was.
  @Test func onlyTheContainerTellsOfAnotherForm() async throws {
    let map = try #require(ArchiveMap(bytes))
    let dated = try ["header", "line"].reduce(bytes) { bytes, part in
      let region = try #require(
        map.regions.first { $0.file == "data/portfolio.xml" && "\($0.part)" == part })
      var bytes = bytes
      bytes[region.range.lowerBound + (part == "header" ? 12 : 14)] ^= 1
      return bytes
    }
    let steps = try await verification(dated).steps
    #expect(steps.filter { $0.state == .fails }.map(\.name) == [.container])
    #expect(
      steps[0].details.map(\.en) == [
        "data/portfolio.xml: this file's header isn't the one that Miroir writes"
      ])
    let rest = Set(VerificationStep.Name.allCases).subtracting([
      .container, .pdf, .signature, .timestamp,
    ])
    #expect(Set(steps.filter { $0.state == .holds }.map(\.name)) == rest)
  }

  /// What any program would read all the same: a comment, and bytes before the files.
  @Test(arguments: [true, false])
  func onlyTheContainerTellsOfWhatIsAdded(isComment: Bool) async throws {
    var other = bytes
    if isComment {
      other[other.count - 2] = 3
      other += Array("oui".utf8)
    } else {
      other = Array("#!/bin/sh\n".utf8) + other
    }
    let steps = try await verification(other).steps
    #expect(steps.filter { $0.state == .fails }.map(\.name) == [.container])
    #expect(steps.dropFirst().allSatisfy { $0.state == .notChecked })
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
