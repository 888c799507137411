import Foundation
import Testing
import TestSupport

/// Annotating from the command line: a tutor's remark, the candidate's answer, an edit in between.
@Suite struct AnnotationTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.sample("sante"), to: folder.url.appending(path: "p"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "p/annotations"))
  }

  private func miroir(_ arguments: String...) throws -> Finished {
    try run(miroirPath, arguments, in: folder.url)
  }

  @discardableResult
  private func annotate(_ arguments: String...) throws -> Finished {
    let run = try run(
      miroirPath,
      ["annotate", "p", "--author", "Claire Morel", "--role", "tuteur"] + arguments,
      in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    return run
  }

  private var list: [String: Any] {
    get throws {
      let run = try miroir("annotations", "list", "p", "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any] ?? [:]
    }
  }

  private var threads: [[String: Any]] {
    get throws { try #require(try list["annotations"] as? [[String: Any]]) }
  }

  private func edit(_ old: String, _ new: String) throws {
    let file = folder.url.appending(path: "p/portfolio.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: file)
  }

  // MARK: - A story

  @Test func aTutorAnnotatesAndTheCandidateAnswers() throws {
    let portfolio = folder.url.appending(path: "p/portfolio.xml")
    let before = try Data(contentsOf: portfolio)
    try annotate(
      "--on", "photos/contexte", "--quote", "nous sommes onze", "--text", "Lesquels ?",
      "--motive", "question")
    #expect(try Data(contentsOf: portfolio) == before)
    // What is asked for at the end isn't asked for before.
    #expect(try miroir("check", "--final", "p").output.contains("question-ouverte"))
    #expect(try !miroir("check", "p").output.contains("question-ouverte"))
    #expect(try miroir("check", "--final", "p").status == 0)

    let thread = try #require(try threads.first)
    let id = try #require(thread["id"] as? String)
    #expect(thread["on"] as? String == "photos/contexte")
    #expect(thread["anchor"] as? String == "exact")
    #expect(try miroir("annotations", "status", "p").output.contains(id))

    try edit("nous sommes onze", "nous étions onze")
    #expect(try threads.first?["anchor"] as? String == "text-changed")
    let show = try miroir("annotations", "show", "p", id).output
    #expect(show.contains("nous sommes onze") && show.contains("nous étions onze"))
    let status = try miroir("annotations", "status", "p").output
    #expect(status.contains("À vous de répondre\u{A0}:"))
    #expect(status.contains("réécrit  photos/contexte"))

    #expect(try miroir("annotations", "reply", "p", id, "--text", "Onze infirmières.").status == 0)
    #expect(try miroir("annotations", "resolve", "p", id).status == 0)
    let answered = try #require(try threads.first)
    #expect(answered["state"] as? String == "dealt-with")
    #expect((answered["replies"] as? [[String: Any]])?.count == 1)
    let after = try miroir("annotations", "status", "p").output
    #expect(after.contains("En attente de qui annote") && !after.contains("À vous de répondre"))

    let tutor = try miroir(
      "annotations", "resolve", "p", id, "--state", "close", "--author", "Claire Morel",
      "--role", "tuteur")
    #expect(tutor.status == 0)
    #expect(try miroir("annotations", "status", "p").output.contains("Rien n’est en attente."))
  }

  @Test func theSampleHasBeenReadByTwoPeopleAndEditedSince() throws {
    let run = try miroir(
      "annotations", "list", Project.sample("sante").path, "--format", "json", "--lang", "fr")
    let book = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let threads = try #require(book["annotations"] as? [[String: Any]])
    #expect(threads.compactMap { $0["id"] as? String }.first == "acj-1")
    #expect(
      threads.compactMap { $0["anchor"] as? String } == [
        "text-changed", "exact", "exact", "exact", "exact", "exact",
      ])
    #expect((book["opinions"] as? [Any])?.count == 3 && (book["proposals"] as? [Any])?.count == 2)
    let status = try miroir("annotations", "status", Project.sample("sante").path).output
    #expect(status.contains("Rien n’a changé depuis la dernière annotation (2026-05-28)"))
    #expect(status.contains("Rien ne vous attend"))
  }

  /// Whoever answers, closes or gives an opinion has looked at the portfolio as it is then.
  @Test func whatChangedIsCountedFromTheLastLookWhateverItLeft() throws {
    try annotate("--on", "photos", "--text", "Combien ?", "--motive", "question")
    let id = try #require(try threads.first?["id"] as? String)
    let tutor = ["--author", "Claire Morel", "--role", "tuteur"]
    let looks = [
      ["annotations", "reply", "p", id, "--text", "Merci."] + tutor,
      ["annotations", "resolve", "p", id, "--state", "close"] + tutor,
      ["annotate", "p", "--competence", "D1.1", "--avis", "en-cours", "--text", "Oui."] + tutor,
    ]
    var words = "nous sommes onze"
    for (index, look) in looks.enumerated() {
      try edit(words, "nous étions \(index)")
      words = "nous étions \(index)"
      let changed = try miroir("annotations", "status", "p").output
      #expect(changed.contains("réécrit  photos/contexte"))
      let answer = try miroir("annotations", "reply", "p", id, "--text", "Voilà.")
      #expect(answer.status == 0)
      #expect(try miroir("annotations", "status", "p").output.contains("réécrit  photos/contexte"))
      let looked = try run(miroirPath, look, in: folder.url)
      #expect(looked.status == 0, "\(looked.errors)")
      let status = try miroir("annotations", "status", "p").output
      #expect(status.contains("Rien n’a changé depuis la dernière annotation"), "\(look)")
    }
    let desk = try run(
      miroirPath, ["suivi", ".", "-o", "suivi"] + tutor, in: folder.url)
    #expect(desk.status == 0, "\(desk.errors)")
    let changes = folder.url.path + "/suivi/changements/p-5c1e84.html"
    #expect(!FileManager.default.fileExists(atPath: changes))
    try edit(words, "nous fûmes douze")
    _ = try run(miroirPath, ["suivi", ".", "-o", "suivi"] + tutor, in: folder.url)
    #expect(FileManager.default.fileExists(atPath: changes))
    #expect(try miroir("check", "--final", "p").status == 0)
  }

  @Test func showAndStatusAreJSONToo() throws {
    func json(_ arguments: String...) throws -> [String: Any] {
      let run = try run(miroirPath, arguments + ["--format", "json"], in: folder.url)
      #expect(run.status == 0, "\(run.errors)")
      let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      return try #require(value as? [String: Any])
    }
    try annotate("--on", "photos", "--text", "Combien ?", "--motive", "question")
    try annotate("--on", "barrieres", "--text", "Bien.")
    let id = try #require(try threads.first?["id"] as? String)
    let one = try json("annotations", "show", "p", id)
    #expect(one["format"] as? String == "miroir-annotations/1")
    let shown = try #require(one["annotations"] as? [[String: Any]])
    #expect(shown.compactMap { $0["id"] as? String } == [id])
    try edit("nous sommes onze", "nous étions onze")
    let all = try json("annotations", "status", "p")
    let status = try #require(all["status"] as? [String: Any])
    #expect(status["forCandidate"] as? [String] == [id] && status["lastLook"] is String)
    let changes = try #require(status["changes"] as? [String: Any])
    #expect(changes["changed"] as? [String] == ["photos/contexte"])
    #expect((all["annotations"] as? [Any])?.count == 2)
  }

  @Test func filesAreValidAndNameNobody() throws {
    try annotate("--on", "photos", "--text", "Très vivant, & <clair>.", "--motive", "encouragement")
    try annotate("--competence", "D1.1", "--avis", "en-cours", "--text", "Il manque la loi.")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "p/annotations").path)
    #expect(names.sorted() == ["tuteur-1.xml", "versions"])
    let schema = Project.root.appending(path: "Schemas/annotations.xsd").path
    let lint = try run(
      "xmllint", ["--noout", "--schema", schema, "p/annotations/tuteur-1.xml"], in: folder.url)
    #expect(lint.status == 0, "\(lint.errors)")
    #expect((try list["opinions"] as? [[String: Any]])?.first?["value"] as? String == "in-progress")
    #expect(try threads.first?["text"] as? String == "Très vivant, & <clair>.")
  }

  @Test func aPrivateNoteStaysOutOfTheFolder() throws {
    try annotate("--on", "photos", "--text", "À revoir ensemble.", "--file", "notes.xml")
    try annotate("--on", "barrieres", "--text", "Idem.", "--file", "notes.xml")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/p/annotations"))
    let notes = try miroir("annotations", "list", "p", "--file", "notes.xml").output
    #expect(notes.contains("À revoir ensemble.") && notes.contains("2 annotations"))
    #expect(try threads.isEmpty)
  }

  /// However a private file came to be in the folder, what is for others would be read by nobody there.
  @Test func aRemarkForOthersIsNotAddedToPrivateNotes() throws {
    try annotate("--on", "photos", "--text", "À revoir ensemble.", "--file", "notes.xml")
    let notes = try String(contentsOf: folder.url.appending(path: "notes.xml"), encoding: .utf8)
    try folder.write(notes.utf8, to: "p/annotations/tuteur-1.xml")
    try annotate("--on", "barrieres", "--text", "À quelle date ?")
    let files = try ["tuteur-1.xml", "tuteur-2.xml"].map {
      try String(contentsOf: folder.url.appending(path: "p/annotations/\($0)"), encoding: .utf8)
    }
    #expect(files[0] == notes)
    #expect(files[1].contains("À quelle date ?"))
  }

  // MARK: - Merging

  @Test func whatIsReceivedIsAddedOnceAndNothingIsLost() throws {
    try annotate("--on", "photos/contexte", "--quote", "nous sommes onze", "--text", "Lesquels ?")
    let file = folder.url.appending(path: "p/annotations/tuteur-1.xml")
    let sent = try String(contentsOf: file, encoding: .utf8)
    try FileManager.default.removeItem(at: folder.url.appending(path: "p/annotations"))
    try folder.write(sent.utf8, to: "reçu.xml")

    let trial = try miroir("annotations", "merge", "p", "reçu.xml", "--dry-run")
    #expect(trial.status == 0 && trial.output.contains("1  ajouté"))
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(try miroir("annotations", "merge", "p", "reçu.xml").status == 0)
    #expect(try String(contentsOf: file, encoding: .utf8) == sent)
    #expect(try miroir("annotations", "merge", "p", "reçu.xml").output.contains("1  déjà là"))
    #expect(try String(contentsOf: file, encoding: .utf8) == sent)

    try folder.write(sent.replacing("Lesquels", with: "Combien").utf8, to: "autre.xml")
    let clash = try miroir("annotations", "merge", "p", "autre.xml")
    #expect(clash.status == 1 && clash.output.contains("les deux sont gardés"))
    #expect(
      try threads.compactMap { $0["text"] as? String }.sorted() == ["Combien ?", "Lesquels ?"])
    #expect(try miroir("annotations", "merge", "p", "autre.xml").status == 0)

    let revised = sent.replacing("date=", with: "revision=\"2\" date=")
      .replacing("Lesquels", with: "Qui")
    try folder.write(revised.utf8, to: "révisé.xml")
    #expect(
      try miroir("annotations", "merge", "p", "révisé.xml").output.contains(
        "réécrit par son auteur"))
    #expect(try threads.contains { $0["text"] as? String == "Qui ?" })
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(kept.contains("Lesquels ?") && kept.contains("Qui ?") && kept.contains("Combien ?"))
  }

  @Test(arguments: [
    ("portfolio=\"p-5c1e84\"", "portfolio=\"p-autre\"", "«\u{A0}p-autre\u{A0}»"),
    ("portfolio=\"p-5c1e84\"", "", "sur quel portfolio"),
    ("<auteur role=\"tuteur\">Claire Morel</auteur>", "", "de qui elles sont"),
    ("role=\"tuteur\"", "role=\"chef\"", "en quelle qualité"),
    ("id=\"n-", "id=\"1 ", "n’y a pas de nom"),
    ("</annotation>", "", "pas un fichier d’annotations"),
    ("<annotations", "<remarques", "pas un fichier d’annotations"),
  ])
  func whatCannotBeAddedIsRefusedWhole(old: String, new: String, said: String) throws {
    try annotate("--on", "photos", "--text", "Très vivant.")
    let file = folder.url.appending(path: "p/annotations/tuteur-1.xml")
    let sent = try String(contentsOf: file, encoding: .utf8)
    try folder.write(sent.replacing(old, with: new).utf8, to: "reçu.xml")
    let merge = try miroir("annotations", "merge", "p", "reçu.xml")
    #expect(merge.status == 1 && merge.errors.contains(said), "\(merge.errors)")
    #expect(try String(contentsOf: file, encoding: .utf8) == sent)
  }

  @Test func oddQuotesAndNewerFilesAreKeptToTheLetter() throws {
    let odd = "a\u{A0}«\u{202F}b\u{AD}c\u{202E}d <i>&amp;</i> 😀e\u{301}’"
    let escaped = odd.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let digest = "sha256:" + String(repeating: "a", count: 64)
    let text = """
      <annotations xmlns="urn:miroir:annotations:1" version="1.7" portfolio="p-5c1e84">
        <auteur role="pair">Zoé</auteur>
        <annotation id="z-1" vers="photos/contexte" humeur="vive" date="2026-03-02T10:15:00Z">
          <passage version="\(digest)" bloc="\(digest)" debut="3"><citation>\(escaped)</citation></passage>
          <texte>\(escaped)</texte><croquis/>
        </annotation>
      </annotations>
      """
    try folder.write(text.utf8, to: "reçu.xml")
    #expect(try miroir("annotations", "merge", "p", "reçu.xml").status == 0)
    let thread = try #require(try threads.first)
    #expect((thread["quote"] as? String)?.unicodeScalars.elementsEqual(odd.unicodeScalars) == true)
    #expect((thread["text"] as? String)?.unicodeScalars.elementsEqual(odd.unicodeScalars) == true)
    #expect(thread["anchor"] as? String == "orphan")
    let kept = try String(
      contentsOf: folder.url.appending(path: "p/annotations/pair-1.xml"), encoding: .utf8)
    #expect(kept.contains("humeur=\"vive\"") && kept.contains("<croquis/>"))
    let shown = try miroir("annotations", "list", "p").output
    #expect(!shown.contains("\u{202E}"))
  }

  @Test func tenThousandAnnotationsAreRead() throws {
    let digest = "sha256:" + String(repeating: "a", count: 64)
    let entries = (1...10_000).map { number in
      """
      <annotation id="z-\(number)" vers="photos/contexte" date="2026-03-02T10:15:00Z">
      <passage version="\(digest)" bloc="\(digest)" debut="\(number)"><avant>dans un groupe où </avant>\
      <citation>nous sommes onze</citation><apres>. J’en fais</apres></passage><texte>\(number)</texte>
      </annotation>
      """
    }
    let text = """
      <annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="p-5c1e84">
        <auteur role="pair">Zoé</auteur>\(entries.joined())
      </annotations>
      """
    try folder.write(text.utf8, to: "reçu.xml")
    #expect(try miroir("annotations", "merge", "p", "reçu.xml").output.contains("10000  ajouté"))
    let found = try threads
    #expect(found.count == 10_000 && found.allSatisfy { $0["anchor"] as? String == "exact" })
  }

  // MARK: - Bad arguments

  @Test(arguments: [
    (
      ["--on", "photos/contxte", "--text", "x"], "vouliez-vous écrire «\u{A0}photos/contexte\u{A0}»"
    ),
    (["--on", "photos/contexte", "--quote", "nous sommes mille", "--text", "x"], "ne sont pas à"),
    (["--on", "photos/contexte", "--quote", "la", "--text", "x"], "--occurrence 1"),
    (["--on", "photos/contexte", "--quote", " ", "--text", "x"], "vide"),
    (["--text", "x"], "--on"),
    (["--competence", "D1.1", "--text", "x"], "--avis"),
    (["--competence", "Z9.9", "--avis", "en-cours", "--text", "x"], "Z9.9"),
  ])
  func whatCannotBeAnnotatedIsWrongUsage(arguments: [String], said: String) throws {
    let run = try run(
      miroirPath, ["annotate", "p", "--author", "C", "--role", "tuteur"] + arguments,
      in: folder.url)
    #expect(run.status == 64 && run.errors.contains(said), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.url.path + "/p/annotations"))
  }

  @Test func anAnswerToNothingIsWrongUsage() throws {
    let run = try miroir("annotations", "reply", "p", "n-0", "--text", "Oui.")
    #expect(run.status == 64 && run.errors.contains("n-0"))
  }
}
