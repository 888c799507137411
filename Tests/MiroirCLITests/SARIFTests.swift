import Foundation
import Miroir
import Testing
import TestSupport

/// `--format sarif`: what the published schema asks for, and what it can't.
@Suite struct SARIFTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sarif(_ arguments: String...) throws -> SARIF {
    let run = try TestSupport.run(
      miroirPath, ["check", "--format", "sarif"] + arguments, in: folder.url)
    return try JSONDecoder().decode(SARIF.self, from: Data(run.output.utf8))
  }

  private func report(on name: String, _ change: (String) -> String = { $0 }) throws -> SARIF.Run {
    let source = Project.sample(name).appending(path: "portfolio.xml")
    let text = change(try String(contentsOf: source, encoding: .utf8))
    try folder.write(text.utf8, to: "portfolio.xml")
    return try #require(try sarif("portfolio.xml").runs.first)
  }

  // MARK: - The document

  /// The rules' lines say what `docs/rules.md` does.
  @Test func theReportOnARefusedPortfolioIsTheOneBesideIt() throws {
    let run = try miroir("check", "--format", "sarif", "Samples/refuse")
    #expect(run.status == 1 && run.errors == "")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix(#"{"id":"#) }
    try expectSnapshot(
      lines.joined(separator: "\n"), at: "Samples/refuse/attendu/rapport.sarif")
  }

  @Test(arguments: [
    ["Samples/refuse", "Samples/sante"],
    ["--final", "Samples/brouillon", "absent", "a [b](1) {c}"],
    ["--lang", "en", "Samples/sante"], ["absent"],
  ])
  func theSchemaHoldsItForValid(arguments: [String]) throws {
    let run = try TestSupport.run(miroirPath, ["check", "--format", "sarif"] + arguments)
    let file = try folder.write(run.output.utf8, to: "report.sarif")
    #expect(try SARIFSchema.problems(in: file) == "")
  }

  @Test func everyRuleIsThereWithItsHelp() throws {
    let run = try #require(try sarif(Project.sample("sante").path).runs.first)
    #expect(run.tool.driver.rules.map(\.id) == Rule.all.map(\.id.text))
    #expect(run.tool.driver.rules.allSatisfy { !$0.help.text.isEmpty })
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.results.isEmpty && run.invocations.map(\.executionSuccessful) == [true])
  }

  @Test func resultsAreThoseOfTheJSON() throws {
    let results = try report(on: "refuse").results
    let found = try miroir("check", "--format", "json", folder.url.path).json.portfolios
    let diagnostics = try #require(found.first).diagnostics
    #expect(results.map(\.ruleId) == diagnostics.map(\.rule))
    #expect(results.map(\.line) == diagnostics.map(\.line))
    #expect(results.map(\.column) == diagnostics.map(\.column))
    #expect(results.map(\.properties.severity) == diagnostics.map(\.severity))
    #expect(results.map(\.relatedLocations.count) == diagnostics.map(\.related.count))
  }

  @Test func pathsAreURIsAndFailuresAreNotifications() throws {
    try folder.write("<portfolio/>".utf8, to: "été #1 a:b/portfolio.xml")
    let run = try #require(
      try sarif("./été #1 a:b/", folder.url.path + "/été #1 a:b", "x {y} [z](1)").runs.first)
    let uris = run.results.compactMap(\.locations.first?.physicalLocation.artifactLocation.uri)
    #expect(uris.first == "%C3%A9t%C3%A9%20%231%20a%3Ab/portfolio.xml")
    #expect(uris.last?.hasPrefix("file:///") == true)
    let invocation = try #require(run.invocations.first)
    #expect(!invocation.executionSuccessful)
    #expect(
      invocation.toolExecutionNotifications.map(\.message.text) == [
        "«\u{A0}x {{y}} [z\\](1)\u{A0}» n’existe pas."
      ])
  }

  // MARK: - Fingerprints

  @Test func fingerprintsTellResultsApart() throws {
    let prints = try report(on: "refuse").fingerprints
    #expect(prints.count > 25 && Set(prints).count == prints.count)
    #expect(prints.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{16}:[1-9][0-9]*/) != nil })
  }

  @Test(arguments: ["\n", "<!-- encore une ligne -->\r\n"])
  func fiftyLinesAboveDoNotChangeAFingerprint(line: String) throws {
    let before = try report(on: "refuse")
    let after = try report(on: "refuse") { text in
      text.replacing(
        "<preuves>", with: String(repeating: line, count: 50) + "<preuves>", maxReplacements: 1)
    }
    #expect(before.results.map(\.line) != after.results.map(\.line))
    #expect(before.fingerprints == after.fingerprints)
  }

  @Test func aLineAboveDoesNotChangeThoseOfAMalformedDocument() throws {
    let slips = "<p>a & b & c</p>"
    let before = try report(on: "sante") { $0.replacing("<preuves>", with: "<preuves>" + slips) }
    let after = try report(on: "sante") { $0.replacing("<preuves>", with: "\n\n<preuves>" + slips) }
    #expect(before.results.map(\.ruleId) == ["esperluette-nue", "esperluette-nue"])
    #expect(before.fingerprints == after.fingerprints)
    #expect(before.fingerprints.map { $0.suffix(2) } == [":1", ":2"])
  }

  @Test func aFaultThatMovesToAnotherElementHasAnotherFingerprint() throws {
    func print(_ rule: String, _ run: SARIF.Run) -> String? {
      run.results.first { $0.ruleId == rule }?.fingerprint
    }
    let here = try report(on: "sante") {
      $0.replacing("<situation id=", with: "<situation couleur=\"a\" id=", maxReplacements: 1)
    }
    let there = try report(on: "sante") { text in
      let second = text.ranges(of: "<situation id=")[1]
      return text.replacingCharacters(in: second, with: "<situation couleur=\"a\" id=")
    }
    let other = try report(on: "sante") {
      $0.replacing("<situation id=", with: "<situation forme=\"a\" id=", maxReplacements: 1)
    }
    let prints = [here, there, other].map { print("attribut-inconnu", $0) }
    #expect(prints.allSatisfy { $0 != nil } && Set(prints).count == 3)
  }

  @Test func theLanguageDoesNotChangeAFingerprint() throws {
    let french = try report(on: "refuse").fingerprints
    let english = try sarif("--lang", "en", "portfolio.xml").runs.first?.fingerprints
    #expect(french == english)
  }
}

