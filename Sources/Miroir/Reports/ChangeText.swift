/// What `miroir check --watch` says after its first report: what is solved, what is new, how many
/// are left.
///
/// Like the report it shows markup only, and tells nothing by colour or place alone.
public struct ChangeText: Sendable {
  private let report: TextReport
  private var language: Language { report.language }

  /// Says it as the report was said.
  public init(_ report: TextReport) { self.report = report }

  /// What ends the first report.
  public var waiting: String {
    report.text(
      Phrase(
        fr: "La vérification se relance d'elle-même à chaque enregistrement ; Ctrl-C pour arrêter.",
        en: "The check runs again by itself after each save; Ctrl-C ends.")) + "\n"
  }

  /// What changed; nothing when nothing did, unless it couldn't be told for a while.
  public func text(_ change: CheckChange, afterFailure: Bool = false) -> String? {
    guard afterFailure || !change.isEmpty else { return nil }
    let again = Phrase(
      fr: "Le portfolio peut de nouveau être lu.", en: "The portfolio can be read again.")
    let opening =
      (afterFailure ? [report.text(again)] : []) + (change.isEmpty ? [] : [headline(change)])
    let new = report.lines(of: change.new, change.check)
    let lines =
      ["", report.bold(opening.joined(separator: " "))] + solved(change) + new
      + (new.isEmpty ? [] : [""]) + [summary(change)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ change: CheckChange) -> String {
    let counts = [(change.solved, SeverityWords.solved), (change.new, SeverityWords.new)]
      .flatMap { diagnostics, words in
        Severity.allCases.compactMap { severity in
          let count = diagnostics.count { $0.severity == severity }
          let (one, many) = words(severity)
          return count == 0 ? nil : count.counted(one, many, language)
        }
      }
    return counts.joined(separator: ", ") + "."
  }

  /// A line each; of a rule that is solved many times, the first ones.
  private func solved(_ change: CheckChange) -> [String] {
    change.solved.groupedByRule.flatMap { group in
      let others = group.count - report.shownWhole
      return group.prefix(report.shownWhole).map(line)
        + (others > 0 ? [report.text(.others(others))] : [])
    }
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let address = diagnostic.place.address.map { " (\($0))" } ?? ""
    let label = "  \(report.text(diagnostic.severity.solvedLabel))[\(diagnostic.rule)]"
    let message = report.text(diagnostic.message) + address
    return label + report.text(Phrase(fr: " : ", en: ": ")) + message.printable
  }

  private func summary(_ change: CheckChange) -> String {
    let counts = report.counts(change.check)
    var sentences = [report.text(Phrase(fr: "Maintenant : \(counts).", en: "Now: \(counts)."))]
    if !change.unseen.isEmpty {
      let unseen = change.unseen.count.counted(.unseenPoint, .unseenPoints, language)
      sentences.append(unseen)
    } else if change.check.count(.error) == 0 {
      sentences.append(report.text(change.check.next))
    }
    return sentences.joined(separator: " ")
  }
}

/// What a number of diagnostics is called, one and many.
private enum SeverityWords {
  static func solved(_ severity: Severity) -> (Phrase, Phrase) {
    switch severity {
    case .error:
      (
        Phrase(fr: "erreur corrigée", en: "error mended"),
        Phrase(fr: "erreurs corrigées", en: "errors mended")
      )
    case .missing:
      (
        Phrase(fr: "point complété", en: "point completed"),
        Phrase(fr: "points complétés", en: "points completed")
      )
    case .advice:
      (
        Phrase(fr: "conseil suivi", en: "piece of advice followed"),
        Phrase(fr: "conseils suivis", en: "pieces of advice followed")
      )
    }
  }

  static func new(_ severity: Severity) -> (Phrase, Phrase) {
    switch severity {
    case .error:
      (
        Phrase(fr: "nouvelle erreur", en: "new error"),
        Phrase(fr: "nouvelles erreurs", en: "new errors")
      )
    case .missing:
      (
        Phrase(fr: "nouveau point à compléter", en: "new point to complete"),
        Phrase(fr: "nouveaux points à compléter", en: "new points to complete")
      )
    case .advice:
      (
        Phrase(fr: "nouveau conseil", en: "new piece of advice"),
        Phrase(fr: "nouveaux conseils", en: "new pieces of advice")
      )
    }
  }
}

extension Severity {
  /// What such a diagnostic is once it is solved.
  fileprivate var solvedLabel: Phrase {
    switch self {
    case .error: Phrase(fr: "corrigée", en: "mended")
    case .missing: Phrase(fr: "complété", en: "completed")
    case .advice: Phrase(fr: "suivi", en: "followed")
    }
  }
}

extension Phrase {
  fileprivate static let unseenPoint = Phrase(
    fr: "point signalé auparavant ne peut pas être vérifié pour l'instant.",
    en: "point reported before can't be checked for now.")
  fileprivate static let unseenPoints = Phrase(
    fr: "points signalés auparavant ne peuvent pas être vérifiés pour l'instant.",
    en: "points reported before can't be checked for now.")

  fileprivate static func others(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(fr: "  et une autre fois", en: "  and once more")
      : Phrase(fr: "  et \(count) autres fois", en: "  and \(count) more times")
  }
}
