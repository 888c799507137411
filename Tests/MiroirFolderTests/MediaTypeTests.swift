import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct MediaTypeTests {
  /// Small files, with what they are.
  private static let expected: KeyValuePairs = [
    "autre-ordre.docx": docx, "bip.wav": "audio/x-wav", "commente.svg": "image/svg+xml",
    "dessin.png": "image/svg+xml", "dessin.svg": "image/svg+xml",
    "donnees.json": "application/json", "image.txt": "image/png", "journal.md": "text/markdown",
    "latin1.csv": "text/csv", "latin1.txt": "text/plain", "lettre.docx": docx,
    "lettre.odt": "application/vnd.oasis.opendocument.text", "lot.png": "application/zip",
    "lot.zip": "application/zip",
    "macros.docm": "application/vnd.ms-word.document.macroEnabled.12",
    "morceau.html": "text/html", "notes.csv": "text/csv", "notes.txt": "text/plain",
    "octets.dat": "application/octet-stream", "octets.png": "application/octet-stream",
    "page.PNG": "text/html", "page.html": "text/html", "page.pdf": "application/pdf",
    "page.txt": "text/html", "point.avif": "image/avif", "point.bmp": "image/bmp",
    "point.gif": "image/gif", "point.jpg": "image/jpeg", "point.png": "image/png",
    "point.webp": "image/webp", "programme.py": "text/x-script.python", "releve.xml": "text/xml",
    "sans-entete.sh": "text/x-shellscript",
    "sans-type.odt": "application/vnd.oasis.opendocument.text",
    "script.sh": "text/x-shellscript", "script.txt": "text/x-shellscript",
    "tableau.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "vide.md": "application/octet-stream", "vide.png": "application/octet-stream",
    "virgules.csv": "text/csv", "virgules.txt": "text/plain",
  ]

  private let folder = Project.root.appending(path: "Tests/MiroirFolderTests/Fixtures/media")

  private func examined(_ database: borrowing MagicDatabase) throws -> [FileEntry] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let files = try names.map { name in
      let size = try Data(contentsOf: folder.appending(path: name)).count
      return FileEntry(path: FilePath(name), state: .present(size: size))
    }
    let contents = FolderContents(portfolio: [], referentiels: [], files: files)
    return try contents.examining(files.map(\.path), at: folder.path, with: database).files
  }

  private func described(_ files: [FileEntry]) -> [String] {
    files.map { "\($0.path): \($0.content?.mediaType ?? "–")" }
  }

  private static let descriptions = expected.map { "\($0): \($1)" }

  @Test func filesAreWhatTheyHoldRefinedByTheirNames() throws {
    #expect(described(try examined(MagicDatabase())) == Self.descriptions)
  }

  @Test func picturesAreOnlyWhatBrowsersShowAndProgramsAreNeverShown() throws {
    let files = try examined(MagicDatabase())
    let names = Dictionary(grouping: files, by: \.kind).mapValues { $0.map(\.path.text) }
    #expect(
      names[.picture] == [
        "image.txt", "point.avif", "point.gif", "point.jpg", "point.png", "point.webp",
      ])
    #expect(
      names[.active] == [
        "commente.svg", "dessin.png", "dessin.svg", "macros.docm", "morceau.html", "page.PNG",
        "page.html", "page.txt", "programme.py", "releve.xml", "sans-entete.sh", "script.sh",
        "script.txt",
      ])
  }

  @Test(arguments: ["C", "C.UTF-8", "fr_FR.UTF-8", "fr_FR", "tr_TR.UTF-8"].filter(isInstalled))
  func theLocaleChangesNothing(name: String) throws {
    let locale = try #require(newlocale(allCategories, name, nil))
    // Of this thread alone.
    let former = uselocale(locale)
    defer {
      uselocale(former)
      freelocale(locale)
    }
    #expect(described(try examined(MagicDatabase())) == Self.descriptions)
  }

  @Test func manyAtOnceFindTheSame() async throws {
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 {
        group.addTask { try described(examined(MagicDatabase())) }
      }
      for try await found in group { #expect(found == Self.descriptions) }
    }
  }

  @Test func withoutADatabaseNamesTell() throws {
    let types = Dictionary(
      uniqueKeysWithValues: try examined(MagicDatabase(at: "/nulle/part.mgc")).map {
        ($0.path.text, $0.content?.mediaType)
      })
    #expect(types["lettre.docx"] == docx)
    #expect(types["point.jpg"] == "image/jpeg")
    #expect(types["notes.txt"] == "text/plain")
    #expect(types["dessin.svg"] == "image/svg+xml")
    #expect(types["octets.dat"] == "application/octet-stream")
  }

  /// What may hold a program is renamed on all machines.
  @Test func withoutADatabaseBytesTellOfPrograms() throws {
    let active = { (files: [FileEntry]) in
      files.filter { $0.kind == .active }.map(\.path.text)
    }
    #expect(
      active(try examined(MagicDatabase(at: "/nulle/part.mgc")))
        == active(try examined(MagicDatabase())))
  }

  @Test(arguments: [
    ("<!DOCTYPE html><p>Bonjour", "text/html"), ("\u{FEFF}\n <HTML><BODY>", "text/html"),
    ("<?xml version=\"1.0\"?><a/>", "text/xml"), ("<svg onload=\"x()\">", "image/svg+xml"),
    ("Bonjour <script>x()</script>", "text/html"), ("#!/bin/sh\n", "text/x-shellscript"),
    ("MZ\u{1}\u{2}", "application/x-dosexec"), ("\u{7F}ELF\u{2}", "application/x-executable"),
    ("<?php phpinfo();", "text/x-php"), ("Bonjour à tous", nil), ("a < b, et c > d", nil),
    ("", nil),
    ("%PDF-1.7", nil),
  ])
  func bytesThatMayHoldAProgramShow(text: String, type: String?) {
    #expect(text.utf8.activeMediaType == type)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    if let type, type.hasPrefix("text/html") { #expect(wide.activeMediaType == type) }
  }

  private static func isInstalled(_ name: String) -> Bool {
    guard let locale = newlocale(allCategories, name, nil) else { return false }
    freelocale(locale)
    return true
  }
}

private let docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/// `LC_ALL_MASK`, of which Swift sees nothing: the twelve categories but `LC_ALL`, number 6.
private let allCategories = Int32(0x1FBF)
