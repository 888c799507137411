import Foundation
import Testing
import TestSupport

/// Advice that a candidate sets aside, in a file of their own.
@Suite struct DismissalTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.sample("brouillon"), to: folder.url.appending(path: "brouillon"))
  }

  private var path: String { folder.url.appending(path: "brouillon").path }

  private func dismiss(_ lines: String) throws {
    let text = """
      <conseils-ecartes xmlns="urn:miroir:conseils-ecartes:1" version="1.0">
        \(lines)
      </conseils-ecartes>
      """
    try folder.write(text.utf8, to: "brouillon/conseils-ecartes.xml")
  }

  private var report: CheckReport.Portfolio {
    get throws {
      try #require(try miroir("check", "--format", "json", path).json.portfolios.first)
    }
  }

  @Test func adviceIsSetAsideAndCounted() throws {
    let before = try report
    #expect(before.silenced == 0)
    try dismiss(
      #"<conseil regle="situation-sans-preuve" adresse="cle-usb">Raison secrète.</conseil>"#)
    let after = try report
    #expect(after.silenced == 1 && after.advice == before.advice - 1)
    #expect(after.errors == before.errors && after.missing == before.missing)
    #expect(!after.diagnostics.contains { $0.rule == "situation-sans-preuve" })
    let text = try miroir("check", path).output
    #expect(text.contains("2 conseils, 1 conseil écarté. "))
    for (format, words) in [
      ("html", "1 conseil écarté."), ("github", ",title=Miroir::1 conseil écarté.\n"),
      ("junit", #"<properties><property name="dismissed" value="1"/></properties>"#),
      ("sarif", #""properties":{"dismissed":1}"#),
    ] {
      let report = try miroir("check", "--lang", "fr", "--format", format, path).output
      #expect(report.contains(words) && !report.contains("secrète"), "\(format): \(report)")
    }
    #expect(!text.contains("secrète"))
    #expect(try !miroir("check", "Samples/brouillon").output.contains("écarté"))
  }

  /// For programs it is neither a diagnostic nor an error: it is counted.
  @Test(arguments: ["json", "ndjson"])
  func whatIsSetAsideIsCountedForPrograms(format: String) throws {
    try dismiss(
      #"<conseil regle="situation-sans-preuve" adresse="cle-usb">Raison secrète.</conseil>"#)
    let run = try run(miroirPath, ["check", "--format", format, "brouillon"], in: folder.url)
    #expect(run.status == 0 && run.errors == "")
    try expectSnapshot(
      run.output, at: "Tests/MiroirCLITests/__Snapshots__/conseil-ecarte.\(format)")
  }

  @Test(arguments: [
    (#"<conseil regle="situation-sans-preuve" adresse="expose"/>"#, "ecart-sans-effet"),
    (#"<conseil regle="situation-sans-preuve"/>"#, "ecart-sans-effet"),
    (#"<conseil regle="analyse-absente" adresse="cle-usb"/>"#, "ecart-sans-effet"),
    (#"<conseil regle="analyse-abscente" adresse="cle-usb"/>"#, "ecart-sans-effet"),
    (
      #"<conseil regle="ecart-sans-effet"/><conseil regle="situation-sans-preuve"/>"#,
      "ecart-sans-effet"
    ),
    (#"<conseil adresse="cle-usb">…</conseil>"#, "attribut-absent"),
    ("<zzz/>", "element-inconnu"),
    ("<conseil", "balise-non-fermee"),
  ])
  func whatSetsNothingAsideIsSaid(lines: String, rule: String) throws {
    let before = try report
    try dismiss(lines)
    let after = try report
    let added = after.diagnostics.filter { $0.file == "conseils-ecartes.xml" }
    #expect(Set(added.map(\.rule)) == [rule])
    #expect(after.silenced == 0)
    #expect(after.diagnostics.count == before.diagnostics.count + added.count)
  }

  /// What is set aside is set aside for oneself: the jury's dossier is the same, byte for byte, but
  /// for the file that it says it leaves out.
  @Test func theDossierIsNotChanged() throws {
    let dossier = folder.url.appending(path: "dossier").path
    let rules = { (path: String) -> [String] in
      let file = URL(filePath: path).appending(path: "dossier.json")
      let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
      let facts = (object as? [String: Any])?["facts"] as? [[String: Any]]
      return try #require(facts).compactMap { $0["rule"] as? String }
    }
    #expect(try miroir("export", "--draft", path, "-o", dossier).status == 0)
    #expect(try rules(dossier).contains("situation-sans-preuve"))
    try dismiss(
      #"<conseil regle="situation-sans-preuve" adresse="cle-usb">Raison secrète.</conseil><conseil regle="absente"/>"#
    )
    let other = folder.url.appending(path: "autre").path
    #expect(try miroir("export", "--draft", path, "-o", other).status == 0)
    #expect(try rules(other) == rules(dossier))
    for name in try FileManager.default.subpathsOfDirectory(atPath: other) {
      #expect(!name.contains("conseils-ecartes"))
      let text = try? String(contentsOfFile: other + "/" + name, encoding: .utf8)
      #expect(text?.contains("secrète") != true, "\(name)")
    }
  }

  @Test func theFileFollowsItsSchema() throws {
    try dismiss(#"<conseil regle="situation-sans-preuve" adresse="cle-usb">Voulu.</conseil>"#)
    let schema = Project.root.appending(path: "Schemas/conseils-ecartes.xsd").path
    let oracle = try run(
      "xmllint", ["--noout", "--schema", schema, path + "/conseils-ecartes.xml"])
    #expect(oracle.status == 0, "\(oracle.errors)")
  }
}
