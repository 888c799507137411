/// `miroir referentiel` for a terminal.
public struct ReferentielText: Sendable {
  let language: Language

  /// Labels are in `language`; official texts are in French.
  public init(language: Language) { self.language = language }

  /// A line for each référentiel.
  public func list(_ referentiels: [Referentiel]) -> String {
    let width = referentiels.map { $0.id.text.count }.max() ?? 0
    return referentiels.map { referentiel in
      let padding = String(repeating: " ", count: width - referentiel.id.text.count)
      let count = (referentiel.announced ?? referentiel.competences.count).description
      let counted = String(repeating: " ", count: max(0, 3 - count.count)) + count
      return "\(referentiel.id)\(padding)  \(counted) \(text(Self.competences))  "
        + "\(referentiel.title) — \(text(referentiel.state))\n"
    }.joined()
  }

  /// A référentiel from top to bottom, with the words that help where there are some.
  public func page(_ referentiel: Referentiel, _ guidance: Guidance) -> String {
    var lines = ["\(referentiel.title) (\(referentiel.id))", text(referentiel.state), ""]
    lines += [referentiel.audience, referentiel.status].compactMap(\.self)
    if let source = referentiel.source {
      let references = [source.nor.map { "NOR \($0)" }, source.journal].compactMap(\.self)
      lines += ([source.text] + references).map { text(Self.source) + $0 }
    }
    lines += referentiel.rules.map { text(Self.rule) + "\($0.id) — \($0.text)" }
    lines += referentiel.requirements.map { text(Self.requirement) + $0.text }
    lines += referentiel.policies.map { text(Self.policy) + $0.text }
    lines += referentiel.knowledgeTest.map { [text(Self.knowledgeTest) + $0] } ?? []
    for domain in referentiel.domains {
      lines += [""] + self.lines(of: domain, referentiel, guidance)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(
    of domain: Referentiel.Domain, _ referentiel: Referentiel, _ guidance: Guidance
  ) -> [String] {
    var lines = ["\(domain.code) \(domain.title)"]
    lines += domain.context.map { ["  " + $0] } ?? []
    if !domain.isPublished { lines.append("  " + text(Self.unpublished)) }
    for competence in domain.competences {
      lines += [""] + self.lines(of: competence, guidance).map { "  " + $0 }
    }
    return lines
  }

  /// One competence, with the words that help where there are some.
  public func page(_ competence: Referentiel.Competence, _ guidance: Guidance) -> String {
    lines(of: competence, guidance).joined(separator: "\n") + "\n"
  }

  private func lines(
    of competence: Referentiel.Competence, _ guidance: Guidance
  ) -> [String] {
    let help = guidance.competence(competence.code)
    return ["\(competence.code) \(competence.title)"]
      + competence.aptitudes.map { "  · " + $0 }
      + (help?.explanation.map { ["  " + $0] } ?? [])
      + (help?.questions ?? []).map { "  – " + $0 }
      + (help?.confusion.map { ["  " + text(Self.confusion) + $0] } ?? [])
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  private static let competences = Phrase(fr: "compétences", en: "competences")
  package static let source = Phrase(fr: "Source : ", en: "Source: ")
  package static let rule = Phrase(fr: "Règle de réussite : ", en: "Rule of success: ")
  package static let requirement = Phrase(fr: "Exigence : ", en: "Requirement: ")
  package static let policy = Phrase(fr: "Règle de conduite : ", en: "Rule of conduct: ")
  package static let knowledgeTest = Phrase(
    fr: "Contrôle de connaissances : ", en: "Knowledge test: ")
  package static let unpublished = Phrase(
    fr: "Non publié dans les sources retrouvées.", en: "Not published in the sources found.")
  package static let confusion = Phrase(fr: "À ne pas confondre : ", en: "Often mistaken for it: ")
}

extension Referentiel {
  /// Whether it is current and whole.
  package var state: Phrase {
    if isSuperseded { return Phrase(fr: "version remplacée", en: "superseded version") }
    return isIncomplete
      ? Phrase(
        fr: "dernière version publiée, connue en partie",
        en: "latest published version, known in part")
      : Phrase(fr: "dernière version publiée", en: "latest published version")
  }
}