/// As much of a SARIF document as is promised.
private struct SARIF: Decodable {
  var version: String
  var runs: [Run]

  struct Run: Decodable {
    var tool: Tool
    var columnKind: String
    var results: [Outcome]
    var invocations: [Invocation]

    var fingerprints: [String] { results.map(\.fingerprint) }
  }

  struct Tool: Decodable {
    var driver: Driver
  }

  struct Driver: Decodable {
    var rules: [Descriptor]
  }

  struct Descriptor: Decodable {
    var id: String
    var help: Message
  }

  struct Outcome: Decodable {
    var ruleId: String
    var level: String
    var message: Message
    var locations: [Location]
    var relatedLocations: [Location]
    var partialFingerprints: [String: String]
    var properties: Properties

    var fingerprint: String { partialFingerprints["miroir/v1"] ?? "" }
    var line: Int { locations.first?.physicalLocation.region?.startLine ?? 0 }
    var column: Int { locations.first?.physicalLocation.region?.startColumn ?? 0 }
  }

  struct Properties: Decodable {
    var severity: String
  }

  struct Message: Decodable {
    var text: String
  }

  struct Location: Decodable {
    var physicalLocation: Physical
  }

  struct Physical: Decodable {
    var artifactLocation: Artifact
    var region: Region?
  }

  struct Artifact: Decodable {
    var uri: String
  }

  struct Region: Decodable {
    var startLine: Int
    var startColumn: Int
  }

  struct Invocation: Decodable {
    var executionSuccessful: Bool
    var toolExecutionNotifications: [Notification]
  }

  struct Notification: Decodable {
    var message: Message
  }
}
