import Foundation
import Testing
import TestSupport

/// `miroir suivi`: a group of portfolios at a glance.
@Suite struct FollowUpTests {
  let group: Group

  /// One never read, one read and rewritten, one read and answered, one read and left as it was.
  init() throws {
    group = try Group(["brouillon", "enseignant", "minimal", "sante"])
    for (name, address) in [
      ("enseignant", "presentation"), ("minimal", "registre/contexte"), ("sante", "presentation"),
    ] {
      try group.annotate(name, "Claire Morel", address, "Qui\u{A0}?")
      try group.annotate(name, "Ahmed Roux", role: "pair", address, "Et puis\u{A0}?")
    }
    try group.edit("minimal", "une dame a retrouvé", "une visiteuse a retrouvé")
    let notes = try group.text("promo/enseignant/annotations/tuteur-1.xml")
    let id = try #require(notes.firstMatch(of: /annotation id="([^"]+)"/)?.1)
    let reply = try group.miroir([
      "annotations", "reply", "promo/enseignant", String(id), "--text", "Moi.",
    ])
    try #require(reply.status == 0)
  }

  private func suivi(_ arguments: String...) throws -> Finished {
    try group.miroir(
      ["suivi", "promo", "-o", "suivi", "--author", "Claire Morel", "--role", "tuteur"] + arguments)
  }

  /// The cells of a portfolio's line, by their titles.
  private func line(_ name: String) throws -> [String: String] {
    let lines = try group.text("suivi/suivi.csv").components(separatedBy: "\r\n")
      .map { $0.components(separatedBy: ",") }
    let cells = try #require(lines.first { $0.contains("promo/\(name)") })
    try #require(cells.count == lines[0].count)
    return Dictionary(uniqueKeysWithValues: zip(lines[0], cells))
  }

