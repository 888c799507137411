package import Miroir
import MiroirDossier

/// What `miroir status` says.
extension PortfolioStatus {
  /// For people.
  package func text(of path: String, in language: Language) -> String {
    let broken = brokenLine.map { line in
      Phrase(
        fr: """
          Le journal n'est plus lisible à partir de la ligne \(line) : quelqu'un l'a modifié, ou son \
          écriture a été interrompue.
          """,
        en: """
          The journal can't be read from line \(line) on: somebody changed it, or its writing was \
          interrupted.
          """)
    }
    return ([broken].compactMap(\.self) + lines).map { $0.text(in: language) + "\n" }.joined()
  }

  private var lines: [Phrase] {
    guard let last else {
      return [
        Phrase(
          fr: "Ce portfolio n'a pas encore été déposé.",
          en: "This portfolio hasn't been deposited yet.")
      ]
    }
    let deposit = Phrase(
      fr: "Dernier dépôt : \(last.deposit.file.printable), le \(last.date.words.fr)",
      en: "Last deposit: \(last.deposit.file.printable), on \(last.date.words.en)")
    let seal = Phrase(
      fr: "Empreinte du dépôt : \(last.deposit.seal.digest)",
      en: "Seal of the deposit: \(last.deposit.seal.digest)"
    )
    return [deposit, seal, outcome] + changes
  }

  private var outcome: Phrase {
    hasChanged == true
      ? Phrase(
        fr: "Depuis, ces fichiers ont changé ; ce qui a été déposé ne change pas :",
        en: "These files have changed since; what was deposited doesn't change:")
      : Phrase(
        fr: "Rien n'a changé depuis : un nouveau dépôt aurait la même empreinte.",
        en: "Nothing has changed since: a new deposit would have the same seal.")
  }

  private var changes: [Phrase] {
    sources.compactMap { path, change in
      change.label.map { label in
        Phrase(
          fr: "  \(label.fr) \(path.text.printable)", en: "  \(label.en) \(path.text.printable)")
      }
    }
  }

  /// `miroir status --format json`; `docs/json.md` promises its keys and their order.
  package func json(of path: String, id: Identifier?, in language: Language) -> String {
    let deposit = last.map { last in
      JSONValue.object([
        "date": .string(last.date.text), "file": .string(last.deposit.file),
        "digest": .string(last.deposit.digest.prefixed),
        "seal": .string(last.deposit.seal.digest.prefixed),
      ])
    }
    return JSONValue.object([
      "format": "miroir-status/1",
      "miroir": .string(Version.current),
      "language": .string(language.rawValue),
      "portfolio": .object(["path": .string(path), "id": .optional(id?.text)]),
      "deposits": .number(count),
      "brokenLine": .optional(brokenLine),
      "last": deposit ?? .null,
      "seal": .string(seal.digest.prefixed),
      "changed": hasChanged.map { .bool($0) } ?? .null,
      "sources": .array(
        sources.map {
          .object(["path": .string($0.path.text), "state": .string($0.change.rawValue)])
        }),
    ]).text + "\n"
  }
}

extension PortfolioStatus.Change {
  /// What people call it, in letters of one width; nothing for what stayed.
  fileprivate var label: Phrase? {
    switch self {
    case .unchanged: nil
    case .changed: Phrase(fr: "modifié      ", en: "changed      ")
    case .added: Phrase(fr: "ajouté       ", en: "added        ")
    case .removed: Phrase(fr: "retiré       ", en: "removed      ")
    case .notCompared: Phrase(fr: "non comparé  ", en: "not compared ")
    }
  }
}

extension Timestamp {
  /// As people write it: `24 novembre 2026 à 10:12 (temps universel)`.
  var words: Phrase {
    let clock = text.dropFirst(11).prefix(5)
    let day = day?.label ?? Phrase(fr: "\(text)", en: text)
    return Phrase(
      fr: "\(day.fr) à \(String(clock)) (temps universel)",
      en: "\(day.en) at \(String(clock)) (universal time)")
  }
}
