import Foundation
import Testing
import TestSupport

/// A portfolio from its first command to the day it is ready, with the built command.
@Suite struct StoryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func miroir(_ arguments: String...) throws -> Finished {
    try run(miroirPath, arguments, in: folder.url)
  }

  @Test func aPortfolioIsBegunWrittenAndReady() throws {
    let referentiel = Project.sample("minimal").appending(path: "referentiels/minimal.xml").path
    let made = try miroir(
      "new", "registre", "--referentiel", referentiel, "--candidate", "Samuel Tardiveau")
    #expect(made.status == 0)
    try expectDraft(missing: true)

    let added = try miroir(
      "new", "situation", "registre", "--title", "Le coupon d'accueil", "--debut", "2026-02",
      "--competences", "A.2")
    #expect(added.status == 0)
    try expectDraft(missing: true)

    try write { portfolio in
      portfolio.fill("presentation", "Retraité, je tiens l’accueil un samedi sur deux.")
      portfolio.replace(#" referentiel="minimal">"#, #" referentiel="minimal" date="2026-04-25">"#)
      portfolio.replace(
        "<situation id=\"situation-1\">", #"<situation id="registre" debut="2026-01">"#)
      portfolio.replace(
        "<titre></titre>\n\n", "<titre>Le registre que tout le monde lisait</titre>\n\n")
      for name in ["contexte", "role", "actions", "resultats", "acquis", "limites", "transfert"] {
        portfolio.fill(name, "Ce que j’en dis tient en une phrase, et suffit à l’exemple.")
      }
      portfolio.fill("initiative", "On m’aurait laissé cacher les lignes ; j’ai proposé mieux.")
    }
    try expectDraft(missing: true)

    try folder.write("Objet, panne, prénom".utf8, to: "registre/preuves/coupon.txt")
    try write { portfolio in
      portfolio.add(evidence, before: "</preuves>")
      portfolio.replace(#"competence="A.2" "#, #"competence="A.2" preuves="coupon" "#)
      portfolio.add(mobilisation, before: "</situation>")
      portfolio.fill("justification", "La dernière ligne dit quand le coupon est détruit.")
      portfolio.analyse(with: [
        "Pendant deux ans j’ai tendu ce registre sans le voir. Il a fallu l’embarras d’une dame "
          + "pour que je le lise comme un visiteur.",
        "Je croyais le coupon clair. Trois visiteurs sur dix ont rempli la mauvaise case, et c’est "
          + "en les regardant faire que j’ai compris pourquoi.",
        "Je demandais l’adresse par habitude. À la bibliothèque, où je commence en mai, je poserai "
          + "la même question pour chaque case de la fiche.",
      ])
    }
    try expectDraft(missing: false)

    let ready = try miroir("check", "--final", "--format", "json", "registre")
    #expect(ready.status == 0)
    let report = try #require(ready.json.portfolios.first)
    #expect((report.errors, report.missing, report.advice) == (0, 0, 0), "\(report.diagnostics)")
    #expect(try miroir("coverage", "--final", "registre").status == 0)
  }

  private let evidence = """
    <preuve id="coupon" nature="production" origine="hors-cursus" fichier="preuves/coupon.txt" \
    date="2026-02-14" travail="individuel">
          <titre>Coupon d’accueil</titre>
          <description>Écrit pour remplacer le registre commun.</description>
          <droits auteur="S. Tardiveau"/>
          <donnees-personnelles etat="aucune"/>
          <usage-ia etat="aucun"/>
        </preuve>
    """

  private let mobilisation = """
    <mobilisation competence="A.1" preuves="coupon">
            <justification>Quatre lignes, une question par ligne, les mots des gens.</justification>
            <analyse>Ma première version parlait de dysfonctionnement. Six personnes sur neuf m’ont \
    demandé ce que cela voulait dire, et j’ai changé de mots.</analyse>
          </mobilisation>
    """

  // MARK: - What a candidate does

  /// At each step, nothing is wrong: at most something is missing.
  private func expectDraft(missing: Bool) throws {
    let check = try miroir("check", "--format", "json", "registre")
    #expect(check.status == 0)
    let report = try #require(check.json.portfolios.first)
    #expect(report.errors == 0 && (report.missing > 0) == missing, "\(report.diagnostics)")
  }

  private func write(_ change: (inout String) -> Void) throws {
    let file = folder.url.appending(path: "registre/portfolio.xml")
    var text = try String(contentsOf: file, encoding: .utf8)
    change(&text)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
}

extension String {
  /// Writes on the empty line of each of those elements.
  fileprivate mutating func fill(_ name: String, _ words: String) {
    let empty = try? Regex("<\(name)>\\s*\n\n\\s*</\(name)>")
    guard let empty else { return }
    replace(empty, with: "<\(name)>\(words)</\(name)>")
  }

  /// Writes each of the analyses that are still empty.
  fileprivate mutating func analyse(with texts: [String]) {
    for words in texts {
      replace(
        #/<analyse>\n\n\s*<\/analyse>/#, with: "<analyse>\(words)</analyse>", maxReplacements: 1)
    }
  }

  fileprivate mutating func replace(_ piece: String, _ other: String) {
    replace(piece, with: other, maxReplacements: 1)
  }

  fileprivate mutating func add(_ piece: String, before tag: String) {
    replace(tag, piece + "\n" + tag)
  }
}
