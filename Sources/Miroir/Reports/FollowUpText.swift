extension FollowUpIndex {
  /// What it amounts to, in a sentence.
  package var summary: Phrase {
    let all = count(entries.count, "portfolio", "portfolios", "portfolio", "portfolios")
    let own = entries.count { group(of: $0) == .reader }
    let waiting = Phrase(
      fr: "\(own) \(own < 2 ? "vous attend" : "vous attendent")",
      en: "\(own) \(own == 1 ? "waits" : "wait") for you")
    let quiet = entries.count(where: isQuiet)
    let silent = Phrase(
      fr: "\(quiet) sans changement depuis \(quietAfter)\u{A0}jours ou plus",
      en: "\(quiet) unchanged for \(quietAfter)\u{A0}days or more")
    let others = count(refused.count, "non suivi", "non suivis", "not followed", "not followed")
    let parts = [all, waiting, silent] + (refused.isEmpty ? [] : [others])
    let (fr, en) = (
      parts.map(\.fr).joined(separator: ", "), parts.map(\.en).joined(separator: ", ")
    )
    return Phrase(fr: "\(fr).", en: en + ".")
  }

  /// What a command says once the index is made.
  public func announcement(
    at path: String, copies: Int, changes: Int, in language: Language
  ) -> String {
    let lines = refused.map { path, reason in
      Phrase(fr: "\(path) : \(reason.fr)", en: "\(path): \(reason.en)").text(in: language).printable
    }
    let again = count(
      copies, "copie de relecture refaite", "copies de relecture refaites",
      "review copy made again", "review copies made again")
    let changed = count(
      changes, "page de changements refaite", "pages de changements refaites",
      "page of changes made again", "pages of changes made again")
    let place = path.printable
    let last = Phrase(
      fr: "\(place) : \(summary.fr) \(again.fr), \(changed.fr).",
      en: "\(place): \(summary.en) \(again.en), \(changed.en).")
    return (lines + [last.text(in: language)]).joined(separator: "\n") + "\n"
  }

  private func count(
    _ number: Int, _ fr: String, _ frMany: String, _ en: String, _ enMany: String
  ) -> Phrase {
    Phrase(
      fr: "\(number) \(number < 2 ? fr : frMany)", en: "\(number) \(number == 1 ? en : enMany)")
  }
}
