import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

/// What must hold of the mends of any portfolio; a failure prints the seed which makes it again.
@Suite struct MendingTests {
  static let samples = ["sante", "enseignant", "minimal", "forcom", "brouillon"]

  private func mending(of bytes: [UInt8], in sample: String) throws -> Mending {
    var contents = try FolderContents(at: Project.sample(sample).path)
    contents.portfolio = bytes
    return Mending(contents)
  }

  private func expect(_ mending: Mending, gives text: String, _ hint: String) {
    let result = String(decoding: mending.bytes, as: UTF8.self)
    let lines = result.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = text.split(separator: "\n", omittingEmptySubsequences: false)
    let others = zip(lines, expected).filter { !$0.utf8.elementsEqual($1.utf8) }
    #expect(others.map { "\($0) ≠ \($1)" } == [], "\(hint)")
    #expect(mending.bytes == Array(text.utf8), "\(hint)")
  }

  // MARK: - Laws

  @Test(arguments: samples, 0..<24 as Range<UInt64>)
  func plantedSlipsLeaveNoTrace(sample: String, seed: UInt64) throws {
    let planted = try PlantedPortfolio(sample, count: Int(seed % 8) + 1, seed: seed)
    let mending = try mending(of: Array(planted.text.utf8), in: sample)
    expect(mending, gives: planted.original, "\(sample) \(seed): \(planted.slips)")
    #expect(mending.changesAnything == !planted.slips.isEmpty)
    let again = try self.mending(of: mending.bytes, in: sample)
    #expect(!again.changesAnything && again.bytes == mending.bytes)
  }

  @Test(arguments: samples, SavedAs.allCases)
  func howAFileWasSavedMakesNoOtherDifference(sample: String, saved: SavedAs) throws {
    for seed in 100..<104 as Range<UInt64> {
      let planted = try PlantedPortfolio(sample, count: 4, seed: seed)
      guard let bytes = saved.bytes(of: planted.text) else { continue }
      let mending = try mending(of: bytes, in: sample)
      expect(
        mending, gives: saved.isKept ? saved.text(of: planted.original) : planted.original,
        "\(sample) \(seed): \(planted.slips)")
    }
  }

  @Test(arguments: samples)
  func aFaultlessDocumentIsNotTouched(sample: String) throws {
    let bytes = try FolderContents(at: Project.sample(sample).path).portfolio
    let mending = try mending(of: bytes, in: sample)
    #expect(!mending.changesAnything && mending.bytes == bytes)
  }

