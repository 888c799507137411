import Foundation
import Testing
import TestSupport

/// `miroir annotations merge --from`: what many people sent, into the portfolios it is about.
@Suite struct FilingTests {
  let group: Group

  init() throws {
    group = try Group(["sante", "minimal"])
    try group.annotate("sante", "Claire Morel", "photos/contexte", "Où ?")
    try group.annotate("minimal", "Claire Morel", "registre/contexte", "Qui ?")
    for name in ["sante", "minimal"] {
      let notes = try group.text("promo/\(name)/annotations/tuteur-1.xml")
      try group.folder.write(notes.utf8, to: "recus/\(name).xml")
      try FileManager.default.removeItem(
        at: group.folder.url.appending(path: "promo/\(name)/annotations"))
    }
  }

  private func merge(_ arguments: String...) throws -> Finished {
    try group.miroir(["annotations", "merge", "--from", "recus", "promo"] + arguments)
  }

  private func isFiled(_ name: String) -> Bool {
    FileManager.default.fileExists(
      atPath: group.folder.url.appending(path: "promo/\(name)/annotations/tuteur-1.xml").path)
  }

  @Test func eachFileGoesToItsPortfolio() throws {
    try group.folder.write("Bonjour".utf8, to: "recus/lettre.txt")
    try group.folder.write("<a/>".utf8, to: "recus/autre.xml")
    let trial = try merge("--dry-run")
    #expect(trial.status == 0 && !isFiled("sante") && !isFiled("minimal"))
    #expect(trial.output.contains("sante.xml → promo/sante/annotations/tuteur-1.xml"))
    let run = try merge()
    #expect(run.status == 0 && isFiled("sante") && isFiled("minimal"))
    #expect(run.output.contains("2 fichiers rangés, 0 refusé, 2 autres laissés de côté."))
    let again = try merge()
    #expect(again.status == 0 && again.output.contains("déjà là"))
  }

  @Test func whatIsRefusedOrClashesIsSaidAndTheRestIsFiled() throws {
    let notes = try group.text("recus/sante.xml")
    try group.folder.write(notes.replacing("Où", with: "Quand").utf8, to: "recus/sante (1).xml")
    let id = try #require(notes.firstMatch(of: /portfolio="([^"]+)"/)?.1)
    try group.folder.write(notes.replacing(id, with: "p-ailleurs").utf8, to: "recus/b.xml")
    try group.folder.write(notes.dropLast(20).utf8, to: "recus/coupe.xml")
    let run = try merge()
    #expect(run.status == 1 && isFiled("sante") && isFiled("minimal"))
    #expect(run.output.contains("p-ailleurs") && run.output.contains("coupe.xml"))
    #expect(run.output.contains("les deux sont gardés"))
    #expect(run.output.contains("3 fichiers rangés, 2 refusés"))
    let kept = try group.text("promo/sante/annotations/tuteur-1.xml")
    #expect(kept.contains("Où") && kept.contains("Quand"))
  }

  @Test func twoPortfoliosOfOneIdGetNothing() throws {
    try FileManager.default.copyItem(
      at: group.folder.url.appending(path: "promo/sante"),
      to: group.folder.url.appending(path: "promo/sante-bis"))
    let run = try merge()
    #expect(run.status == 1 && !isFiled("sante") && isFiled("minimal"))
    #expect(run.output.contains("promo/sante, promo/sante-bis"))
  }

  @Test func aVersionThatIsNotKeptIsSaid() throws {
    try group.edit("sante", "</portfolio>", "<!-- Revu. --></portfolio>")
    let run = try merge()
    #expect(run.status == 0 && run.output.contains("n’a pas gardé la version annotée"))
  }

  @Test func filesOrTheirFolderAreAskedFor() throws {
    #expect(try group.miroir(["annotations", "merge", "promo/sante"]).status == 64)
    #expect(
      try group.miroir(["annotations", "merge", "promo/sante", "a.xml", "--from", "recus"]).status
        == 64)
    #expect(try group.miroir(["annotations", "merge", "promo", "--from", "absent"]).status == 2)
  }
}
