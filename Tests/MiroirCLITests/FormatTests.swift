import Foundation
import Testing
import TestSupport

/// The forms of the report that text and `miroir-check/1` aren't, on the samples.
@Suite struct FormatTests {
  @Test(arguments: [
    ("github", "rapport.github"), ("junit", "rapport.junit.xml"), ("json", "rapport.json"),
    ("ndjson", "rapport.ndjson"),
  ])
  func theReportOnARefusedPortfolioIsTheOneBesideIt(format: String, name: String) throws {
    let run = try miroir("check", "--format", format, "Samples/refuse")
    #expect(run.status == 1 && run.errors == "")
    try expectSnapshot(run.output, at: "Samples/refuse/attendu/\(name)")
  }

  /// The styles and their digest have tests of their own.
  @Test(arguments: [("fr", "rapport.html"), ("en", "report.html")])
  func thePageOfARefusedPortfolioIsTheOneBesideIt(language: String, name: String) throws {
    let run = try miroir("check", "--lang", language, "--format", "html", "Samples/refuse")
    #expect(run.status == 1 && run.errors == "")
    let body = try #require(run.output.firstRange(of: "<body>")?.lowerBound)
    try expectSnapshot(String(run.output[body...]), at: "Samples/refuse/attendu/\(name)")
  }

  // MARK: - Lines of JSON

  @Test func eachLineIsTheObjectOfTheDocumentAfterItsFormat() throws {
    let paths = ["Samples/refuse", "Samples/absent", "Samples/sante"]
    let lines = try run(miroirPath, ["check", "--format", "ndjson"] + paths)
    let document = try run(miroirPath, ["check", "--format", "json"] + paths)
    #expect(lines.status == 2 && lines.errors == document.errors)
    let objects = lines.output.split(separator: "\n").map(String.init)
    #expect(objects.count == 3)
    let begin = #"{"format":"miroir-check/1","path":"#
    for (object, path) in zip(objects, paths) {
      #expect(object.hasPrefix("\(begin)\"\(path)\","))
      #expect(document.output.contains(object.replacing(#""format":"miroir-check/1","#, with: "")))
    }
  }

  @Test func aLintedFileIsALineOfItsFormat() throws {
    let run = try miroir(
      "referentiel", "lint", "--format", "ndjson", "Samples/minimal/referentiels/minimal.xml",
      "absent.xml")
    #expect(run.status == 2)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.hasPrefix(#"{"format":"miroir-lint/1","path":""#) })
  }

  // MARK: - Workflow commands

