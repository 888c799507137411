import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit

/// Archives that somebody built to deceive are refused, each for what is wrong with it.
@Suite struct ZipFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var honest: BuiltZip {
    BuiltZip(("bagit.txt", "BagIt"), ("data/portfolio.xml", "<p/>"), ("data/preuves/été.txt", ""))
  }

  /// What is wrong with an archive, as `code path`, its files read too.
  private func faults(_ zip: BuiltZip, limits: ZipLimits = .standard) throws -> [String] {
    let file = try ZipFile(at: try zip.file(in: folder), limits: limits)
    let read = try file.files.compactMap { try file.read($0) { _ in } }
    return (file.faults + read).map { fault in
      [fault.code.rawValue, fault.path?.text].compactMap(\.self).joined(separator: " ")
    }
  }

  private func bytes(_ zip: ZipFile) throws -> [String: String] {
    Dictionary(
      try zip.files.map { file in
        (file.path.text, String(decoding: try zip.bytes(of: file.path) ?? [], as: UTF8.self))
      }
    ) { first, _ in first }
  }

  // MARK: - What is read

  @Test(arguments: [false, true]) func whatMiroirWritesIsRead(isLarge: Bool) throws {
    var zip = honest
    zip.isLarge = isLarge
    let file = try ZipFile(at: try zip.file(in: folder))
    #expect(file.faults == [] && !file.isRemade)
    #expect(
      try bytes(file) == [
        "bagit.txt": "BagIt", "data/portfolio.xml": "<p/>", "data/preuves/été.txt": "",
      ])
  }

  @Test func sizesAndPlacesOf64BitsAreRead() throws {
    var zip = honest
    // After the first large file, others begin beyond what 32 bits count.
    zip.files[2].isFar = true
    for index in 0...1 {
      zip.files[index].isLarge = true
      zip.files[index].needed = 45
      zip.files[index].madeBy = 0x032d
    }
    let file = try ZipFile(at: try zip.file(in: folder))
    #expect(file.faults == [] && !file.isRemade)
    #expect(try bytes(file)["data/portfolio.xml"] == "<p/>")
  }

  /// Another program's dates and compression are none of our business.
  @Test func anArchiveMadeAgainIsRead() throws {
    var zip = honest
    for index in zip.files.indices {
      zip.files[index].date = 0x5d78
      zip.files[index].flags &= ~8
      zip.files[index].extra = []
    }
    zip.files[0].method = 8
    zip.files[0].data = [0x73, 0x4a, 0x4c, 0xf7, 0x2c, 0x01, 0x00]
    let file = try ZipFile(at: try zip.file(in: folder))
    #expect(file.faults == [] && file.isRemade)
    #expect(try bytes(file)["bagit.txt"] == "BagIt")
  }

  @Test func anEmptyArchiveHasNoFiles() throws {
    let file = try ZipFile(at: try BuiltZip().file(in: folder))
    #expect(file.faults == [] && file.files == [])
  }

  @Test(arguments: ["", "PK", "Bonjour", String(repeating: "PK\u{5}\u{6}", count: 30)])
  func whatIsNoArchiveIsSaid(text: String) throws {
    let path = try folder.write(text.utf8, to: "texte.zip").path
    #expect(try ZipFile(at: path).faults.map(\.code) == [.missingEnd])
  }

  @Test func whatIsNoFileIsAnErrorOfTheMachine() throws {
    for path in ["/nulle-part.zip", folder.url.path] {
      #expect(throws: FolderError.self) { try ZipFile(at: path) }
    }
  }

  // MARK: - Names

  @Test(arguments: [
    ("", "nom-vide"), ("../a.txt", "nom-hors-du-depot"), ("data/../../a", "nom-hors-du-depot"),
    ("/etc/passwd", "nom-absolu"), ("data\\a.txt", "nom-avec-barre-inverse"),
    ("C:/a.txt", "nom-de-lecteur"), ("data/a\u{0}.txt", "nom-avec-caractere-de-controle"),
    ("data//a.txt", "nom-mal-forme"), ("./a.txt", "nom-mal-forme"),
    ("data/a.txt.", "nom-a-fin-trompeuse"), ("data/a /b", "nom-a-fin-trompeuse"),
  ])
  func aNameThatLeadsElsewhereIsRefused(name: String, code: String) throws {
    let found = try faults(BuiltZip((name, "x")))
    #expect(found.map { $0.prefix { $0 != " " } } == [code[...]], "\(found)")
  }

  @Test(arguments: [
    ("data/a.txt", "data/a.txt", "fichier-en-double data/a.txt"),
    ("data/A.TXT", "data/a.txt", "noms-confondus data/a.txt"),
    ("data/e\u{301}.txt", "data/\u{E9}.txt", "noms-confondus data/\u{E9}.txt"),
    ("data/a", "data/a/b", "fichier-et-dossier data/a/b"),
  ])
  func namesThatAreConfusedAreRefused(first: String, second: String, fault: String) throws {
    #expect(try faults(BuiltZip((first, "x"), (second, "y"))) == [fault])
  }

  @Test func aNameInAnUnknownEncodingIsRefused() throws {
    var zip = honest
    zip.files[2].flags = 8
    #expect(try faults(zip) == ["nom-illisible data/preuves/été.txt"])
    zip.files[2].name = [0x64, 0xe9]
    zip.files[2].flags |= 1 << 11
    #expect(try faults(zip).map { $0.prefix(12) } == ["nom-illisible"[...].prefix(12)])
  }

  // MARK: - Kinds of files

  @Test(arguments: [
    (0o120777, "lien"), (0o020666, "fichier-special"), (0o010666, "fichier-special"),
    (0o140666, "fichier-special"), (0o060666, "fichier-special"),
    (0o040755, "en-tetes-contradictoires"),
  ])
  func whatIsNoFileIsRefused(mode: Int, code: String) throws {
    var zip = honest
    zip.files[1].attributes = mode << 16
    #expect(try faults(zip) == ["\(code) data/portfolio.xml"])
  }

  @Test func aFolderThatHoldsBytesIsRefused() throws {
    var zip = BuiltZip(("bagit.txt", "x"), ("data/", "x"))
    zip.files[1].attributes = 0o040755 << 16
    #expect(try faults(zip) == ["dossier-avec-contenu data"])
  }

  // MARK: - Places

  @Test func bytesOutsideOfTheFilesAreRefused() throws {
    var zip = honest
    zip.prefix = Array("#!/bin/sh\n".utf8)
    #expect(try faults(zip) == ["octets-hors-des-fichiers bagit.txt"])
    zip = honest
    zip.gap = [0]
    #expect(try faults(zip) == ["octets-hors-des-fichiers data/preuves/été.txt"])
    zip = honest
    zip.suffix = [0]
    #expect(try faults(zip) == ["archive-sans-fin"])
    zip = honest
    zip.comment = Array("bonjour".utf8)
    #expect(try faults(zip) == ["archive-commentee"])
    zip = honest
    zip.files[0].comment = Array("bonjour".utf8)
    #expect(try faults(zip) == ["archive-commentee bagit.txt"])
  }

  @Test func filesThatShareBytesAreRefused() throws {
    var zip = honest
    zip.files[1].placeOf = 0
    #expect(try faults(zip) == ["fichiers-superposes bagit.txt"])
    // Each file holds the next ones, and so on: the bomb that grows with the square.
    zip = BuiltZip(("a", ""), ("b", "x"), ("c", "x"))
    let inner = BuiltZip(("b", "x"), ("c", "x")).bytes
    zip.files[0].data = Array(inner.prefix(60))
    zip.files[0].size = 60
    zip.files[1].placeOf = 0
    #expect(try faults(zip).count == 1)
  }

  @Test func anEndThatContradictsTheRestIsRefused() throws {
    let changes: [(WritableKeyPath<BuiltZip, Int>, Int, String)] = [
      (\.moreFiles, 1, "archive-incoherente"), (\.moreFiles, -1, "archive-incoherente"),
      (\.moreSize, 1, "archive-incoherente"), (\.moreSize, -1, "octets-hors-des-fichiers"),
      (\.moreOffset, 1, "archive-incoherente"), (\.moreOffset, -1, "octets-hors-des-fichiers"),
      (\.disk, 1, "archive-en-plusieurs-volumes"),
    ]
    for (field, value, code) in changes {
      for isLarge in [false, true] {
        var zip = honest
        zip.isLarge = isLarge
        zip[keyPath: field] = value
        #expect(try faults(zip) == [code], "\(field) \(value) \(isLarge)")
      }
    }
  }

  // MARK: - Two headers

  @Test func headersThatDoNotAgreeAreRefused() throws {
    let changes: [(inout BuiltZip.Entry) -> Void] = [
      { $0.localName = Array("data/portfolio.xMl".utf8) }, { $0.localFlags = 8 | 1 << 11 },
      { $0.localSize = 5 }, { $0.size = 5 },
    ]
    for change in changes {
      var zip = honest
      change(&zip.files[1])
      #expect(try faults(zip) == ["en-tetes-contradictoires data/portfolio.xml"])
    }
    for change: (inout BuiltZip.Entry) -> Void in [
      { $0.descriptorSize = 5 }, { $0.descriptorCRC = 5 },
    ] {
      var zip = honest
      change(&zip.files[1])
      #expect(try faults(zip) == ["octets-hors-des-fichiers data/portfolio.xml"])
    }
  }

  @Test func whatIsEncryptedOrUnknownIsRefused() throws {
    let changes: [(String, (inout BuiltZip.Entry) -> Void)] = [
      ("fichier-chiffre", { $0.flags |= 1 }), ("fichier-chiffre", { $0.flags |= 1 << 6 }),
      ("methode-inconnue", { $0.method = 12 }), ("methode-inconnue", { $0.method = 99 }),
      ("fichier-chiffre", { $0.extra = [0x01, 0x99, 0, 0] }),
      ("champ-inconnu", { $0.extra = [0x75, 0x70, 0, 0] }), ("champ-inconnu", { $0.extra = [1] }),
      ("en-tetes-contradictoires", { $0.flags |= 1 << 4 }),
    ]
    for (code, change) in changes {
      var zip = honest
      change(&zip.files[1])
      #expect(try faults(zip) == ["\(code) data/portfolio.xml"])
    }
  }

  // MARK: - Bytes

  @Test func bytesThatAreNotThoseAnnouncedAreRefused() throws {
    var zip = honest
    zip.files[1].data = Array("<q/>".utf8)
    #expect(try faults(zip) == ["octets-alteres data/portfolio.xml"])
  }

  @Test func deflatedBytesThatAreNotThoseAnnouncedAreRefused() throws {
    let deflated: [UInt8] = [0x73, 0x4a, 0x4c, 0xf7, 0x2c, 0x01, 0x00]
    for (data, size) in [
      (deflated, 4), (deflated, 6), (Array(deflated.dropLast()), 5), (deflated + [0], 5),
      ([0xff, 0xff], 5), ([], 5),
    ] {
      var zip = honest
      for index in zip.files.indices { zip.files[index].date = 0x5d78 }
      zip.files[0].method = 8
      zip.files[0].data = data
      zip.files[0].size = size
      #expect(try faults(zip) == ["compression-illisible bagit.txt"], "\(data) \(size)")
    }
  }

  @Test func aBombIsRefusedBeforeAByteIsRead() throws {
    var zip = honest
    zip.files[0].method = 8
    zip.files[0].size = 1 << 30
    #expect(try faults(zip).first == "compression-excessive bagit.txt")
    var limits = ZipLimits.standard
    limits.files = 2
    #expect(try faults(honest, limits: limits) == ["trop-de-fichiers"])
    limits = .standard
    limits.fileSize = 4
    #expect(try faults(honest, limits: limits) == ["taille-excessive bagit.txt"])
    limits = .standard
    limits.totalSize = 8
    #expect(try faults(honest, limits: limits) == ["taille-excessive"])
    limits = .standard
    limits.directorySize = 100
    #expect(try faults(honest, limits: limits) == ["taille-excessive"])
  }

  // MARK: - Form

  @Test func oneFileThatIsNotWrittenAsTheOthersIsSaid() throws {
    let changes: [(inout BuiltZip.Entry) -> Void] = [
      { $0.date = 0x22 }, { $0.attributes = 0o100755 << 16 }, { $0.madeBy = 0x0314 },
      { $0.needed = 20 }, { $0.extra = Array(BuiltZip.Entry.ours.prefix(5)) }, { $0.flags = 0 },
    ]
    for change in changes {
      var zip = honest
      change(&zip.files[1])
      #expect(try faults(zip) == ["forme-differente data/portfolio.xml"])
    }
    var zip = honest
    zip.files.swapAt(0, 1)
    #expect(try faults(zip) == ["ordre-different bagit.txt"])
  }

  // MARK: - Laws

  /// Each byte counts, wherever it is.
  @Test func oneByteThatChangedIsNoticed() throws {
    for isLarge in [false, true] {
      var zip = honest
      zip.isLarge = isLarge
      let bytes = zip.bytes
      for (index, mask) in bytes.indices.flatMap({ index in [1, 0x20, 0xff].map { (index, $0) } }) {
        var changed = bytes
        changed[index] ^= UInt8(mask)
        let path = try folder.write(changed, to: "archive.zip").path
        let file = try ZipFile(at: path)
        let faults = try file.faults + file.files.compactMap { try file.read($0) { _ in } }
        #expect(!faults.isEmpty, "byte \(index) of \(bytes.count), ^ \(mask), \(isLarge)")
      }
    }
  }

  /// Whatever the bytes, they are judged: nothing traps, nothing more than the sizes is handed over.
  @Test func anyBytesAreJudged() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var zip = honest
      zip.isLarge = Bool.random(using: &generator)
      var bytes = zip.bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[index] = .random(in: 0 ... .max, using: &generator)
        case 1: bytes[index] = [0, 0xff].randomElement(using: &generator) ?? 0
        case 2: bytes.remove(at: index)
        default: bytes.insert(bytes[bytes.count - 1 - index], at: index)
        }
      }
      let path = try folder.write(bytes, to: "archive.zip").path
      let file = try ZipFile(at: path)
      for entry in file.files {
        var count = 0
        _ = try file.read(entry) { piece in count += piece.count }
        #expect(count <= entry.size, "seed \(seed)")
      }
    }
  }
}
