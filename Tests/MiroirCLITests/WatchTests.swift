import Foundation
import Testing
import TestSupport

/// `miroir check --watch`, as somebody sees it who saves a portfolio now and then.
@Suite struct WatchTests {
  /// The last line of the first report, and of what is said of each change.
  static let waiting = "La vérification se relance"
  static let now = "Maintenant"

  @Test func theFirstReportIsThatOfCheck() throws {
    let watched = try Watched(sample: "refuse")
    let report = try watched.next(to: Self.waiting)
    #expect(report.hasPrefix(try miroir("check", "p", in: watched.folder.url).output))
    #expect(try watched.interrupt() == (status: 1, rest: ""))
  }

  @Test(arguments: [false, true])
  func aSaveSaysWhatIsSolvedAndWhatIsNew(renaming: Bool) throws {
    let watched = try Watched(sample: "refuse")
    _ = try watched.next(to: Self.waiting)
    try watched.save("chartre quiz", by: "charte quiz", renaming: renaming)
    #expect(
      try watched.next(to: Self.now) == """

        1 erreur corrigée.
          corrigée[preuve-inconnue]\u{A0}: «\u{A0}chartre\u{A0}» n’est le nom d’aucune preuve (tablettes/D1.1)
        Maintenant\u{A0}: 16 erreurs, 8 points à compléter, 0 conseil.

        """)
    try watched.save("charte quiz", by: "charte quizz", renaming: renaming)
    let new = try watched.next(to: Self.now)
    #expect(new.hasPrefix("\n1 nouvelle erreur.\n\nerreur[preuve-inconnue]\u{A0}: «\u{A0}quizz"))
    #expect(new.contains("  --> p/portfolio.xml:122:39 (tablettes/D1.1)\n"))
    #expect(try watched.interrupt() == (status: 1, rest: ""))
  }

  /// Nothing is told of what a misspelt name entails, and no more than `check` counts.
  @Test(arguments: [
    ("<bilan>", "<bilann>", "balise-non-fermee"), ("</bilan>", "</bilann>", "balise-non-fermee"),
    ("bilan>", "bilann>", "element-inconnu"),
  ])
  func aMisspeltElementIsOneNewError(name: String, misspelt: String, rule: String) throws {
    let watched = try Watched(sample: "sante")
    _ = try watched.next(to: Self.waiting)
    try watched.save(name, by: misspelt)
    let report = try watched.next(to: Self.now)
    #expect(report.hasPrefix("\n1 nouvelle erreur.\n\nerreur[\(rule)]"))
    #expect(report.contains("Maintenant\u{A0}: 1 erreur, 0 point à compléter, 0 conseil."))
    let check = try miroir("check", "p", in: watched.folder.url).output
    #expect(check.contains("\n1 erreur, 0 point à compléter, 0 conseil."))
    #expect(try watched.interrupt() == (status: 1, rest: ""))
  }

  @Test func aSaveThatChangesNothingSaysNothing() throws {
    let watched = try Watched(sample: "refuse")
    _ = try watched.next(to: Self.waiting)
    try watched.save("<situations>", by: "\n\n<!-- plus bas -->\n<situations>")
    try watched.save("chartre quiz", by: "charte quiz")
    #expect(try watched.next(to: Self.now).hasPrefix("\n1 erreur corrigée.\n"))
    try watched.save("<situations>", by: "\n<situations>", renaming: true)
    #expect(try watched.interrupt() == (status: 1, rest: ""))
  }

  @Test func evidenceThatComesGoesAndComesBackIsSeen() throws {
    let watched = try Watched(sample: "sante")
    _ = try watched.next(to: Self.waiting)
    let file = "p/preuves/nouveau/dossier/a.txt"
    try watched.folder.write("Un essai".utf8, to: file)
    #expect(try watched.next(to: Self.now).contains("conseil[fichier-non-declare]"))
    try FileManager.default.removeItem(at: watched.folder.url.appending(path: file))
    #expect(try watched.next(to: Self.now).hasPrefix("\n1 conseil suivi.\n"))
    // A folder that was watched for a while still is.
    try watched.folder.write("Encore".utf8, to: "p/preuves/nouveau/dossier/b.txt")
    #expect(try watched.next(to: Self.now).hasPrefix("\n1 nouveau conseil.\n"))
    #expect(try watched.interrupt() == (status: 0, rest: ""))
  }

  @Test func aReferentielOfOnesOwnIsSeen() throws {
    let watched = try Watched(sample: "minimal")
    _ = try watched.next(to: Self.waiting)
    let file = watched.folder.url.appending(path: "p/referentiels/minimal.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data(text.replacing("</referentiel>", with: "").utf8).write(to: file)
    #expect(try watched.next(to: Self.now).contains("erreur[balise-non-fermee]"))
    try Data(text.utf8).write(to: file)
    #expect(try watched.next(to: Self.now).contains("  corrigée[balise-non-fermee]"))
    #expect(try watched.interrupt().status == 0)
  }

  @Test func aPortfolioThatGoesMayComeBack() throws {
    let watched = try Watched(sample: "refuse", "--lang", "fr")
    _ = try watched.next(to: Self.waiting)
    let text = try Data(contentsOf: watched.portfolio)
    try FileManager.default.removeItem(at: watched.portfolio)
    try watched.complains(of: "«\u{A0}p\u{A0}» ne contient pas de portfolio.xml\n")
    try text.write(to: watched.portfolio)
    #expect(
      try watched.next(to: Self.now) == """

        Le portfolio peut de nouveau être lu.
        Maintenant\u{A0}: 17 erreurs, 8 points à compléter, 0 conseil.

        """)
    try FileManager.default.removeItem(at: watched.portfolio)
    try watched.complains(of: "portfolio.xml\nmiroir\u{A0}: «\u{A0}p")
    #expect(try watched.interrupt() == (status: 2, rest: ""))
  }

  /// A save is not always made at once; nothing is said of what is there in between.
  @Test func aHalfWrittenPortfolioIsNotJudged() throws {
    let watched = try Watched(sample: "refuse")
    _ = try watched.next(to: Self.waiting)
    for (piece, other) in [("chartre quiz", "charte quiz"), ("charte quiz", "chartre quiz")] {
      let text = try String(contentsOf: watched.portfolio, encoding: .utf8)
      let bytes = Data(text.replacing(piece, with: other).utf8)
      let file = try FileHandle(forWritingTo: watched.portfolio)
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: bytes.prefix(4_000))
      Thread.sleep(forTimeInterval: 0.2)
      try file.write(contentsOf: bytes.dropFirst(4_000))
      try file.close()
      let change = try watched.next(to: Self.now)
      #expect(change.contains("preuve-inconnue") && !change.contains("balise-non-fermee"))
    }
    // Some editors put the old file away first.
    let text = try String(contentsOf: watched.portfolio, encoding: .utf8)
    let backup = watched.folder.url.appending(path: "p/portfolio.xml~")
    try FileManager.default.moveItem(at: watched.portfolio, to: backup)
    Thread.sleep(forTimeInterval: 0.1)
    try Data(text.replacing("chartre quiz", with: "charte quiz").utf8).write(to: watched.portfolio)
    try FileManager.default.removeItem(at: backup)
    #expect(try watched.next(to: Self.now).hasPrefix("\n1 erreur corrigée.\n"))
    #expect(try watched.interrupt() == (status: 1, rest: ""))
    #expect(try watched.complaints == "")
  }

  @Test func theStatusIsThatOfTheLastCheck() throws {
    let watched = try Watched(sample: "sante", "--final", "--lang", "en")
    _ = try watched.next(to: "The check runs again")
    try watched.save("</bilan>", by: "<zzz/></bilan>")
    #expect(try watched.next(to: "Now").hasPrefix("\n1 new error.\n"))
    try watched.save("<zzz/></bilan>", by: "</bilan>")
    let mended = try watched.next(to: "Now")
    #expect(mended.hasPrefix("\n1 error mended.\n"))
    #expect(mended.hasSuffix("Nothing blocks: the portfolio is ready.\n"))
    #expect(try watched.interrupt().status == 0)
  }

  @Test func aFolderThatGoesEndsIt() throws {
    let watched = try Watched(sample: "minimal")
    _ = try watched.next(to: Self.waiting)
    try FileManager.default.moveItem(
      at: watched.folder.url.appending(path: "p"), to: watched.folder.url.appending(path: "q"))
    #expect(try watched.end() == (status: 2, rest: ""))
    #expect(try watched.complaints.contains("«\u{A0}p\u{A0}» n’est plus là"))
  }

  @Test(arguments: [
    ["check", "--watch", "Samples/sante", "Samples/refuse"],
    ["check", "--watch", "--format", "json", "Samples/sante"],
    ["check", "--watch", "--referentiel", "c2i9", "Samples/sante"],
    ["check", "--watch"],
  ])
  func wrongUsageIs64(arguments: [String]) throws {
    let run = try run(miroirPath, arguments)
    #expect(run.status == 64 && run.output == "" && run.errors != "")
  }

  @Test(arguments: ["Samples/absent", "README.md", "Sources"])
  func whatIsNoPortfolioIsOneLineAndTwo(path: String) throws {
    let run = try miroir("check", "--watch", path)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors == (try miroir("check", path).errors))
  }
}
