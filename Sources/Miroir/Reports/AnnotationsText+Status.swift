extension AnnotationsText {
  /// What to do next, for the candidate.
  public func status(_ status: AnnotationStatus, path: String) -> String {
    var lines = [bold(path.printable)]
    lines += section(
      Phrase(fr: "À vous de répondre :", en: "Waiting for you:"), status.forCandidate)
    lines += section(
      Phrase(fr: "En attente de qui annote :", en: "Waiting for those who annotate:"),
      status.forOthers)
    if let changes = status.changes { lines += self.changes(changes, since: status.lastLook) }
    return (lines + ["", text(next(status))]).joined(separator: "\n") + "\n"
  }

  private func section(_ title: Phrase, _ threads: [AnnotationBook.Thread]) -> [String] {
    guard !threads.isEmpty else { return [] }
    return ["", bold(text(title))]
      + threads.map { thread in
        let annotation = thread.annotation
        let last = thread.replies.last.map { said($0.text, $0.annotator) }
        let place = "\(annotation.id.text)  \(annotation.target.text.printable)"
        return "  \(place)  [\(text(annotation.motive.label))] "
          + (last ?? said(annotation.text, annotation.annotator))
      }
  }

  private func changes(_ changes: TextChanges, since date: Timestamp?) -> [String] {
    let day = date?.day?.text ?? ""
    let title = text(
      Phrase(
        fr: "Ce qui a changé depuis la dernière annotation (\(day)) :",
        en: "What changed since the last annotation (\(day)):"))
    guard !changes.isEmpty else {
      return [
        "",
        text(
          Phrase(
            fr: "Rien n'a changé depuis la dernière annotation (\(day)).",
            en: "Nothing changed since the last annotation (\(day)).")),
      ]
    }
    let kinds: [(Phrase, [Address])] = [
      (Phrase(fr: "réécrit", en: "rewritten"), changes.changed),
      (Phrase(fr: "nouveau", en: "new"), changes.added),
      (Phrase(fr: "retiré", en: "removed"), changes.removed),
    ]
    return ["", bold(title)]
      + kinds.flatMap { kind, addresses in
        addresses.map { "  \(text(kind))  \($0.text.printable)" }
      }
  }

  private func next(_ status: AnnotationStatus) -> Phrase {
    if let first = status.forCandidate.first {
      let id = first.annotation.id.text
      return Phrase(
        fr:
          "Commencez par « \(id) » : relisez-la avec « annotations show », répondez avec « annotations reply », puis « annotations resolve ».",
        en:
          "Begin with '\(id)': read it with 'annotations show', answer with 'annotations reply', then 'annotations resolve'."
      )
    }
    if !status.forOthers.isEmpty {
      return Phrase(
        fr: "Rien ne vous attend : la suite est à qui annote.",
        en: "Nothing waits for you: it is for those who annotate.")
    }
    return Phrase(fr: "Rien n'est en attente.", en: "Nothing is waiting.")
  }
}
