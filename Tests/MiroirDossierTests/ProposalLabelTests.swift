import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@testable import MiroirDossier

/// What a référent proposes is never taken for a decision: each page says to whom it is proposed.
@Suite struct ProposalLabelTests {
  @Test(arguments: [
    (Language.french, "Proposition au jury\u{A0}: <strong>à examiner</strong> — ", "Avis\u{A0}: "),
    (.english, "Proposal to the jury: <strong>to be examined</strong> — ", "Opinion: "),
  ])
  func theDossierSaysWhatIsProposedToTheJury(
    language: Language, proposal: String, opinion: String
  ) throws {
    let dossier = try Exporter(Project.sample("sante")).dossier(isDraft: false)
    let html = Templates.builtIn.html(
      DossierPage(dossier, theme: .none, in: language), in: language)
    #expect(html.contains("<li id=\"_r/tm-4\">\(proposal)<bdi>Thierry Mazel ("))
    #expect(html.contains("<li id=\"_r/tm-2\">\(opinion)<strong>"))
  }

  @Test(arguments: [
    (Language.french, "proposition au jury\u{A0}: à examiner", "Proposer au jury"),
    (.english, "proposal to the jury: to be examined", "Propose to the jury"),
  ])
  func theReviewCopySaysWhatIsProposedToTheJury(
    language: Language, proposal: String, propose: String
  ) throws {
    let copier = try Copier(Project.sample("sante"))
    let copy = try copier.copy()
    let html = copy.html(files: [:], folder: nil, in: language)
    let thread = try #require(
      html.components(separatedBy: "<article ").first { $0.contains("data-fil=\"tm-4\"") })
    #expect(thread.contains("<p class=\"quiet\">\(proposal) "))
    #expect(html.contains("data-faire=\"proposition\" hidden>\(propose)<"))
  }
}
