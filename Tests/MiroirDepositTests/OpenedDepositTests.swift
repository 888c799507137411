import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit
@testable import MiroirDossier

/// What a jury may believe of a deposit that is opened, and what isn't opened.
@Suite struct OpenedDepositTests {
  private let sample: SealedSample

  init() throws { sample = try SealedSample(Project.sample("sante")) }

  private func refusal(of files: SealedSample) throws -> VerificationStep.Name? {
    switch try OpenedDeposit.open(files, at: "depot.zip") {
    case .success: nil
    case .failure(let refusal): refusal.step
    }
  }

  @Test(arguments: ["forcom", "minimal", "sante"])
  func whatWasSealedIsReadAgain(name: String) throws {
    let files = try SealedSample(Project.sample(name))
    let deposit = try OpenedDeposit.open(files, at: "depot.zip").get()
    let list = try #require(files[payload: "sources.txt"])
    #expect(deposit.seal == SHA256Digest(of: list))
    #expect(deposit.dossier.seal.text == String(decoding: list, as: UTF8.self))
    #expect(deposit.sources.map(\.path) == deposit.dossier.seal.inputs.map(\.path))
    #expect(deposit.folder.portfolio?.id == deposit.dossier.portfolio.id)
    #expect(!deposit.check.blocks)
    #expect(deposit.check.isFinal)
  }

  @Test func evidenceIsReadByItsPathInTheCandidatesFolder() throws {
    let deposit = try OpenedDeposit.open(sample, at: "depot.zip").get()
    let path = "preuves/releves-decisions.md"
    let bytes = try Data(contentsOf: Project.sample("sante").appending(path: path))
    #expect(try deposit.bytes(of: FilePath(path)) == Array(bytes))
    #expect(try deposit.bytes(of: "dossier.html") == nil)
    for file in deposit.dossier.evidence.compactMap(\.file) {
      #expect(try deposit.bytes(of: file.path)?.count == file.size)
    }
  }

  @Test func aContainerThatIsNotSafeIsNotOpened() throws {
    var files = sample
    files.faults = [.link("data/portfolio.xml")]
    #expect(try refusal(of: files) == .container)
  }

  @Test func aFileThatIsNotListedIsRefused() throws {
    var files = sample
    files["notes.txt"] = Array("à moi".utf8)
    #expect(try refusal(of: files) == .bag)
  }

  @Test func aFileThatChangedIsRefused() throws {
    var files = sample
    files[payload: "preuves/releves-decisions.md"]?[10] ^= 1
    #expect(try refusal(of: files) == .payload)
    try files.listAgain()
    #expect(try refusal(of: files) == .sources)
  }

  @Test func aListThatChangedIsRefused() throws {
    var files = sample
    files["bag-info.txt"] = Array("Bag-Software-Agent: Miroir\n".utf8)
    #expect(try refusal(of: files) == .tags)
  }

  @Test func aPortfolioThatIsBlockedIsRefused() throws {
    var files = sample
    files.replace("<bilan>", by: "<bilans>", in: "portfolio.xml")
    files.replace("</bilan>", by: "</bilans>", in: "portfolio.xml")
    try files.listSourcesAgain()
    try files.listAgain()
    #expect(try refusal(of: files) == .portfolio)
  }

  /// The one that was sealed is still there, under a name by which it isn't read.
  @Test func aPortfolioThatTookThePlaceOfTheSealedOneIsRefused() throws {
    var files = sample
    files[payload: "copie.xml"] = files[payload: "portfolio.xml"]
    files.replace("Orsival", by: "Orsivelle", in: "portfolio.xml")
    try files.listAgain()
    #expect(try refusal(of: files) == .portfolio)
  }

  /// A source that isn't a part of the dossier, though its file is there.
  @Test func aSourceThatIsNoPartOfTheDossierIsRefused() throws {
    var files = sample
    let old = SHA256Digest(of: try #require(files[payload: "sources.txt"]))
    let note = Array("à moi".utf8)
    files[payload: "zzz.txt"] = note
    files[payload: "sources.txt"]? += "\(SHA256Digest(of: note))  zzz.txt\n".utf8
    let new = SHA256Digest(of: try #require(files[payload: "sources.txt"]))
    files.replace(old.text, by: new.text, in: "dossier.json")
    try files.listAgain()
    #expect(try refusal(of: files) == .portfolio)
  }

  @Test func whatIsMissingIsTheMachines() {
    #expect(throws: FolderError(path: "/nulle/part.zip", reason: .missing)) {
      try OpenedDeposit.open(at: "/nulle/part.zip")
    }
  }

  @Test(arguments: VerificationStep.Name.allCases)
  func aRefusalIsOneSentenceThatNamesWhatShowsMore(step: VerificationStep.Name) {
    let refusal = OpenedDeposit.Refusal(step: step)
    #expect(refusal.message(at: "d.zip").fr.contains("d.zip"))
    #expect(refusal.help(at: "d.zip").fr.contains("miroir verify d.zip"))
  }
}
