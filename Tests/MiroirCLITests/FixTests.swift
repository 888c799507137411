import Foundation
import Testing
import TestSupport

/// The built command, mending copies of the samples.
@Suite struct FixTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var document: URL { folder.url.appending(path: "p/portfolio.xml") }

  private func copy(_ sample: String) throws {
    try FileManager.default.copyItem(
      at: Project.sample(sample), to: folder.url.appending(path: "p"))
  }

  private func fix(_ arguments: String...) throws -> Finished {
    try run(miroirPath, ["fix", "p"] + arguments, in: folder.url)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "p").path)
      .filter { $0.contains("portfolio.xml") }.sorted()
  }

  @Test(arguments: [("fr", "corrections.txt"), ("en", "mends.txt")])
  func aTrialShowsWhatWouldBeMendedAndWritesNothing(language: String, name: String) throws {
    let before = try Data(
      contentsOf: Project.sample("refuse").appending(path: "portfolio.xml"))
    let run = try miroir("fix", "--dry-run", "--lang", language, "Samples/refuse")
    #expect(run.status == 1 && run.errors == "")
    try expectSnapshot(run.output, at: "Samples/refuse/attendu/\(name)")
    let after = try Data(contentsOf: Project.sample("refuse").appending(path: "portfolio.xml"))
    #expect(before == after)
  }

  @Test func whatIsMendedIsWrittenAndTheFormerFileKept() throws {
    try copy("refuse")
    let before = try Data(contentsOf: document)
    let errors = try #require(
      try run(miroirPath, ["check", "--format", "json", "p"], in: folder.url).json.portfolios.first
    ).errors
    let fixed = try fix()
    #expect(fixed.status == 1)
    #expect(fixed.output.contains("\n4 fautes corrigées"))
    #expect(fixed.output.contains("sous le nom portfolio.xml.ancien."))
    #expect(try names() == ["portfolio.xml", "portfolio.xml.ancien"])
    #expect(try Data(contentsOf: document.appendingPathExtension("ancien")) == before)
    let after = try #require(
      try run(miroirPath, ["check", "--format", "json", "p"], in: folder.url).json.portfolios.first)
    #expect(after.errors == errors - 4)
    #expect(after.diagnostics.allSatisfy { $0.rule != "fichier-non-declare" })

    let again = try fix()
    #expect(again.output.contains("Rien n’est à corriger à coup sûr"))
    #expect(try names() == ["portfolio.xml", "portfolio.xml.ancien"])
  }

  @Test func whatTheReportsSayIsWhatIsMended() throws {
    let report = try #require(
      try miroir("check", "--format", "json", "Samples/refuse").json.portfolios.first)
    #expect(report.diagnostics.count { $0.mendable == true } == 4)
    let text = try miroir("check", "Samples/refuse").output
    #expect(
      text.hasSuffix("Miroir sait corriger 4 de ces fautes\u{A0}: miroir fix Samples/refuse\n"))
    #expect(try !miroir("check", "Samples/brouillon").output.contains("miroir fix"))
  }

  /// A portfolio that was written in a word processor and saved by a text editor of 1998.
  @Test func aPortfolioIsReadableAgain() throws {
    try copy("sante")
    let text = try String(contentsOf: document, encoding: .utf8)
    let spoilt = text.replacing("<titre>", with: "<titré>").replacing("</titre>", with: "</titré>")
      .replacing(#"travail="collectif""#, with: "travail=“collectif”")
      .replacing("\u{202F}", with: "&#8239;").replacing("\n", with: "\r\n")
    let original = text.replacing("\u{202F}", with: "&#8239;").replacing("\n", with: "\r\n")
    let bytes = try #require(spoilt.data(using: .windowsCP1252))
    try bytes.write(to: document)
    #expect(try run(miroirPath, ["check", "p"], in: folder.url).status == 1)
    let fixed = try run(miroirPath, ["corriger", "p/portfolio.xml"], in: folder.url)
    #expect(fixed.status == 0)
    #expect(fixed.output.contains("Windows-1252 → UTF-8"))
    #expect(try String(contentsOf: document, encoding: .utf8) == original)
    #expect(try Data(contentsOf: document.appendingPathExtension("ancien")) == bytes)
  }

  @Test func aReportShowsNoSentenceAndNoName() throws {
    let words = "Personne, pas même Zoé Quendel, ne l’avait demandé"
    let text = """
      <portfolio xmlns="urn:miroir:portfolio:1" referentiel="c2i2ms-2011">
      <candidat><nom>Quendel & Zoé</nom></candidat>
      <preuves><preuve id="a" lien=“https://zoe.example/Quendel”><titre>\(words) & \(words)</titre>
      <droits auteur="Zoé Quendel licence="CC"/></preuve></preuves>
      <situations><situation id="b"><rôle>\(words)</rôle> <!-- Quendel & Zoé --></situation></situations>
      </portfolio>
      """
    try folder.write(text.utf8, to: "p/portfolio.xml")
    let run = try fix("--dry-run", "--color", "always")
    #expect(run.output.contains("&amp;") && run.output.contains("\u{1B}[32m"))
    for word in ["Zo", "zoe", "Quendel", "Personne", "demand"] {
      #expect(!run.output.contains(word), "\(word) in \(run.output)")
    }
  }

  /// A name with accents may be somebody's: it isn't shown, and both lines would be the same.
  @Test func aNameThatIsNotShownIsSaidToChange() throws {
    let text = """
      <portfolio xmlns="urn:miroir:portfolio:1" referentiel="c2i2ms-2011">
      <preuves><preuve id="l'été de Zoé"/><preuve id=“quiz”/></preuves>

      <situations><situation id="é"><mobilisation competence="D1.1" preuves="É quizz"/></situation></situations>
      </portfolio>
      """
    try folder.write(text.utf8, to: "p/portfolio.xml")
    let run = try fix("--dry-run")
    #expect(
      run.output.contains(
        """
        @@ -2 +2 @@
        -<preuves><preuve id="…"/><preuve id=“quiz”/></preuves>
        +<preuves><preuve id="…"/><preuve id="quiz"/></preuves>
          = «\u{A0}id\u{A0}»\u{A0}: lettres sans accent, tirets à la place des autres signes
        @@ -4 +4 @@
        """), "\(run.output)")
    #expect(!run.output.contains("Zo"))
    let english = try fix("--dry-run", "--lang", "en").output
    #expect(english.contains("  = 'id': letters without accents\n"), "\(english)")
  }

  @Test func theStatusSaysWhatIsLeft() throws {
    try copy("sante")
    #expect(try fix().status == 0)
    #expect(try names() == ["portfolio.xml"])
    #expect(try fix("--quiet").output == "")
    #expect(try fix("--nimporte").status == 64)
    #expect(try run(miroirPath, ["fix", "absent"], in: folder.url).status == 2)
    let text = try String(contentsOf: document, encoding: .utf8)
    try text.replacing("</portfolio>", with: "<zzz/></portfolio>")
      .write(to: document, atomically: true, encoding: .utf8)
    #expect(try fix().status == 1)
  }
}
