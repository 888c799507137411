import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDossier

/// What a member of the jury finds in the form, and what isn't chosen for them.
@Suite struct JuryFormTests {
  private let member = JuryForm.Member(id: "tissier")

  private func form(_ folder: URL) throws -> JuryForm {
    try #require(JuryForm(of: try Exporter(folder).dossier(), for: member))
  }

  private func page(_ form: JuryForm, in language: Language = .french) -> JuryFormPage {
    JuryFormPage(form, files: [:], in: language)
  }

  /// Whatever tutors think and référents propose, and however well a competence is supported.
  @Test(arguments: ["forcom", "sante"]) func nothingIsDecidedInAdvance(sample: String) throws {
    let form = try form(Project.sample(sample))
    let judgements = page(form).judgements.domains.flatMap(\.judged).map(\.judgement)
    let competences = form.dossier.coverage.competences
    #expect(judgements.map(\.code) == competences.map(\.competence.code.text))
    for judgement in judgements {
      #expect(judgement.decisions.map(\.value) == ["validee", "non-validee", ""])
      #expect(judgement.decisions.filter(\.isChosen).map(\.value) == [""])
      #expect(
        judgement.criteria.map(\.attribute) == [
          "pertinence", "efficacite", "initiative", "reflexivite",
        ])
    }
    let html = form.html(files: [:], in: .french)
    #expect(html.matches(of: #/ checked>/#).count == competences.count)
    #expect(!html.contains(" selected"))
  }

  @Test func aDecisionRestsOnWhatMobilisesTheCompetence() throws {
    let form = try form(Project.sample("sante"))
    for judged in page(form).judgements.domains.flatMap(\.judged) {
      let code = CompetenceCode(judged.competence.code)
      let claims = form.dossier.portfolio.claims(of: code)
      let cited = Set(claims.flatMap(\.mobilisation.evidence).map(\.text))
      let addresses = judged.judgement.grounds.map(\.address)
      #expect(addresses.prefix(claims.count) == claims.map(\.mobilisation.anchor)[...])
      #expect(Set(addresses.dropFirst(claims.count)) == cited)
      #expect(judged.judgement.isAddressed == !claims.isEmpty)
    }
  }

  @Test func opinionsAndProposalsStandBesideEachByItself() throws {
    let form = try form(Project.sample("sante"))
    let shown = page(form).judgements.domains.flatMap(\.judged).flatMap(\.competence.opinions)
    let book = form.dossier.annotations.book
    #expect(!book.opinions.isEmpty && !book.proposals.isEmpty)
    #expect(shown.count == book.opinions.count + book.proposals.count)
  }

  /// All that the dossier's page says but where its copies of files are, its timeline and the legal
  /// lines; and nothing that isn't for the jury.
  @Test(arguments: Language.allCases)
  func aFormShowsWhatTheDossierShows(language: Language) throws {
    let form = try form(Sentinel.folder)
    let marks = Set(form.html(files: [:], in: language).marks)
    let shown = Set(try form.dossier.texts(in: language).html.marks)
    #expect(shown.subtracting(marks).sorted() == [])
    #expect(marks.subtracting(shown).sorted() == [])
  }

  @Test func evidenceForTheJuryOnlyIsHeld() throws {
    let exporter = try Exporter(Project.sample("minimal"))
    let secret = exporter.portfolio.replacing(
      "<preuve ", with: "<preuve confidentialite=\"jury-seul\" ")
    let form = try #require(JuryForm(of: try exporter.dossier(secret), for: member))
    #expect(form.includedFiles == ["preuves/coupon.txt"])
    let html = form.html(files: ["preuves/coupon.txt": Array("Le coupon.".utf8)], in: .french)
    #expect(html.contains("Le coupon."))
    #expect(html.contains("réservée au jury"))
  }

  @Test func anEvaluationSaysWhatItIsAbout() throws {
    let form = try form(Project.sample("sante"))
    let html = form.html(files: [:], in: .french)
    for (name, value) in [
      ("portfolio", "p-5c1e84"), ("depot", form.dossier.seal.digest.prefixed), ("jure", "tissier"),
      ("referentiel", "c2i2ms-2011"),
    ] {
      #expect(html.contains("data-\(name)=\"\(value)\""))
    }
  }

  @Test func aPortfolioWithoutANameHasNoForm() throws {
    let exporter = try Exporter(Project.sample("minimal"))
    let nameless = exporter.portfolio.replacing(#/(<portfolio[^>]*) id="[^"]*"/#) { $0.1 }
    #expect(JuryForm(of: try exporter.dossier(nameless), for: member) == nil)
  }
}
