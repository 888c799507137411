import Foundation
import Testing
import TestSupport

/// The built command on the samples, as its users run it.
@Suite struct CheckTests {
  @Test func aCompletePortfolioIsReady() throws {
    let run = try miroir("check", "--final", "Samples/sante")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Samples/sante

        0 erreur, 0 point à compléter, 0 conseil. Rien ne bloque\u{A0}: le portfolio est prêt.

        """)
  }

  @Test(arguments: [("fr", "rapport.txt"), ("en", "report.txt")])
  func theReportOnARefusedPortfolioIsTheOneBesideIt(language: String, name: String) throws {
    let run = try miroir("check", "--lang", language, "Samples/refuse")
    #expect(run.status == 1)
    #expect(run.errors == "")
    try expectSnapshot(run.output, at: "Samples/refuse/attendu/\(name)")
  }

  @Test func theRefusedPortfolioGivesExactlyTheExpectedDiagnostics() throws {
    let run = try miroir("check", "--format", "json", "--final", "Samples/refuse")
    #expect(run.status == 1)
    let lines = try #require(run.json.portfolios.first).diagnostics.map { diagnostic in
      "\(diagnostic.line):\(diagnostic.column) \(diagnostic.rule) \(diagnostic.element ?? "-")"
    }
    try expectSnapshot(
      lines.joined(separator: "\n") + "\n", at: "Samples/refuse/attendu/diagnostics.txt")
  }

  @Test func missingPartsBlockTheFinalVersionOnly() throws {
    let folder = try TemporaryFolder()
    let draft = """
      <portfolio xmlns="urn:miroir:portfolio:1" id="p-1" referentiel="c2i2ms-2011"><situations/>
      </portfolio>
      """
    try folder.write(draft.utf8, to: "portfolio.xml")
    #expect(try miroir("check", folder.url.path).status == 0)
    #expect(try miroir("check", "--final", folder.url.path).status == 1)
  }

  @Test func severalPortfoliosAreReportedInOrderAndFailuresDoNotHideThem() throws {
    let run = try miroir(
      "check", "--format", "json", "Samples/refuse", "Samples/absent", "Samples/sante")
    #expect(run.status == 2)
    let report = try run.json
    #expect(report.portfolios.map(\.path) == ["Samples/refuse", "Samples/sante"])
    #expect(report.portfolios.map(\.blocks) == [true, false])
    #expect(report.failures.map(\.code) == ["not-a-portfolio"])
    #expect(report.failures.map(\.path) == ["Samples/absent"])
    #expect(run.errors == "miroir\u{A0}: «\u{A0}Samples/absent\u{A0}» n’existe pas\n")
  }

  @Test func manyPortfoliosKeepTheirOrder() throws {
    let paths = (0..<40).map { $0.isMultiple(of: 3) ? "Samples/refuse" : "Samples/sante" }
    let run = try run(
      miroirPath, ["check", "--format", "json"] + paths)
    #expect(try run.json.portfolios.map(\.path) == paths)
  }

  @Test func anyNumberOfPathsMayBeGivenAndStandWhereverOptionsDo() throws {
    let paths = (0..<3000).map { "absents/\($0)" } + ["", "été 100 %", "-v"]
    let options = [1: ["--format", "json"], 2: ["--final"], 2000: ["--lang", "en"], 3002: ["--"]]
    let arguments = paths.enumerated().flatMap { (options[$0] ?? []) + [$1] }
    let run = try run(miroirPath, ["check"] + arguments)
    #expect(run.status == 2)
    #expect(try run.json.failures.map(\.path) == paths)
  }

  @Test func quietAnswersByItsStatusAlone() throws {
    let run = try miroir("check", "--quiet", "Samples/refuse")
    #expect(run.status == 1 && run.output == "" && run.errors == "")
  }

  @Test func anotherReferentielMayBeAskedFor() throws {
    let folder = try TemporaryFolder()
    let own = """
      <referentiel xmlns="urn:miroir:referentiel:1" id="local" sigle="Local">
        <domaine code="L1"><titre>Local</titre><competence code="L1.1"><titre>Un</titre></competence></domaine>
      </referentiel>
      """
    let file = try folder.write(own.utf8, to: "local.xml")
    let run = try miroir("check", "--format", "json", "--referentiel", file.path, "Samples/sante")
    let rules = Set(try run.json.portfolios.flatMap(\.diagnostics).map(\.rule))
    #expect(rules == ["competence-inconnue", "avis-sur-competence-inconnue"])
    #expect(try miroir("check", "--referentiel", "c2i2ms-2011", "Samples/sante").status == 0)
    #expect(try miroir("check", "--referentiel", "absent.xml", "Samples/sante").status == 2)
    #expect(try miroir("check", "--referentiel", "Makefile/", "Samples/sante").status == 2)
    let faulty = try miroir("check", "--referentiel", "./LICENSE", "Samples/sante")
    #expect(faulty.status == 2 && faulty.output == "")
    #expect(faulty.errors.contains("miroir referentiel lint ./LICENSE"))
  }

  @Test func anUnknownReferentielIsWrongUsageWithAHint() throws {
    let unknown = try miroir("check", "--referentiel", "c2i2m-2011", "Samples/sante")
    #expect(unknown.status == 64 && unknown.output == "")
    let vague = try miroir("check", "--referentiel", "c2i9", "Samples/sante")
    #expect(vague.errors.contains("c2i2ms-2011"))
    let close = try miroir("check", "--referentiel", "c2i2ms2011", "Samples/sante")
    #expect(close.errors.contains("vouliez-vous écrire «\u{A0}c2i2ms-2011\u{A0}»"))
    let english = try miroir(
      "coverage", "--lang", "en", "--referentiel", "c2i2ms2011", "Samples/sante")
    #expect(english.status == 64 && english.errors.contains("did you mean 'c2i2ms-2011'?"))
  }

  /// A folder may hold the référentiel that another lacks.
  @Test func aFoldersOwnReferentielMayBeAskedFor() throws {
    let own = try miroir("check", "--referentiel", "minimal", "Samples/minimal")
    #expect(own.status == 0)
    let both = try miroir(
      "check", "--format", "json", "--referentiel", "minimal", "Samples/sante", "Samples/minimal")
    #expect(both.status == 64)
    #expect(try both.json.portfolios.map(\.path) == ["Samples/minimal"])
    #expect(try both.json.failures.map(\.code) == ["unknown-referentiel"])
    #expect(try both.json.failures.map(\.path) == ["Samples/sante"])
  }

  @Test func theLanguageFollowsTheOptionThenTheEnvironment() throws {
    let english = ["LC_ALL": "en_GB.UTF-8"]
    #expect(
      try miroir("check", "Samples/sante", environment: english).output.contains("Nothing blocks"))
    #expect(
      try miroir("check", "--lang", "fr", "Samples/sante", environment: english).output
        .contains("Rien ne bloque"))
    #expect(
      try miroir("check", "--format", "json", "Samples/sante", environment: english).output
        .contains(#""language":"fr""#))
  }

  @Test func colourIsAskedFor() throws {
    #expect(try miroir("check", "--color", "always", "Samples/refuse").output.contains("\u{1B}["))
    #expect(try !miroir("check", "Samples/refuse").output.contains("\u{1B}["))
  }

  @Test(arguments: [[], ["check", "--final"], ["check", "--format", "pdf", "x"], ["chek"]])
  func wrongUsageIs64(arguments: [String]) throws {
    let run = try run(miroirPath, arguments)
    #expect(arguments.isEmpty ? run.status == 0 : run.status == 64)
  }

  /// What isn't a name, a code or a date could be anybody's words, wherever it is written; and a path
  /// can't forge a line of the report.
  @Test func valuesThatAreNoNamesAreNotQuoted() throws {
    let folder = try TemporaryFolder()
    let text = """
      <portfolio xmlns="urn:miroir:portfolio:1" id="ma sentinelle" referentiel="la sentinelle" date="une sentinelle">
        <preuves><preuve id="une sentinelle" fichier="preuves/a&#10;0 erreur&#x202E;.pdf"/></preuves>
        <situations><situation id="la sentinelle"><![CDATA[sentinelle]]><mobilisation competence="E, sentinelle"/></situation></situations>
      </portfolio>
      """
    try folder.write(text.utf8, to: "portfolio.xml")
    for format in allFormats {
      let run = try miroir("check", "--format", format, folder.url.path)
      #expect(run.output.contains("valeur-incorrecte"))
      #expect(!run.output.contains("sentinelle"))
      #expect(!run.output.contains("\n0 erreur\u{202E}"))
    }
  }

  /// A report shows markup only: no sentence, no name, no personal datum.
  @Test func reportsQuoteNobody() throws {
    let folder = try TemporaryFolder()
    let text = try String(
      contentsOf: Project.sample("refuse").appending(path: "portfolio.xml"), encoding: .utf8)
    let marked =
      text.replacing(#/>([^<]*\p{L}[^<]*)</#) { match in
        match.1.contains("2026") && match.1.count < 12 ? String(match.0) : ">sentinelle<"
      }.replacing(#/(auteur|licence|source|href|intitule)="[^"]*"/#) { match in
        "\(match.1)=\"sentinelle\""
      }
    try folder.write(marked.utf8, to: "portfolio.xml")
    for format in allFormats {
      let run = try miroir("check", "--format", format, folder.url.path)
      #expect(run.status == 1)
      #expect(run.output.contains("element-inconnu"))
      #expect(!run.output.contains("sentinelle"))
    }
  }
}

/// The forms of the report.
private let allFormats = ["text", "html", "json", "ndjson", "sarif", "junit", "github"]
