/// `miroir referentiel compare` for a terminal: what is common, what is left, what is new.
public struct ComparisonText: Sendable {
  let language: Language

  /// Labels are in `language`; official texts are in French.
  public init(language: Language) { self.language = language }

  /// The report, with what a portfolio written for the first brings to the second, if there is one.
  public func text(_ comparison: ReferentielComparison, _ portfolio: ComparedPortfolio?) -> String {
    let (first, second) = (comparison.first, comparison.second)
    var lines = ["\(first.title) (\(first.id))", "\(second.title) (\(second.id))", ""]
    lines += comparison.isEmpty ? nothingShared(by: comparison) : shared(by: comparison, portfolio)
    lines += section(
      Phrase(fr: "Seulement dans \(first.id) : ", en: "Only in \(first.id): "),
      comparison.firstOnly)
    lines += section(
      Phrase(fr: "Nouveau dans \(second.id) : ", en: "New in \(second.id): "),
      comparison.secondOnly)
    lines += portfolio.map { self.lines(of: $0, second.id) } ?? []
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - What is common

  private func nothingShared(by comparison: ReferentielComparison) -> [String] {
    let succession = comparison.superseded.map { old, new in [text(.succession(old, new))] }
    return [text(.nothingShared)] + (succession ?? []) + [""]
  }

  private func shared(
    by comparison: ReferentielComparison, _ portfolio: ComparedPortfolio?
  ) -> [String] {
    let covered = portfolio?.coverage.byCode ?? [:]
    let domains = Dictionary(comparison.domains.map { ($0.first.code, $0) }) { first, _ in first }
    let competences = Dictionary(grouping: comparison.competences, by: \.first.domain)
    var lines = [summary(of: comparison), ""]
    for domain in comparison.first.domains {
      let shared = domains[domain.code]
      let members = competences[domain.code] ?? []
      guard shared != nil || !members.isEmpty else { continue }
      lines.append(codes(domain.code, shared?.second.code) + " " + domain.title)
      if let shared { lines += contexts(of: shared, comparison) }
      for member in members { lines += self.lines(of: member, covered) }
      lines.append("")
    }
    return lines
  }

  private func summary(of comparison: ReferentielComparison) -> String {
    let domains = comparison.domains.count.counted(
      Phrase(fr: "domaine", en: "domain"), Phrase(fr: "domaines", en: "domains"), language)
    let competences = competences(comparison.competences.count)
    return text(
      Phrase(
        fr: "En commun : \(domains), \(competences).", en: "In common: \(domains), \(competences).")
    )
  }

  /// The same domain in both settings, one under the other.
  private func contexts(
    of domain: ReferentielComparison.Shared<Referentiel.Domain>, _ comparison: ReferentielComparison
  ) -> [String] {
    let settings = [
      (comparison.first.id, domain.first.context), (comparison.second.id, domain.second.context),
    ]
    return settings.compactMap { id, context in
      context.map { text(Phrase(fr: "  contexte dans \(id) : ", en: "  setting in \(id): ")) + $0 }
    }
  }

  private func lines(
    of shared: ReferentielComparison.Shared<ReferentielComparison.PlacedCompetence>,
    _ covered: [CompetenceCode: CompetenceCoverage]
  ) -> [String] {
    let competence = shared.first.competence
    let title = "  " + codes(competence.code, shared.second.competence.code)
    let coverage = covered[competence.code].map { ["    " + line($0)] } ?? []
    return [title + " " + competence.title] + coverage
  }

  /// Both codes where they differ.
  private func codes(_ first: CompetenceCode, _ second: CompetenceCode?) -> String {
    second.map { $0 == first ? first.text : "\(first) → \($0)" } ?? first.text
  }

  private func line(_ covered: CompetenceCoverage) -> String {
    let situations = covered.situations.map(\.text).joined(separator: ", ")
    return text(covered.state.label) + (situations.isEmpty ? "" : " — " + situations)
  }

  // MARK: - What isn't

  private func section(_ title: Phrase, _ domains: [Referentiel.Domain]) -> [String] {
    guard !domains.isEmpty else { return [] }
    let count = domains.reduce(0) { $0 + $1.competences.count }
    var lines = [text(title) + competences(count) + ".", ""]
    for domain in domains {
      lines.append("\(domain.code) \(domain.title)")
      if !domain.isPublished {
        lines.append(text(Phrase(fr: "  non publié", en: "  not published")))
      }
      lines += domain.competences.map { "  \($0.code) \($0.title)" } + [""]
    }
    return lines
  }

  private func competences(_ count: Int) -> String {
    count.counted(
      Phrase(fr: "compétence", en: "competence"), Phrase(fr: "compétences", en: "competences"),
      language)
  }

  // MARK: - The portfolio

  private func lines(of portfolio: ComparedPortfolio, _ second: Identifier) -> [String] {
    let carried = portfolio.carryOver.carried.map { carried in
      let isSame = carried.mobilisation.competence == carried.code
      return carried.mobilisation.address + (isSame ? "" : " → \(carried.code)")
    }
    let left = portfolio.carryOver.left.map(\.address)
    return [portfolio.path.printable]
      + list(
        Phrase(
          fr: "  mobilisations d'une compétence commune, à relire dans l'autre contexte : ",
          en: "  mobilisations of a shared competence, to be reread in the other setting: "),
        carried)
      + list(
        Phrase(
          fr: "  mobilisations d'une compétence que \(second) n'a pas : ",
          en: "  mobilisations of a competence that \(second) doesn't have: "), left)
  }

  private func list(_ title: Phrase, _ addresses: [String]) -> [String] {
    [text(title) + String(addresses.count)] + addresses.map { "    " + $0 }
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
}

extension Mobilisation {
  /// Its address, or what is known of it.
  fileprivate var address: String {
    place.address?.text
      ?? [situation?.text, competence?.text].compactMap(\.self).joined(separator: "/")
  }
}

extension Phrase {
  fileprivate static var nothingShared: Phrase {
    Phrase(
      fr:
        "Aucune clé transversale n'est commune : rien n'est tenu pour identique, même là où un code ou un intitulé se ressemble.",
      en:
        "No transversal key is common: nothing is held to be the same, even where a code or a title is alike."
    )
  }

  fileprivate static func succession(_ old: Referentiel, _ new: Referentiel) -> Phrase {
    Phrase(
      fr:
        "« \(new.id) » remplace « \(old.id) » : ce sont deux versions du même certificat, écrites sans clé d'une version à l'autre.",
      en:
        "'\(new.id)' supersedes '\(old.id)': they are two versions of one certificate, written without keys from one to the other."
    )
  }
}
