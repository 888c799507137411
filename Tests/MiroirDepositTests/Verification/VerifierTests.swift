import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDeposit
@testable import MiroirDossier

/// What `miroir verify` promises: each step catches what no other does.
@Suite struct VerifierTests {
  private let sample: SealedSample

  init() throws { sample = try SealedSample(Project.sample("sante")) }

  /// The steps that hold, of a deposit that has no PDF and that nobody signed.
  private static let all: Set<VerificationStep.Name> = [
    .container, .bag, .payload, .tags, .sources, .portfolio, .data, .pages,
  ]

  /// Expects that one step alone fails, with those details, and that `skipped` wasn't checked.
  private func expect(
    _ failing: VerificationStep.Name, saying details: [String],
    skipping skipped: Set<VerificationStep.Name> = [], in files: SealedSample,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let steps = try await Verifier(files).verification().steps
    #expect(steps.map(\.name) == VerificationStep.Name.allCases, sourceLocation: sourceLocation)
    let fails = steps.filter { $0.state == .fails }
    #expect(fails.map(\.name) == [failing], sourceLocation: sourceLocation)
    #expect(
      fails.first?.details.map(\.en) == details, sourceLocation: sourceLocation)
    let holds = Set(steps.filter { $0.state == .holds }.map(\.name))
    #expect(
      holds == Self.all.subtracting(skipped).subtracting([failing]), sourceLocation: sourceLocation)
  }

  @Test(arguments: ["forcom", "minimal", "sante"], [Language.french, .english])
  func whatIsSealedHolds(name: String, language: Language) async throws {
    let files = try SealedSample(Project.sample(name), language)
    let verification = try await Verifier(files).verification()
    #expect(Set(verification.steps.filter { $0.state == .holds }.map(\.name)) == Self.all)
    #expect(!verification.fails)
    #expect(verification.seal == SHA256Digest(of: try #require(files[payload: "sources.txt"])))
  }

  @Test func aContainerThatIsNotSafeIsNotOpened() async throws {
    var files = sample
    files.faults = [.link("data/portfolio.xml")]
    try await expect(
      .container, saying: ["data/portfolio.xml: \(DepositFault.link("").message.en)"],
      skipping: Self.all, in: files)
  }

  @Test func aFileThatIsNotListed() async throws {
    var files = sample
    files["notes.txt"] = Array("à moi".utf8)
    try await expect(
      .bag, saying: ["notes.txt: this file isn't in the list tagmanifest-sha256.txt"], in: files)
  }

  @Test func anEvidenceFileThatChanged() async throws {
    var files = sample
    files[payload: "preuves/releves-decisions.md"]?[10] ^= 1
    try await expect(
      .payload,
      saying: [
        "data/preuves/releves-decisions.md: its digest isn't the one that manifest-sha256.txt gives"
      ], in: files)
  }

  @Test func aListThatChanged() async throws {
    var files = sample
    let info = String(decoding: try #require(files["bag-info.txt"]), as: UTF8.self)
    files["bag-info.txt"] = Array(info.replacing("Orvelles", with: "Orvelle").utf8)
    try await expect(
      .tags,
      saying: ["bag-info.txt: its digest isn't the one that tagmanifest-sha256.txt gives"],
      in: files)
  }

  @Test func sourcesThatAreNotInOrder() async throws {
    var files = sample
    let lines = String(decoding: try #require(files[payload: "sources.txt"]), as: UTF8.self)
      .split(separator: "\n").reversed().map { $0 + "\n" }.joined()
    let (old, new) = (
      SHA256Digest(of: try #require(files[payload: "sources.txt"])), SHA256Digest(of: lines)
    )
    files[payload: "sources.txt"] = Array(lines.utf8)
    files.replace(old.text, by: new.text, in: "dossier.json")
    try files.listAgain()
    let steps = try await Verifier(files).verification().steps
    let fails = steps.filter { $0.state == .fails }
    // The seal that Miroir gives is that of the list in order.
    #expect(fails.map(\.name) == [.sources, .data])
    #expect(
      fails.map { $0.details.map(\.en) } == [
        ["sources.txt: the paths aren't in order, or one comes twice"],
        ["dossier.json: seal.digest isn't what the sources give"],
      ])
  }

  @Test func aSourceThatIsNotThere() async throws {
    var files = sample
    files[payload: "preuves/releves-decisions.md"]?[10] ^= 1
    try files.listAgain()
    try await expect(
      .sources,
      saying: [
        "preuves/releves-decisions.md: no file of the deposit has the digest of this source"
      ], in: files)
  }

  @Test func aPortfolioThatIsBlocked() async throws {
    var files = sample
    files.replace("<bilan>", by: "<bilans>", in: "portfolio.xml")
    files.replace("</bilan>", by: "</bilans>", in: "portfolio.xml")
    try files.listSourcesAgain()
    try files.listAgain()
    let steps = try await Verifier(files).verification().steps
    #expect(steps.filter { $0.state == .fails }.map(\.name) == [.portfolio])
    let details = try #require(steps.first { $0.name == .portfolio }).details.map(\.en)
    #expect(details.contains { $0.hasPrefix("portfolio.xml:") && $0.contains("element-inconnu") })
  }

  @Test(arguments: [
    (#""complete":true"#, #""complete":false"#, "complete isn't what the sources give"),
    ("Nadège", "Nadine", "candidate.firstName isn't what the sources give"),
    (#","complete":true"#, "", "complete is missing"),
    (#""complete":true"#, #""complete" : true"#, "it isn't what the sources give"),
  ])
  func dataThatTheSourcesDoNotGive(text: String, other: String, detail: String) async throws {
    var files = sample
    files.replace(text, by: other, in: "dossier.json")
    try files.listAgain()
    try await expect(.data, saying: ["dossier.json: \(detail)"], in: files)
  }

  @Test func aPageThatTheSourcesDoNotGive() async throws {
    var files = sample
    files.replace("Orsival", by: "Orsivelle", in: "dossier.html")
    try files.listAgain()
    try await expect(.pages, saying: ["dossier.html: it isn't what the sources give"], in: files)
  }

  @Test func aFileFromElsewhere() async throws {
    var files = sample
    files[payload: "bulletin.pdf"] = Array("%PDF-1.4".utf8)
    try files.listAgain()
    try await expect(
      .pages, saying: ["bulletin.pdf: this file is neither a source nor a part of the dossier"],
      in: files)
  }

  // MARK: - What isn't there, or can't be read

  /// A file that was damaged is the one that is accused, and no other.
  @Test func aDamagedFileIsTheOneAccused() async throws {
    let whole = try SealedSample(
      Project.sample("minimal"), pdf: Array("%PDF-1.7".utf8))
    for path in whole.files.map(\.path) {
      var files = whole
      files.altered = [path]
      let steps = try await Verifier(files).verification().steps
      let details = steps.filter { $0.state == .fails }.flatMap { $0.details.map(\.en) }
      #expect(!details.isEmpty, "\(path)")
      let name = path.text.hasPrefix("data/") ? String(path.text.dropFirst(5)) : path.text
      #expect(details.filter { !$0.contains(name) } == [], "\(path)")
    }
  }

  @Test func aPDFThatIsDamagedIsNotAbsent() async throws {
    var files = try SealedSample(Project.sample("minimal"), pdf: Array("%PDF-1.7".utf8))
    files.altered = ["data/dossier.pdf"]
    let steps = try await Verifier(files).verification().steps
    #expect(steps.filter { $0.state == .fails }.map(\.name) == [.payload])
    #expect(steps.first { $0.name == .pages }?.state == .holds)
    let pdf = try #require(steps.first { $0.name == .pdf })
    #expect(pdf.state == .notChecked && pdf.details.map(\.en) == ["dossier.pdf can't be read"])
  }

  @Test func evidenceThatIsNotThereIsAbsent() async throws {
    var files = sample
    files[payload: "preuves/releves-decisions.md"] = nil
    try files.listAgain()
    let steps = try await Verifier(files).verification().steps
    let fails = steps.filter { $0.state == .fails }
    #expect(fails.map(\.name) == [.sources, .portfolio])
    let details = try #require(fails.last).details.map(\.en)
    #expect(details.count == 1 && details[0].hasSuffix("[fichier-introuvable]"), "\(details)")
  }

  @Test func dataThatAreNotThere() async throws {
    var files = sample
    files[payload: "dossier.json"] = nil
    try files.listAgain()
    try await expect(
      .data, saying: ["dossier.json is missing or unreadable"], skipping: [.portfolio, .pages],
      in: files)
  }

  /// What nobody sealed: no step holds for want of anything to look at.
  @Test func nothingHoldsOfWhatIsNoDeposit() async throws {
    let empty = try TemporaryFolder()
    for folder in [empty.url, Project.sample("sante")] {
      let steps = try await Verifier(DepositFolder(at: folder.path)).verification().steps
      #expect(steps.map(\.name) == VerificationStep.Name.allCases)
      #expect(steps.filter { $0.state == .fails }.map(\.name) == [.bag])
      #expect(steps.filter { $0.state == .holds }.map(\.name) == [.container])
    }
  }

  @Test func listsOfNothingHoldNothing() async throws {
    var files = sample
    for algorithm in ["sha256", "sha512"] {
      files[FilePath("manifest-\(algorithm).txt")] = []
      files[FilePath("tagmanifest-\(algorithm).txt")] = []
    }
    let steps = try await Verifier(files).verification().steps
    #expect(steps.filter { $0.state == .holds }.map(\.name) == [.container])
  }

  // MARK: - Who vouches for it

  /// A signature of other bytes, by a key that is recognised.
  @Test func anotherSignature() async throws {
    var files = sample
    let key = SigningKey(name: "Orvelles")
    var recognised = Verifier.Recognised()
    _ = try recognised.keys.add(key.publicKey, at: "cles.json")
    let sealed = try #require(files["tagmanifest-sha512.txt"])
    for (payload, state) in [(sealed, "holds"), (sealed + [0], "fails")] {
      files["signature.jws"] = Array(DetachedJWS.sign(payload, with: key).text.utf8)
      let steps = try await Verifier(files, recognised: recognised).verification().steps
      #expect(steps.first { $0.name == .signature }?.state.rawValue == state)
      #expect(
        steps.filter { $0.state == .fails }.map(\.name) == (state == "fails" ? [.signature] : []))
    }
  }

  /// A time stamp of other bytes, by an authority that is recognised.
  @Test func anotherTimeStamp() async throws {
    var files = sample
    let authority = try LocalAuthority()
    var recognised = Verifier.Recognised()
    recognised.authorities = try authority.certificates
    let sealed = try #require(files["tagmanifest-sha512.txt"])
    for (payload, state) in [(sealed, "holds"), (sealed + [0], "fails")] {
      files["horodatage.tsr"] = try authority.stamp(payload, digest: "sha512")
      let steps = try await Verifier(files, recognised: recognised).verification().steps
      #expect(steps.first { $0.name == .timestamp }?.state.rawValue == state)
      #expect(
        steps.filter { $0.state == .fails }.map(\.name) == (state == "fails" ? [.timestamp] : []))
    }
  }

  /// Form and imprint need no authority.
  @Test func whatIsNoTimeStampOfThisDepositFailsWithoutAnyAuthority() async throws {
    var files = sample
    let authority = try LocalAuthority()
    let sealed = try #require(files["tagmanifest-sha512.txt"])
    let responses: [([UInt8], VerificationStep.State)] = [
      (Array("hello".utf8), .fails),
      (try authority.stamp(sealed + [0], digest: "sha512"), .fails),
      (try authority.stamp(sealed, digest: "sha512"), .notChecked),
    ]
    for (response, state) in responses {
      files["horodatage.tsr"] = response
      let steps = try await Verifier(files).verification().steps
      #expect(steps.first { $0.name == .timestamp }?.state == state)
      #expect(
        steps.filter { $0.state == .fails }.map(\.name) == (state == .fails ? [.timestamp] : []))
    }
  }

  // MARK: - Made by another version

  /// A version that isn't ours hides nothing.
  @Test func aFileFromElsewhereIsNamedWhateverVersionMadeTheDeposit() async throws {
    var files = sample
    files[payload: "evil.exe"] = Array("MZ".utf8)
    try files.listAgain(agent: "Miroir 9.9.9 (0123456789abcdef)")
    try await expect(
      .pages, saying: ["evil.exe: this file is neither a source nor a part of the dossier"],
      in: files)
  }

  /// Another version may have named the copy of a source otherwise.
  @Test func aSourceByAnotherNameIsNoFileFromElsewhere() async throws {
    var files = sample
    files[payload: "preuves/un-autre-nom.md"] = files[payload: "preuves/releves-decisions.md"]
    files[payload: "preuves/releves-decisions.md"] = nil
    try files.listAgain(agent: "Miroir 9.9.9 (0123456789abcdef)")
    let steps = try await Verifier(files).verification().steps
    #expect(steps.filter { $0.state == .fails }.isEmpty)
    #expect(steps.first { $0.name == .pages }?.state == .notChecked)
  }

  @Test func pagesOfAnotherVersionAreNotJudged() async throws {
    var files = sample
    files.replace("Orsival", by: "Orsivelle", in: "dossier.html")
    files.replace(Version.current, by: "0.0.9", in: "dossier.json")
    try files.listAgain(agent: "Miroir 0.0.9 (0123456789abcdef)")
    let verification = try await Verifier(files).verification()
    #expect(!verification.fails)
    let pages = try #require(verification.steps.first { $0.name == .pages })
    #expect(pages.state == .notChecked)
    #expect(pages.details.map(\.en) == ["made by Miroir 0.0.9 (0123456789abcdef)"])
    #expect(verification.steps.first { $0.name == .data }?.state == .holds)
  }

  @Test func dataOfAnotherVersionAreJudgedByWhatIsPromised() async throws {
    var files = sample
    files.replace("Orsival", by: "Orsivelle", in: "dossier.json")
    try files.listAgain(agent: "Miroir 0.0.9 (0123456789abcdef)")
    let steps = try await Verifier(files).verification().steps
    let data = try #require(steps.first { $0.name == .data })
    #expect(data.state == .fails)
    #expect(data.details.allSatisfy { $0.en.hasSuffix("isn't what the sources give") })
    #expect(!data.details.isEmpty)
  }
}
