/// The report of `miroir jury import`, for a terminal: what changes in `session.xml`, what doesn't and why.
/// It quotes no reason.
public struct SessionImportText: Sendable {
  private let language: Language

  /// What became of an import.
  public enum Outcome: Sendable {
    /// It was written, and the former file has that name.
    case written(formerly: String)
    /// It was only to be shown.
    case trial
    /// Nothing was to be written, or nothing could be.
    case nothing
  }

  /// Texts are in `language`.
  public init(language: Language) { self.language = language }

  /// The report on the session at `path`.
  public func text(_ imported: SessionImport, _ outcome: Outcome, at path: String) -> String {
    var lines: [String] = []
    if case .trial = outcome { lines += difference(imported) }
    lines += remarks(imported) + ignored(imported)
    if !lines.isEmpty { lines.append("") }
    lines.append(text(count(imported)))
    switch outcome {
    case .written(let name):
      lines += [text(.kept(name)), "", "  miroir deliberate \(path.shellQuoted.printable)"]
    case .trial: lines.append(text(.trial))
    case .nothing: if !imported.changes.isEmpty { lines += [text(.held), text(.partly)] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: - What changes

  private func difference(_ imported: SessionImport) -> [String] {
    guard !imported.changes.isEmpty else { return [] }
    var lines = ["--- session.xml", "+++ session.xml"]
    var dossier: Identifier?
    for change in imported.changes {
      if change.portfolio != dossier {
        let number = change.number.map { " (\($0))" } ?? ""
        lines.append("@@ \(change.portfolio)\(number) @@".printable)
        dossier = change.portfolio
      }
      if let former = change.former {
        lines.append("-\(former.markup)  (session.xml:\(former.line))".printable)
      }
      lines.append("+\(change.markup)  (\(imported.table):\(change.line))".printable)
    }
    return lines
  }

  // MARK: - What doesn't

  private func remarks(_ imported: SessionImport) -> [String] {
    SessionImport.Remark.Kind.allCases.flatMap { kind -> [String] in
      let found = imported.remarks.filter { $0.kind == kind }
      guard !found.isEmpty else { return [] }
      return [text(kind.heading)]
        + found.map { remark in
          let what = remark.message.text(with: remark.help, in: language)
          return "  \(imported.table):\(remark.line)".printable + text(.colon) + what
        }
    }
  }

  private func ignored(_ imported: SessionImport) -> [String] {
    guard !imported.ignoredColumns.isEmpty else { return [] }
    let names = imported.ignoredColumns.map(\.printable).joined(separator: ", ")
    return [
      text(Phrase(fr: "Colonnes laissées de côté : \(names)", en: "Columns left out: \(names)"))
    ]
  }

  private func count(_ imported: SessionImport) -> Phrase {
    let replaced = imported.changes.count { $0.former != nil }
    let added = imported.changes.count - replaced
    let (same, refused) = (imported.unchanged, imported.remarks.count)
    return Phrase(
      fr:
        "À ajouter : \(added). À remplacer : \(replaced). Déjà là : \(same). À revoir : \(refused).",
      en:
        "To add: \(added). To replace: \(replaced). Already there: \(same). To look at: \(refused)."
    )
  }

  private func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
}

extension SessionImport.Remark.Kind {
  /// What stands above such remarks.
  fileprivate var heading: Phrase {
    switch self {
    case .fault: Phrase(fr: "Lignes à corriger", en: "Lines to mend")
    case .conflict:
      Phrase(
        fr: "Contradictions avec ce qui est écrit, qui ne change pas",
        en: "Contradictions with what is written, which doesn't change")
    case .difference:
      Phrase(
        fr: "Différences avec la délibération, qui ne change pas",
        en: "Differences with the deliberation, which doesn't change")
    }
  }
}

extension Phrase {
  fileprivate static let colon = Phrase(fr: " : ", en: ": ")
  fileprivate static let trial = Phrase(
    fr: "C'est un essai : rien n'a été écrit.", en: "This is a trial: nothing was written.")
  fileprivate static let held = Phrase(
    fr: "Rien n'a été écrit : le tableau n'est pas entièrement bon.",
    en: "Nothing was written: not all of the table is sound.")
  fileprivate static let partly = Phrase(
    fr: "« --partiel » écrit ce qui est bon, et laisse le reste.",
    en: "'--partiel' writes what is sound, and leaves the rest.")
  fileprivate static func kept(_ name: String) -> Phrase {
    Phrase(
      fr: "C'est écrit dans session.xml ; l'ancien est gardé sous le nom \(name). Ensuite :",
      en: "It is written in session.xml; the former one is kept as \(name). Then:")
  }
}
