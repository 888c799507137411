import Foundation
import Miroir
import MiroirFolder
import MiroirXML
import Testing
import TestSupport

/// We read what lxml reads: the same tree at the same lines; expat sees start tags where we do.
@Suite struct DifferentialTests {
  @Test func samplesAndGeneratedDocumentsAreReadAlike() throws {
    let seed = ProcessInfo.processInfo.environment["MIROIR_SEED"].flatMap(UInt64.init) ?? 500
    var cases = try Project.samples.map { name in
      let file = Project.sample(name).appending(path: "portfolio.xml")
      return Case(name: name, bytes: Array(try Data(contentsOf: file)), mayBeRefused: true)
    }
    cases += (0..<500).map { index in
      let document = GeneratedXML(seed: seed &* 1_000 &+ UInt64(index))
      return Case(
        name: "seed \(seed) document \(index) \(document.encoding)", bytes: document.bytes,
        // Nobody agrees on the lines of files from before 2001.
        hasLines: document.lineEnd != .oldMac)
    }
    for (sample, answer) in zip(cases, try Self.answers(to: cases)) {
      let ours = Reading(sample.bytes)
      #expect(
        answer.refusal == nil || sample.mayBeRefused, "\(sample.name): \(answer.refusal ?? "")")
      #expect(ours.firstDifference(from: answer) == nil, "\(sample.name)")
      guard sample.hasLines, let tags = answer.tags else { continue }
      #expect(ours.tags == tags, "\(sample.name)")
    }
  }

  /// What everybody refuses, we refuse.
  @Test func damagedDocumentsAreRefusedAlike() throws {
    var generator = SeededGenerator(seed: 7)
    let documents = (0..<2_000).map { GeneratedXML(seed: $0 &+ 90_000) }
    // Damage to the encoding itself is another matter: there we differ on purpose, see below.
    let cases = documents.filter { $0.encoding == .utf8 }.enumerated().map { index, document in
      var bytes = document.bytes
      let plain = bytes.indices.dropFirst(40).filter { bytes[$0] < 0x80 }
      let place = plain.randomElement(using: &generator) ?? 0
      bytes[place] = Array("<>&\"'/=a ;]-?!".utf8).randomElement(using: &generator) ?? 0
      return Case(name: "document \(index) at \(place)", bytes: bytes)
    }
    let answers = try Self.answers(to: cases)
    for (sample, answer) in zip(cases, answers) {
      #expect(Reading(sample.bytes).firstDifference(from: answer) == nil, "\(sample.name)")
    }
    #expect(answers.count { $0.events == nil } > 100)
  }

  /// Where we differ, and why.
  static let differences: [(name: String, bytes: [UInt8], ours: Bool, theirs: Bool)] = [
    // A DOCTYPE is refused: it can name files to read and entities that grow without end.
    ("a DOCTYPE", Array("<!DOCTYPE racine><racine/>".utf8), false, true),
    ("an entity", Array("<!DOCTYPE r [<!ENTITY a 'b'>]><r>&a;</r>".utf8), false, true),
    // Bytes that aren't UTF-8 are an error of the document's, which is read all the same.
    ("undeclared Windows-1252", Array("<r>".utf8) + [0xE9] + Array("</r>".utf8), true, false),
    // An encoding that doesn't exist is an error too, and what is in UTF-8 can be read.
    ("an unknown encoding", Array("<?xml version='1.0' encoding='truc'?><r/>".utf8), true, false),
    // The one level more is a matter of where libxml2's releases begin to count.
    ("258 levels", nested(258), false, false),
    ("257 levels", nested(257), true, false),
    ("256 levels", nested(256), true, true),
  ]

  @Test func differencesAreOnPurpose() throws {
    let cases = Self.differences.map { Case(name: $0.name, bytes: $0.bytes) }
    for (difference, answer) in zip(Self.differences, try Self.answers(to: cases)) {
      #expect((Reading(difference.bytes).events != nil) == difference.ours, "\(difference.name)")
      #expect((answer.events != nil) == difference.theirs, "\(difference.name)")
    }
  }

  /// UTF-8 which says that it is Latin-1 is read as UTF-8, and the declaration is an error.
  @Test func bytesAreBelievedRatherThanTheDeclaration() throws {
    let bytes = Array("<?xml version='1.0' encoding='ISO-8859-1'?><r>é</r>".utf8)
    let theirs = try #require(try Self.answers(to: [Case(name: "", bytes: bytes)]).first?.events)
    #expect(Reading(bytes).events?.contains(["text", "é"]) == true)
    #expect(theirs.contains(["text", "Ã©"]))
  }

  private static func nested(_ levels: Int) -> [UInt8] {
    Array(
      (String(repeating: "<r>", count: levels) + String(repeating: "</r>", count: levels)).utf8)
  }

  /// What the other readers make of documents, in one process for all of them.
  private static func answers(to cases: [Case]) throws -> [Answer] {
    let folder = try TemporaryFolder()
    let paths = try cases.enumerated().map { index, sample in
      try folder.write(sample.bytes, to: "\(index).xml").path
    }
    let list = try folder.write(paths.joined(separator: "\n").utf8, to: "list.txt")
    let answers: [Answer] = try Python().reply(of: "Tests/MiroirXMLTests/readers.py", [list.path])
    try #require(answers.count == cases.count)
    return answers
  }
}

/// A document to read.
private struct Case {
  var name: String
  var bytes: [UInt8]
  var hasLines = true
  var mayBeRefused = false
}

/// What the other readers made of a document.
private struct Answer: Decodable {
  /// lxml's tree: start tags with the line where they end, texts, end tags.
  var events: [[String]]?
  /// Why lxml refuses it.
  var refusal: String?
  /// The line and column of each start tag, by expat.
  var tags: [[Int]]?
}

/// What we make of a document, told as the others tell it.
private struct Reading {
  var events: [[String]]?
  var tags: [[Int]] = []

  init(_ bytes: [UInt8]) {
    // A grammar of other documents: names stay as they are written.
    let document = SourceDocument(reading: bytes, at: "x.xml", grammar: Library.referentiel)
    guard let root = document.root else { return }
    let index = LineIndex(document.text)
    var events: [[String]] = []
    func add(_ element: SourceElement) {
      let tag = StartTag(at: element.offset, in: document.text)
      let end = index.position(of: (tag?.range.upperBound ?? 0) - 1)
      let start = index.position(of: element.offset)
      tags.append([start.line, start.column])
      let name = [element.name.namespace, element.name.local, "\(end.line)"]
      let attributes = element.attributes.flatMap { [$0.name.namespace, $0.name.local, $0.value] }
      events.append(["start"] + name + attributes)
      for node in element.content {
        switch node {
        case .text(let text): events.append(["text", text])
        case .element(let child): add(child)
        }
      }
      events.append(["end"])
    }
    add(root)
    self.events = events
  }

  func firstDifference(from answer: Answer) -> String? {
    guard let events, let others = answer.events else {
      return (events == nil) == (answer.events == nil)
        ? nil : events == nil ? "lxml accepts it" : "lxml refuses it: \(answer.refusal ?? "")"
    }
    let different = zip(events, others).first { !$0.0.isSame(as: $0.1) }
    if let different { return "\(different.0) is \(different.1) to lxml" }
    return events.count == others.count ? nil : "\(events.count) events, \(others.count) to lxml"
  }
}

extension [String] {
  /// Whether all the code points are the same: to Swift, *é* and *e + ´* are equal.
  fileprivate func isSame(as other: [String]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }
}
