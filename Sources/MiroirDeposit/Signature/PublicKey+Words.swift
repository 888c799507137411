package import Miroir
import MiroirDossier

extension PublicKey {
  /// What `miroir key` says of a key, in lines.
  package func words(in language: Language) -> String {
    let spoken = spokenThumbprint
    let half = spoken.count / 2
    let thumbprint = [spoken[..<half], spoken[half...]].map { $0.joined(separator: " ") }
    let dates =
      switch (notBefore?.label, notAfter?.label) {
      case (let first?, let last?):
        Phrase(fr: "du \(first.fr) au \(last.fr)", en: "from \(first.en) to \(last.en)")
      case (let first?, nil): Phrase(fr: "depuis le \(first.fr)", en: "since \(first.en)")
      case (nil, let last?): Phrase(fr: "jusqu'au \(last.fr)", en: "until \(last.en)")
      case (nil, nil): nil as Phrase?
      }
    let lines: [Phrase?] = [
      Phrase(fr: "Clé        \(kid)", en: "Key        \(kid)"),
      name.map { Phrase(fr: "De         \($0)", en: "Of         \($0)") },
      dates.map { Phrase(fr: "Vaut       \($0.fr)", en: "Holds      \($0.en)") },
      Phrase(fr: "Empreinte  \(thumbprint[0])", en: "Digest     \(thumbprint[0])"),
      Phrase(fr: "           \(thumbprint[1])", en: "           \(thumbprint[1])"),
    ]
    return lines.compactMap { $0.map { $0.text(in: language) + "\n" } }.joined()
  }
}
