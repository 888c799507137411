import Foundation
import MiroirFolder
import Testing
import TestSupport

@testable import Miroir
@testable import MiroirDossier

/// What a jury's papers say, to whom, and what they never say.
@Suite struct PaperTests {
  private let papers: Papers

  init() throws { papers = try Papers() }

  private var titles: [CompetenceCode: String] {
    Dictionary(
      uniqueKeysWithValues: papers.source.referentiel.competences.map { ($0.code, $0.title) })
  }

  /// Everything that members wrote in the fixture, and the words of the criteria.
  private static let reasons = [
    "Remarque-une", "Remarque-deux", "Remarque-quatre", "Raison-de-seance", "Raison-du-jury",
    "Raison-favorable",
  ]

  // MARK: - Attestations

  @Test(arguments: [
    "p-validee/attestation-de-reussite", "p-adoptee/attestation-de-reussite",
    "p-retenue/attestation-de-reussite", "p-motifs/attestation-de-domaines",
    "p-attente/attestation-de-domaines", "p-conserve/attestation-de-domaines",
    "p-tranchee/attestation-de-domaines",
  ])
  func anAttestationNeverSaysWhatWasNotValidated(name: String) throws {
    let text = try #require(papers.paper(name)).text
    for (code, title) in titles {
      #expect(!text.contains("\(code) ") && !text.contains(title.spacedInFrench), "\(code)")
    }
    let never =
      Self.reasons + Evaluation.Criterion.allCases.map(\.insufficiency.fr)
      + [
        "QCM", "contrôle de connaissances", "positif", "insuffisant", "Tissier", "avis divergents",
      ]
    for word in never { #expect(!text.contains(word), "\(word)") }
  }

  @Test func anEmployerReadsWhatAHolderHasShown() throws {
    let text = try #require(papers.paper("p-validee/attestation-de-reussite")).text
    #expect(
      text.contains("Attestation de réussite au C2i® niveau 2 «\u{A0}métiers de la santé\u{A0}»"))
    #expect(text.contains("Certificat informatique et internet (C2i) niveau 2"))
    for domain in papers.source.referentiel.domains {
      #expect(text.contains(domain.title.spacedInFrench))
      #expect(text.contains(try #require(domain.forEmployers).spacedInFrench))
    }
    #expect(text.contains(try #require(papers.source.referentiel.status).spacedInFrench))
    #expect(text.contains("ORV-juin-2026-1") && text.contains("Camille <i>Roy</i>"))
    #expect(text.contains("parchemin") && text.contains("Bureau des certifications"))
  }

  @Test func validatedDomainsAreKeptAndTheOthersNamed() throws {
    let text = try #require(papers.paper("p-conserve/attestation-de-domaines")).text
    #expect(text.contains("a validé 3 des 4 domaines"))
    #expect(text.contains("juin-2025, Université de Valombre, attestation VD-2025-118"))
    #expect(text.contains("bénéfice de la validation"))
    let (kept, remaining) = try #require(text.split(on: "Ce qu’il reste à valider"))
    #expect(["D1 ", "D2 ", "D3 "].allSatisfy(kept.contains) && !kept.contains("D4 "))
    #expect(remaining.contains("D4 Maîtriser") && !remaining.contains("D1 "))
    // No public source says how long.
    #expect(text.firstMatch(of: /\bans?\b|\bannées?\b|\bmois\b/) == nil)
  }

  @Test func whatIsNotValidatedAtAllHasNoAttestation() {
    #expect(papers.source.ofCandidates.filter { $0.name.hasPrefix("p-rien/") }.count == 1)
  }

  /// The teacher's certificate may be obtained without every competence: nobody reads which.
  @Test func anAttestationByARuleWithExceptionsClaimsNoMore() throws {
    let teacher = try Papers(
      Project.root.appending(path: "Samples/jury/21-enseignant-23-sur-28"), names: [:])
    let paper = try #require(teacher.source.ofCandidates.last?.paper)
    #expect(paper.heading.contains("réussite") && !paper.text.contains("aucune n’en compense"))
    for competence in teacher.source.referentiel.competences {
      #expect(!paper.text.contains(competence.title))
    }
  }

  // MARK: - Notifications

  @Test func aNotificationGivesEachReasonAndNamesNobodyWhoJudged() throws {
    let text = try #require(papers.paper("p-motifs/notification")).text
    #expect(text.contains("Certification non obtenue à cette session"))
    #expect(text.contains("D3.1") && text.contains("Remarque-une\u{A0}: <b>la preuve</b> montre"))
    #expect(text.contains("pertinence insuffisante, réflexivité insuffisante"))
    #expect(!text.contains("Tissier") && !text.contains("efficacité"))
    let (_, remaining) = try #require(text.split(on: "Ce qu’il reste à valider"))
    #expect(remaining.contains("D3.1 Organiser") && remaining.contains("D4.2 Recueillir"))
    #expect(text.contains("Voir votre dossier") && text.contains("revoir cette décision"))
    #expect(
      try #require(papers.paper("p-tranchee/notification")).text.contains("Raison-du-jury"))
  }

  @Test func withoutAnEstablishmentsWordsOnContestingNobodyIsNotified() throws {
    var wording = Papers.wording
    wording.texts[.contest] = nil
    let silent = try Papers(wording: wording).source
    #expect(!silent.canNotify)
    #expect(!silent.ofCandidates.contains { $0.name.hasSuffix("notification") })
  }

