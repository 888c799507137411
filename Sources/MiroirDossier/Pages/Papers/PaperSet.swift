import Miroir

/// A paper, and what its files are called: `<name>.html`, `<name>.pdf`.
package struct NamedPaper: Sendable {
  /// The path without an ending.
  package var name: String
  /// The paper.
  package var paper: Paper

  /// Joins the parts.
  package init(name: String, paper: Paper) {
    self.name = name
    self.paper = paper
  }
}

extension JuryPapers {
  /// The papers of each candidate, in the order of the session.
  package var ofCandidates: [NamedPaper] {
    entries.flatMap { entry -> [NamedPaper] in
      let folder = entry.candidacy.portfolio.text + "/"
      let told = notification(entry).map { NamedPaper(name: folder + "notification", paper: $0) }
      return [told, given(entry, in: folder)].compactMap(\.self)
    }
  }

  /// What a candidate may show to others.
  private func given(_ entry: Entry, in folder: String) -> NamedPaper? {
    if entry.verdict.result == .certified {
      return NamedPaper(name: folder + "attestation-de-reussite", paper: attestation(entry))
    }
    guard entry.hasValidatedDomains else { return nil }
    return NamedPaper(name: folder + "attestation-de-domaines", paper: domainsAttestation(entry))
  }

  /// Whether candidates can be told of their results.
  package var canNotify: Bool { wording[.contest] != nil }
}
