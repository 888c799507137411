extension AnnotationsText {
  /// That an entry was written.
  public func written(_ merge: AnnotationMerge, to path: String) -> String {
    let ids = merge.entries.map(\.id.text).joined(separator: ", ")
    let place = path.printable
    return text(
      Phrase(fr: "\(ids) : écrit dans \(place).", en: "\(ids): written to \(place).")) + "\n"
  }

  /// What became of a file that somebody sent; `path` is the one its entries are in.
  public func merged(_ merge: AnnotationMerge, from file: String, to path: String) -> String {
    var lines = [bold("\(file.printable) → \(path.printable)")]
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
    let lost = merge.versions.count { !$0.isThere }
    if lost > 0 {
      lines.append(
        "  "
          + text(
            Phrase(
              fr:
                "le dossier n'a pas gardé la version annotée : les passages sont retrouvés par leurs mots",
              en:
                "the folder didn't keep the version annotated: passages are found by their words")))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// That nothing was written.
  public var trial: String {
    text(
      Phrase(
        fr: "C'est un essai : rien n'a été écrit.", en: "This is a trial: nothing was written."))
      + "\n"
  }

  /// That a file that somebody sent goes nowhere, and why.
  public func refused(_ file: String, _ reason: Phrase) -> String {
    let line = text(
      Phrase(fr: "refusé : \(reason.fr)", en: "refused: \(reason.en)")
    ).printable
    return bold(file.printable) + "\n  " + line + "\n"
  }

  /// What came of a folder of files, in figures.
  public func filed(_ filed: Int, refused: Int, ignored: Int) -> String {
    let files = filed.counted(
      Phrase(fr: "fichier rangé", en: "file filed"),
      Phrase(fr: "fichiers rangés", en: "files filed"), language)
    let refusals = refused.counted(
      Phrase(fr: "refusé", en: "refused"), Phrase(fr: "refusés", en: "refused"), language)
    let others = ignored.counted(
      Phrase(fr: "autre laissé de côté", en: "other left alone"),
      Phrase(fr: "autres laissés de côté", en: "others left alone"), language)
    return text(
      Phrase(fr: "\(files), \(refusals), \(others).", en: "\(files), \(refusals), \(others)."))
      + "\n"
  }
}
