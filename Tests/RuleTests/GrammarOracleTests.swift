import Foundation
import Miroir
import MiroirFolder
import MiroirXML
import Testing
import TestSupport

/// Miroir decides by its own reading of the XSD; editors and `xmllint` by theirs. They must agree.
@Suite struct GrammarOracleTests {
  @Test(arguments: [11, 12, 13] as [UInt64])
  func agreesWithXmllintOnMutatedPortfolios(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let sources = try Project.samples.map {
      try String(contentsOf: Project.sample($0).appending(path: "portfolio.xml"), encoding: .utf8)
    }
    let folder = try TemporaryFolder()
    var verdicts: [String: Bool] = [:]
    for index in 0..<150 {
      guard let source = sources.randomElement(using: &generator) else { continue }
      var document = Mutant(source)
      for _ in 0..<Int.random(in: 1...2, using: &generator) { document.mutate(using: &generator) }
      let bytes = Array(document.text.utf8)
      let read = SourceDocument(reading: bytes, at: "portfolio.xml", grammar: Library.portfolio)
      guard read.root != nil else { continue }
      let file = try folder.write(bytes, to: "\(index).xml")
      verdicts[file.path] = !read.issues.contains(where: \.isFaultForXSD)
    }
    let schema = Project.root.appending(path: "Schemas/portfolio.xsd").path
    let oracle = try run(
      "xmllint", ["--noout", "--schema", schema] + verdicts.keys.sorted(), in: folder.url)
    for (file, isValid) in verdicts {
      let isValidToXmllint = oracle.errors.contains("\(file) validates\n")
      #expect(isValid == isValidToXmllint, "seed \(seed), \(file): \(oracle.lines(about: file))")
    }
    #expect(verdicts.values.contains(true) && verdicts.values.contains(false))
  }

  @Test(arguments: Project.samples)
  func agreesWithXmllintOnSamples(_ sample: String) throws {
    let file = Project.sample(sample).appending(path: "portfolio.xml")
    let schema = Project.root.appending(path: "Schemas/portfolio.xsd").path
    let oracle = try run("xmllint", ["--noout", "--schema", schema, file.path])
    let read = SourceDocument(
      reading: Array(try Data(contentsOf: file)), at: "portfolio.xml", grammar: Library.portfolio)
    #expect((oracle.status == 0) == !read.issues.contains(where: \.isFaultForXSD))
  }
}

extension ReadingIssue {
  /// XSD 1.0 can't say `m:unique`, and it has no idea of a newer version.
  fileprivate var isFaultForXSD: Bool {
    switch fault {
    case .repeatedElement(_, let parent, _):
      ["portfolio", "preuve", "mobilisation", "bilan"].contains(parent)
    case .newerName: false
    default: true
    }
  }
}

extension Finished {
  fileprivate func lines(about file: String) -> [Substring] {
    errors.split(separator: "\n").filter { $0.hasPrefix(file) }.prefix(3).map { $0 }
  }
}

/// A document changed at random, tag by tag, so that it stays well-formed as often as not.
private struct Mutant {
  var text: String

  init(_ text: String) { self.text = text }

  static let elements = [
    "titre", "role", "analyse", "p", "em", "preuve", "mobilisation", "liste", "item", "candidat",
    "extensions", "zzz", "bilan", "renvoi", "nom", "session",
  ]

  mutating func mutate(using generator: inout SeededGenerator) {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: insert(before: #/<[a-z]/#, "<\(name(&generator))/>", &generator)
    case 1: insert(before: #/<\/[a-z]/#, "<\(name(&generator))>x</\(name(&generator))>", &generator)
    case 2: replace(#/ (id|date|debut|cadre|etat|nature)="[^"]*"/#, "", &generator)
    case 3: replace(#/="[^"]*"/#, "=\"\(value(&generator))\"", &generator)
    case 4: insert(before: #/ [a-z-]+="/#, " \(attribute(&generator))=\"x\"", &generator)
    default:
      insert(before: #/<(role|titre|preuve|nom|acquis|justification)\b/#, "texte ", &generator)
    }
  }

  private func name(_ generator: inout SeededGenerator) -> String {
    Self.elements.randomElement(using: &generator) ?? "p"
  }

  private func value(_ generator: inout SeededGenerator) -> String {
    ["x", "2026-01", "2026-01-02", " 2026-01 ", "a b", "", "é", "production", "1x", "D1.1"]
      .randomElement(using: &generator) ?? ""
  }

  private func attribute(_ generator: inout SeededGenerator) -> String {
    ["titi", "xml:lang", "date", "source", "vers"].randomElement(using: &generator) ?? ""
  }

  private mutating func insert(
    before pattern: some RegexComponent, _ piece: String, _ generator: inout SeededGenerator
  ) {
    let ranges = text.ranges(of: pattern).dropFirst(2)
    guard let range = ranges.randomElement(using: &generator) else { return }
    text.insert(contentsOf: piece, at: range.lowerBound)
  }

  private mutating func replace(
    _ pattern: some RegexComponent, _ piece: String, _ generator: inout SeededGenerator
  ) {
    let ranges = text.ranges(of: pattern).dropFirst(3)
    guard let range = ranges.randomElement(using: &generator) else { return }
    text.replaceSubrange(range, with: piece)
  }
}
