import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct FolderContentsTests {
  @Test func filesAreListedByPathAndLinksNotFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("<portfolio/>".utf8, to: "portfolio.xml")
    try folder.write("abc".utf8, to: "preuves/b.txt")
    try folder.write("é".utf8, to: "preuves/À lire.txt")
    try folder.write("x".utf8, to: ".git/config")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.url.path + "/preuves/lien.txt", withDestinationPath: "b.txt")
    try manager.createSymbolicLink(
      atPath: folder.url.path + "/ailleurs", withDestinationPath: "/etc")
    #expect(mkfifo(folder.url.path + "/preuves/tube", 0o600) == 0)

    let contents = try FolderContents(at: folder.url.path)
    let states = contents.files.map { "\($0.path) \($0.state)" }
    #expect(
      states == [
        ".git folder", "ailleurs link", "portfolio.xml present(size: 12)", "preuves folder",
        "preuves/b.txt present(size: 3)", "preuves/lien.txt link", "preuves/tube notRegular",
        "preuves/À lire.txt present(size: 2)",
      ])
  }

  @Test(arguments: [
    ("preuves/a.pdf", FileEntry.State.present(size: 1)), ("./preuves//a.pdf", .present(size: 1)),
    ("preuves", .folder), ("preuves/b.pdf", .absent), ("preuves/a.pdf/x", .absent),
    ("lien/a.pdf", .link), ("../preuves/a.pdf", .outside), ("preuves/../preuves/a.pdf", .outside),
    ("/etc/passwd", .outside), ("C:/a.pdf", .outside), ("c:\\a.pdf", .outside),
    ("file:///etc/passwd", .outside), ("https://example.org/a", .outside),
    ("preuves/a\u{301}.pdf", .absent), ("preuves/é.pdf", .present(size: 1)),
    ("preuves/e\u{301}.pdf", .absent), ("preuves/tube", .notRegular), ("preuves/null", .link),
  ])
  func evidenceLeadsWhereItSays(path: String, state: FileEntry.State) throws {
    let folder = try TemporaryFolder()
    let evidence = "<preuves><preuve id=\"x\" fichier=\"\(path)\"/></preuves>"
    try folder.write(
      "<portfolio xmlns=\"urn:miroir:portfolio:1\" referentiel=\"c2i2ms-2011\">\(evidence)</portfolio>"
        .utf8, to: "portfolio.xml")
    try folder.write("x".utf8, to: "preuves/a.pdf")
    try folder.write("x".utf8, to: "preuves/é.pdf")
    #expect(mkfifo(folder.url.path + "/preuves/tube", 0o600) == 0)
    for (link, target) in [("lien", "preuves"), ("preuves/null", "/dev/null")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.path + "/" + link, withDestinationPath: target)
    }
    let read = PortfolioFolder(reading: try FolderContents(at: folder.url.path))
    let expected: [Rule.ID] =
      switch state {
      case .present: []
      case .absent, .unreadable: ["fichier-introuvable"]
      case .outside: ["fichier-hors-du-dossier"]
      case .link, .folder, .notRegular: ["fichier-non-regulier"]
      }
    let found = read.diagnose().filter { $0.severity == .error }.map(\.rule)
    #expect(found == expected)
  }

  @Test func aMissingFolderIsMissing() {
    expectFailure(at: "/nulle/part", .missing)
  }

  @Test func aFolderWithoutPortfolioIsNone() throws {
    let folder = try TemporaryFolder()
    expectFailure(at: folder.url.path, .notAPortfolio)
  }

  @Test func aFileThatIsNoPortfolioIsNone() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x".utf8, to: "lettre.odt")
    expectFailure(at: file.path, .notAFolder)
  }

  @Test func aPortfolioThatIsAFolderALinkOrAPipeIsNoFile() throws {
    for kind in ["folder", "link", "pipe"] {
      let folder = try TemporaryFolder()
      let path = folder.url.path + "/portfolio.xml"
      switch kind {
      case "folder": try folder.write([], to: "portfolio.xml/x")
      case "link":
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: "/etc/passwd")
      default: #expect(mkfifo(path, 0o600) == 0)
      }
      expectFailure(at: folder.url.path, .notAFile("portfolio.xml"))
    }
  }

  @Test func aHundredMegabytesAreTooLarge() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("<portfolio>".utf8, to: "portfolio.xml")
    #expect(truncate(file.path, 100_000_000) == 0)
    expectFailure(at: folder.url.path, .tooLarge("portfolio.xml"))
  }

  @Test func thePortfolioItselfMayBeNamed() throws {
    let folder = try FolderContents(at: Project.sample("sante").path)
    let file = try FolderContents(at: Project.sample("sante").path + "/portfolio.xml")
    #expect(folder.portfolio == file.portfolio && folder.files == file.files)
  }

  @Test func theFoldersOwnReferentielComesFirst() throws {
    let folder = PortfolioFolder(reading: FolderContents(.base))
    #expect(folder.referentiel?.competences.map(\.code) == ["E1.1", "E1.2"])
    #expect(folder.referentiels.identifiers == ["exemple", "local"] + Library().identifiers)
  }

  private func expectFailure(at path: String, _ reason: FolderError.Reason) {
    #expect(throws: FolderError(path: path, reason: reason)) { try FolderContents(at: path) }
  }
}
