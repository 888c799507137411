import Foundation
import Testing
import TestSupport

/// `miroir jury papers` and `jury signed`: from a session's folder to papers that stay.
@Suite struct JuryPapersTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws {
    folder = try TemporaryFolder()
    let session = Project.root + "Tests/MiroirDossierTests/Fixtures/seance"
    try FileManager.default.copyItem(at: session, to: folder.url + "seance")
  }

  private func papers(_ arguments: String...) throws -> Finished {
    try run(miroirPath, ["jury", "papers", "seance", "-o", "papiers"] + arguments, in: place)
  }

  private func sha256(of file: String) throws -> String {
    String(try run("sha256sum", [file], in: place).output.prefix(64))
  }

  private var names: [String] {
    get throws { try FolderBytes(place + "papiers").files.keys.sorted() }
  }

  private var journal: String {
    get throws { try String(contentsOf: place + "seance/journal.jsonl", encoding: .utf8) }
  }

  private func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: place + file, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(
      to: place + file, atomically: true, encoding: .utf8)
  }

  /// The result that a decision was waiting for.
  private func settle() throws {
    try change("seance/session.xml", #""D2" resultat="absent""#, #""D2" resultat="positif""#)
  }

  // MARK: - What is made

  @Test func theMinutesAndEachCandidatesPapersAreMade() throws {
    let run = try papers("--no-pdf")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    let candidates = [
      "adoptee/attestation-de-reussite", "adoptee/notification", "attente/attestation-de-domaines",
      "attente/notification", "conserve/attestation-de-domaines",
      "conserve/notification", "motifs/attestation-de-domaines", "motifs/notification",
      "retenue/attestation-de-reussite", "retenue/notification",
      "rien/notification",
      "tranchee/attestation-de-domaines",
      "tranchee/notification", "validee/attestation-de-reussite", "validee/notification",
    ]
    #expect(try names == candidates.map { "p-\($0).html" } + ["proces-verbal.html"])
    let lines = try journal.split(separator: "\n")
    #expect(lines.count == 9 && lines[0].contains(#""act":"minutes""#))
    #expect(
      lines[2].contains(#""portfolio":"p-motifs""#)
        && lines[2].contains(#""verdict":"not-certified","rule":"stricte""#))
  }

  @Test func theSameSessionGivesTheSameBytes() throws {
    #expect(try papers().status == 0)
    let other = try miroir(
      "jury", "papiers", "seance/session.xml", "-o", "autres", in: place,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"])
    #expect(other.status == 0, "\(other.errors)")
    let made = try [FolderBytes(place + "papiers").files, FolderBytes(place + "autres").files]
    #expect(made[0] == made[1] && made[0].count == 32)
  }

  @Test(arguments: ["fr", "en"]) func thePDFsSayWhatThePagesDo(language: String) throws {
    #expect(try papers("--lang", language).status == 0)
    for name in [
      "proces-verbal", "p-validee/attestation-de-reussite", "p-conserve/attestation-de-domaines",
      "p-motifs/notification",
    ] {
      let pdf: PDF = try Python().reply(
        of: "Tests/MiroirCLITests/pdf.py", [(place + "papiers").path, name])
      #expect(pdf.isWhole && pdf.findings == "", "\(name): \(pdf.findings)")
      #expect(pdf.parts == ["3", "A", "1"] && pdf.isTagged && pdf.showsTitle)
      #expect(pdf.language == language && pdf.bookmarks == pdf.pageHeadings)
      #expect(pdf.headings == pdf.pageHeadings.map(\.level) && pdf.tables == pdf.pageTables)
      let title = try String(contentsOf: place + "papiers/\(name).html", encoding: .utf8)
        .firstMatch(of: /<title>(.*)<\/title>/)?.1
      #expect(title.map(String.init)?.replacing("&#39;", with: "'") == pdf.title)
    }
  }

  // MARK: - What isn't

  @Test func nothingIsMadeOfAHalfReadSession() throws {
    try change("seance/session.xml", "presence=\"excuse\"", "presence=\"ailleurs\"")
    let run = try papers("--no-pdf")
    #expect(run.status == 1 && run.errors.contains("aucun papier n’a été fait"))
    #expect(run.output.contains("session.xml") && run.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: (place + "papiers").path))
    #expect(!FileManager.default.fileExists(atPath: (place + "seance/journal.jsonl").path))
  }

  @Test func aWordingThatIsNotKnownStopsEverything() throws {
    try folder.write("recour = \"…\"".utf8, to: "autre.toml")
    let run = try papers("--no-pdf", "--wording", "autre.toml")
    #expect(run.status == 64 && run.errors.contains("autre.toml:1"))
    #expect(run.errors.contains("recours") && !run.errors.contains("papiers.toml"))
  }

  @Test func withoutTheWaysToContestNoNotificationIsMade() throws {
    try FileManager.default.removeItem(at: place + "seance/papiers.toml")
    let run = try papers("--no-pdf")
    #expect(run.status == 0 && run.errors.contains("voies et délais de recours"))
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(try names.count == 8 && !names.contains { $0.contains("notification") })
  }

  // MARK: - Signed, then corrected

  @Test func signedMinutesStayAndACorrectionCitesThem() throws {
    #expect(try papers().status == 0)
    #expect(try papers().status == 2)
    let signed = try miroir("jury", "signe", "seance", "papiers/proces-verbal.pdf", in: place)
    #expect(signed.status == 0 && signed.output.contains("ORV-juin-2026"), "\(signed.errors)")
    let before = try FolderBytes(place + "papiers").files

    let unchanged = try papers()
    #expect(unchanged.status == 0 && unchanged.output.contains("rien n’a été écrit"))
    #expect(try FolderBytes(place + "papiers").files == before)

    try settle()
    let run = try papers()
    #expect(run.status == 0 && run.output.contains("rectificatif-1"), "\(run.errors)")
    let after = try FolderBytes(place + "papiers").files
    for name in ["proces-verbal.html", "proces-verbal.pdf"] { #expect(after[name] == before[name]) }
    #expect(after["p-attente/attestation-de-reussite.pdf"] != nil)
    #expect(try FolderBytes(place + "papiers.ancien").files == before)
    let digest = try sha256(of: "papiers/proces-verbal.pdf")
    let page = String(decoding: try #require(after["rectificatif-1.html"]), as: UTF8.self)
    #expect(page.contains(digest) && page.contains("ORV-juin-2026-R1"))
    #expect(page.contains("<td><span class=\"line\" lang=\"fr\">certification obtenue</span></td>"))

    // Signed in its turn, the correction stays too.
    _ = try miroir("jury", "signed", "seance", "papiers/rectificatif-1.pdf", in: place)
    #expect(try papers().output.contains("rien n’a été écrit"))
    try change(
      "seance/evaluations/p-validee.hamon.xml", "D1.1\" decision=\"validee\"",
      "D1.1\" decision=\"non-validee\" pertinence=\"insuffisant\"")
    try change(
      "seance/evaluations/p-validee.tissier.xml", "D1.1\" decision=\"validee\"",
      "D1.1\" decision=\"non-validee\" pertinence=\"insuffisant\"")
    #expect(try papers("--no-pdf").output.contains("rectificatif-2"))
    #expect(
      try names.filter { $0.hasPrefix("rectificatif") || $0.hasPrefix("proces") } == [
        "proces-verbal.html", "proces-verbal.pdf", "rectificatif-1.html", "rectificatif-1.pdf",
        "rectificatif-2.html",
      ])
  }

  @Test func aKeySignsTheMinutesThemselves() throws {
    _ = try miroir("key", "new", "cle.jwk", "--name", "Jury", in: place)
    #expect(try papers("--no-pdf", "--key", "cle.jwk").status == 0)
    let signature = try String(contentsOf: place + "papiers/proces-verbal.jws", encoding: .utf8)
    #expect(signature.split(separator: ".", omittingEmptySubsequences: false).count == 3)
    #expect(try journal.contains(#""act":"signature""#) && journal.contains(#""signed":"key""#))
    try settle()
    #expect(try papers("--no-pdf", "--key", "cle.jwk").status == 0)
    #expect(try names.contains("proces-verbal.jws") && names.contains("rectificatif-1.jws"))
  }

  @Test func onlyMinutesOfTheSessionAreNotedAsSigned() throws {
    #expect(try papers("--no-pdf").status == 0)
    let other = try miroir("jury", "signed", "seance", "seance/session.xml", in: place)
    #expect(other.status == 1 && other.errors.contains("n’est pas un procès-verbal"))
    let once = try miroir("jury", "signed", "seance", "papiers/proces-verbal.html", in: place)
    let twice = try miroir("jury", "signed", "seance", "papiers/proces-verbal.html", in: place)
    #expect(once.status == 0 && twice.status == 0 && twice.output.contains("déjà"))
    #expect(try journal.split(separator: "\n").count == 10)
  }

  @Test func minutesThatAreNotTheSignedOnesAreNoticed() throws {
    #expect(try papers("--no-pdf").status == 0)
    _ = try miroir("jury", "signed", "seance", "papiers/proces-verbal.html", in: place)
    try change("papiers/proces-verbal.html", "Orvelles", "Ailleurs")
    try settle()
    let run = try papers("--no-pdf")
    #expect(run.status == 1 && run.errors.contains("n’est pas le fichier qui a été signé"))
  }

  @Test func aBrokenJournalStopsEverything() throws {
    #expect(try papers("--no-pdf").status == 0)
    try change("seance/journal.jsonl", "not-certified", "certified")
    let run = try papers("--no-pdf", "--force")
    #expect(run.status == 1 && run.errors.contains("journal.jsonl"))
  }
}
