/// What a session comes to as two tables for other programs: CSV (RFC 4180) in UTF-8, a line for each
/// dossier, and a line for each of its competences. They hold no name and no reason.
public struct JuryResults: Sendable {
  private let deliberation: Deliberation

  /// Prepares the tables.
  public init(_ deliberation: Deliberation) { self.deliberation = deliberation }

  /// Both tables, as files of a folder.
  public var files: [OutputFile] {
    [
      OutputFile(path: "candidats.csv", text: candidates),
      OutputFile(path: "competences.csv", text: competences),
    ]
  }

  /// A line for each dossier, in the order of the session.
  package var candidates: String {
    let header = [
      "identifiant", "portfolio", "depot", "decision", "verdict", "regle", "domaines-valides",
      "domaines-conserves", "a-valider", "a-valider-codes", "controles-attendus",
      "exigences-attendues",
    ]
    return ([header] + deliberation.verdicts.map(row)).csv
  }

  private func row(_ verdict: Verdict) -> [String] {
    let needed = verdict.outcome?.needed
    func domains(_ state: Verdict.DomainState.State) -> String {
      verdict.domains.filter { $0.state == state }.map(\.code).words
    }
    return [
      verdict.number ?? "", verdict.portfolio.text, verdict.seal?.prefixed ?? "",
      verdict.result.label.fr, verdict.result.rawValue, verdict.rule?.text ?? "",
      domains(.acquired), domains(.kept), needed.map { String($0.total) } ?? "",
      needed?.codes ?? "", needed?.tests.words ?? "",
      needed?.requirements.map(\.text).joined(separator: " ") ?? "",
    ]
  }

  /// A line for each competence of each dossier, with the columns in which people enter decisions.
  package var competences: String {
    let header = [
      "identifiant", "portfolio", "code", "domaine", "etat", "etat-en-mots", "decision", "date",
      "raison",
    ]
    let rows = deliberation.verdicts.flatMap { verdict in
      verdict.competences.map { competence in
        [
          verdict.number ?? "", verdict.portfolio.text, competence.code.text,
          competence.domain.text, competence.state.rawValue, competence.state.label.fr, "", "", "",
        ]
      }
    }
    return ([header] + rows).csv
  }
}

extension [CompetenceCode] {
  fileprivate var words: String { map(\.text).joined(separator: " ") }
}

extension Needed {
  /// The competences that every way holds, and within which others how many more:
  /// `D1.1 D1.2 ; 2 parmi D3.1 D3.2 D3.4`.
  fileprivate var codes: String {
    let named = total == 0 ? "" : all.words
    let among = groups.map { "\($0.atLeast) parmi \($0.of.words)" }
    let rest = total - all.count - groups.reduce(0) { $0 + $1.atLeast }
    let free =
      total > 0 && rest > 0 ? ["\(rest) parmi \(open.filter { !all.contains($0) }.words)"] : []
    return ([named] + among + free).filter { !$0.isEmpty }.joined(separator: " ; ")
  }
}
