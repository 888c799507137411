extension Rule {
  static let unwrittenText = Rule(
    "texte-a-ecrire", .missing, .document,
    requirement: Phrase(
      fr: "Un texte dit quelque chose : il n'est pas resté « … » ou « à compléter »",
      en: "A text says something: it isn't left as '…' or 'to be completed'"),
    rationale: Phrase(
      fr: "Ces marques viennent du modèle ou d'un brouillon ; le jury les lirait telles quelles.",
      en:
        "These marks come from the template or from a draft; the jury would read them as they are."),
    fix: Phrase(
      fr: "Écrire le texte, ou supprimer l'élément.", en: "Write the text, or remove the element."),
    examples: [
      .rejects(replacing: "Mes notes du premier trimestre.", by: "…"),
      .rejects(replacing: "Je connais mal les outils de partage.", by: "[À compléter]"),
      .rejects(replacing: #"<droits auteur="A. Duret"/>"#, by: #"<droits auteur="…"/>"#),
      .accepts(replacing: "Mes notes du premier trimestre.", by: "Mes notes… à compléter en mai."),
    ],
    each: { $0.unwrittenTexts }
  ) { place, _ in
    Finding(
      Phrase(fr: "ce texte reste à écrire", en: "this text is still to be written"), at: place,
      help: Phrase(fr: "écrivez-le, ou supprimez l'élément", en: "write it, or remove the element"))
  }
}

extension PortfolioFolder {
  /// The blocks and the attributes that hold a mark and nothing else.
  fileprivate var unwrittenTexts: [Place] {
    let rights = (portfolio?.evidence ?? []).compactMap { evidence in
      evidence.rights.flatMap { rights in
        [("auteur", rights.author), ("licence", rights.licence)].first {
          $0.1?.isPlaceholder == true
        }
        .map { rights.place.attribute($0.0) }
      }
    }
    return blocks.filter(\.isPlaceholder).map(\.place) + rights
  }
}

extension Block {
  /// Whether it holds a mark and nothing else.
  var isPlaceholder: Bool {
    guard parts.count == 1, case .paragraph(let inlines)? = parts.first, inlines.count == 1,
      case .text(let text)? = inlines.first
    else { return false }
    return text.isPlaceholder
  }
}

extension String {
  /// Whether it has neither letter nor digit, or is one of the words that announce a text.
  fileprivate var isPlaceholder: Bool {
    guard utf8.count <= 24 else { return false }
    let letters = folded
    return letters.isEmpty || placeholders.contains(letters)
  }
}

private let placeholders = [
  "à compléter", "à écrire", "à rédiger", "à remplir", "à faire", "todo", "tbd", "xxx",
  "lorem ipsum", "to be completed", "to be written",
].map(\.folded)
