import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDossier

/// Nothing that candidates write is lost, and nothing else leaves their folder.
///
/// The portfolio of `Fixtures/sentinelles` uses all that the vocabulary allows, and each of its texts
/// holds a mark; so does all that must stay in the folder. `Fixtures/sentinelles.txt` says where each
/// mark is to be found: one line each, its name, the languages it is said in, its places in
/// `dossier.html`, its places in `dossier.json`.
@Suite struct SentinelTests {
  @Test(arguments: Sentinel.all) func aMarkIsWhereItShouldBe(_ sentinel: Sentinel) throws {
    #expect(try Sentinel.found.get()[sentinel.name, default: .none(sentinel.name)] == sentinel)
  }

  @Test func everyMarkIsExpectedSomewhereOrNowhere() throws {
    let folder = Sentinel.folder
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let texts = paths.map { path in
      path + " " + ((try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? "")
    }
    #expect(Set(texts.flatMap(\.marks)) == Set(Sentinel.all.map(\.name)))
  }

  /// Only evidence is copied, byte for byte, and of annotations what is for the jury.
  @Test func nothingButTheEvidenceIsCopied() throws {
    #expect(
      try Sentinel.dossier.get().files(in: .french).map(\.path) == [
        "dossier.html", "dossier.json", "annotations/referent-1.xml", "annotations/tuteur-1.xml",
        "preuves/mark-fichier.pdf", "preuves/mark-image.png",
        "preuves/mark-active.html.txt",
      ])
  }

  /// As long as some evidence lacks its file, this may be it, and the rule says nothing.
  @Test func aFileThatNothingDescribesIsNotNamed() throws {
    let exporter = try Exporter(Sentinel.folder)
    let portfolio = exporter.portfolio.replacing("<preuve id=\"sans-titre\"/>", with: "")
    let dossier = try exporter.dossier(portfolio)
    let texts = try dossier.texts()
    #expect(dossier.omissions.first == Omission(kind: .undeclaredFiles, count: 2))
    for text in [texts.html, texts.json] {
      #expect(text.marks.allSatisfy { !$0.hasPrefix("mark-non-declare") })
    }
  }

  /// The copies of annotations hold what is for the jury, and say how much they leave out.
  @Test func copiesOfAnnotationsHoldNothingForTheCandidateAlone() throws {
    let copies = try Sentinel.dossier.get().annotations.copies
    #expect(copies.map(\.omitted) == [3, 6])
    for copy in copies {
      #expect(copy.text.contains(" omises=\"\(copy.omitted)\""))
      #expect(
        copy.text.marks.allSatisfy { mark in
          !["cache", "avant", "restreinte", "commentaire"].contains { mark.contains($0) }
        }, "\(copy.text.marks)")
    }
    #expect(
      copies.map { Set($0.text.marks) } == [
        ["mark-referent", "mark-reponse-vue", "mark-proposition-vue"],
        [
          "mark-tuteur", "mark-contexte", "mark-vue", "mark-vue-suite", "mark-toute-la-situation",
          "mark-sur-mobilisation", "mark-sur-titre", "mark-sur-bilan", "mark-passage-perdu",
          "mark-perdue", "mark-elargie", "mark-avis-vu", "mark-avis-ailleurs",
        ],
      ])
  }

  @Test func whatIsLeftOutIsCounted() throws {
    #expect(
      try Sentinel.dossier.get().omissions == [
        Omission(kind: .undeclaredFiles, count: 2), Omission(kind: .annotations, count: 10),
        Omission(kind: .guidance, count: 1), Omission(kind: .extensions, count: 2),
      ])
  }
}

/// A mark, and where it is found.
struct Sentinel: Equatable, Sendable, CustomTestStringConvertible {
  var name: String
  var languages: String
  var html: String
  var json: String

  var testDescription: String { name }

  /// What isn't found.
  static func none(_ name: String) -> Sentinel {
    Sentinel(name: name, languages: "", html: "", json: "")
  }

  private static let fixtures = Project.root.appending(path: "Tests/MiroirDossierTests/Fixtures")
  static let folder = fixtures.appending(path: "sentinelles")

  /// Those that are expected.
  static let all: [Sentinel] = {
    let file = fixtures.appending(path: "sentinelles.txt")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.map { line in
      let columns = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      guard columns.count == 4 else { return none("\(line) hasn't four columns") }
      return Sentinel(name: columns[0], languages: columns[1], html: columns[2], json: columns[3])
    }
  }()

  static let dossier = Result { try Exporter(folder).dossier() }

  /// Those that are there.
  static let found = Result {
    let texts = try dossier.get().texts()
    let html = MarkPlaces.inPage(texts.html)
    let json = try MarkPlaces.inJSON(texts.json)
    let names = Set(html.keys).union(json.keys)
    return Dictionary(
      uniqueKeysWithValues: names.map { name in
        let (page, data) = (html[name] ?? .init(), json[name] ?? .init())
        let languages = page.languages.union(data.languages)
        return (
          name,
          Sentinel(
            name: name, languages: languages.sorted().joined(separator: " "),
            html: page.places.joined(separator: " "), json: data.places.joined(separator: " "))
        )
      })
  }
}
