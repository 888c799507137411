extension FollowUpIndex {
  /// The index as a table for other programs: CSV (RFC 4180) in UTF-8, in the order of ids.
  public var csv: String {
    let rows = entries.sorted { $0.followUp.portfolio < $1.followUp.portfolio }.map(row)
    let others = refused.map { refusal in
      [String](repeating: "", count: Self.header.count - 2) + [refusal.path, refusal.reason.fr]
    }
    return ([Self.header] + rows + others).csv
  }

  private static let header = [
    "portfolio", "candidat", "certificat", "dernier-changement", "jours", "calme",
    "derniere-lecture", "depuis", "passages-changes", "attend-de-moi", "attend-du-candidat",
    "attend-d-autres", "questions-ouvertes", "tours", "tours-prevus", "etayees", "competences",
    "domaines", "dossier", "illisible",
  ]

  private func row(_ entry: Entry) -> [String] {
    let followUp = entry.followUp
    let domains = followUp.domains.map { "\($0.code) \($0.supported)/\($0.total)" }
    let (word, places) = followUp.sinceLook.csv
    return [
      followUp.portfolio.text, followUp.candidate, followUp.certificate ?? "",
      entry.lastChange.text, String(entry.days), isQuiet(entry) ? "oui" : "non",
      followUp.lastLook?.text ?? "", word, places.map { String($0) } ?? "",
      String(followUp.count(.reader)), String(followUp.count(.candidate)),
      String(followUp.count(.other)), String(followUp.openQuestions.count),
      String(followUp.rounds), rounds.map { String($0) } ?? "",
      String(followUp.domains.reduce(0) { $0 + $1.supported }),
      String(followUp.domains.reduce(0) { $0 + $1.total }), domains.joined(separator: " ; "),
      entry.path, "",
    ]
  }
}

extension FollowUp.SinceLook {
  fileprivate var csv: (word: String, places: Int?) {
    switch self {
    case .never: ("pas-encore-relu", nil)
    case .unchanged: ("inchange", 0)
    case .otherwise: ("autre-changement", 0)
    case .changed(let difference): ("change", difference.blocks.count)
    case .unknown: ("version-non-gardee", nil)
    }
  }
}
