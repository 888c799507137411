import Foundation
import Testing
import TestSupport

/// `miroir.toml`: stricter rules in a candidate's folder, rules set aside by a session alone.
@Suite struct SettingsTests {
  let folder: TemporaryFolder

  /// A copy of a sample with a file that no evidence names: a piece of advice.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.sample("minimal"), to: folder.url.appending(path: "p"))
    try folder.write("Notes.".utf8, to: "p/preuves/notes.txt")
  }

  private func check(_ arguments: String...) throws -> Finished {
    try run(miroirPath, ["check", "p"] + arguments, in: folder.url)
  }

  private func own(_ text: String) throws { try folder.write(text.utf8, to: "p/miroir.toml") }

  private func session(_ text: String) throws { try folder.write(text.utf8, to: "session.toml") }

  @Test func aFolderMakesRulesStricter() throws {
    #expect(try check("--final").status == 0)
    try own("[severites]\nfichier-non-declare = \"manque\"\n")
    #expect(try check().status == 0)
    let final = try check("--final")
    #expect(final.status == 1 && final.output.contains("à compléter[fichier-non-declare]"))
    try own("[severites]\nfichier-non-declare = \"erreur\"\n")
    #expect(try check().status == 1)
  }

  @Test(arguments: [
    ("severites = 3", "[severites]"),
    ("[severite]\na = \"erreur\"", "severites"),
    ("[severites]\nfichier-non-declares = \"erreur\"", "fichier-non-declare\u{A0}»"),
    ("[severites]\nfichier-non-declare = \"grave\"", "\"manque\""),
    ("[severites]\npreuve-inconnue = \"conseil\"", "plus stricte"),
    ("[severites]\nanalyse-en-une-phrase = \"manque\"", "reste un conseil"),
    ("[[ecartees]]\nregle = \"fichier-non-declare\"\nraison = \"Non.\"", "--config"),
    ("[severites", "un titre n’est pas écrit en TOML"),
    ("[severites]\nx", "p/miroir.toml:2:"),
    ("[severites]\na = \"erreur\"\na = \"manque\"", "cette clé est écrite deux fois"),
    ("[severites]\na = \"erreur\"\n[severites]\nb = 1", "cette clé est écrite deux fois"),
    ("ecartees = [1,\n", "une liste n’est pas fermée"),
    ("ecartees = [1,\n", "p/miroir.toml:1:14"),
    ("[severites]\na = \"erreur\n", "un texte n’est pas fermé"),
    ("[severites]\na = erreur\n", "cette valeur n’est pas écrite en TOML"),
    ("# severite = 3\n[severite]\n", "p/miroir.toml:2:2"),
    ("[severites]\npreuve-inconnues = \"erreur\" # une-preuve-inconnues\n", "p/miroir.toml:2:1"),
  ])
  func aSettingWithoutEffectIsAnError(text: String, named: String) throws {
    try own(text)
    let run = try check()
    #expect(run.status == 1 && run.output.contains("erreur[reglage-incorrect]"))
    #expect(run.output.contains(named), "\(run.output)")
    #expect(run.output.contains("p/miroir.toml:"))
  }

  @Test func aSessionSetsARuleAsideAndItIsShownEverywhere() throws {
    try session("[[ecartees]]\nregle = \"fichier-non-declare\"\nraison = \"Toléré en 2026.\"\n")
    let text = try check("--config", "session.toml")
    #expect(text.status == 0)
    #expect(!text.output.contains("conseil[fichier-non-declare]"))
    #expect(
      text.output.contains("Écarté par la session\u{A0}: fichier-non-declare (1) — Toléré en 2026.")
    )
    let json = try check("--config", "session.toml", "--format", "json")
    #expect(json.output.contains(#""advice":0,"silenced":1,"#))
    let page = try check("--config", "session.toml", "--format", "html")
    #expect(page.output.contains("Toléré en 2026."))
    let sarif = try check("--config", "session.toml", "--format", "sarif")
    let suppressed =
      #""suppressions":[{"kind":"external","status":"accepted","justification":"Toléré"#
    #expect(sarif.output.ranges(of: suppressed).count == 1)
    let junit = try check("--config", "session.toml", "--format", "junit")
    #expect(junit.output.contains(#"skipped="1""#))
    #expect(
      junit.output.contains(#"name="fichier-non-declare"><skipped message="Écarté par la session"#))
    let github = try check("--config", "session.toml", "--format", "github")
    #expect(
      github.output.contains(
        "::notice file=p/portfolio.xml,title=fichier-non-declare::Écarté par la session"))
    let export = try miroir(
      "export", "p", "-o", "d", "--config", "session.toml", in: folder.url)
    #expect(export.status == 0)
    for file in ["d/dossier.html", "d/dossier.json"] {
      let page = try String(contentsOf: folder.url.appending(path: file), encoding: .utf8)
      #expect(page.contains("Toléré en 2026."))
    }
  }

  @Test func aStricterRuleIsStricterInEveryFormat() throws {
    try own("[severites]\nfichier-non-declare = \"erreur\"\n")
    let junit = try check("--format", "junit")
    #expect(junit.output.contains(#"failures="1""#))
    #expect(junit.output.contains(#"type="erreur""#))
    #expect(try check("--format", "sarif").output.contains(#""level":"error","message""#))
    #expect(try check("--format", "github").output.contains("::error file=p/"))
  }

  @Test(arguments: [
    "[[ecartees]]\nregle = \"competence-sans-analyse\"\nraison = \"Non.\"",
    "[[ecartees]]\nregle = \"preuve-inconnue\"\nraison = \"Non.\"",
    "[[ecartees]]\nregle = \"preuve-active\"\nraison = \"Non.\"",
    "[[ecartees]]\nregle = \"fichier-non-declare\"",
    "[[ecartees]]\nregle = \"fichier-non-declare\"\nraison = \" \"",
    "[[ecartees]]\nregle = \"fichier-non-declare\"\nraison = \"Oui.\"\nmotif = \"Oui.\"",
  ])
  func whatProtectsTheJuryStays(text: String) throws {
    try session(text)
    let run = try check("--config", "session.toml")
    #expect(run.status == 64 && run.output == "" && run.errors.contains("session.toml:"))
  }

  @Test func aMissingFileIsTheMachines() throws {
    #expect(try check("--config", "nulle-part.toml").status == 2)
  }
}