  /// Cut, damaged, or both: there is an answer, and mending it again changes nothing.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func hostileBytesAreMendedOnceOrLeftAlone(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(try PlantedPortfolio("refuse", count: 6, seed: seed).text.utf8)
    let shards = ["&", "<", "\"", "<!--", "]]>", "<![CDATA[", "é", "=", "</", "\u{0}", "&eacute"]
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let shard = Array((shards.randomElement(using: &random) ?? "").utf8)
      bytes.replaceSubrange(place..<min(place + 1, bytes.count), with: shard)
    }
    if seed.isMultiple(of: 3) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
    let mending = try mending(of: bytes, in: "refuse")
    #expect(mending.changesAnything || mending.bytes == bytes, "seed \(seed)")
    let again = try self.mending(of: mending.bytes, in: "refuse")
    #expect(!again.changesAnything, "seed \(seed): \(again.mended)")
  }

  @Test(
    arguments: [
      "<role>&</role>", "<contexe/>", "<rôle>a</rôle>", "<preuve id=\"é\" date='1/2/2026'/>",
      "&eacute;",
      "<preuve id=“a”/>", "<a<b", "<situation debuts=\"2026-01\"/>",
    ])
  func manySlipsTakeLinearTime(_ slip: String) throws {
    let start =
      #"<portfolio xmlns="urn:miroir:portfolio:1" referentiel="c2i2ms-2011"><presentation>"#
    let text = start + String(repeating: slip, count: 2000) + "</presentation></portfolio>"
    let (_, spent) = try ProcessorTime.spent {
      try mending(of: Array(text.utf8), in: "minimal")
    }
    #expect(spent < ProcessorTime.minute)
  }

  // MARK: - What isn't certain

  private static let head = #"<portfolio xmlns="urn:miroir:portfolio:1" referentiel="c2i2ms-2011">"#

  static let doubtful: [String] = [
    // An entity without its semicolon, or of nobody's.
    "<presentation>d&eacute dit</presentation>", "<presentation>&truc;</presentation>",
    "<presentation>a &#233 b</presentation>", "<presentation>&eacutetat</presentation>",
    // A tag of HTML's, or a comparison.
    "<presentation>un mot<b>gras</presentation>", "<presentation>a< p>b</presentation>",
    // Sections that nobody knows where they end.
    "<presentation><[CDATA[R&D]]></presentation>", "<!- a & b --><presentation/>",
    // Where does the value end?
    #"<aides/><preuves><preuve id="a" lien="https://e.org/></preuves>"#,
    #"<preuves><preuve id="a"><droits auteur="Le "club" vert"/></preuve></preuves>"#,
    // Which of both?
    "<situations><situation id=\"a\"><rôle>a</rôle><role>b</role></situation></situations>",
    "<situations><situation id=\"a\"><contexe>a</contexe><contexte>b</contexte></situation></situations>",
    "<preuves><preuve id=\"été\"/><preuve id=\"ete\"/></preuves>",
    "<preuves><preuve id=\"12\"/></preuves>",
    #"<situations><situation id="a"><mobilisation competence="D1.1"/>"#
      + #"<mobilisation competence="d1.1"/></situation></situations>"#,
    // Guesses at what is meant.
    "<presentation><strong>a</strong></presentation>",
    "<presentation><title>a</title></presentation>",
    #"<preuves><preuve id="a" date="2026-1-2"/></preuves>"#,
    #"<preuves><preuve id="a" date="31/02/2026"/></preuves>"#,
    #"<preuves><preuve id="a" date="1/2/26"/></preuves>"#,
    #"<preuves><preuve id="a" travail="collective"/></preuves>"#,
    #"<situations><situation id="a" debut="12/01/2026" fin="2025-11"/></situations>"#,
  ]

  @Test(arguments: doubtful)
  func whatHasTwoReadingsIsLeftToThePerson(_ content: String) throws {
    let bytes = Array((Self.head + content + "</portfolio>").utf8)
    let mending = try mending(of: bytes, in: "minimal")
    #expect(mending.mended == [])
    #expect(mending.bytes == bytes)
    #expect(mending.blocks)
  }

  @Test(arguments: [
    (#"xml:lang="en" "#, "03/05/2026", false), (#"xml:lang="en" "#, "25/05/2026", true),
    (#"xml:lang="fr-CA" "#, "03/05/2026", true), ("", "3 mai 2026", true),
  ])
  func aDateReadsDayFirstUnlessTheDocumentMaySpeakOtherwise(
    language: String, date: String, isMended: Bool
  ) throws {
    let text =
      Self.head.replacing("<portfolio ", with: "<portfolio \(language)")
      + "<preuves><preuve id=\"a\" date=\"\(date)\"/></preuves></portfolio>"
    #expect(try mending(of: Array(text.utf8), in: "minimal").changesAnything == isMended)
  }

  /// Bytes that could be several encodings', or that say another one.
  @Test(
    arguments: [
      [0x8E], [0xE9, 0x81], [0xC3, 0xA9, 0xE9], [0x82, 0xE9], [0xE9, 0xE2, 0x80, 0x99], [0xD5],
    ] as [[UInt8]])
  func anEncodingThatMayBeAnotherIsLeftAlone(letters: [UInt8]) throws {
    let bytes =
      Array((Self.head + "<presentation>").utf8) + letters + "</presentation></portfolio>".utf8
    #expect(try !mending(of: bytes, in: "minimal").changesAnything)
    let declared = Array(#"<?xml version="1.0" encoding="macintosh"?>"#.utf8)
    #expect(try !mending(of: declared + bytes, in: "minimal").changesAnything)
  }

  // MARK: - With what depends on it

  @Test func whatRefersToAnIdentifierChangesWithIt() throws {
    let text =
      Self.head + """
        <preuves><preuve id="l'été"/></preuves><situations><situation id="a"><role>\
        <renvoi vers="l'été">là</renvoi>, l'été</role><mobilisation competence="D1.1" \
        preuves="l'été"/></situation></situations></portfolio>
        """
    let mending = try mending(of: Array(text.utf8), in: "minimal")
    let expected = text.replacing("\"l'été\"", with: "\"l-ete\"")
    expect(mending, gives: expected, "")
  }

  @Test func sectionsAndCommentsAreNotText() throws {
    let kept = "<!-- R&D <rôle> --><?note a & b?><![CDATA[R&D &eacute; <b>]]>"
    let text = Self.head + "<presentation>\(kept) R&D</presentation></portfolio>"
    let mending = try mending(of: Array(text.utf8), in: "minimal")
    expect(mending, gives: text.replacing(" R&D</", with: " R&amp;D</"), "")
  }
}

/// How an editor may save a file.
enum SavedAs: CaseIterable, Sendable {
  case windows1252, utf16, utf16BigEndian, byteOrderMark, windowsLineEnds, latin1Declared

  /// Whether mending keeps what this changes.
  var isKept: Bool { self == .byteOrderMark || self == .windowsLineEnds }

  func text(of text: String) -> String {
    switch self {
    case .byteOrderMark: "\u{FEFF}" + text
    case .windowsLineEnds: text.replacing("\n", with: "\r\n")
    case .latin1Declared: text.replacing(#"encoding="UTF-8""#, with: #"encoding="ISO-8859-1""#)
    case .windows1252, .utf16, .utf16BigEndian: text
    }
  }

  /// The bytes; nothing where the encoding lacks a character.
  func bytes(of text: String) -> [UInt8]? {
    let encoding: String.Encoding =
      switch self {
      case .windows1252, .latin1Declared: .windowsCP1252
      case .utf16: .utf16
      case .utf16BigEndian: .utf16BigEndian
      case .byteOrderMark, .windowsLineEnds: .utf8
      }
    return self.text(of: text).data(using: encoding).map(Array.init)
  }
}
