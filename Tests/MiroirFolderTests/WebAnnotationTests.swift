import Foundation
import MiroirFolder
import Testing
import TestSupport

@testable import Miroir

/// Annotations said as Web Annotations, and read again.
@Suite struct WebAnnotationTests {
  private let empty: FolderContents

  init() throws {
    empty = try FolderContents(at: Project.sample("minimal").path)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func whatIsExportedComesBackToTheLetter(seed: UInt64) throws {
    var generator = GeneratedNotes(seed: seed, portfolio: try #require(portfolio(empty).id))
    var contents = empty
    contents.annotations = generator.files()
    let folder = PortfolioFolder(reading: contents)
    let web = try #require(WebAnnotations(of: folder))
    #expect(web.unsaid.isEmpty)
    let json = try #require(JSONValue(reading: Array(web.json.text.utf8)))
    let text = Array(json.text.utf8)
    let read = try [SourceDocument](
      webAnnotations: text, named: "a.jsonld", on: try #require(folder.portfolio?.id))
    let written = try #require(folder.annotationSources).documents
    #expect(read.map(\.entries) == written.map(\.entries))
    #expect(read.map(\.author) == written.map(\.author))
    for document in read {
      let merge = try AnnotationMerge(document, into: folder)
      #expect(merge.entries.allSatisfy { $0.fate == .known } && merge.bytes == nil)
    }
  }

  /// Whatever a file holds, what can't be said is named, and the rest comes back.
  @Test(arguments: [
    "<annotation id='a' vers='bilan' date='2026-03-02T10:15:00Z' revision='02'><texte>T</texte></annotation>",
    "<annotation id='a' vers='bilan' date='hier'><texte>T</texte></annotation>",
    "<annotation id='a' vers='bilan' date='2026-03-02T10:15:00Z'><texte xml:lang='en'>T</texte></annotation>",
    "<remarque id='a'/>",
  ])
  func whatCannotBeSaidIsNamed(entry: String) throws {
    var contents = empty
    let id = try #require(portfolio(empty).id)
    let xml = """
      <annotations xmlns="urn:miroir:annotations:1" portfolio="\(id)"><auteur role="pair">Ada</auteur>
      \(entry)<avis id="v" competence="A.1" valeur="en-cours" date="2026-03-02T10:15:00Z"><raison/></avis>
      </annotations>
      """
    contents.annotations = [("annotations/pair-1.xml", Array(xml.utf8))]
    let web = try #require(WebAnnotations(of: PortfolioFolder(reading: contents)))
    #expect(web.unsaid.map(\.entry) == ["a"])
    let read = try [SourceDocument](
      webAnnotations: Array(web.json.text.utf8), named: "a.jsonld", on: id)
    #expect(read.flatMap { $0.root?.children.compactMap { $0.attribute("id") } ?? [] } == ["v"])
  }

  private func portfolio(_ contents: FolderContents) throws -> Portfolio {
    try #require(PortfolioFolder(reading: contents).portfolio)
  }
}

extension SourceDocument {
  fileprivate var entries: [String] {
    root?.children.filter { $0.name.local != "auteur" }.map(\.letter) ?? []
  }

  fileprivate var author: String? { root?.child("auteur")?.letter }
}

/// Files of annotations with every kind of entry and characters of every kind.
private struct GeneratedNotes {
  private var generator: SeededGenerator
  private let portfolio: Identifier
  private var count = 0

  init(seed: UInt64, portfolio: Identifier) {
    generator = SeededGenerator(seed: seed)
    self.portfolio = portfolio
  }

  mutating func files() -> [(path: FilePath, bytes: [UInt8])] {
    ["candidat", "maitre-de-stage", "referent", "tuteur"].map { role in
      let entries = (0..<8).map { _ in entry() }.joined(separator: "\n  ")
      let name = "N" + text().xmlTokens.joined(separator: " ")
      let xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="\(portfolio)">
          <auteur role="\(role)">\(name.escaped)</auteur>
          \(entries)
        </annotations>
        """
      return (FilePath("annotations/\(role)-1.xml"), Array(xml.utf8))
    }
  }

  private mutating func entry() -> String {
    count += 1
    let date = attribute("date", "2026-03-02T10:15:00Z")
    switch Int.random(in: 0..<5, using: &generator) {
    case 0:
      return
        "<reponse\(id)\(attribute("a", "e1"))\(date)\(revision())>\(element("texte"))</reponse>"
    case 1:
      return "<etat\(id)\(attribute("de", "e1"))\(attribute("valeur", "close"))\(date)/>"
    case 2: return assessment("avis", ["maitrisee", "en-cours", "a-travailler"], date, "")
    case 3:
      let grounds = attribute("appuis", "bilan  registre/A.1")
      return assessment(
        "proposition", ["favorable", "defavorable", "a-examiner"], date, maybe(grounds))
    default:
      let motives = ["commentaire", "question", "suggestion", "correction", "encouragement"]
      return "<annotation\(id)\(attribute("vers", text()))"
        + maybe(attribute("motif", motives.randomElement(using: &generator) ?? ""))
        + visibility() + date + revision() + ">" + maybe(passage()) + element("texte")
        + "</annotation>"
    }
  }

  private mutating func assessment(
    _ name: String, _ values: [String], _ date: String, _ more: String
  ) -> String {
    let value = attribute("valeur", values.randomElement(using: &generator) ?? "")
    return "<\(name)\(date)\(id)\(attribute("competence", "A.1"))\(value)\(more)\(visibility())"
      + "\(revision())>\(element("raison"))</\(name)>"
  }

  private mutating func passage() -> String {
    let digest = String(repeating: "0a1b2c3d", count: 8)
    let quote = element("avant") + element("citation") + element("apres")
    return "<passage version=\"sha256:\(digest)\" bloc=\"sha256:\(digest)\""
      + maybe(attribute("debut", String(UInt16.random(in: 0...999, using: &generator)))) + ">"
      + maybe(quote) + "</passage>"
  }

  private var id: String { attribute("id", "e\(count)") }

  private mutating func revision() -> String { maybe(attribute("revision", "2")) }

  private mutating func visibility() -> String {
    maybe(attribute("visibilite", maybe("candidat-et-jury").nonEmpty ?? "candidat"))
  }

  private mutating func maybe(_ text: String) -> String {
    Bool.random(using: &generator) ? text : ""
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(value.escaped)\""
  }

  private mutating func element(_ name: String) -> String { "<\(name)>\(text().escaped)</\(name)>" }

  private mutating func text() -> String {
    let pieces = [
      "mot", " ", "\u{A0}", "é", "e\u{301}", "\u{301}", "𝔐", "👩‍👧", "\u{202E}", "\u{2066}",
      "\u{2069}",
      "<b>", "&amp;", "\"", "'", "]]>", "\r", "\n", "\t", "\u{85}", "\u{2028}", "\u{FEFF}",
      "\u{FFFD}",
      "\\", "{", "\u{7F}", "\u{10FFFF}",
    ]
    let count = Int.random(in: 0...9, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}

extension String {
  fileprivate var escaped: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&", "<", ">", "\"", "\r", "\n", "\t": text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
