import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit

/// One byte that changed in an archive, whichever: it is noticed, and what it belongs to is named.
@Suite struct ByteFlipTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appending(path: "depot.zip").path
  }

  /// Writes an archive; returns what each of its bytes is.
  private func written(_ files: [OutputFile]) throws -> ArchiveMap {
    try Output(path: path).write(archive: files)
    return try #require(ArchiveMap(Array(try Data(contentsOf: URL(filePath: path)))))
  }

  /// What is found wrong in the archive with a byte changed, its sources left aside.
  private func faults(_ index: Int, _ mask: UInt8) throws -> [DepositFault] {
    let file = try FileHandle(forUpdating: URL(filePath: path))
    defer { try? file.close() }
    try file.seek(toOffset: UInt64(index))
    let byte = try #require(try file.read(upToCount: 1)?.first)
    func put(_ byte: UInt8) throws {
      try file.seek(toOffset: UInt64(index))
      try file.write(contentsOf: [byte])
    }
    try put(byte ^ mask)
    defer { try? put(byte) }
    let files = try ZipFile(at: path)
    guard files.isSafe else { return files.faults }
    let bag = try BagReading(files)
    return try files.faults + bag.faults + bag.payloadFaults() + bag.tagFaults()
  }

  /// Each byte of a small bag; then, of a sealed portfolio, one in so many, or each one when
  /// `MIROIR_EVERY_BYTE` is set, which takes a quarter of an hour.
  @Test func eachByteOfAnArchiveIsLookedAt() throws {
    let payload = [
      OutputFile(path: "dossier.html", text: "<p>Bonjour</p>"),
      OutputFile(path: "preuves/été.txt", text: "Un\n"),
    ]
    let info = BagInfo(identifier: "p-1", date: "2026-05-30", agent: "Miroir")
    try expectEachByte(of: try Bag(payload: payload, from: ".", info: info).files, step: 1)
    try FileManager.default.removeItem(atPath: path)
    let every = ProcessInfo.processInfo.environment["MIROIR_EVERY_BYTE"] != nil
    try expectEachByte(
      of: try SealedSample(Project.sample("minimal")).outputFiles, step: every ? 1 : 97)
  }

  private func expectEachByte(of files: [OutputFile], step: Int) throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    let map = try written(files)
    for region in map.regions {
      for index in region.range where index.isMultiple(of: step) {
        try expect(region, at: index, .random(in: 1...255, using: &generator), seed)
      }
    }
  }

  /// Of a large one, bytes that are drawn: as many in what is around the files as in them.
  @Test func drawnBytesOfALargeArchiveAreLookedAt() throws {
    let source = folder.url.appending(path: "grand")
    try FileManager.default.copyItem(at: Project.sample("minimal"), to: source)
    var text = Data("Une ligne parmi beaucoup d'autres.\n".utf8)
    while text.count < 16 << 20 { text += text }
    try text.write(to: source.appending(path: "preuves/coupon.txt"))
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    let map = try written(try SealedSample(source).outputFiles)
    let around = map.regions.filter { $0.part != .content && !$0.range.isEmpty }
    let total = map.regions.reduce(0) { $0 + $1.range.count }
    for draw in 0..<100 {
      let anywhere = Int.random(in: 0..<total, using: &generator)
      let region = try #require(
        draw.isMultiple(of: 2)
          ? around.randomElement(using: &generator)
          : map.regions.first { $0.range.contains(anywhere) })
      let index =
        draw.isMultiple(of: 2) ? Int.random(in: region.range, using: &generator) : anywhere
      try expect(region, at: index, .random(in: 1...255, using: &generator), seed)
    }
  }

  private func expect(
    _ region: ArchiveMap.Region, at index: Int, _ mask: UInt8, _ seed: UInt64
  ) throws {
    let faults = try faults(index, mask)
    if !region.isNamed(by: faults) {
      Issue.record("seed \(seed), byte \(index) ^ \(mask), \(region): \(faults)")
    }
  }
}