  @Test func eachPortfolioIsWhereItStands() throws {
    let run = try suivi()
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("4 portfolios, 3 vous attendent"))
    let expected: [String: [String]] = [
      "brouillon": ["pas-encore-relu", "", "0", "0", "0", "0"],
      "enseignant": ["inchange", "0", "1", "1", "2", "1"],
      "minimal": ["change", "1", "0", "2", "2", "1"],
      "sante": ["inchange", "0", "0", "2", "2", "1"],
    ]
    let keys = [
      "depuis", "passages-changes", "attend-de-moi", "attend-du-candidat", "questions-ouvertes",
      "tours",
    ]
    for (name, values) in expected {
      let line = try line(name)
      #expect(keys.map { line[$0] ?? "" } == values, "\(name)")
      #expect(line["calme"] == "non")
    }
  }

  @Test func whatChangedIsShownWordByWord() throws {
    #expect(try suivi().status == 0)
    let page = try group.text("suivi/changements/p-0b6d12.html")
    #expect(page.contains("<del><span class=\"hidden\">[retiré\u{A0}: </span>dame "))
    #expect(page.contains("<ins><span class=\"hidden\">[ajouté\u{A0}: </span>visiteuse "))
    let index = try group.text("suivi/index.html")
    #expect(index.contains("href=\"changements/p-0b6d12.html\""))
    let order = ["Vous attendent", "Attendent la personne candidate"].map { label in
      index.range(of: label)?.lowerBound
    }
    #expect(try #require(order[0]) < #require(order[1]))
  }

  @Test func eachPortfolioHasACopyToAnnotateWhoseVersionIsKept() throws {
    #expect(try suivi().status == 0)
    let index = try group.text("suivi/index.html")
    #expect(index.contains("href=\"relecture/p-0b6d12.html\""))
    #expect(try group.text("suivi/relecture/p-0b6d12.html").contains("visiteuse"))
    let versions = try FileManager.default.contentsOfDirectory(
      atPath: group.folder.url.appending(path: "promo/brouillon/annotations/versions").path)
    #expect(versions.count == 1)
  }

  /// A file too large for a page: the link, followed as a browser does, leads to the file itself.
  @Test(arguments: ["suivi", "à moi/mes suivis"])
  func evidenceTooLargeForACopyIsLinkedWhereItIs(output: String) throws {
    let name = "promo/sante/preuves/Mon relevé 100%.csv"
    let bytes = Data(repeating: UInt8(ascii: "1"), count: 2_000_001)
    try group.folder.write(bytes, to: name)
    try group.edit("sante", "preuves/journal-recherche.md", "preuves/Mon relevé 100%.csv")
    try group.folder.write([], to: "à moi/LISEZ-MOI.txt")
    let run = try group.miroir([
      "suivi", "promo", "-o", output, "--author", "Claire Morel", "--role", "tuteur",
    ])
    try #require(run.status == 0, "\(run.errors)")
    let page = group.folder.url.appending(path: "\(output)/relecture/p-5c1e84.html")
    let text = try String(contentsOf: page, encoding: .utf8)
    let href = try #require(text.firstMatch(of: /href="([^"]*100%25\.csv)"/)?.1)
    #expect(href.hasPrefix("../../") && href.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    let target = try #require(URL(string: String(href), relativeTo: page))
    #expect(try Data(contentsOf: target) == bytes)
    #expect(text.contains("tant que tous deux restent à leur place"))
    #expect(!text.contains("demandez-le à la personne candidate"))
  }

  /// A browser goes up by the names that it was given: through a link, it would come elsewhere.
  @Test func evidenceIsNotLinkedWhereTheWayUpLeadsElsewhere() throws {
    try group.folder.write(
      Data(repeating: UInt8(ascii: "1"), count: 2_000_001),
      to: "promo/sante/preuves/journal-recherche.md")
    try group.folder.write([], to: "ailleurs/loin/suivi/.x.miroir-partial")
    try FileManager.default.createSymbolicLink(
      at: group.folder.url.appending(path: "suivi"),
      withDestinationURL: group.folder.url.appending(path: "ailleurs/loin/suivi"))
    #expect(try suivi().status == 0)
    let text = try group.text("suivi/relecture/p-5c1e84.html")
    #expect(text.contains("demandez-le à la personne candidate"))
    #expect(!text.contains("href=\"../"))
  }

  @Test func anotherReaderSeesTheirOwn() throws {
    let run = try group.miroir([
      "suivi", "promo", "-o", "suivi", "--author", "Lise Bon", "--role", "referent", "--lang", "en",
    ])
    #expect(run.status == 0 && run.output.contains("4 wait for you"))
    #expect(try line("minimal")["depuis"] == "pas-encore-relu")
    #expect(try line("enseignant")["attend-d-autres"] == "1")
  }

  @Test func whatDidNotChangeIsNotMadeAgain() throws {
    #expect(
      try suivi().output.contains(
        "4 copies de relecture refaites, 1 page de changements refaite"))
    #expect(
      try suivi().output.contains("0 copie de relecture refaite, 0 page de changements refaite"))
    try group.edit("sante", "<presentation>", "<presentation>Bonjour. ")
    #expect(
      try suivi().output.contains("1 copie de relecture refaite, 1 page de changements refaite"))
    try group.annotate("minimal", "Claire Morel", "registre/contexte", "Bien.")
    #expect(try suivi().status == 0)
    // Read since: there is nothing to show any more.
    let page = group.folder.url.appending(path: "suivi/changements/p-0b6d12.html").path
    #expect(!FileManager.default.fileExists(atPath: page))
    #expect(try line("minimal")["tours"] == "2")
  }

  @Test func whatCannotBeReadIsListedWithItsReason() throws {
    try group.folder.write("<portfolio".utf8, to: "promo/casse/portfolio.xml")
    try FileManager.default.copyItem(
      at: group.folder.url.appending(path: "promo/sante"),
      to: group.folder.url.appending(path: "promo/sante-bis"))
    let run = try suivi()
    #expect(run.status == 0 && run.output.contains("2 non suivis"))
    let index = try group.text("suivi/index.html")
    #expect(index.contains("promo/casse") && index.contains("promo/sante-bis"))
    #expect(try line("casse")["illisible"]?.isEmpty == false)
  }

  @Test func whatIsNotOursIsNotTouched() throws {
    try group.folder.write("À moi.".utf8, to: "suivi/index.html")
    let run = try suivi()
    #expect(run.status == 2 && run.errors.contains("n’est pas remplacé"))
    #expect(try group.text("suivi/index.html") == "À moi.")
    #expect(
      try group.miroir([
        "suivi", "absent", "-o", "b", "--author", "C", "--role", "tuteur",
      ]).status == 2)
  }

  @Test func aSessionLimitsTheRounds() throws {
    try group.folder.write("[relecture]\ntours = 1\n".utf8, to: "session.toml")
    let run = try suivi("--config", "session.toml")
    #expect(run.status == 0 && run.output.contains("2 vous attendent"))
    #expect(try group.text("suivi/index.html").contains("1 sur 1"))
    #expect(try line("brouillon")["tours-prevus"] == "1")
  }

  @Test(arguments: ["tour = 3", "tours = 0", "tours = \"3\""])
  func aLimitThatIsNoneIsRefused(text: String) throws {
    try group.folder.write("[relecture]\n\(text)\n".utf8, to: "session.toml")
    let run = try suivi("--config", "session.toml")
    #expect(run.status == 64 && run.errors.contains("session.toml:2"), "\(run.errors)")
    #expect(run.errors.contains("tours"))
  }

  @Test func whoHasGoneQuietIsShown() throws {
    let portfolio = group.folder.url.appending(path: "promo/sante/portfolio.xml").path
    let long = Date(timeIntervalSinceNow: -30 * 86_400)
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: portfolio)
    #expect(try suivi().status == 0)
    #expect(try line("sante")["calme"] == "oui" && line("sante")["jours"] == "30")
    #expect(try suivi("--calme-depuis", "31").status == 0)
    #expect(try line("sante")["calme"] == "non")
  }
}
