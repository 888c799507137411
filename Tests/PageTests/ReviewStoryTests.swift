import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

/// A tutor reads and annotates with the keyboard alone; what they save comes back to the portfolio.
@Suite struct ReviewStoryTests {
  private let desk: ReviewDesk
  private var saved: URL { desk.folder.url.appending(path: "annotations.xml") }

  init() throws {
    desk = try ReviewDesk("sante")
    try desk.annotate()
    try desk.copy()
  }

  private var question: String {
    get throws {
      let folder = PortfolioFolder(
        reading: try FolderContents(at: desk.folder.url.appending(path: "p").path))
      return try #require(folder.annotations.threads.first { $0.isOpenQuestion }).annotation.id.text
    }
  }

  @Test func aTutorAnnotatesWithoutAMouse() throws {
    var keyboard = Keyboard()
    keyboard.introduce()
    keyboard.tab("[data-adresse='photos/actions'] [data-faire='annotation']")
    keyboard.press("Enter")
    keyboard.audit()
    keyboard.press("Control+ArrowRight", times: 4)
    keyboard.press("ArrowRight")
    keyboard.press("Shift+Control+ArrowRight", times: 3)
    keyboard.read("document.querySelector('#_choisi').textContent")
    // Nothing is written into the candidate's text.
    keyboard.type("x")
    keyboard.tab("#_motif")
    keyboard.press("ArrowDown")
    keyboard.write("Comment ?")
    keyboard.tab("[data-competence='D1.1'] [data-faire='avis']")
    keyboard.press("Enter")
    keyboard.press("Shift+Tab")
    keyboard.press("ArrowDown", times: 2)
    keyboard.write("Il manque la loi.\n\nRelisez-la.")
    keyboard.tab("[data-fil='\(try question)'] [data-faire='reponse']")
    keyboard.press("Enter")
    keyboard.write("Onze infirmières ?")
    keyboard.close()
    keyboard.tab("#_enregistrer")
    keyboard.save(to: saved)
    keyboard.audit()
    keyboard.read("document.querySelector('#_etat').textContent")
    keyboard.close()
    let seen = try keyboard.go(desk.page)
    #expect(seen.requests == [])
    guard case .text(let quote)? = seen.answers.dropFirst().first else {
      Issue.record("\(seen.answers)")
      return
    }
    #expect(quote.split(separator: " ").count >= 2)
    #expect(
      seen.answers == [
        .list([]), .text(quote), .truth(true), .list([]),
        .text(
          "Enregistré dans le fichier annotations-p-5c1e84.xml de vos téléchargements."),
        .truth(false),
      ])
    try expectValid(saved)
    try expectTheSameAnchor(as: quote)
    try expectStatusAfterAnEdit(of: quote)
  }

  /// The anchor merged is the one that `annotate` makes.
  private func expectTheSameAnchor(as quote: String) throws {
    let merge = try desk.miroir("annotations", "merge", "p", "annotations.xml")
    #expect(merge.status == 0, "\(merge.output)\(merge.errors)")
    let annotate = try desk.miroir(
      "annotate", "p", "--author", "Autre", "--role", "pair", "--on", "photos/actions", "--quote",
      quote, "--text", "La même place.")
    #expect(annotate.status == 0, "\(annotate.errors)")
    let folder = PortfolioFolder(
      reading: try FolderContents(at: desk.folder.url.appending(path: "p").path))
    let here = folder.annotations.threads.filter { $0.annotation.target == "photos/actions" }
    #expect(here.count == 2)
    #expect(here.first?.annotation.anchor != nil)
    #expect(Set(here.map(\.annotation.anchor)).count == 1)
    #expect(here.allSatisfy { $0.outcome.name == "exact" })
    let own = try #require(here.first { $0.annotation.annotator.name == "Claire Morel" })
    #expect(own.annotation.annotator.role == .tutor && own.annotation.text == "Comment ?")
    #expect(own.annotation.motive == .question && own.annotation.visibility == .candidate)
    let opinion = try #require(
      folder.annotations.opinions.first { $0.annotator.name == "Claire Morel" })
    #expect(opinion.value == .toBeWorkedOn)
    #expect(opinion.reason == "Il manque la loi.\n\nRelisez-la.")
    let replies = folder.annotations.threads.flatMap(\.replies).filter {
      $0.annotator.name == "Claire Morel"
    }
    #expect(replies.map(\.text) == ["Onze infirmières ?"])
  }

  /// The candidate writes the passage again.
  private func expectStatusAfterAnEdit(of quote: String) throws {
    let file = desk.folder.url.appending(path: "p/portfolio.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let words = quote.split(separator: " ").map(String.init)
    try #require(text.contains(quote))
    let changed = quote.replacing(words[1], with: words[1] + " donc")
    try Data(text.replacing(quote, with: changed).utf8).write(to: file)
    let status = try desk.miroir("annotations", "status", "p")
    #expect(status.status == 0)
    #expect(status.output.contains("réécrit  photos/actions"), "\(status.output)")
  }

  @Test func aSavedFileIsOpenedToGoOn() throws {
    let again = desk.folder.url.appending(path: "encore.xml")
    let other = try desk.folder.write(
      """
      <annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="p-autre"/>
      """.utf8, to: "autre.xml")
    var keyboard = Keyboard()
    keyboard.introduce()
    keyboard.tab("[data-adresse='photos'] [data-faire='annotation']")
    keyboard.press("Enter")
    keyboard.write("Vivant.")
    keyboard.tab("#_enregistrer")
    keyboard.save(to: saved)
    keyboard.reload()
    keyboard.tab("#_ouvrir")
    keyboard.choose(other)
    keyboard.read("document.querySelector('#_etat').textContent")
    keyboard.tab("#_ouvrir")
    keyboard.choose(saved)
    keyboard.read("document.querySelector('#_nom').value")
    keyboard.tab(".own [data-faire='modifier']")
    keyboard.press("Enter")
    keyboard.press("Control+a")
    keyboard.write("Très vivant.")
    keyboard.read("document.querySelector('.own .words').textContent")
    keyboard.tab("#_enregistrer")
    keyboard.save(to: again)
    let seen = try keyboard.go(desk.page, width: 360)
    #expect(
      seen.answers == [
        .text(
          "Ce fichier contient des remarques sur un autre portfolio\u{A0}: il n’a pas été ouvert."),
        .text("Claire Morel"), .text("Très vivant."),
      ])
    try expectValid(again)
    for file in ["annotations.xml", "encore.xml"] {
      let merge = try desk.miroir("annotations", "merge", "p", file)
      #expect(merge.status == 0, "\(merge.output)\(merge.errors)")
    }
    let folder = PortfolioFolder(
      reading: try FolderContents(at: desk.folder.url.appending(path: "p").path))
    let own = folder.annotations.threads.map(\.annotation).filter {
      $0.annotator.name == "Claire Morel"
    }
    #expect(own.map(\.text) == ["Très vivant."] && own.map(\.revision) == [2])
  }

  private func expectValid(_ file: URL) throws {
    let schema = Project.root.appending(path: "Schemas/annotations.xsd").path
    let lint = try run("xmllint", ["--noout", "--schema", schema, file.path])
    #expect(lint.status == 0, "\(lint.errors)")
  }
}

extension Keyboard {
  /// Says who annotates.
  mutating func introduce() {
    tab("#_nom")
    type("Claire Morel")
    tab("#_role")
    press("ArrowDown")
  }

  /// Writes what there is to say in the form that is open, and adds it.
  mutating func write(_ text: String) {
    tab("#_texte")
    press("Control+a")
    type(text)
    tab("[type=submit]")
    press("Enter")
  }
}
