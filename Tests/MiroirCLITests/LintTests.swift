import Foundation
import Testing
import TestSupport

/// `miroir referentiel lint` on files as an establishment writes them.
@Suite struct LintTests {
  static let whole = """
    <referentiel xmlns="urn:miroir:referentiel:1" id="local" competences="1">
      <titre>Accueillir</titre>
      <source>Délibération du 3 mars 2026.</source>
      <regle id="stricte">Tout.</regle>
      <domaine code="L1"><titre>Recevoir</titre>
        <competence code="L1.1"><titre>Écouter</titre></competence>
      </domaine>
    </referentiel>
    """

  private func lint(_ texts: [String: String], _ arguments: String...) throws -> Finished {
    let folder = try TemporaryFolder()
    for (name, text) in texts { try folder.write(text.utf8, to: name) }
    return try run(
      miroirPath, ["referentiel", "lint"] + arguments + texts.keys.sorted(), in: folder.url)
  }

  @Test func aFaultlessFileIsReady() throws {
    let run = try lint(["local.xml": Self.whole], "--final")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      run.output == """
        local.xml

        0 erreur, 0 point à compléter, 0 conseil. Rien ne bloque\u{A0}: le référentiel est prêt.

        """)
  }

  @Test func aFaultIsShownAtThePathThatWasGiven() throws {
    let text = Self.whole.replacing(#"code="L1""#, with: #"code="L1" bloc="B""#)
    let run = try lint(["local.xml": text])
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """
        erreur[bloc-inconnu]\u{A0}: «\u{A0}B\u{A0}» n’est le code d’aucun bloc
          --> local.xml:5:22
          |
        5 |   <domaine code="L1" bloc="B">…
          |                      ^
        """))
  }

  @Test func whatIsMissingBlocksTheFinalVersionOnly() throws {
    let text = Self.whole.replacing("<titre>Accueillir</titre>", with: "")
    #expect(try lint(["local.xml": text]).status == 0)
    #expect(try lint(["local.xml": text], "--final").status == 1)
  }

  @Test func filesAreCheckedTogetherAndReportedApart() throws {
    let other = Self.whole.replacing("<regle", with: #"<remplace referentiel="local"/><regle"#)
      .replacing(#"id="local""#, with: #"id="autre""#)
    let loop = Self.whole.replacing("<regle", with: #"<remplace referentiel="autre"/><regle"#)
    let run = try lint(["a.xml": loop, "b.xml": other, "c.xml": Self.whole], "--format", "json")
    #expect(run.status == 1)
    let files = try run.lint.referentiels
    #expect(files.map(\.path) == ["a.xml", "b.xml", "c.xml"])
    #expect(files.map(\.id) == ["local", "autre", "local"])
    #expect(files.map(\.blocks) == [true, false, true])
    #expect(
      files.map { $0.diagnostics.map(\.rule) } == [
        ["remplacement-en-boucle"], [], ["referentiel-double"],
      ])
    #expect(files.last?.diagnostics.first?.related.map(\.file) == ["a.xml"])
  }

  @Test func theSameFileTwiceIsNoRepetition() throws {
    let run = try lint(["local.xml": Self.whole], "local.xml")
    #expect(run.status == 0)
  }

  @Test func jsonHasThePromisedKeysInTheirOrder() throws {
    let run = try lint(["local.xml": Self.whole], "--format", "json")
    #expect(
      run.output == """
        {"format":"miroir-lint/1","miroir":"0.1.0","language":"fr","referentiels":[
        {"path":"local.xml","id":"local","errors":0,"missing":0,"advice":0,"blocks":false,"diagnostics":[]}
        ],"failures":[]}

        """)
  }

  @Test func whatCannotBeReadDoesNotHideTheOthers() throws {
    let run = try lint(["local.xml": Self.whole], "absent.xml", ".", "--format", "json")
    #expect(run.status == 2)
    #expect(try run.lint.referentiels.map(\.path) == ["local.xml"])
    #expect(try run.lint.failures.map(\.code) == ["not-a-file", "not-a-file"])
    #expect(run.errors.split(separator: "\n").count == 2)
  }

  @Test(arguments: [
    ("", "xml-mal-forme"), ("<portfolio xmlns='urn:miroir:portfolio:1'/>", "element-inconnu"),
    ("<referentiel xmlns='urn:miroir:referentiel:1'>", "balise-non-fermee"),
    ("<referentiel xmlns='urn:miroir:referentiel:1'/>", "attribut-absent"),
    ("<!DOCTYPE a><referentiel/>", "doctype"), ("Mon référentiel", "xml-mal-forme"),
  ])
  func whatIsNoReferentielHasItsDiagnostics(text: String, rule: String) throws {
    let run = try lint(["portfolio.xml": text], "--format", "json")
    #expect(run.status == 1)
    #expect(try run.lint.referentiels.flatMap(\.diagnostics).map(\.rule) == [rule])
  }

  @Test func quietAnswersByItsStatusAlone() throws {
    let run = try lint(["local.xml": ""], "--quiet")
    #expect(run.status == 1 && run.output == "" && run.errors == "")
  }

  @Test func noFileIsWrongUsage() throws {
    #expect(try miroir("referentiel", "lint").status == 64)
  }
}

/// `miroir-lint/1`, as somebody else's program would read it.
private struct LintReport: Decodable {
  var referentiels: [Referentiel]
  var failures: [CheckReport.Failure]

  struct Referentiel: Decodable {
    var path: String
    var id: String?
    var blocks: Bool
    var diagnostics: [CheckReport.Diagnostic]
  }
}

extension Finished {
  fileprivate var lint: LintReport {
    get throws { try JSONDecoder().decode(LintReport.self, from: Data(output.utf8)) }
  }
}
