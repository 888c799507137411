import Foundation
import Testing
import TestSupport

/// Deposits on machines that stop, are full, or lack something.
@Suite struct HardTimesTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.sample("minimal"), to: place + "minimal")
  }

  // MARK: - Machines that stop

  /// Makes the evidence large enough for a deposit to take a while, and a folder to make it in.
  private func prepareLongWork() throws {
    var text = Data(repeating: UInt8(ascii: "a"), count: 127) + Data([0x0a])
    while text.count < 96 << 20 { text += text }
    try text.write(to: place + "minimal/preuves/coupon.txt")
    try FileManager.default.createDirectory(at: place + "fait", withIntermediateDirectories: false)
  }

  private func beginning() throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: miroirPath)
    process.arguments = ["seal", "minimal", "-o", "fait/depot.zip", "--no-pdf"]
    process.currentDirectoryURL = place
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// What is beside the deposit, the receipt included; then takes the whole ones away.
  private func cleared() throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: (place + "fait").path).sorted()
    for name in names where !name.hasPrefix(".") {
      try FileManager.default.removeItem(at: place + "fait/\(name)")
    }
    try? FileManager.default.removeItem(at: place + "minimal/journal.jsonl")
    return names
  }

  private func secondsOfOneRun() throws -> Double {
    let start = Date()
    let process = try beginning()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try cleared() == ["depot.recepisse.html", "depot.zip"])
    return -start.timeIntervalSinceNow
  }

  /// Killed at fifty moments of its work, and some after its end, the target isn't there, or is whole;
  /// what isn't whole yet has another name, and the next run takes it away.
  @Test(.timeLimit(.minutes(8))) func aMachineThatStopsLeavesNothingHalf() throws {
    try prepareLongWork()
    let length = try [secondsOfOneRun(), secondsOfOneRun()].max() ?? 1
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    let partial = ".depot.zip.miroir-partial"
    var found = (nothing: 0, partial: 0, whole: 0)
    for moment in 0..<50 {
      let share = (Double(moment) + .random(in: 0..<1, using: &generator)) / 50
      let process = try beginning()
      usleep(UInt32(1.25 * share * length * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let isWhole = FileManager.default.fileExists(atPath: (place + "fait/depot.zip").path)
      if isWhole {
        #expect(
          try miroir("verify", "fait/depot.zip", in: place).status == 0, "seed \(seed), \(moment)")
      }
      let names = try cleared()
      switch (isWhole, names.contains(partial)) {
      case (true, _): found.whole += 1
      case (false, true):
        found.partial += 1
        // The next run takes it away, and ends.
        if found.partial == 1 { _ = try secondsOfOneRun() }
      case (false, false):
        found.nothing += 1
        #expect(names == [], "seed \(seed), \(moment)")
      }
    }
    #expect(
      found.nothing > 0 && found.partial > 0 && found.whole > 0,
      "seed \(seed), \(length) s, \(found)")
    _ = try secondsOfOneRun()
  }

  // MARK: - Disks that are full

  /// A disk on which the archive has no room, or has, and its receipt hasn't: nothing is left of it.
  @Test(
    .enabled(if: OwnMounts.unshare != nil),
    arguments: [(-40_960, "depot.zip"), (4096, "depot.recepisse.html")])
  func aFullDiskLeavesNothing(room: Int, name: String) throws {
    _ = try miroir("seal", "minimal", "-o", "modele.zip", "--no-pdf", in: place)
    let size = try Data(contentsOf: place + "modele.zip").count
    for name in ["modele.zip", "modele.recepisse.html", "minimal/journal.jsonl"] {
      try FileManager.default.removeItem(at: place + name)
    }
    try FileManager.default.createDirectory(at: place + "plein", withIntermediateDirectories: false)
    let pages = (size + 4095) / 4096 * 4096 + room
    let run = try OwnMounts.run(
      """
      mount -t tmpfs -o size=\(pages) none plein
      "$0" seal minimal -o plein/depot.zip --no-pdf
      echo $? $(ls -A plein)
      umount plein
      """, in: place)
    #expect(run.output == "2\n", "\(run.output)\(run.errors)")
    #expect(run.errors.contains("plein/\(name)"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: (place + "minimal/journal.jsonl").path))
    if room > 0 { #expect(run.errors.contains("le dépôt n’a pas été gardé"), "\(run.errors)") }
  }

  /// A deposit that the journal can't remember isn't kept.
  @Test(.enabled(if: OwnMounts.unshare != nil))
  func aJournalThatCannotBeWrittenLeavesNothing() throws {
    let run = try OwnMounts.run(
      """
      mount --bind minimal minimal && mount -o remount,bind,ro minimal
      "$0" seal minimal -o depot.zip --no-pdf
      echo $? $(ls -A)
      """, in: place)
    #expect(run.output == "2 minimal\n", "\(run.output)\(run.errors)")
    #expect(run.errors.contains("journal.jsonl") && run.errors.contains("n’a pas été gardé"))
  }

  // MARK: - Machines that lack something

  /// Without libmagic's database nothing tells what a deposit says of evidence: none is made. A dossier
  /// is, and what may hold a program is renamed all the same.
  @Test(.enabled(if: OwnMounts.unshare != nil))
  func withoutAMagicDatabaseNoDepositIsMade() throws {
    let file = place + "minimal/portfolio.xml"
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("preuves/coupon.txt", with: "preuves/coupon.bin").utf8).write(to: file)
    try folder.write(
      "<!DOCTYPE html><script>alert(1)</script>".utf8, to: "minimal/preuves/coupon.bin")
    let run = try OwnMounts.run(
      """
      mount -t tmpfs none /usr/share/misc
      "$0" seal minimal -o depot.zip --no-pdf
      echo $? $(ls)
      "$0" export minimal -o fait --no-pdf --quiet
      echo $? $(ls fait/preuves)
      """, in: place)
    #expect(run.output == "2 minimal\n0 coupon.bin.txt\n", "\(run.output)\(run.errors)")
    #expect(run.errors.contains("/usr/share/misc/magic.mgc"))
  }
}
