/// `miroir coverage` for a terminal: a bar per domain, a line per competence, what to do next.
public struct CoverageText: Sendable {
  let language: Language

  /// Texts are in `language`.
  public init(language: Language) { self.language = language }

  /// The report on a portfolio.
  public func text(_ coverage: Coverage, path: String) -> String {
    var lines = ["\(path.printable) — \(coverage.referentiel.title)", ""]
    for domain in coverage.domains { lines += self.lines(of: domain) + [""] }
    lines += coverage.unknown.map { unknown in
      text(
        Phrase(
          fr: "Code inconnu du référentiel : \(unknown.code)",
          en: "Code unknown to the framework: \(unknown.code)"))
    }
    lines += [text(coverage.summary)]
    let steps = coverage.nextSteps
    if !steps.isEmpty {
      lines += ["", text(Phrase(fr: "Pour avancer le plus :", en: "What would help most:"))]
      lines += steps.enumerated().map { "  \($0.offset + 1). \(text($0.element.text))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of covered: DomainCoverage) -> [String] {
    let competences = covered.competences
    let title = "\(covered.domain.code) \(covered.domain.title)"
    guard !competences.isEmpty else {
      return [title, "  " + text(Phrase(fr: "non publié", en: "not published"))]
    }
    let bar = competences.map { competence in
      switch competence.state {
      case .absent: "·"
      case .claimed: "▒"
      case .supported: "█"
      }
    }.joined()
    let supported = competences.count { $0.state == .supported }
    let width = competences.map { $0.competence.code.text.count }.max() ?? 0
    let count = text(
      Phrase(
        fr: "\(supported) sur \(competences.count)", en: "\(supported) of \(competences.count)"))
    return [title, "  \(bar)  \(count)"] + competences.map { line($0, width) }
  }

  private func line(_ covered: CompetenceCoverage, _ width: Int) -> String {
    let code = covered.competence.code.text
    let padding = String(repeating: " ", count: width - code.count)
    var line = "  \(code)\(padding)  \(text(covered.state.label))"
    if !covered.situations.isEmpty {
      line += " — " + covered.situations.map(\.text).joined(separator: ", ")
    }
    if !covered.lacks.isEmpty {
      let lacks = covered.lacks.map { text($0.label) }.joined(separator: ", ")
      line += text(Phrase(fr: " ; il manque : \(lacks)", en: "; lacking: \(lacks)"))
    }
    return line
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
}

extension Coverage {
  /// How many competences are in each state.
  package var summary: Phrase {
    func count(_ state: CompetenceCoverage.State) -> Int { competences.count { $0.state == state } }
    func plural(_ count: Int) -> String { count < 2 ? "" : "s" }
    let (supported, claimed, absent) = (count(.supported), count(.claimed), count(.absent))
    let incomplete =
      referentiel.isIncomplete
      ? Phrase(
        fr: " Le référentiel n'est connu qu'en partie.", en: " The framework is known in part only."
      )
      : Phrase(fr: "", en: "")
    return Phrase(
      fr: """
        \(competences.count) compétences : \(supported) étayée\(plural(supported)), \
        \(claimed) déclarée\(plural(claimed)), \(absent) non abordée\(plural(absent)).\
        \(incomplete.fr)
        """,
      en: """
        \(competences.count) competences: \(supported) supported, \(claimed) claimed, \
        \(absent) not addressed.\(incomplete.en)
        """)
  }
}

extension Coverage {
  /// The codes that the référentiel doesn't have, with where they stand.
  package func unknownPlaces(
    in folder: PortfolioFolder
  ) -> [(code: CompetenceCode, place: Phrase)] {
    let places = PlaceIndex(folder)
    return unknown.map { unknown in
      let line = places.position(of: unknown.place).line
      let place = Phrase(fr: "ligne \(line)", en: "line \(line)")
      guard let address = unknown.place.address else { return (unknown.code, place) }
      return (
        unknown.code, Phrase(fr: "\(address), \(place.fr)", en: "\(address), \(place.en)")
      )
    }
  }
}
