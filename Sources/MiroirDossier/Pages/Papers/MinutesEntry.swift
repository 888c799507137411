import Miroir

/// What minutes say of one dossier: the decision, what it rests on, and every reason for what isn't
/// validated.
struct MinutesEntry {
  private let papers: JuryPapers

  init(of papers: JuryPapers) { self.papers = papers }

  func blocks(_ entry: JuryPapers.Entry) -> [Paper.Block] {
    let seal = entry.verdict.seal.map { Phrase(fr: ", dépôt \($0)", en: ", deposit \($0)") }
    let portfolio = entry.candidacy.portfolio
    let examined = Phrase(
      fr: "Portfolio \(portfolio)\(seal?.fr ?? "")", en: "Portfolio \(portfolio)\(seal?.en ?? "")")
    let result = entry.verdict.result.label
    let items =
      [Paper.Lines(line(Phrase(fr: "Décision : \(result.fr)", en: "Decision: \(result.en)")))]
      + tests(entry) + kept(entry) + findings(entry) + unvalidated(entry) + unexamined(entry)
      + settled(entry) + entry.verdict.setAside.map { Paper.Lines(line($0.sentence)) }
    return [.subheading(line(entry.ranked)), .paragraph(line(examined)), .list(items)]
  }

  private func line(_ phrase: Phrase) -> Paper.Line { papers.line(phrase) }

  // MARK: - Beside the competences

  private func tests(_ entry: JuryPapers.Entry) -> [Paper.Lines] {
    let results = entry.verdict.domains.filter { $0.needsTest && $0.kept == nil }.map { domain in
      let label = domain.test?.label ?? Phrase(fr: "pas saisi", en: "not entered")
      return Phrase(fr: "\(domain.code) \(label.fr)", en: "\(domain.code) \(label.en)")
    }
    guard !results.isEmpty else { return [] }
    return [
      Paper.Lines(
        line(
          Phrase(
            fr: """
              Contrôle de connaissances (QCM) : \(results.map(\.fr).joined(separator: ", "))
              """,
            en: "Knowledge test: \(results.map(\.en).joined(separator: ", "))")))
    ]
  }

  private func kept(_ entry: JuryPapers.Entry) -> [Paper.Lines] {
    entry.verdict.domains.compactMap { domain in
      domain.kept.map { kept in
        let sentence = kept.sentence
        return Paper.Lines(
          papers.french("\(domain.code) \(domain.title)"),
          line(Phrase(fr: "\(sentence.fr)", en: sentence.en)))
      }
    }
  }

  private func findings(_ entry: JuryPapers.Entry) -> [Paper.Lines] {
    entry.verdict.requirements.map { state in
      let found = entry.candidacy.findings.filter { $0.requirement == state.requirement.id }
      let words =
        switch state.isMet {
        case true?: Phrase(fr: "exigence remplie", en: "requirement met")
        case false?: Phrase(fr: "exigence non remplie", en: "requirement not met")
        case nil:
          Phrase(
            fr: "exigence que le jury n'a pas encore constatée",
            en: "requirement that the jury hasn't found yet")
        }
      return Paper.Lines(
        [papers.french(state.requirement.text), line(words)]
          + found.compactMap(\.reason).map(papers.french))
    }
  }

  // MARK: - The competences

  /// Those that aren't validated, or on which members differ: who said so, and why.
  private func unvalidated(_ entry: JuryPapers.Entry) -> [Paper.Lines] {
    entry.verdict.competences.filter { $0.state == .notAcquired || $0.state == .disputed }
      .map { competence in
        Paper.Lines(
          [papers.french("\(competence.code) \(competence.title)"), line(competence.state.label)]
            + papers.statements(on: competence, of: entry).flatMap(lines))
      }
  }

  private func lines(_ statement: JuryPapers.Statement) -> [Paper.Line] {
    let facts = [statement.fact] + statement.criteria.map(\.insufficiency)
    let (fr, en) = (facts.map(\.fr), facts.map(\.en))
    let said = Phrase(fr: "\(fr.joined(separator: ", "))", en: en.joined(separator: ", "))
    let who = statement.member?.presentation
    let whole = who.map { Phrase(fr: "\($0) : \(said.fr)", en: "\($0): \(said.en)") } ?? said
    return [line(whole)] + [statement.remark.map(papers.french)].compactMap(\.self)
  }

  /// Those that nobody judged, together when it is for the same reason.
  private func unexamined(_ entry: JuryPapers.Entry) -> [Paper.Lines] {
    let open = entry.verdict.competences.filter { $0.state == .notAssessed }
    let reasons = open.compactMap { $0.reasons.first?.fact }.reduce(into: [Phrase]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return reasons.map { reason in
      let codes = open.filter { $0.reasons.first?.fact == reason }.map(\.code.text)
      let list = codes.joined(separator: ", ")
      return Paper.Lines(
        line(Phrase(fr: "Non examinées : \(list)", en: "Not examined: \(list)")), line(reason))
    }
  }

  /// What the jury itself validated, where its members differed or nobody judged.
  private func settled(_ entry: JuryPapers.Entry) -> [Paper.Lines] {
    let validated = Set(entry.verdict.competences.filter { $0.state == .acquired }.map(\.code))
    return entry.candidacy.decisions.filter { validated.contains($0.competence) }.map { decision in
      let title = entry.verdict.competences.first { $0.code == decision.competence }?.title ?? ""
      return Paper.Lines(
        [papers.french("\(decision.competence) \(title)"), line(decision.sentence)]
          + [decision.reason.map(papers.french)].compactMap(\.self))
    }
  }
}
