import Miroir

/// What it still takes, as a candidate reads it: competences by their titles, tests, requirements.
struct NeededLines {
  private let needed: Needed
  private let papers: JuryPapers

  init(_ needed: Needed, of papers: JuryPapers) {
    self.needed = needed
    self.papers = papers
  }

  var lines: [Paper.Lines] { competences + groups + tests + requirements }

  private func line(_ phrase: Phrase) -> Paper.Line { papers.line(phrase) }

  private func title(_ code: CompetenceCode) -> Paper.Line {
    let title = papers.referentiel.competence(code)?.title ?? ""
    return papers.french("\(code) \(title)")
  }

  /// Those that each way to the certificate holds; where there is a choice, how many it takes.
  private var competences: [Paper.Lines] {
    let all = needed.all.map { Paper.Lines(title($0)) }
    guard needed.total > needed.all.count else { return all }
    let total = needed.total
    let codes = needed.open.map(\.text).joined(separator: ", ")
    return all + [
      Paper.Lines(
        line(
          Phrase(
            fr: """
              \(total) \(total < 2 ? "compétence" : "compétences") en tout, à choisir parmi \(codes)
              """,
            en: """
              \(total) \(total == 1 ? "competence" : "competences") in all, to choose among \(codes)
              """)))
    ]
  }

  private var groups: [Paper.Lines] {
    needed.groups.map { group in
      let codes = group.of.map(\.text).joined(separator: ", ")
      return Paper.Lines(
        line(
          Phrase(
            fr: "dont \(group.atLeast) au moins dans le domaine \(group.domain) : \(codes)",
            en: "\(group.atLeast) of them at least in domain \(group.domain): \(codes)")))
    }
  }

  private var tests: [Paper.Lines] {
    needed.tests.map { domain in
      Paper.Lines(
        line(
          Phrase(
            fr: "un contrôle de connaissances (QCM) positif dans le domaine \(domain)",
            en: "a positive knowledge test in domain \(domain)")))
    }
  }

  private var requirements: [Paper.Lines] {
    papers.referentiel.requirements.filter { needed.requirements.contains($0.id) }
      .map { Paper.Lines(papers.french($0.text)) }
  }
}
