import Foundation
import MiroirFolder
import MiroirXML
import Testing
import TestSupport

@testable import Miroir

/// A member of the jury evaluates a dossier with the keyboard alone; what they save is an evaluation.
@Suite struct JuryFormStoryTests {
  private let desk: JuryDesk

  init() throws {
    desk = try JuryDesk("sante")
    try desk.make()
  }

  private static let state = "document.querySelector('#_etat').textContent"
  private static let undecided = """
    String(document.querySelectorAll('[type=radio][value=""]:checked').length)
    """

  /// The evaluation in a file, which must be valid.
  private func evaluation(in file: URL) throws -> Evaluation {
    let schema = Project.root.appending(path: "Schemas/evaluation.xsd").path
    let lint = try run("xmllint", ["--noout", "--schema", schema, file.path])
    #expect(lint.status == 0, "\(lint.errors)")
    let path = FilePath(file.lastPathComponent)
    let document = SourceDocument(
      reading: Array(try Data(contentsOf: file)), at: path, grammar: Library.evaluation)
    #expect(document.issues.isEmpty)
    return try #require(document.root.flatMap { Evaluation(reading: $0, in: path) })
  }

  @Test func aMemberEvaluatesWithoutAMouse() throws {
    let (remark, whole) = (
      "Manque <la loi> & « l'accord ».\n\nÀ dire en séance ]]>", "Un \"bon\" dossier."
    )
    var keyboard = Keyboard()
    keyboard.tab("[data-competence='D1.1'] [type=radio]")
    keyboard.press("ArrowLeft")
    keyboard.read("document.querySelector('[data-competence=\"D1.1\"] .warning').textContent")
    keyboard.tab("[data-competence='D1.1'] [data-critere=efficacite]")
    keyboard.press("ArrowDown", times: 2)
    keyboard.read("document.querySelector('[data-competence=\"D1.1\"] .warning').textContent")
    keyboard.tab("[data-competence='D1.1'] [data-critere=reflexivite]")
    keyboard.press("ArrowDown")
    keyboard.tab("[data-competence='D1.1'] textarea")
    keyboard.type(remark)
    keyboard.tab("[data-competence='D1.1'] [type=checkbox]")
    keyboard.press("Space")
    keyboard.tab("[data-competence='D1.2'] [type=radio]")
    keyboard.press("ArrowLeft", times: 2)
    keyboard.tab("#_remarque")
    keyboard.type(whole)
    keyboard.close()
    keyboard.press("Alt+v")
    keyboard.audit()
    keyboard.save(to: desk.saved, by: "Alt+s")
    keyboard.read(Self.state)
    keyboard.close()
    let seen = try keyboard.go(desk.page)
    #expect(seen.requests == [])
    #expect(
      seen.answers == [
        .text("Dites pourquoi\u{A0}: un critère «\u{A0}insuffisant\u{A0}», ou une remarque."),
        .text(""), .truth(true), .list([]),
        .text(
          """
          Enregistré dans le fichier p-5c1e84.tissier.xml de vos téléchargements. Toutes les \
          compétences sont jugées.
          """),
        .truth(false),
      ])
    try expect(try evaluation(in: desk.saved), remark: remark, whole: whole)
  }

  /// Expects what was typed, and nothing else.
  private func expect(_ evaluation: Evaluation, remark: String, whole: String) throws {
    let referentiel = try #require(Library().referentiel(named: "c2i2ms-2011"))
    let codes = referentiel.domains.flatMap(\.competences).map(\.code)
    let verify = try desk.miroir("verify", "depot.zip")
    #expect(verify.output.contains(evaluation.seal.text))
    #expect(evaluation.portfolio == "p-5c1e84" && evaluation.member == "tissier")
    #expect(evaluation.referentiel == "c2i2ms-2011")
    #expect(evaluation.date?.day != nil)
    #expect(evaluation.remark == whole)
    #expect(evaluation.judgements.map(\.competence) == codes)
    let first = try #require(evaluation.judgements.first)
    #expect(first.decision == .notValidated && first.isReasoned)
    #expect(first.remark == remark)
    #expect(first.criteria.map(\.criterion) == [.effectiveness, .reflexivity])
    #expect(first.criteria.map(\.isSufficient) == [false, true])
    #expect(first.grounds == ["photos/D1.1"])
    for judgement in evaluation.judgements.dropFirst() {
      #expect(judgement.decision == .validated && judgement.remark == nil)
      #expect(judgement.criteria.isEmpty && judgement.grounds.isEmpty)
    }
  }

  /// Two keys are held and two pressed: a thousand such readings are no test of patience.
  @Test func aReadingWithoutRefusalTakesTenKeystrokesAtMost() throws {
    var keyboard = Keyboard()
    keyboard.press("Alt+v")
    keyboard.save(to: desk.saved, by: "Alt+s")
    keyboard.countKeys()
    let seen = try keyboard.go(desk.page)
    guard case .text(let keys)? = seen.answers.first else {
      Issue.record("\(seen.answers)")
      return
    }
    #expect(try #require(Int(keys)) <= 10)
    let evaluation = try evaluation(in: desk.saved)
    #expect(evaluation.judgements.count == 14)
    #expect(evaluation.judgements.allSatisfy { $0.decision == .validated })
  }

  /// It isn't saved before that was said, and is led to where it is to be completed.
  @Test func aRefusalWithoutAReasonIsNotSavedSilently() throws {
    var keyboard = Keyboard()
    keyboard.press("Alt+v")
    keyboard.tab("[data-competence='D4.5'] [type=radio]")
    keyboard.press("ArrowRight")
    keyboard.press("Alt+s")
    keyboard.read("document.querySelector('#_reste[open] [data-reste=refus]').innerText")
    keyboard.read("String(document.querySelector('[data-reste=decision]').hidden)")
    keyboard.audit()
    keyboard.press("Enter")
    keyboard.type("Rien de montré.")
    keyboard.save(to: desk.saved, by: "Alt+s")
    let seen = try keyboard.go(desk.page, width: 360)
    guard case .text(let list)? = seen.answers.first else {
      Issue.record("\(seen.answers)")
      return
    }
    #expect(list.contains("sans raison pour l’instant") && list.contains("D4.5"))
    #expect(seen.answers.dropFirst() == [.text("true"), .list([])])
    let last = try #require(try evaluation(in: desk.saved).judgements.last)
    #expect(last.competence == "D4.5" && last.decision == .notValidated)
    #expect(last.remark == "Rien de montré.")
  }

  /// What was validated in one go is taken back in one go, and no refusal with it.
  @Test func validationsAreTakenBack() throws {
    var keyboard = Keyboard()
    keyboard.press("Alt+j")
    keyboard.press("ArrowLeft")
    keyboard.press("Alt+v")
    keyboard.read(Self.undecided)
    keyboard.tab("#_revenir")
    keyboard.press("Enter")
    keyboard.read(Self.undecided)
    keyboard.read(Self.state)
    keyboard.press("Alt+j")
    keyboard.read("document.activeElement.closest('.judgement').dataset.competence")
    let seen = try keyboard.go(desk.page)
    #expect(
      seen.answers == [
        .text("0"), .text("13"),
        .text("De nouveau «\u{A0}pas encore\u{A0}»\u{A0}: 13. Pas encore jugées\u{A0}: 13."),
        .text("D1.2"),
      ])
  }

  @Test func anUnfinishedEvaluationIsSavedAndOpenedToGoOn() throws {
    let again = desk.folder.url.appending(path: "encore.xml")
    var keyboard = Keyboard()
    keyboard.tab("[data-competence='D2.1'] [type=radio]")
    keyboard.press("ArrowLeft")
    keyboard.tab("[data-competence='D2.1'] textarea")
    keyboard.type("Trop court.")
    keyboard.tab("[data-competence='D2.1'] [type=checkbox]")
    keyboard.press("Space")
    keyboard.tab("#_remarque")
    keyboard.type("À revoir.")
    keyboard.press("Alt+s")
    keyboard.tab("[data-quand-meme]")
    keyboard.save(to: desk.saved)
    keyboard.reload()
    keyboard.read(Self.undecided)
    keyboard.tab("#_ouvrir")
    keyboard.choose(desk.saved)
    keyboard.read(Self.state)
    keyboard.read("document.querySelector('[data-competence=\"D2.1\"] textarea').value")
    keyboard.press("Alt+s")
    keyboard.tab("[data-quand-meme]")
    keyboard.save(to: again)
    keyboard.read(
      """
      indexedDB.databases().then((bases) =>
        String(bases.length + localStorage.length + sessionStorage.length) + document.cookie)
      """)
    let seen = try keyboard.go(desk.page)
    #expect(
      seen.answers == [
        .text("14"),
        .text(
          "Évaluation ouverte\u{A0}: vous pouvez continuer. Pas encore jugées\u{A0}: 13."),
        .text("Trop court."), .text("0"),
      ])
    #expect(try Data(contentsOf: again) == Data(contentsOf: desk.saved))
    let evaluation = try evaluation(in: again)
    #expect(evaluation.judgements.map(\.competence) == ["D2.1"])
    #expect(evaluation.judgements.first?.grounds.count == 1)
    #expect(evaluation.remark == "À revoir.")
  }

  @Test func whatIsNotThisEvaluationIsNotOpened() throws {
    let seal = "sha256:" + String(repeating: "0", count: 64)
    let others = [
      "<evaluation/>",
      #"<evaluation xmlns="urn:miroir:evaluation:1" portfolio="p-1" depot="\#(seal)" jure="a"/>"#,
      """
      <evaluation xmlns="urn:miroir:evaluation:1" portfolio="p-5c1e84" depot="\(seal)" jure="tissier"/>
      """,
    ]
    var keyboard = Keyboard()
    for (index, text) in others.enumerated() {
      keyboard.tab("#_ouvrir")
      keyboard.choose(try desk.folder.write(text.utf8, to: "autre-\(index).xml"))
      keyboard.read(Self.state)
    }
    let left = " Pas encore jugées\u{A0}: 14."
    #expect(
      try keyboard.go(desk.page).answers == [
        .text("Ce fichier n’est pas une évaluation\u{A0}: il n’a pas été ouvert." + left),
        .text("Ce fichier évalue un autre dossier\u{A0}: il n’a pas été ouvert." + left),
        .text(
          """
          Ce fichier évalue un autre dépôt de ce dossier, qui a changé depuis\u{A0}: il n’a pas été \
          ouvert.
          """ + left),
      ])
  }

  /// On an AZERTY keyboard the letters aren't where others have them.
  @Test func aShortcutIsTheLetterOnTheKey() throws {
    var keyboard = Keyboard()
    for (key, code) in [("w", "KeyV"), ("v", "KeyW")] {
      keyboard.read(
        """
        document.dispatchEvent(new KeyboardEvent("keydown", {key: "\(key)", code: "\(code)", altKey: true}))
          && \(Self.undecided)
        """)
      keyboard.read(Self.undecided)
    }
    let answers = try keyboard.go(desk.page).answers
    #expect([1, 3].map { answers[$0] } == [.text("14"), .text("0")])
  }
}
