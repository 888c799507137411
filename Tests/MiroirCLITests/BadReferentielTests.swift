import Foundation
import Testing
import TestSupport

/// Whatever a référentiel's file holds, the command answers, soon and with a reason.
@Suite struct BadReferentielTests {
  /// A référentiel that no rule objects to, but for what stands in `domains`.
  private static func referentiel(_ domains: String, id: String = "grand") -> String {
    """
    <referentiel xmlns="urn:miroir:referentiel:1" id="\(id)">
      <titre>Inventé</titre><source>Aucune.</source><regle id="stricte">Tout.</regle>
      \(domains)
    </referentiel>
    """
  }

  private static func domain(_ code: String, _ codes: [String]) -> String {
    let competences = codes.map { "<competence code=\"\($0)\"><titre>\($0)</titre></competence>" }
    return "<domaine code=\"\(code)\"><titre>\(code)</titre>\(competences.joined())</domaine>"
  }

  private static let portfolio = """
    <portfolio xmlns="urn:miroir:portfolio:1" id="p" referentiel="grand"><situations>\
    <situation id="s">MOBILISATIONS</situation></situations></portfolio>
    """

  private static func mobilisations(_ codes: [String]) -> String {
    codes.map { code in
      """
      <mobilisation competence="\(code)"><justification>Page 1.</justification>\
      <analyse>\(code) : ce que j'en ai compris, et ce qui m'échappe encore.</analyse></mobilisation>
      """
    }.joined()
  }

  private func folder(_ referentiel: String, mobilising codes: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let text = Self.portfolio.replacing("MOBILISATIONS", with: Self.mobilisations(codes))
    try folder.write(text.utf8, to: "portfolio.xml")
    try folder.write(referentiel.utf8, to: "referentiels/grand.xml")
    return folder
  }

  /// Ten thousand competences and two hundred mobilisations, half of them of unknown codes: minutes
  /// if any look-up were a search.
  @Test(
    arguments: [
      (["check"], 1), (["coverage"], 0), (["referentiel", "lint"], 0),
    ], [1, 100, 10_000])
  func tenThousandCompetencesAreReadSoon(
    command: (arguments: [String], status: Int), domains: Int
  ) throws {
    let perDomain = 10_000 / domains
    let codes = (0..<domains).map { domain in
      (0..<perDomain).map { "D\(domain).\($0)" }
    }
    let text = Self.referentiel(
      codes.enumerated().map { Self.domain("D\($0.offset)", $0.element) }.joined())
    let unknown = (0..<100).map { "X\($0)" }
    let folder = try folder(text, mobilising: Array(codes.joined().prefix(100)) + unknown)
    let isLint = command.arguments.contains("lint")
    let path = folder.url.path + (isLint ? "/referentiels/grand.xml" : "")
    let run = try miroirWithinAMinute(command.arguments + ["--format", "json", path])
    #expect(run.status == command.status, "\(run.errors)")
    #expect(run.output.count > (isLint ? 100 : 10_000))
  }

  /// As many faults as there are competences.
  @Test func thousandsOfFaultsAreAllReported() throws {
    let rules = (0..<3_000).map { "<regle id=\"r\($0)\" validees-au-moins=\"99999\">x</regle>" }
    let domains = (0..<3_000).map { number in
      """
      <domaine code="D" bloc="B\(number)"><competence code="C" transversal="c2i2:\(number)">\
      <tittre/></competence></domaine>
      """
    }
    let text = Self.referentiel(rules.joined() + domains.joined())
    let folder = try TemporaryFolder()
    try folder.write(text.utf8, to: "grand.xml")
    let run = try miroir("referentiel", "lint", "--lang", "en", "grand.xml", in: folder.url)
    #expect(run.status == 1)
    for (rule, others) in [("code-double", 5_995), ("bloc-inconnu", 2_997)] {
      #expect(run.output.contains("[\(rule)]") && run.output.contains("and \(others) more"))
    }
  }

  @Test(arguments: [
    (["D1.1", "d1.1"], ["code-double"]), (["\u{C9}1", "E\u{301}1"], ["code-double"]),
    (["\u{E9}1", "E\u{301}1"], ["code-double"]), (["D1.1", "D1.1"], ["code-double"]),
    (["D1.1", "D1.1 "], ["code-double"]), (["D1.1", "D1.10"], []), (["É1", "E1"], []),
    (["D1.1", ""], ["valeur-incorrecte"]),
  ])
  func codesThatLookAlikeAreAFault(codes: [String], rules: [String]) throws {
    let folder = try folder(Self.referentiel(Self.domain("D1", codes)), mobilising: [])
    let run = try miroir("check", "--format", "json", folder.url.path)
    let found = try run.json.portfolios.flatMap(\.diagnostics).filter { $0.severity == "error" }
    #expect(found.map(\.rule) == rules)
    #expect(found.allSatisfy { $0.file == "referentiels/grand.xml" })
  }

  /// What looks alike isn't the same: each is covered for itself.
  @Test func formsOfAccentsAreTwoCompetences() throws {
    let folder = try folder(
      Self.referentiel(Self.domain("D1", ["\u{C9}1", "E\u{301}1"])), mobilising: ["E\u{301}1"])
    let run = try miroir("coverage", folder.url.path)
    #expect(run.output.contains("2 compétences\u{A0}: 0 étayée, 1 déclarée, 1 non abordée"))
  }

  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "..", "grand/../grand", "a b", ""])
  func anIdentifierThatIsAPathIsNoPath(id: String) throws {
    let folder = try folder(
      Self.referentiel(Self.domain("D1", ["D1.1"]), id: id), mobilising: ["D1.1"])
    let file = folder.url.path + "/referentiels/grand.xml"
    let lint = try miroir("referentiel", "lint", file)
    #expect(lint.status == 1 && lint.output.contains("[valeur-incorrecte]"))
    let text = try String(contentsOfFile: folder.url.path + "/portfolio.xml", encoding: .utf8)
    try folder.write(text.replacing("\"grand\"", with: "\"\(id)\"").utf8, to: "portfolio.xml")
    let check = try miroir("check", folder.url.path)
    #expect(check.status == 1 && check.output.contains("[valeur-incorrecte]"))
    #expect(!check.output.contains("root:"))
  }

  @Test(arguments: [
    ("../x", 2), ("../../../../etc/passwd", 2), ("/etc/passwd", 2), ("/dev/null", 2), ("..", 64),
    ("", 64), ("c2i2ms-2011/", 2), ("c2i2ms-2011/../c2i2ms-2011", 2), ("blocs", 64),
    ("guidage/c2i2ms-2011", 2), ("portfolio", 64), ("c2i2ms-2011.xml", 2), ("C2I2MS-2011", 64),
  ])
  func aNameOnTheCommandLineIsAFileOrAReferentiel(name: String, status: Int) throws {
    for arguments in [
      ["referentiel", "show", name], ["check", "Samples/sante", "--referentiel", name],
    ] {
      let run = try run(miroirPath, arguments)
      #expect(run.status == status, "\(arguments)")
      #expect(run.output == "" && !run.errors.contains("root:"))
    }
  }

  /// An id or a path can't forge a line of the report.
  @Test func whatIsQuotedStaysOnItsLine() throws {
    let folder = try folder(
      Self.referentiel("", id: "a&#10;0 erreur&#x202E;"), mobilising: [])
    let run = try miroir("referentiel", "lint", folder.url.path + "/referentiels/grand.xml")
    #expect(run.status == 1)
    #expect(!run.output.contains("\n0 erreur") && !run.output.contains("\u{202E}"))
  }
}
