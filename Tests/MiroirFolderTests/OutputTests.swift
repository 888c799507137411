import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct OutputTests {
  let folder: TemporaryFolder
  let target: String

  init() throws {
    folder = try TemporaryFolder()
    target = folder.url.path + "/dossier"
  }

  private let page = OutputFile(path: "page.html", text: "bonjour")

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.url.appending(path: path)), as: UTF8.self)
  }

  @Test func aFolderIsWrittenWithItsCopiesAndNothingElse() throws {
    try folder.write("abc".utf8, to: "source/preuves/a.txt")
    try Output(path: target + "/").write(
      folder: [page, .init(path: "preuves/b.txt", content: .copy(of: "preuves/a.txt"))],
      from: folder.url.path + "/source")
    #expect(try names() == ["dossier", "source"])
    #expect(try text("dossier/page.html") == "bonjour")
    #expect(try text("dossier/preuves/b.txt") == "abc")
  }

  @Test func anEmptyFolderIsWrittenToo() throws {
    try Output(path: target).write(folder: [page, .init(path: "preuves", content: .folder)])
    let made = folder.url.appending(path: "dossier/preuves").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: made) == [])
  }

  @Test func whatIsThereIsNeverWrittenOver() throws {
    try folder.write("à garder".utf8, to: "dossier/notes.txt")
    #expect(throws: FolderError.self) { try Output(path: target).write(folder: [page]) }
    #expect(throws: FolderError.self) {
      try Output(path: target + "/notes.txt").write(file: [1])
    }
    #expect(try names() == ["dossier"])
    #expect(try text("dossier/notes.txt") == "à garder")
  }

  @Test func whatIsSetAsideIsKeptEachTime() throws {
    for number in 1...3 {
      let page = OutputFile(path: "page.html", text: "\(number)")
      try Output(path: target, setsAside: true).write(folder: [page])
    }
    #expect(try names() == ["dossier", "dossier.ancien", "dossier.ancien-2"])
    #expect(try text("dossier/page.html") == "3")
    #expect(try text("dossier.ancien/page.html") == "1")
    #expect(try text("dossier.ancien-2/page.html") == "2")
  }

  @Test func anEmptyFolderIsFilled() throws {
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    try Output(path: target).write(folder: [page])
    #expect(try text("dossier/page.html") == "bonjour")
  }

  @Test func aLeftoverIsRemovedAndItsLinksNotFollowed() throws {
    try folder.write("à garder".utf8, to: "ailleurs/notes.txt")
    try folder.write("reste".utf8, to: ".dossier.miroir-partial/page.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path + "/.dossier.miroir-partial/lien",
      withDestinationPath: folder.url.path + "/ailleurs")
    try Output(path: target).write(folder: [page])
    #expect(try names() == ["ailleurs", "dossier"])
    #expect(try text("ailleurs/notes.txt") == "à garder")
    #expect(try text("dossier/page.html") == "bonjour")
  }

  @Test(arguments: ["preuves/lien.txt", "lien/a.txt", "preuves", "absent", "../dehors.txt"])
  func whatIsNoFileOfTheFolderIsNotCopied(path: String) throws {
    try folder.write("secret".utf8, to: "dehors.txt")
    try folder.write("a".utf8, to: "source/preuves/a.txt")
    for (link, to) in [("preuves/lien.txt", "../../dehors.txt"), ("lien", "preuves")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.path + "/source/" + link, withDestinationPath: to)
    }
    #expect(throws: FolderError.self) {
      try Output(path: target).write(
        folder: [page, .init(path: "preuves/a.txt", content: .copy(of: FilePath(path)))],
        from: folder.url.path + "/source")
    }
    #expect(try names() == ["dehors.txt", "source"])
  }

  @Test func aCopyThatIsWhatWasExpectedIsMade() throws {
    try folder.write("abc".utf8, to: "source/a.txt")
    try Output(path: target).write(
      folder: [.init(path: "a.txt", content: .copy(of: "a.txt", expecting: digestOfABC))],
      from: folder.url.path + "/source")
    #expect(try text("dossier/a.txt") == "abc")
  }

  @Test func aFileThatChangedSinceItWasExaminedMakesTheWholeFail() throws {
    let source = folder.url.path + "/source"
    try folder.write("abC".utf8, to: "source/a.txt")
    let error = #expect(throws: FolderError.self) {
      try Output(path: target).write(
        folder: [page, .init(path: "a.txt", content: .copy(of: "a.txt", expecting: digestOfABC))],
        from: source)
    }
    #expect(error == FolderError(path: source, reason: .changed("a.txt")))
    #expect(
      error?.message.fr
        == "«\u{A0}\(source)\u{A0}»\u{A0}: a.txt a changé ou disparu depuis la lecture du dossier\u{202F}; recommencez"
    )
    #expect(try names() == ["source"])
  }

  /// That of "abc".
  private let digestOfABC = SHA256Digest(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")

  @Test(arguments: ["../page.html", "/page.html", "a/../../page.html", "", "."])
  func nothingIsWrittenOutOfTheFolder(path: String) throws {
    #expect(throws: FolderError.self) {
      try Output(path: target).write(folder: [.init(path: FilePath(path), text: "")])
    }
    #expect(try names() == [])
  }

  @Test func aRewrittenFileKeepsItsPermissionsAndLinksAreRefused() throws {
    let file = try folder.write("ancien".utf8, to: "portfolio.xml")
    #expect(chmod(file.path, 0o640) == 0)
    try Output(path: file.path).rewrite(file: Array("nouveau".utf8))
    #expect(try text("portfolio.xml") == "nouveau")
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path + "/lien.xml", withDestinationPath: "portfolio.xml")
    #expect(throws: FolderError.self) {
      try Output(path: folder.url.path + "/lien.xml").rewrite(file: [])
    }
    #expect(try names() == ["lien.xml", "portfolio.xml"])
  }

  @Test func aFileThatIsMendedKeepsItsFormerBytesEachTime() throws {
    let file = try folder.write("1".utf8, to: "portfolio.xml")
    #expect(chmod(file.path, 0o640) == 0)
    let output = Output(path: file.path)
    let names = try (1...3).map { number in
      try output.rewrite(
        file: Array("\(number + 1)".utf8), of: "portfolio.xml", keeping: Array("\(number)".utf8))
    }
    #expect(names == ["portfolio.xml.ancien", "portfolio.xml.ancien-2", "portfolio.xml.ancien-3"])
    #expect(try self.names() == ["portfolio.xml"] + names)
    #expect(try (["portfolio.xml"] + names).map(text) == ["4", "1", "2", "3"])
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o640)
  }

  @Test func aFileThatChangedSinceItWasReadIsLeftAsItIs() throws {
    let file = try folder.write("écrit entre-temps".utf8, to: "portfolio.xml")
    let error = #expect(throws: FolderError.self) {
      try Output(path: file.path).rewrite(
        file: [1], of: "portfolio.xml", keeping: Array("lu".utf8))
    }
    #expect(error == FolderError(path: file.path, reason: .changed("portfolio.xml")))
    #expect(try text("portfolio.xml") == "écrit entre-temps")
    #expect(try names() == ["portfolio.xml"])
    try FileManager.default.removeItem(at: file)
    #expect(throws: FolderError.self) {
      try Output(path: file.path).rewrite(file: [1], of: "portfolio.xml", keeping: [])
    }
    #expect(try names() == [])
  }
}
