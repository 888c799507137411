/// The dossiers of a session as tables designate them: by the candidate's number, by the portfolio, and
/// never by a name.
struct CandidateRegister {
  private let candidates: [JurySession.Candidacy]
  private let byNumber: [Identifier: [Int]]
  private let byPortfolio: [Identifier: [Int]]
  /// The numbers without the zeros before them, which spreadsheets take away.
  private let byDigits: [Substring: [Int]]

  init(_ session: JurySession) {
    let indexed = Array(session.candidates.enumerated())
    candidates = session.candidates
    byNumber = Dictionary(grouping: indexed.filter { $0.element.number != nil }) {
      Identifier($0.element.number ?? "")
    }.mapValues { $0.map(\.offset) }
    byPortfolio = Dictionary(grouping: indexed) { $0.element.portfolio }
      .mapValues { $0.map(\.offset) }
    byDigits = Dictionary(grouping: indexed.filter { $0.element.number != nil }) {
      ($0.element.number ?? "").withoutLeadingZeros
    }.mapValues { $0.map(\.offset) }
  }

  /// A dossier found, or why none is.
  enum Match {
    case found(JurySession.Candidacy)
    case refused(Phrase, help: Phrase?)
  }

  /// The one dossier that a line designates.
  func match(number: String, portfolio: String) -> Match {
    guard !number.isEmpty || !portfolio.isEmpty else { return .nobody }
    let numbered = number.isEmpty ? nil : byNumber[Identifier(number)] ?? []
    let named = portfolio.isEmpty ? nil : byPortfolio[Identifier(portfolio)] ?? []
    if numbered == [] { return .unknown(number, help(for: number)) }
    if named == [] { return .unknownPortfolio(portfolio, nearest(to: portfolio)) }
    let both = numbered.map { numbers in
      numbers.filter { named?.contains($0) ?? true }
    }
    let found = both ?? named ?? []
    switch found.count {
    case 1: return .found(candidates[found[0]])
    case 0: return .contradictory(number, portfolio)
    default: return .ambiguous(number.isEmpty ? portfolio : number, found.map { candidates[$0] })
    }
  }

  private func help(for number: String) -> Phrase? {
    let alike = byDigits[number.withoutLeadingZeros] ?? []
    guard alike.count == 1, let meant = candidates[alike[0]].number else { return nil }
    return Phrase(
      fr: "la session a « \(meant) » : un tableur enlève les zéros du début",
      en: "the session has '\(meant)': spreadsheets take leading zeros away")
  }

  private func nearest(to portfolio: String) -> Phrase? {
    candidates.map(\.portfolio.text).nearest(to: portfolio).map {
      Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean '\($0)'?")
    }
  }
}

extension CandidateRegister.Match {
  fileprivate static let nobody = Self.refused(
    Phrase(
      fr: "ni identifiant ni portfolio : la ligne n'est d'aucun dossier",
      en: "neither a number nor a portfolio: the line is of no dossier"), help: nil)

  fileprivate static func unknown(_ number: String, _ help: Phrase?) -> Self {
    .refused(
      Phrase(
        fr: "aucun dossier de la session n'a l'identifiant « \(number.printable) »",
        en: "no dossier of the session has the number '\(number.printable)'"), help: help)
  }

  fileprivate static func unknownPortfolio(_ portfolio: String, _ help: Phrase?) -> Self {
    .refused(
      Phrase(
        fr: "la session n'a pas de dossier « \(portfolio.printable) »",
        en: "the session has no dossier '\(portfolio.printable)'"), help: help)
  }

  fileprivate static func contradictory(_ number: String, _ portfolio: String) -> Self {
    .refused(
      Phrase(
        fr: """
          l'identifiant « \(number.printable) » n'est pas celui du portfolio \
          « \(portfolio.printable) »
          """,
        en: "the number '\(number.printable)' isn't that of portfolio '\(portfolio.printable)'"),
      help: nil)
  }

  fileprivate static func ambiguous(_ word: String, _ found: [JurySession.Candidacy]) -> Self {
    let list = found.map(\.portfolio.text).joined(separator: ", ")
    return .refused(
      Phrase(
        fr: "« \(word.printable) » désigne plusieurs dossiers de la session : \(list)",
        en: "'\(word.printable)' designates several dossiers of the session: \(list)"),
      help: Phrase(
        fr: "une colonne « portfolio » dit lequel", en: "a column 'portfolio' says which"))
  }
}

extension String {
  fileprivate var withoutLeadingZeros: Substring { drop { $0 == "0" } }
}
