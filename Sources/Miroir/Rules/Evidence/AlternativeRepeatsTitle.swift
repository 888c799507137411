extension Rule {
  static let alternativeRepeatsTitle = Rule(
    "alternative-repete-titre", .advice, .evidence, audience: .candidate,
    requirement: Phrase(
      fr: "Un texte de remplacement dit autre chose que le titre ou le nom du fichier",
      en: "A text that stands for evidence says something else than the title or the file's name"),
    rationale: Phrase(
      fr: "Qui ne voit pas l'image ou n'entend pas le son n'en saurait rien de plus.",
      en: "Whoever can't see the image or hear the sound would learn nothing more of it."),
    fix: Phrase(
      fr: "Écrire ce que l'image montre, ou ce qui est dit.",
      en: "Write what the image shows, or what is said."),
    examples: [
      .rejects(
        replacing: "<description>La charte affichée",
        by: "<alternative>Charte de la boîte partagée.</alternative><description>La charte affichée"
      ),
      .rejects(
        replacing: "<description>Mes notes",
        by: "<alternative>journal.txt</alternative><description>Mes notes"),
      .accepts(
        replacing: "<description>La charte affichée",
        by:
          "<alternative>Charte de la boîte partagée : quatre règles, une par couleur.</alternative><description>La charte affichée"
      ).asModel,
    ],
    each: { $0.portfolio?.evidence ?? [] }
  ) { evidence, _ in
    guard let alternative = evidence.alternative, alternative.text.utf8.count < 500 else {
      return nil
    }
    let name = evidence.file?.text.split(separator: "/").last.map(String.init)
    let stem = name.map { String($0[..<($0.lastIndex(of: ".") ?? $0.endIndex)]) }
    let others = [evidence.title?.text, evidence.file?.text, name, stem].compactMap(\.self)
    guard others.contains(where: { $0.folded == alternative.text.folded }) else { return nil }
    return Finding(
      Phrase(
        fr: "le texte de remplacement reprend le titre ou le nom du fichier",
        en: "the text that stands for it repeats the title or the file's name"),
      at: alternative.place,
      help: Phrase(
        fr: "écrivez ce qu'on y voit, ou ce qui y est dit",
        en: "write what is seen there, or what is said"))
  }
}
