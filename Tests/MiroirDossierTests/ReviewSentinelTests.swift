import Foundation
import Miroir
import Testing
import TestSupport

@testable import MiroirDossier

/// Who reads a review copy, a tutor, sees what a jury sees but for what isn't theirs, and the remarks.
@Suite struct ReviewSentinelTests {
  private func marks(in language: Language = .french) throws -> Set<String> {
    let copier = try Copier(Sentinel.folder)
    let copy = try copier.copy()
    let page = copy.html(files: try copier.bytes(of: copy), folder: "", in: language)
    return Set(page.marks)
  }

  private func marksOfDossier() throws -> Set<String> {
    Set(try Sentinel.dossier.get().texts().html.marks)
  }

  /// The codes that an establishment gives people, what is for the jury alone, and domains, since the
  /// copy goes competence by competence.
  @Test(arguments: Language.allCases) func whatIsNotATutorsIsLeftOut(language: Language) throws {
    let left = try marksOfDossier().subtracting(marks(in: language))
    #expect(
      left.sorted() == [
        "mark-active", "mark-code-interne", "mark-code-sans-type", "mark-domaine",
        "mark-domaine-inedit", "mark-numero-etudiant",
      ])
  }

  /// Remarks, and what the files of evidence hold.
  @Test func whatIsAddedIsForWhoReads() throws {
    let added = try marks().subtracting(marksOfDossier())
    #expect(
      added.sorted() == [
        "mark-annotation", "mark-avis-cache", "mark-cachee", "mark-pair-cache",
        "mark-passage-perdu-cache", "mark-perdue-cachee", "mark-proposition-cachee",
        "mark-reponse-cachee", "mark-restreinte",
      ])
  }

  /// Each remark is shown once, wherever its passage is now.
  @Test func everyRemarkIsShownOnce() throws {
    let copier = try Copier(Sentinel.folder)
    let copy = try copier.copy(annotated: try copier.copy().remarks)
    let page = copy.html(files: [:], folder: nil, in: .french)
    let book = copy.annotations
    let ids =
      book.threads.map(\.annotation.id.text) + book.threads.flatMap(\.replies).map(\.id.text)
      + book.strays.replies.map(\.id.text) + book.opinions.map(\.id.text)
      + book.proposals.map(\.id.text)
    let shown = page.matches(of: /data-fil="([^"$]*)"/).map { String($0.1) }
    #expect(shown.sorted() == ids.sorted())
    #expect(book.threads.count > 40)
  }

  @Test func aFileOfTheJurysIsNeitherHeldNorNamed() throws {
    let copier = try Copier(Project.sample("minimal"))
    let text = try String(
      contentsOf: Project.sample("minimal").appending(path: "portfolio.xml"), encoding: .utf8)
    let secret = text.replacing("<preuve ", with: "<preuve confidentialite=\"jury-seul\" ")
    try #require(secret != text)
    let copy = try copier.copy(secret)
    #expect(copy.includedFiles.isEmpty)
    let page = copy.html(files: [:], folder: "", in: .french)
    #expect(!page.contains("coupon.txt"))
    #expect(page.contains("réservée au jury"))
  }
}
