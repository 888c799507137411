extension Rule {
  static let commonPassage = Rule(
    "passages-communs", .advice, .reflection,
    requirement: Phrase(
      fr: "Deux textes n'ont pas un long passage en commun",
      en: "No two texts have a long passage in common"),
    rationale: Phrase(
      fr: "Un passage repris n'apprend rien de plus ; la place peut servir à dire autre chose.",
      en: "A passage taken up again tells nothing more; the room may serve to say something else."),
    fix: Phrase(
      fr: "Garder le passage là où il dit le plus, et dire ailleurs ce qui y était différent.",
      en: "Keep the passage where it says most, and say elsewhere what was different there."),
    examples: [
      .rejects(
        replacing: "J'ai relevé pendant un mois les messages restés sans réponse, puis proposé un",
        by: """
          Je pensais que le désordre venait du nombre des messages. Il venait surtout de ce que chacun \
          croyait qu'une autre avait répondu. J'ai relevé les messages, puis proposé un
          """),
      .rejects(
        replacing: "<transfert>",
        by: """
          <transfert>À l'accueil, six bénévoles répondaient depuis la même boîte, sans se dire qui a \
          répondu à quoi, et personne n'y trouvait rien à redire.

          """),
      .accepts(
        replacing: "<transfert>",
        by: """
          <transfert><bloc-citation source="la coordinatrice">À l'accueil, six bénévoles répondent depuis \
          la même boîte, sans se dire qui a répondu à quoi, et cela ne gênait personne.</bloc-citation>
          """),
    ]
      + .registers(
        replacing:
          "J'ai relevé pendant un mois les messages restés sans réponse, puis proposé un classement.",
        nominal:
          "Relevé des messages restés sans réponse, pendant un mois, même boîte, six bénévoles. Puis un classement.",
        short: "J'ai relevé les messages. Pendant un mois. Sans réponse. J'ai classé.",
        nonNative:
          "Six bénévoles répondent dans la même boîte ; moi pendant un mois j'ai relevé les messages sans réponse et je propose classement."
      ),
    each: { $0.commonPassages }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "ce texte et un autre ont des passages communs",
        en: "this text and another have passages in common"),
      at: pair.second.place,
      help: Phrase(
        fr: "gardez le passage là où il dit le plus ; dites ici ce qui était différent",
        en: "keep the passage where it says most; say here what was different"),
      related: [(Phrase(fr: "l'autre", en: "the other"), pair.first.place)])
  }
}

extension PortfolioFolder {
  /// The texts that have a passage in common with one before them; those that another rule explains
  /// whole are left out.
  fileprivate var commonPassages: [(first: Block, second: Block)] {
    guard let portfolio else { return [] }
    var texts = CommonPassages(usual: (referentiel?.competences ?? []).map(\.title))
    var owners: [ReflectiveText] = []
    portfolio.forEachReflectiveText { text in
      for part in text.block.parts {
        texts.add(part)
        owners.append(text)
      }
    }
    var met: Set<Int> = []
    return texts.pairs.compactMap { pair in
      let (first, second) = (owners[pair.first], owners[pair.second])
      guard first.block.place != second.block.place, !second.isCopy(of: first),
        met.insert(second.block.place.offset).inserted
      else { return nil }
      return (first.block, second.block)
    }
  }
}

/// A text in which candidates tell or think over what they did.
private struct ReflectiveText {
  var block: Block
  var kind: Kind
  /// The situation's place.
  var situation: Int?

  enum Kind { case story, analysis, justification }

  /// Whether it is whole in the other, and a rule of its own says so.
  func isCopy(of other: ReflectiveText) -> Bool {
    switch (other.kind, kind) {
    case (.analysis, .analysis):
      other.block.parts == block.parts || other.block.text.folded == block.text.folded
    case (.justification, .justification):
      other.block.parts == block.parts || other.block.text.folded == block.text.folded
    case (.story, .analysis): situation == other.situation && other.block.holds(block)
    default: false
    }
  }
}

extension Portfolio {
  /// Hands over the stories, analyses and justifications of the situations, and the closing review.
  fileprivate func forEachReflectiveText(_ body: (ReflectiveText) -> Void) {
    for situation in situations {
      let place = situation.place.offset
      func hand(_ block: Block?, _ kind: ReflectiveText.Kind) {
        if let block { body(ReflectiveText(block: block, kind: kind, situation: place)) }
      }
      hand(situation.context, .story)
      hand(situation.role, .story)
      hand(situation.actions, .story)
      hand(situation.initiative, .story)
      hand(situation.results, .story)
      for analysis in situation.analyses { hand(analysis.text, .analysis) }
      for mobilisation in situation.mobilisations { hand(mobilisation.analysis, .analysis) }
      for mobilisation in situation.mobilisations {
        hand(mobilisation.justification, .justification)
      }
    }
    for block in review?.blocks ?? [] { body(ReflectiveText(block: block, kind: .story)) }
  }
}
