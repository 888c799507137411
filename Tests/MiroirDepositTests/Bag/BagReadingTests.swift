import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit

/// Bags that BagIt's conformance suite calls invalid, made again from what it says of them, and those that
/// it only warns of: a deposit has one form.
@Suite struct BagReadingTests {
  private let folder: TemporaryFolder
  private var files: [String: String] = [:]

  init() throws {
    folder = try TemporaryFolder()
    let payload = [
      OutputFile(path: "dossier.html", text: "<p>Bonjour</p>"),
      OutputFile(path: "preuves/été 100 %.txt", text: "Un\n"),
    ]
    let info = BagInfo(
      organization: "Université d'Orvelles", identifier: "p-1", date: "2026-05-30", agent: "Miroir")
    for file in try Bag(payload: payload, from: ".", info: info).files {
      guard case .bytes(let bytes) = file.content else { continue }
      files[file.path.text] = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The bag in a folder, with what a test changes in it.
  private func bag(_ change: (inout [String: String]) -> Void = { _ in }) throws -> BagReading {
    var files = files
    change(&files)
    for (path, text) in files { try folder.write(text.utf8, to: "sac/\(path)") }
    return try BagReading(try DepositFolder(at: folder.url.appending(path: "sac").path))
  }

  private func summary(_ faults: [DepositFault]) -> [String] {
    faults.map { "\($0.code.rawValue) \($0.path?.text ?? "")" }
  }

  @Test func aBagIsRead() throws {
    let bag = try bag()
    #expect(bag.faults == [])
    #expect(try bag.payloadFaults() == [] && bag.tagFaults() == [])
    #expect(
      bag.info.map { "\($0.label)=\($0.value)" } == [
        "Source-Organization=Université d'Orvelles", "External-Identifier=p-1",
        "Bagging-Date=2026-05-30", "Bag-Software-Agent=Miroir", "Payload-Oxum=17.2",
      ])
    #expect(files["manifest-sha256.txt"]?.contains("data/preuves/été 100 %25.txt") == true)
  }

  // MARK: - The declaration

  @Test(arguments: [
    "", "BagIt-Version: 1.0\n", "\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "BagIt-version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n",
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n",
  ])
  func anotherDeclarationIsRefused(text: String) throws {
    #expect(
      summary(try bag { $0["bagit.txt"] = text }.faults) == ["declaration-differente bagit.txt"])
  }

