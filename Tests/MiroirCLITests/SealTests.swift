import Foundation
import Testing
import TestSupport

/// What `miroir seal` promises: one file, the same bytes anywhere, all or nothing.
@Suite struct SealTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.sample("sante"), to: folder.url + "sante")
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() }
  }

  // MARK: - The same bytes

  @Test func theSamePortfolioGivesTheSameBytes() throws {
    try FileManager.default.createDirectory(
      at: place + "ailleurs", withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Project.sample("sante"), to: place + "ailleurs/autre nom")
    let runs = try [
      miroir("seal", "sante", "-o", "un.zip", in: place, environment: .kiritimati),
      miroir(
        "deposer", "sante/portfolio.xml", "-o", "deux.zip", in: place, environment: .losAngeles),
      miroir("seal", "sante/", "-o", "trois.zip", in: place, environment: .nowhere),
      miroir("seal", ".", "-o", (place + "quatre.zip").path, in: place + "ailleurs/autre nom"),
      run(
        "/bin/sh", ["-c", "umask 077; \"$0\" seal sante -o cinq.zip", miroirPath], in: place),
    ]
    #expect(runs.map(\.status) == [0, 0, 0, 0, 0])
    let first = try Data(contentsOf: place + "un.zip")
    for name in ["deux", "trois", "quatre", "cinq"] {
      #expect(try Data(contentsOf: place + "\(name).zip") == first, "\(name)")
    }
  }

  @Test func aLaterSealIsTheSame() throws {
    for name in ["un", "deux"] {
      #expect(try miroir("seal", "sante", "-o", "\(name).zip", in: place).status == 0)
    }
    #expect(try Data(contentsOf: place + "un.zip") == Data(contentsOf: place + "deux.zip"))
  }

  // MARK: - All or nothing

  @Test(arguments: ["brouillon", "refuse"]) func whatIsBlockedIsNotSealed(sample: String) throws {
    let run = try miroir("seal", Project.sample(sample).path, "-o", "depot.zip", in: place)
    #expect(run.status == 1)
    #expect(run.errors.contains("aucun dépôt n’a été fait"))
    #expect(try names == ["sante"])
  }

  @Test func anArchiveInThePortfolioIsRefused() throws {
    for output in ["sante/depot.zip", "sante/preuves/depot.zip", "sante/../sante/depot.zip"] {
      let run = try miroir("seal", "sante", "-o", output, in: place)
      #expect(run.status == 2 && run.output == "")
      #expect(run.errors.contains("serait dans le dossier du portfolio"))
    }
    let run = try miroir("seal", ".", "-o", "depot.zip", in: place + "sante")
    #expect(run.status == 2 && run.output == "")
    #expect(
      try FolderBytes(place + "sante").differences(from: FolderBytes(Project.sample("sante"))) == []
    )
  }

  @Test(arguments: ["depot.zip", "depot.recepisse.html"])
  func whatIsThereIsNotReplaced(name: String) throws {
    try folder.write("À moi".utf8, to: name)
    let run = try miroir("seal", "sante", "-o", "depot.zip", in: place)
    #expect(run.status == 2 && run.output == "" && run.errors.contains(name))
    #expect(try names == [name, "sante"])
    #expect(try Data(contentsOf: place + name) == Data("À moi".utf8))
  }

  @Test func forceKeepsWhatWasThere() throws {
    try folder.write("À moi".utf8, to: "depot.zip")
    #expect(try miroir("seal", "sante", "-o", "depot.zip", "--force", in: place).status == 0)
    #expect(try names == ["depot.recepisse.html", "depot.zip", "depot.zip.ancien", "sante"])
    #expect(try Data(contentsOf: place + "depot.zip.ancien") == Data("À moi".utf8))
  }

  /// Even root writes in none of these.
  @Test func aPlaceThatCannotBeWrittenIsSaid() throws {
    for output in ["absent/depot.zip", "/proc/depot.zip"] {
      let run = try miroir("seal", "sante", "-o", output, in: place)
      #expect(run.status == 2 && run.output == "" && run.errors.contains(output))
    }
    #expect(try names == ["sante"])
  }

  /// Two files that are one on Windows or macOS would make a deposit that nobody can unpack there.
  @Test func namesThatOtherSystemsConfuseAreRefused() throws {
    let text = try String(contentsOf: place + "sante/annotations/tuteur-1.xml", encoding: .utf8)
    try folder.write(
      text.replacing("acj-", with: "bcj-").utf8, to: "sante/annotations/Tuteur-1.xml")
    let run = try miroir("seal", "sante", "-o", "depot.zip", in: place)
    #expect(run.status == 1)
    #expect(run.errors.contains("annotations/tuteur-1.xml"))
    #expect(try names == ["sante"])
  }

  /// The copies of evidence have names of their own where they must.
  @Test func evidenceThatOtherSystemsConfuseIsRenamed() throws {
    try FileManager.default.moveItem(
      at: place + "sante/preuves/fiche-photo.pdf", to: place + "sante/preuves/Circuit-Photo.png")
    let file = place + "sante/portfolio.xml"
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("preuves/fiche-photo.pdf", with: "preuves/Circuit-Photo.png")
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(try miroir("seal", "sante", "-o", "depot.zip", in: place).status == 0)
    #expect(try miroir("verify", "depot.zip", in: place).status == 0)
  }

  /// Evidence where a deposit keeps what isn't the candidate's would be taken for it.
  @Test(arguments: [
    "regles/fiche.pdf", "theme/fiche.pdf", "regles/session.toml", "miroir.toml",
  ])
  func evidenceWhereADepositKeepsOtherThingsIsRefused(path: String) throws {
    try FileManager.default.createDirectory(
      at: (place + "sante/\(path)").deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      at: place + "sante/preuves/fiche-photo.pdf", to: place + "sante/\(path)")
    let file = place + "sante/portfolio.xml"
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("preuves/fiche-photo.pdf", with: path)
      .write(to: file, atomically: true, encoding: .utf8)
    let run = try miroir("seal", "sante", "-o", "depot.zip", "--no-pdf", in: place)
    #expect(run.status == 1 && run.output.contains("fichier-reserve"), "\(run.output)\(run.errors)")
    #expect(try names == ["sante"])
  }

  // MARK: - What is in it

  @Test func theReceiptGivesTheDigests() throws {
    let run = try miroir("seal", "sante", "-o", "depot.zip", in: place)
    let page = try String(contentsOf: place + "depot.recepisse.html", encoding: .utf8)
    let digests: [String] = try Python().reply(
      of: "Tests/MiroirCLITests/deposit.py", ["digests", (place + "depot.zip").path])
    #expect(digests.count == 2)
    for digest in digests { #expect(page.contains(digest)) }
    #expect(run.output.contains(digests[0]))
  }

  /// The sources are there to the last byte, under their names or their copies' names.
  @Test func theSourcesAreInIt() throws {
    _ = try miroir("seal", "sante", "-o", "depot.zip", in: place)
    let files: [String: String] = try Python().reply(
      of: "Tests/MiroirCLITests/deposit.py", ["files", (place + "depot.zip").path])
    let own = try FolderBytes(place + "sante").files
    let evidence = own.filter { $0.key.hasPrefix("preuves/") || $0.key == "portfolio.xml" }
    #expect(evidence.count > 10)
    for (path, bytes) in evidence {
      #expect(files["data/" + path] == bytes.base64EncodedString(), "\(path)")
    }
    #expect(!files.keys.contains { $0.hasPrefix("data/annotations/versions") })
  }

  // MARK: - Verified

  @Test func whatWasSealedHolds() throws {
    _ = try miroir("seal", "sante", "-o", "depot.zip", in: place)
    let run = try miroir("verify", "depot.zip", "--format", "json", in: place)
    #expect(run.status == 0 && run.errors == "")
    let reply = try JSONDecoder().decode(Verified.self, from: Data(run.output.utf8))
    #expect(reply.format == "miroir-verify/1")
    #expect(reply.steps.map(\.step) == Verified.steps)
    #expect(reply.steps.allSatisfy { $0.state != "fails" })
    #expect(try miroir("verify", "depot.zip", in: place).output.contains("tient"))
  }

  @Test func aByteThatChangedIsSaid() throws {
    _ = try miroir("seal", "sante", "-o", "depot.zip", in: place)
    var bytes = try Data(contentsOf: place + "depot.zip")
    let found = try #require(bytes.range(of: Data("<presentation>".utf8)))
    bytes[found.upperBound] ^= 1
    try bytes.write(to: place + "depot.zip")
    let run = try miroir("verify", "depot.zip", in: place)
    #expect(run.status == 1 && run.output.contains("data/portfolio.xml"))
  }

  @Test func whatIsNotThereIsSaid() throws {
    let run = try miroir("verify", "absent.zip", in: place)
    #expect(run.status == 2 && run.output == "" && run.errors.contains("absent.zip"))
  }
}
