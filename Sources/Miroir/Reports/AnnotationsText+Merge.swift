extension AnnotationsText {
  /// That an entry was written.
  public func written(_ merge: AnnotationMerge, to path: String) -> String {
    let ids = merge.entries.map(\.id.text).joined(separator: ", ")
    let place = path.printable
    return text(
      Phrase(fr: "\(ids) : écrit dans \(place).", en: "\(ids): written to \(place).")) + "\n"
  }

  /// What became of a file that somebody sent.
  public func merged(_ merge: AnnotationMerge, from file: String, isTrial: Bool) -> String {
    var lines = [bold("\(file.printable) → \(merge.path)")]
    let fates: [(AnnotationMerge.Fate, Phrase)] = [
      (.added, Phrase(fr: "ajouté", en: "added")),
      (.revised, Phrase(fr: "réécrit par son auteur", en: "written again by its author")),
      (.known, Phrase(fr: "déjà là", en: "there already")),
    ]
    lines += fates.compactMap { fate, label in
      let count = merge.entries.count { $0.fate == fate }
      return count == 0 ? nil : "  \(count)  \(text(label))"
    }
    for (id, fate) in merge.entries {
      guard case .clashing(let other) = fate else { continue }
      lines.append(
        "  "
          + text(
            Phrase(
              fr:
                "« \(id) » est déjà le nom d'autre chose : les deux sont gardés, celle-ci sous le nom « \(other) »",
              en:
                "'\(id)' is already the name of something else: both are kept, this one as '\(other)'"
            )))
    }
    if isTrial {
      lines.append(
        text(
          Phrase(
            fr: "C'est un essai : rien n'a été écrit.", en: "This is a trial: nothing was written.")
        ))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