  @Test func aBagWithoutDeclarationIsRefused() throws {
    let faults = try bag { $0["bagit.txt"] = nil }.faults
    #expect(
      summary(faults) == ["sac-sans-declaration bagit.txt", "fichier-absent bagit.txt"])
  }

  // MARK: - What manifests list

  @Test func aFileThatIsNotListedIsRefused() throws {
    let faults = try bag {
      $0["data/autre.txt"] = "?"
      $0["notes.txt"] = "?"
    }.faults
    #expect(
      summary(faults) == [
        "fichier-non-liste data/autre.txt", "fichier-non-liste notes.txt",
        "taille-annoncee-differente bag-info.txt",
      ])
  }

  @Test func aFileThatIsNotThereIsRefused() throws {
    let faults = try bag {
      $0["data/dossier.html"] = nil
      $0["bag-info.txt"] = nil
    }.faults
    #expect(
      summary(faults) == ["fichier-absent data/dossier.html", "fichier-absent bag-info.txt"])
  }

  @Test(arguments: ["manifest-sha256.txt", "manifest-sha512.txt"])
  func eachManifestListsEachFile(name: String) throws {
    let faults = try bag { files in
      let lines = files[name]?.split(separator: "\n") ?? []
      files[name] = lines.dropFirst().map { $0 + "\n" }.joined()
    }.faults
    #expect(summary(faults) == ["fichier-non-liste data/dossier.html"])
  }

  @Test(arguments: [
    "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
    "tagmanifest-sha512.txt",
  ])
  func eachManifestIsThere(name: String) throws {
    let faults = summary(try bag { $0[name] = nil }.faults)
    #expect(faults.first == "manifeste-absent \(name)")
    #expect(faults.dropFirst().allSatisfy { $0 == "fichier-absent \(name)" })
  }

  @Test func aDigestThatNobodyComputesIsRefused() throws {
    let faults = summary(try bag { $0["manifest-md5.txt"] = "x" }.faults)
    #expect(faults.contains("algorithme-inconnu manifest-md5.txt"))
  }

  @Test func filesToFetchAreRefused() throws {
    let faults = summary(try bag { $0["fetch.txt"] = "https://exemple.fr/a 3 data/a\n" }.faults)
    #expect(faults == ["fichiers-a-telecharger fetch.txt", "fichier-non-liste fetch.txt"])
  }

  @Test(arguments: [
    "../a.txt", "data/../../a.txt", "/etc/passwd", "~/a.txt", "~moi/a.txt", "./data/dossier.html",
    "data/./dossier.html", "\\\\serveur\\a.txt", "C:\\a.txt", "bagit.txt", "data/",
  ])
  func aPathOutsideOfThePayloadIsRefused(path: String) throws {
    let digest = String(repeating: "0", count: 64)
    let faults = try bag { $0["manifest-sha256.txt"]? += "\(digest)  \(path)\n" }.faults
    #expect(summary(faults) == ["chemin-hors-du-sac manifest-sha256.txt"])
  }

  @Test func aFileThatIsListedTwiceIsRefused() throws {
    for digest in [nil, String(repeating: "0", count: 64)] as [String?] {
      let faults = try bag { files in
        let first = files["manifest-sha256.txt"]?.split(separator: "\n").first ?? ""
        let again = (digest ?? String(first.prefix(64))) + first.dropFirst(64)
        files["manifest-sha256.txt"]? += again + "\n"
      }.faults
      #expect(summary(faults) == ["fichier-liste-deux-fois manifest-sha256.txt"])
    }
  }

  /// `*` is md5sum's, capitals and tabs are other programs': one form alone is read.
  @Test(
    arguments: [
      { "\($0) *\($1)" }, { "\($0) \($1)" }, { "\($0)\t\($1)" }, { "\($0.uppercased())  \($1)" },
      { "\($0.dropLast())  \($1)" }, { _, path in path }, { digest, _ in digest + "  " },
    ] as [@Sendable (String, String) -> String])
  func aLineOfAnotherFormIsRefused(form: @Sendable (String, String) -> String) throws {
    let faults = try bag { files in
      let lines = files["manifest-sha256.txt"]?.split(separator: "\n").map(String.init) ?? []
      let first = form(String(lines[0].prefix(64)), String(lines[0].dropFirst(66)))
      files["manifest-sha256.txt"] = "\(first)\n\(lines[1])\n"
    }.faults
    #expect(
      summary(faults) == [
        "ligne-de-manifeste manifest-sha256.txt", "fichier-non-liste data/dossier.html",
      ])
  }

  @Test func aManifestThatIsNoTextIsRefused() throws {
    for change in [{ "\u{FEFF}" + $0 }, { String($0.dropLast()) }] as [(String) -> String] {
      let faults = try bag { $0["manifest-sha256.txt"] = change($0["manifest-sha256.txt"] ?? "") }
        .faults
      #expect(summary(faults).first == "manifeste-illisible manifest-sha256.txt")
    }
  }

  // MARK: - What it says of itself

  @Test func aSizeThatIsNotAnnouncedIsRefused() throws {
    for oxum in ["18.2", "17.1", "17", ""] {
      let faults = try bag {
        $0["bag-info.txt"] = $0["bag-info.txt"]?.replacing("17.2", with: oxum)
      }.faults
      #expect(summary(faults) == ["taille-annoncee-differente bag-info.txt"])
    }
  }

  @Test(arguments: [
    "Bonjour\n", " suite\n", ": valeur\n", "Nom : valeur\n", "\u{FEFF}Nom: valeur\n",
  ])
  func whatIsNoElementIsRefused(text: String) throws {
    #expect(
      summary(try bag { $0["bag-info.txt"] = text }.faults) == ["bag-info-illisible bag-info.txt"])
  }

  @Test func aLineMayGoOn() throws {
    let info = try bag { $0["bag-info.txt"] = "Contact-Name: Ada\n\tByron\nContact-Name: B\n" }.info
    #expect(info.map(\.value) == ["Ada Byron", "B"])
  }

  // MARK: - Digests

  @Test func bytesThatChangedAreNamed() throws {
    let bag = try bag {
      $0["data/dossier.html"] = "<p>Bonsoir</p>"
      $0["bag-info.txt"] = $0["bag-info.txt"]?.replacing("p-1", with: "p-2")
    }
    #expect(bag.faults == [])
    #expect(summary(try bag.payloadFaults()) == ["empreinte-differente data/dossier.html"])
    #expect(summary(try bag.tagFaults()) == ["empreinte-differente bag-info.txt"])
  }

  /// Each byte of each file counts, of the manifests too.
  @Test func oneByteThatChangedIsNoticed() throws {
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(text.utf8)
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= 0x20
        try folder.write(changed, to: "octets/\(path)")
        for (other, text) in files where other != path {
          if index == 0 { try folder.write(text.utf8, to: "octets/\(other)") }
        }
        let bag = try BagReading(try DepositFolder(at: folder.url.appending(path: "octets").path))
        let faults = try bag.faults + bag.payloadFaults() + bag.tagFaults()
        #expect(!faults.isEmpty, "\(path), byte \(index)")
      }
    }
  }

  // MARK: - What other systems see

  /// Two names that some system takes for one: no deposit can hold both.
  @Test(arguments: [
    "data/Dossier.html", "data/preuves/e\u{301}te\u{301} 100 %.txt",
  ])
  func namesThatOtherSystemsConfuseAreRefused(name: String) throws {
    _ = try bag()
    try folder.write("?".utf8, to: "sac/\(name)")
    let files = try DepositFolder(at: folder.url.appending(path: "sac").path)
    #expect(files.faults.map(\.code) == [.alike] && files.files == [])
    #expect(
      ["dossier.html", "100 %.txt"].contains {
        files.faults[0].message.en.lowercased().contains($0)
      })
  }

  /// What a system leaves in folders is no part of a deposit.
  @Test(arguments: ["data/.DS_Store", "data/Thumbs.db", "data/._dossier.html", ".DS_Store"])
  func filesOfTheSystemAreRefused(name: String) throws {
    let faults = try bag {
      $0[name] = "?"
      $0["bag-info.txt"] = nil
    }.faults
    #expect(summary(faults).contains("fichier-non-liste \(name)"))
  }

  // MARK: - Folders

  @Test func aLinkInAFolderIsRefused() throws {
    _ = try bag()
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "sac/data/lien.txt").path,
      withDestinationPath: "/etc/passwd")
    let files = try DepositFolder(at: folder.url.appending(path: "sac").path)
    #expect(summary(files.faults) == ["lien data/lien.txt"] && files.files == [])
  }
}
