import Foundation
import Testing
import TestSupport

/// What `miroir export` promises: the same bytes anywhere, all or nothing, nothing written over.
@Suite struct ExportTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Project.sample("sante"), to: folder.url + "sante")
  }

  /// The names in the test's folder.
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() }
  }

  // MARK: - The same bytes

  @Test func theSamePortfolioGivesTheSameBytes() throws {
    let other = place + "ailleurs/sante"
    try copy(place + "sante", inReverseOrderTo: other)
    let runs = try [
      miroir("export", "sante", "-o", "un", in: place, environment: .kiritimati),
      miroir("export", "sante/portfolio.xml", "-o", "deux", in: place, environment: .losAngeles),
      miroir("export", "sante/", "-o", "trois/", in: place, environment: .nowhere),
      miroir("export", "portfolio.xml", "-o", "../quatre", in: place + "sante"),
      miroir("export", ".", "-o", (place + "cinq").path, in: place + "sante"),
      miroir("export", other.path, "-o", (place + "six").path, in: Project.root),
    ]
    #expect(runs.map(\.status) == [0, 0, 0, 0, 0, 0])
    let first = try FolderBytes(place + "un")
    #expect(first.files.keys.contains("dossier.html") && first.files.keys.contains("dossier.pdf"))
    #expect(first.files.count == 16)
    for name in ["deux", "trois", "quatre", "cinq", "six"] {
      #expect(try FolderBytes(place + name).differences(from: first) == [], "\(name)")
    }
  }

  @Test func theEvidenceIsCopiedByteForByte() throws {
    _ = try miroir("export", "sante", "-o", "fait", in: place)
    let given = try FolderBytes(place + "sante/preuves")
    #expect(try FolderBytes(place + "fait/preuves").differences(from: given) == [])
  }

  /// A copy that follows the portfolio's folder around.
  private func copy(_ original: URL, inReverseOrderTo copy: URL) throws {
    let manager = FileManager.default
    for path in try manager.subpathsOfDirectory(atPath: original.path).sorted().reversed() {
      let source = original + path
      guard try source.resourceValues(forKeys: [.isDirectoryKey]).isDirectory != true else {
        continue
      }
      let target = copy + path
      try manager.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: source).write(to: target)
      try manager.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)], ofItemAtPath: target.path)
    }
  }

  // MARK: - All or nothing

  @Test func aFolderThatHoldsSomethingIsNotReplaced() throws {
    try folder.write("À moi".utf8, to: "fait/note.txt")
    let run = try miroir("export", "sante", "-o", "fait", in: place)
    #expect(run.status == 2 && run.output == "" && run.errors.contains("fait"))
    #expect(try FolderBytes(place + "fait").files == ["note.txt": Data("À moi".utf8)])
    #expect(try names == ["fait", "sante"])
  }

  @Test func anEmptyFolderIsTaken() throws {
    try FileManager.default.createDirectory(at: place + "fait", withIntermediateDirectories: false)
    #expect(try miroir("export", "sante", "-o", "fait", in: place).status == 0)
    #expect(try names == ["fait", "sante"])
  }

  @Test func forceKeepsWhatWasThere() throws {
    try folder.write("À moi".utf8, to: "fait/note.txt")
    for _ in 1...2 {
      #expect(try miroir("export", "sante", "-o", "fait", "--force", in: place).status == 0)
    }
    #expect(try names == ["fait", "fait.ancien", "fait.ancien-2", "sante"])
    #expect(try FolderBytes(place + "fait.ancien").files == ["note.txt": Data("À moi".utf8)])
    let made = try FolderBytes(place + "fait")
    #expect(try FolderBytes(place + "fait.ancien-2").differences(from: made) == [])
  }

  @Test(arguments: ["sante", "sante/../sante/", "../a/sante", ".."])
  func thePortfolioItselfIsNotSetAside(output: String) throws {
    try FileManager.default.createDirectory(at: place + "a", withIntermediateDirectories: false)
    try FileManager.default.moveItem(at: place + "sante", to: place + "a/sante")
    let run = try miroir("export", "sante", "-o", output, "--force", in: place + "a")
    #expect(run.status == 2 && run.output == "")
    #expect(try names == ["a"])
    #expect(try FolderBytes(place + "a/sante").files["portfolio.xml"] != nil)
  }

  @Test func whatWasInterruptedIsRemoved() throws {
    try folder.write("<p>Coupé".utf8, to: ".fait.miroir-partial/dossier.html")
    try folder.write("<p>Coupé".utf8, to: ".fait.miroir-partial/preuves/reste.txt")
    #expect(try miroir("export", "sante", "-o", "fait", in: place).status == 0)
    #expect(try names == ["fait", "sante"])
    #expect(try FolderBytes(place + "fait").files["preuves/reste.txt"] == nil)
  }

  /// Even root writes in none of these.
  @Test func aPlaceThatCannotBeWrittenIsSaid() throws {
    try folder.write([], to: "fichier")
    for output in ["fichier/fait", "absent/fait", "/proc/fait"] {
      let run = try miroir("export", "sante", "-o", output, in: place)
      #expect(run.status == 2 && run.output == "" && run.errors.contains(output))
    }
    #expect(try names == ["fichier", "sante"])
  }

  @Test(arguments: ["absent", "vide"]) func aPortfolioThatIsNotThereIsSaid(name: String) throws {
    try FileManager.default.createDirectory(at: place + "vide", withIntermediateDirectories: false)
    let run = try miroir("export", name, "-o", "fait", in: place)
    #expect(run.status == 2 && run.output == "" && run.errors.contains(name))
    #expect(try names == ["sante", "vide"])
  }

  @Test(arguments: [
    ("brouillon", false, Int32(1)), ("brouillon", true, 0), ("refuse", false, 1),
    ("refuse", true, 1),
  ])
  func aDraftLetsGapsThroughButNoError(sample: String, isDraft: Bool, status: Int32) throws {
    let arguments = ["export", Project.sample(sample).path, "-o", "fait"]
    let run = try run(miroirPath, arguments + (isDraft ? ["--draft"] : []), in: place)
    #expect(run.status == status)
    #expect(try names == (status == 0 ? ["fait", "sante"] : ["sante"]))
    #expect(run.errors.contains("aucun dossier n’a été fait") == (status == 1))
  }

  @Test func aDraftSaysSo() throws {
    _ = try miroir("export", "sante", "-o", "fait", in: place)
    _ = try miroir("export", "sante", "-o", "brouillon", "--draft", in: place)
    let isDraft = try ["fait", "brouillon"].map { name in
      try #require(try FolderBytes(place + name).text("dossier.html")).contains("BROUILLON")
    }
    #expect(isDraft == [false, true])
  }

  // MARK: - A dossier within the portfolio's folder

  /// The next one is the same: what the command made there is no part of the candidate's folder.
  @Test func aDossierWithinThePortfolioIsNoPartOfIt() throws {
    for name in ["un", "deux"] {
      #expect(try miroir("export", "sante", "-o", "sante/\(name)", in: place).status == 0)
    }
    let first = try FolderBytes(place + "sante/un")
    #expect(try FolderBytes(place + "sante/deux").differences(from: first) == [])
    #expect(try miroir("export", "sante", "-o", "sante/un", "--force", in: place).status == 0)
    #expect(try FolderBytes(place + "sante/un").differences(from: first) == [])
  }
}
