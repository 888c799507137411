import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit
@testable import MiroirDossier

/// A jury sees each remark where the candidate's folder has it, although the versions that were
/// annotated stay there.
@Suite struct DepositedAnnotationTests {
  /// A sample whose remarks are all for the jury, its portfolio edited.
  private func folder(editing edit: (String) throws -> String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let url = folder.url.appending(path: "p")
    try FileManager.default.copyItem(at: Project.sample("sante"), to: url)
    let notes = url.appending(path: "annotations/tuteur-1.xml")
    let text = try String(contentsOf: notes, encoding: .utf8)
    try folder.write(
      text.replacing("\"candidat\"", with: "\"candidat-et-jury\"").utf8,
      to: "p/annotations/tuteur-1.xml")
    let portfolio = url.appending(path: "portfolio.xml")
    let before = try String(contentsOf: portfolio, encoding: .utf8)
    try folder.write(try edit(before).utf8, to: "p/portfolio.xml")
    return folder
  }

  /// Expects the deposit to say of each remark what the folder says, and to verify; gives what it says.
  private func outcomes(in folder: TemporaryFolder, _ comment: Comment) async throws -> [String] {
    let url = folder.url.appending(path: "p")
    let own = PortfolioFolder(reading: try FolderContents(at: url.path)).annotations
    let sealed = try SealedSample(url)
    let bytes = try #require(sealed[payload: "dossier.json"])
    let data = try #require(JSONValue(reading: bytes))
    let threads = own.forJury.book.threads
    try #require(threads.count == 6)
    let expected = try #require(
      JSONValue(reading: Array(JSONValue.array(threads.map(\.json)).text.utf8)))
    #expect(data["annotations"]?.text == expected.text, comment)
    let steps = try await Verifier(sealed).verification().steps
    #expect(steps.filter { $0.state == .fails }.isEmpty, comment)
    return threads.map(\.outcome.name)
  }

  @Test func aPassageThatOnlyItsVersionTellsIsTheSame() async throws {
    let (old, new) = (
      "dans un groupe où nous sommes onze", "entre collègues, onze en tout, sans règle"
    )
    let folder = try folder { text in
      try #require(text.contains(old))
      return text.replacing(old, with: new)
    }
    let outcomes = try await outcomes(in: folder, "\(new)")
    #expect(outcomes.filter { $0 == "orphan" }.count == 1 && outcomes.contains("exact"))
  }

  @Test func whateverIsEditedTheDepositSaysWhatTheFolderSays() async throws {
    var met: Set<String> = []
    for seed in 0..<8 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let folder = try folder { $0.edited(&random) }
      met.formUnion(try await outcomes(in: folder, "seed \(seed)"))
    }
    #expect(met.isSuperset(of: ["exact", "moved", "text-changed", "orphan"]), "\(met)")
  }

  /// What a copy says is about the portfolio that was handed over: when that changes, passages are
  /// looked for again; and merged back it is what it was.
  @Test func whatACopySaysIsAboutThatPortfolioAlone() throws {
    let folder = try folder { $0 }
    let url = folder.url.appending(path: "p")
    let sealed = try SealedSample(url)
    let copy = try #require(sealed[payload: "annotations/tuteur-1.xml"])
    #expect(String(decoding: copy, as: UTF8.self).contains("devenu=\"reecrit\""))
    try folder.write(copy, to: "copie.xml")
    let document = try SourceDocument(annotationsAt: folder.url.path + "/copie.xml")
    #expect(document.issues.isEmpty)
    let own = PortfolioFolder(reading: try FolderContents(at: url.path))
    let merge = try AnnotationMerge(document, into: own)
    #expect(merge.bytes == nil && merge.entries.allSatisfy { $0.fate == .known })

    let text = String(decoding: copy, as: UTF8.self)
    let lie = text.replacing(/debut="\d+" fin="\d+"/, with: "debut=\"0\" fin=\"999999\"")
    var contents = try FolderContents(at: url.path)
    contents.annotations = [("annotations/tuteur-1.xml", Array(lie.utf8))]
    let read = PortfolioFolder(reading: contents).annotations
    #expect(
      read.threads.map(\.outcome)
        == own.annotations.threads.filter {
          $0.annotation.annotator.role == .tutor
        }.map(\.outcome))
  }
}

extension String {
  /// Words and sentences of some of its texts dropped, put in, moved.
  fileprivate func edited(_ random: inout SeededGenerator) -> String {
    var parts = split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    let texts = parts.indices.filter { index in
      parts[index].count > 200 && parts[index].contains("</")
    }
    var moved: [String] = []
    for index in texts {
      let end = parts[index].lastIndex(of: "<") ?? parts[index].endIndex
      var sentences = parts[index][..<end].split(separator: ". ").map(String.init)
      guard sentences.count > 1 else { continue }
      for sentence in sentences.indices where Int.random(in: 0..<4, using: &random) == 0 {
        let words = sentences[sentence].split(separator: " ").filter { _ in
          Int.random(in: 0..<3, using: &random) > 0
        }
        if words.count > 3 { sentences[sentence] = words.joined(separator: " ") + " alors" }
      }
      if Int.random(in: 0..<3, using: &random) == 0 {
        moved.append(sentences.remove(at: .random(in: 0..<sentences.count - 1, using: &random)))
      } else if Int.random(in: 0..<2, using: &random) == 0, let sentence = moved.popLast() {
        sentences.insert(sentence, at: 0)
      }
      parts[index].replaceSubrange(..<end, with: sentences.joined(separator: ". "))
    }
    return parts.joined(separator: ">")
  }
}
