package import Miroir
import MiroirDossier

extension PaperIssue {
  /// What `miroir jury papers` says of what it made.
  package func announcement(at folder: String, hasPDF: Bool, in language: Language) -> String {
    func count(_ suffix: String) -> Int { papers.count { $0.name.hasSuffix(suffix) } }
    let ending = hasPDF ? "{html,pdf}" : "html"
    let lines = [
      Phrase(
        fr: "Les papiers de la session sont prêts : \(folder)",
        en: "The session's papers are ready: \(folder)"),
      Phrase(fr: "  \(minutes.name).\(ending)", en: "  \(minutes.name).\(ending)"),
      Phrase(
        fr: """
            attestations de réussite : \(count("/attestation-de-reussite")) ; attestations de \
          domaines : \(count("/attestation-de-domaines")) ; notifications : \
          \(count("/notification"))
          """,
        en: """
            certificates of success: \(count("/attestation-de-reussite")); of domains: \
          \(count("/attestation-de-domaines")); notifications: \(count("/notification"))
          """),
    ]
    return lines.map { $0.text(in: language) + "\n" }.joined()
  }
}