  @Test func whatACommandWouldTakeForItsOwnIsEscaped() throws {
    let folder = try TemporaryFolder()
    try folder.write("<portfolio id='a%0A::error::b'/>".utf8, to: "50 %, a:b/portfolio.xml")
    let run = try run(
      miroirPath, ["check", "--format", "github", "./50 %, a:b"], in: folder.url)
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.wholeMatch(of: /::(error|warning|notice) [^:]+::.*/) != nil })
    #expect(lines[0].hasPrefix("::error file=50 %25%2C a%3Ab/portfolio.xml,line=1,col=1,title="))
  }

  @Test func theFirstCommandSaysHowManyThereAreWhereSomeWouldBeHidden() throws {
    let run = try miroir(
      "check", "--format", "github", "--lang", "en", "Samples/refuse", "absent")
    #expect(run.output.hasSuffix("::error title=not-a-portfolio::'absent' doesn't exist.\n"))
    #expect(
      run.output.hasPrefix(
        """
        ::notice title=Miroir::17 errors, 8 points to complete, 0 pieces of advice. 1 portfolio \
        checked: something blocks. 1 couldn't be checked. GitHub shows 10 annotations of a kind \
        only: the others are in this step's log.

        """))
    #expect(run.output.split(separator: "\n").count == 17 + 8 + 2)
  }

  /// Ten of a kind are all shown; an eleventh isn't.
  @Test(arguments: [(10, false), (11, true)])
  func theFirstCommandSaysSoOnlyThen(faults: Int, isSaid: Bool) throws {
    let folder = try TemporaryFolder()
    let sample = folder.url.appending(path: "p")
    try FileManager.default.copyItem(at: Project.sample("minimal"), to: sample)
    let document = sample.appending(path: "portfolio.xml")
    let attributes = (1...faults).map { "zz\($0)=\"1\" " }.joined()
    try String(contentsOf: document, encoding: .utf8)
      .replacing("<portfolio ", with: "<portfolio \(attributes)")
      .write(to: document, atomically: true, encoding: .utf8)
    let lines = try run(miroirPath, ["check", "--format", "github", "p"], in: folder.url).output
      .split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::error ") } == faults)
    #expect(lines[0].hasPrefix("::notice title=Miroir::") == isSaid)
    #expect(lines.contains { $0.contains("GitHub") } == isSaid)
  }

  @Test func whatBlocksTheFinalVersionIsAnError() throws {
    let draft = try miroir("check", "--format", "github", "Samples/enseignant").output
    let final = try miroir("check", "--final", "--format", "github", "Samples/enseignant").output
    #expect(draft.split(separator: "\n").count { $0.hasPrefix("::warning ") } == 4)
    #expect(final.split(separator: "\n").count { $0.hasPrefix("::error ") } == 4)
  }

  // MARK: - JUnit

  /// What Python's own reader counts.
  private func junit(_ arguments: String...) throws -> [[Int]] {
    let run = try run(miroirPath, ["check", "--format", "junit"] + arguments)
    let folder = try TemporaryFolder()
    let file = try folder.write(run.output.utf8, to: "report.xml")
    let script = """
      import sys, xml.etree.ElementTree as tree
      for suite in tree.parse(sys.argv[1]).getroot().iter("testsuite"):
          print(*(suite.get(name) for name in ("tests", "failures", "errors", "skipped")),
                *(len(suite.findall(path)) for path in
                  ("testcase", "testcase/failure", "testcase/error", "testcase/skipped")),
                sum(len(list(filter(None, case.text.split("\\n"))))
                    for path in ("testcase/failure", "testcase/system-out")
                    for case in suite.findall(path)))
      """
    let counts = try TestSupport.run("python3", ["-c", script, file.path])
    #expect(counts.errors == "")
    return counts.output.split(separator: "\n").map {
      $0.split(separator: " ").compactMap { Int($0) }
    }
  }

  @Test(arguments: [[], ["--final"]])
  func aSuiteCountsItsCasesAndTellsEveryPlace(options: [String]) throws {
    let paths = ["Samples/refuse", "Samples/absent", "Samples/brouillon", "Samples/forcom"]
    let suites = try junit(options.first ?? "--", paths[0], paths[1], paths[2], paths[3])
    let document = try run(miroirPath, ["check", "--format", "json"] + options + paths).json
    #expect(suites.count == 4)
    for counts in suites { #expect(counts[0...3] == counts[4...7]) }
    #expect(suites[1] == [1, 0, 1, 0, 1, 0, 1, 0, 0])
    for (counts, portfolio) in zip([suites[0]] + suites[2...], document.portfolios) {
      let found = portfolio.diagnostics
      let blocking = found.filter {
        $0.severity == "error" || ($0.severity == "missing" && !options.isEmpty)
      }
      #expect(counts[1] == Set(blocking.map(\.rule)).count)
      #expect(counts[8] == found.count)
      #expect((counts[1] > 0) == portfolio.blocks)
    }
  }

  // MARK: - Text

  @Test func whatRepeatsIsShownWholeWhenAllIsAskedFor() throws {
    let folder = try TemporaryFolder()
    let evidence = String(repeating: "\n<preuve/>", count: 7)
    let text =
      "<portfolio xmlns=\"urn:miroir:portfolio:1\"><preuves>\(evidence)</preuves></portfolio>"
    try folder.write(text.utf8, to: "p/portfolio.xml")
    let short = try run(miroirPath, ["check", "p"], in: folder.url).output
    let all = try run(miroirPath, ["check", "--all", "p"], in: folder.url).output
    #expect(short.contains("et 4 autres fois"))
    #expect(!all.contains("autres fois"))
    #expect(all.matches(of: /à compléter\[droits-absents\]/).count == 7)
    #expect(all.split(separator: "\n").last == short.split(separator: "\n").last)
  }

  /// What is missing from one place is told under that place, shown once.
  @Test func theFaultsOfOnePlaceAreTogether() throws {
    let text = try miroir("check", "Samples/refuse").output
    #expect(text.contains("à compléter[competence-sans-situation]\u{A0}: 7 fois au même endroit\n"))
    for code in ["D2.2", "D2.3", "D3.2", "D3.3", "D4.2", "D4.3", "D4.4"] {
      #expect(text.matches(of: try Regex("\n  - \(code) ")).count == 1)
    }
  }

  /// Faults of one rule that differ aren't said to be the same once more, and keep what explains them.
  @Test func faultsThatDifferAreNotTheSameOnceMore() throws {
    let folder = try TemporaryFolder()
    let ids = (1...5).map { "<preuve id=\"a\($0)\"/>\n<preuve id=\"a\($0)\"/>\n" }.joined()
    let text = "<portfolio xmlns=\"urn:miroir:portfolio:1\"><preuves>\(ids)</preuves></portfolio>"
    try folder.write(text.utf8, to: "p/portfolio.xml")
    let report = try run(miroirPath, ["check", "p"], in: folder.url).output
    #expect(
      report.contains("  et 2 autres points de la même règle\u{A0}:\n  --> p/portfolio.xml:8:"))
    #expect(report.matches(of: /= voir/).count == 5)
  }

  /// Each of many faults of one tag shows the piece of the line that holds it, not the whole.
  @Test func aLongLineIsCutAroundThePlace() throws {
    let folder = try TemporaryFolder()
    let attributes = (1...500).map { " zz\($0)=\"1\"" }.joined()
    let text = "<portfolio xmlns=\"urn:miroir:portfolio:1\"\(attributes)/>"
    try folder.write(text.utf8, to: "p/portfolio.xml")
    let lines = try miroir("check", "--all", folder.url.appending(path: "p").path).output
      .split(separator: "\n")
    let shown = lines.filter { $0.hasPrefix("1 | ") }
    #expect(shown.count >= 500 && shown.allSatisfy { $0.count < 1_000 })
    let last = try #require(shown.firstIndex { $0.hasSuffix(" zz500=\"…\"/>") })
    let place = try #require(lines.firstIndex { $0 == shown[last] })
    let caret = try #require(lines[place + 1].firstIndex(of: "^"))
    let column = lines[place + 1].distance(from: lines[place + 1].startIndex, to: caret)
    #expect(lines[place].dropFirst(column).hasPrefix("zz"))
  }

  @Test func theLastLineOnSeveralSaysWhatTheyAmountTo() throws {
    let run = try miroir("check", "--lang", "en", "Samples/refuse", "absent", "Samples/sante")
    #expect(
      run.output.hasSuffix(
        """

        In all: 17 errors, 8 points to complete, 0 pieces of advice. 2 portfolios checked: \
        something blocks in 1 of them. 1 couldn't be checked.

        """))
  }

  // MARK: - All

  @Test(arguments: ["text", "html", "json", "ndjson", "sarif", "junit", "github"])
  func theFormDoesNotChangeTheAnswer(format: String) throws {
    func status(_ arguments: String...) throws -> Int32 {
      try run(miroirPath, ["check", "--format", format] + arguments).status
    }
    #expect(try status("Samples/sante") == 0)
    #expect(try status("Samples/refuse") == 1)
    #expect(try status("Samples/refuse", "absent") == 2)
    #expect(try status("Samples/sante", "--referentiel", "c2i9") == 64)
    let quiet = try miroir("check", "--quiet", "--format", format, "Samples/refuse")
    #expect(quiet.status == 1 && quiet.output == "")
    let twice = try (0..<2).map { _ in
      try miroir("check", "--format", format, "Samples/refuse", "Samples/brouillon").output
    }
    #expect(twice[0] == twice[1])
  }
}
