import Foundation
import Testing
import TestSupport

/// What comes from others goes into a folder without taking anything away, and private notes don't.
@Suite struct AnnotationMergeTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.sample("sante"), to: folder.url.appending(path: "p"))
  }

  private func miroir(_ arguments: String...) throws -> Finished {
    try run(miroirPath, arguments, in: folder.url)
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let run = try run(miroirPath, arguments + ["--format", "json"], in: folder.url)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private func send(
    _ entries: String, by author: String = #"<auteur role="pair">Zoé</auteur>"#,
    version: String = "1.0", to name: String = "reçu.xml"
  ) throws {
    let text = """
      <annotations xmlns="urn:miroir:annotations:1" version="\(version)" portfolio="p-5c1e84">
        \(author)\(entries)
      </annotations>
      """
    try folder.write(text.utf8, to: name)
  }

  private static let others = """
    <annotation id="acj-2" vers="photos/analyse" revision="2" visibilite="candidat-et-jury" \
    date="2026-06-01T10:00:00Z"><texte>À ma façon.</texte></annotation>
    <avis id="tm-2" competence="D2.1" valeur="a-travailler" revision="9" \
    visibilite="candidat-et-jury" date="2026-06-01T10:00:00Z"><raison>Non.</raison></avis>
    """

  @Test func nobodysWordsTakeThePlaceOfAnothersWords() throws {
    try send(Self.others)
    let merge = try miroir("annotations", "merge", "p", "reçu.xml")
    #expect(merge.status == 1, "\(merge.errors)")
    #expect(merge.output.contains("«\u{A0}acj-2\u{A0}» est déjà le nom d’autre chose"))
    #expect(merge.output.contains("«\u{A0}tm-2\u{A0}» est déjà"))
    #expect(try miroir("annotations", "merge", "p", "reçu.xml").status == 0)
    let book = try json("annotations", "list", "p")
    let said = try #require(book["annotations"] as? [[String: Any]]).compactMap {
      $0["text"] as? String
    }
    #expect(said.contains("À ma façon.") && said.contains { $0.hasPrefix("C’est là que") })
    let opinions = try #require(book["opinions"] as? [[String: Any]])
    #expect(
      opinions.contains { $0["id"] as? String == "tm-2" && $0["value"] as? String == "mastered" })
    #expect(opinions.count == 4)
    #expect(try miroir("check", "--final", "p").status == 0)
  }

  @Test func whatIsPutThereByHandIsShownAndReported() throws {
    try send(Self.others, to: "p/annotations/pair-1.xml")
    let book = try json("annotations", "list", "p")
    let threads = try #require(book["annotations"] as? [[String: Any]])
    #expect(threads.count { $0["id"] as? String == "acj-2" } == 2)
    #expect((book["opinions"] as? [Any])?.count == 4)
    let check = try miroir("check", "p")
    #expect(check.status == 1 && check.output.contains("annotation-double"))
  }

  @Test func twoThingsOfOneNameInOneFileAreBothShown() throws {
    let twice = ["Ceci.", "Cela."].map {
      "<annotation id=\"z-1\" vers=\"photos\" date=\"2026-06-01T10:00:00Z\"><texte>\($0)</texte></annotation>"
    }
    try send(twice.joined(), to: "p/annotations/pair-1.xml")
    let list = try miroir("annotations", "list", "p").output
    #expect(list.contains("Ceci.") && list.contains("Cela."))
  }

  @Test func answersToNothingAreShown() throws {
    try send(
      """
      <reponse id="z-1" a="perdue-1" date="2026-06-01T10:00:00Z"><texte>Je réponds.</texte></reponse>
      <etat id="z-2" de="perdue-2" valeur="close" date="2026-06-01T10:00:00Z"/>
      """, to: "p/annotations/pair-1.xml")
    let list = try miroir("annotations", "list", "p").output
    #expect(list.contains("z-1  → perdue-1") && list.contains("Je réponds."))
    #expect(list.contains("z-2  → perdue-2  close"))
    let book = try json("annotations", "list", "p")
    #expect((book["strayReplies"] as? [[String: Any]])?.first?["text"] as? String == "Je réponds.")
    #expect((book["strayChanges"] as? [[String: Any]])?.first?["of"] as? String == "perdue-2")
    #expect(try miroir("review", "p", "-o", "relecture.html").status == 0)
    let page = try String(
      contentsOf: folder.url.appending(path: "relecture.html"), encoding: .utf8)
    #expect(page.contains("Je réponds.") && page.contains("Réponses dont la remarque manque"))
  }

  @Test func privateNotesStayPrivate() throws {
    let note = [
      "annotate", "p", "--author", "Zoé", "--role", "pair", "--on", "photos", "--text", "Pour moi.",
    ]
    #expect(try run(miroirPath, note + ["--file", "notes.xml"], in: folder.url).status == 0)
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "reçus"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "notes.xml"), to: folder.url.appending(path: "reçus/n.xml"))
    let merge = try miroir("annotations", "merge", "p", "notes.xml")
    #expect(merge.status == 1 && merge.errors.contains("notes privées"))
    let filing = try miroir("annotations", "merge", "--from", "reçus", ".")
    #expect(filing.status == 1 && filing.output.contains("notes privées"))
    #expect(try !miroir("annotations", "list", "p").output.contains("Pour moi."))
    for inside in ["p/notes.xml", "p/annotations/pair-1.xml", "p/preuves/../notes.xml"] {
      let refused = try run(miroirPath, note + ["--file", inside], in: folder.url)
      #expect(refused.status == 64 && refused.errors.contains("du dossier du portfolio"))
    }
    try send("")
    let other = try run(miroirPath, note + ["--file", "reçu.xml"], in: folder.url)
    #expect(other.status == 1 && other.errors.contains("pas un fichier de notes privées"))
  }

  @Test(arguments: ["pair-1", "tuteur-1"])
  func whatIsFromTheFutureStaysSo(file: String) throws {
    let author =
      file == "pair-1"
      ? #"<auteur role="pair">Zoé</auteur>"#
      : #"<auteur role="tuteur">Anne-Claire Josselin</auteur>"#
    try send(
      """
      <annotation id="z-1" vers="photos" humeur="vive" date="2026-06-01T10:00:00Z">\
      <texte>Oui.</texte><croquis/></annotation>
      """, by: author, version: "2.0")
    #expect(try miroir("annotations", "merge", "p", "reçu.xml").status == 0)
    let kept = try String(
      contentsOf: folder.url.appending(path: "p/annotations/\(file).xml"), encoding: .utf8)
    #expect(kept.contains("version=\"2.0\"") && kept.contains("<croquis/>"))
    let check = try miroir("check", "--final", "p")
    #expect(check.status == 0 && check.output.contains("plus-recent-que-miroir"), "\(check.output)")
  }

  @Test func theFirstMergeKnowsTheVersionThatIsKept() throws {
    let file = folder.url.appending(path: "p/annotations/tuteur-1.xml")
    try FileManager.default.moveItem(at: file, to: folder.url.appending(path: "reçu.xml"))
    for name in ["candidat-1", "referent-1"] {
      try FileManager.default.removeItem(
        at: folder.url.appending(path: "p/annotations/\(name).xml"))
    }
    let merge = try miroir("annotations", "merge", "p", "reçu.xml")
    #expect(merge.status == 0 && !merge.output.contains("n’a pas gardé"), "\(merge.output)")
  }

  // MARK: - What is typed

  @Test(arguments: [
    (["--author", "", "--text", "Oui."], "--author est vide"),
    (["--author", "Zoé", "--text", "  \n"], "--text est vide"),
    (["--author", "Zoé", "--text", "a\u{7}b"], "caractère de commande"),
    (["--author", "Z\u{1}", "--text", "Oui."], "caractère de commande"),
  ])
  func whatSaysNothingIsWrongUsage(arguments: [String], said: String) throws {
    let run = try run(
      miroirPath, ["annotate", "p", "--role", "pair", "--on", "photos"] + arguments, in: folder.url)
    #expect(run.status == 64 && run.errors.contains(said), "\(run.errors)")
  }

  @Test func theWordsOfferedAreThoseThatAreTaken() throws {
    let wrong = try miroir(
      "annotate", "p", "--author", "Z", "--role", "tutor", "--on", "photos", "--text", "x")
    #expect(wrong.status == 64 && wrong.errors.contains("maitre-de-stage"), "\(wrong.errors)")
    let help = try miroir("annotate", "--help").output
    #expect(help.contains("maitrisee") && help.contains("defavorable"))
    for english in ["supervisor", "in-progress", "candidate-and-jury", "unfavourable"] {
      #expect(!help.contains(english))
    }
  }

  // MARK: - Proposals

  @Test func aReferentProposesToTheJury() throws {
    let proposal = [
      "annotate", "p", "--author", "Thierry Mazel", "--competence", "D1.1", "--proposition",
      "a-examiner", "--text", "À voir ensemble.", "--visibility", "candidat-et-jury",
    ]
    let made = try run(
      miroirPath, proposal + ["--role", "referent", "--appuis", "photos", "base-ecole"],
      in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let proposals = try #require(
      try json("annotations", "list", "p")["proposals"] as? [[String: Any]])
    let own = try #require(proposals.first { $0["reason"] as? String == "À voir ensemble." })
    #expect(own["grounds"] as? [String] == ["photos", "base-ecole"])
    #expect(own["value"] as? String == "to-be-examined")
    for (role, grounds, said) in [
      ("tuteur", "photos", "seul un référent"), ("referent", "nulle-part", "nulle-part"),
    ] {
      let refused = try run(
        miroirPath, proposal + ["--role", role, "--appuis", grounds], in: folder.url)
      #expect(refused.status == 64 && refused.errors.contains(said), "\(refused.errors)")
    }
  }
}