  @Test func whoWaitsForADecisionIsToldWhatTheJuryWaitsFor() throws {
    let text = try #require(papers.paper("p-attente/notification")).text
    #expect(
      text.contains("En attente de décision") && text.contains("du domaine D2\u{A0}: sans résultat")
    )
    #expect(!text.contains("Contester"))
  }

  // MARK: - Minutes

  @Test func minutesHaveEveryDecisionAndEveryReason() {
    let text = papers.source.minutes.text
    // Where the jury settles what its members differ on, its reason takes the place of theirs.
    for reason in Self.reasons.filter({ !["Remarque-deux", "Remarque-quatre"].contains($0) }) {
      #expect(text.contains(reason), "\(reason)")
    }
    for verdict in papers.source.deliberation.verdicts {
      #expect(text.contains("Portfolio \(verdict.portfolio), dépôt \(verdict.seal?.text ?? "")"))
    }
    for said in [
      "Solenn Hamon, maîtresse de conférences en informatique", "2026-117", "salle des actes",
      "Marc Tissier, formateur, service du numérique\u{A0}: non validée, réflexivité insuffisante",
      "absence excusée\u{A0}: retenue par un autre jury", "A suivi ce dossier comme tuteur.",
      "Éric Vasseur, enseignant référent\u{A0}: toutes les compétences validées",
      "D2 positif, D3 positif, D4 non positif", "domaine conservé d’une session antérieure",
      "D1 positif, D2 sans résultat", "NOR ESRS1115909C", "C2i®", "1. Camille <i>Roy</i>",
      "Personne candidate n° 21900102 (p-motifs)", "Personne candidate du portfolio p-rien",
    ] {
      #expect(text.contains(said), "\(said)")
    }
  }

  @Test func thePresidentAndThoseWhoWereThereSign() {
    let boxes = papers.source.minutes.blocks.flatMap(\.signatures).flatMap(\.boxes)
    #expect(
      boxes.map { $0.lines[0].text } == [
        "Solenn Hamon, maîtresse de conférences en informatique",
        "Marc Tissier, formateur, service du numérique",
      ])
  }

  @Test func minutesSayWhatADecisionWaitsFor() throws {
    for (name, words) in [
      ("23-enseignant-sans-face-a-face", "exigence non remplie"),
      ("24-enseignant-sans-constat", "exigence que le jury n’a pas encore constatée"),
      ("25-enseignant-sans-regle", "ne nomme pas la règle de réussite"),
      ("08-personne-n-a-examine", "personne ne s’est prononcé"),
      ("09-avis-divergents", "La preuve montre l’outil, pas ce que la personne en fait."),
      ("29-forcom-lacunaire", "la source publique de ce référentiel est incomplète"),
    ] {
      let minutes = try Papers(Project.root.appending(path: "Samples/jury/\(name)"), names: [:])
        .source.minutes
      #expect(minutes.text.contains(words), "\(name)")
    }
  }

  @Test func aCorrectionCitesWhatItCorrectsAndSaysWhatChanges() {
    var decisions = papers.source.decisions
    decisions[1].result = .certified
    decisions[4].seal = SHA256Digest(of: "autre")
    decisions.append(
      DecisionRecord(portfolio: "p-partie", seal: nil, result: .certified, rule: nil))
    let signed = SignedMinutes(
      number: "ORV-juin-2026", date: PartialDate("2026-06-24"), digest: SHA256Digest(of: "a"),
      decisions: decisions)
    #expect(
      signed.changes(to: papers.source.decisions).map(\.portfolio) == [
        "p-motifs", "p-adoptee", "p-partie",
      ])
    let paper = papers.source.correction(2, of: signed)
    #expect(paper.number == "ORV-juin-2026-R2" && paper.heading.contains("rectificatif n° 2"))
    let text = paper.text
    #expect(text.contains("rectifie le procès-verbal n° ORV-juin-2026 du 24\u{A0}juin 2026"))
    #expect(text.contains(signed.digest.text) && text.contains(SHA256Digest(of: "autre").text))
    #expect(text.contains("n’est pas dans la session"))
  }

  // MARK: - All

  @Test(arguments: [Language.french, .english])
  func noPaperHasTheWordsOfACourtOrOfAnExam(language: Language) throws {
    let forbidden = ["échec", "échou", "refus", "recalé", "juré", "verdict", "ajourn", "fail"]
    for paper in try Papers(in: language).all {
      let text = paper.text.lowercased()
      for word in forbidden { #expect(!text.contains(word), "\(word) in \(paper.title)") }
    }
  }

  @Test func whatPeopleWroteStaysText() {
    for paper in papers.all {
      let html = paper.html()
      #expect(!html.contains("<b>") && !html.contains("<i>") && !html.contains("<script"))
    }
    #expect(
      papers.source.minutes.html().contains("&lt;b&gt;la preuve&lt;/b&gt; montre l’outil &amp; pas")
    )
  }

  @Test func eachPaperHasItsOwnTitleAndNumber() {
    let issued = [papers.source.minutes] + papers.source.ofCandidates.map(\.paper)
    #expect(Set(issued.map(\.title)).count == issued.count)
    #expect(papers.paper("p-conserve/notification")?.number == "ORV-juin-2026-4")
  }

  @Test func aLogoIsInThePage() throws {
    let theme = try #require(
      Theme([
        GivenDocument(path: Theme.logos[1], bytes: Array("<svg/>".utf8)),
        GivenDocument(path: Theme.lines, bytes: Array("Mention légale".utf8)),
      ]))
    let html = papers.source.minutes.html(theme: theme)
    #expect(html.contains(#"<img class="logo" src="data:image/svg+xml;base64,PHN2Zy8+" alt="">"#))
    #expect(html.contains("img-src data:") && html.contains("Mention légale"))
  }
}

extension String {
  fileprivate func split(on words: String) -> (Substring, Substring)? {
    firstRange(of: words).map { (self[..<$0.lowerBound], self[$0.upperBound...]) }
  }
}
