extension Rule {
  static let analysisRepeatsStory = Rule(
    "analyse-repete-la-situation", .advice, .reflection,
    requirement: Phrase(
      fr: "Une analyse dit autre chose que le récit de la situation",
      en: "An analysis says something else than the situation's story"),
    rationale: Phrase(
      fr: "Le récit dit ce qui s'est passé ; l'analyse, ce qu'on en a compris.",
      en: "The story tells what happened; the analysis, what was understood of it."),
    fix: Phrase(
      fr: "Dire ce qui a surpris, ce qu'on aurait pu faire d'autre, ce qu'on en a retenu.",
      en: "Say what was surprising, what else could have been done, what was learned."),
    examples: [
      .rejects(
        replacing:
          "J'ignorais qu'une adresse électronique est une donnée personnelle. Je l'ai appris en cherchant pourquoi la coordinatrice refusait la liste d'adresses.",
        by:
          "À l'accueil, six bénévoles répondent depuis la même boîte, sans se dire qui a répondu à quoi."
      ),
      .rejects(
        replacing:
          "Je savais classer mes propres messages. Écrire pour d'autres m'a obligée à nommer les cas, et à laisser de côté ceux que j'aimais bien.",
        by:
          "Personne ne demandait de règle écrite : j'ai choisi d'en rédiger une, courte, plutôt que d'ajouter un outil"
      ),
      .accepts(
        replacing: "Je savais classer mes propres messages.",
        by: "Je savais classer mes propres messages : six bénévoles répondent depuis la même boîte."
      ),
    ] + .analysesInRegisters(),
    each: { $0.portfolio?.toldAgain ?? [] }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "l'analyse reprend le récit de la situation",
        en: "the analysis repeats the situation's story"), at: pair.analysis.place,
      help: Phrase(
        fr: "dites ce qui vous a surpris, ce que vous auriez pu faire d'autre",
        en: "say what surprised you, what else you could have done"),
      related: [(Phrase(fr: "le récit", en: "the story"), pair.story.place)])
  }
}

extension Portfolio {
  /// The analyses that stand word for word in a story of their situation.
  fileprivate var toldAgain: [(analysis: Block, story: Block)] {
    situations.flatMap { situation in
      let stories = [
        situation.context, situation.role, situation.actions, situation.initiative,
        situation.results,
      ].compactMap(\.self).map { ($0, Array($0.text.utf8)) }
      let analyses =
        situation.analyses.compactMap(\.text) + situation.mobilisations.compactMap(\.analysis)
      return analyses.compactMap { analysis -> (Block, Block)? in
        let words = analysis.text
        guard !words.hasFewerWords(than: 5) else { return nil }
        let bytes = Array(words.utf8)
        return stories.first { $0.1.holds(bytes) }.map { (analysis, $0.0) }
      }
    }
  }
}

extension Block {
  /// Whether the other's words are among its own, one after the other.
  func holds(_ other: Block) -> Bool { Array(text.utf8).holds(Array(other.text.utf8)) }
}

extension [UInt8] {
  /// Whether the others stand in it, one after the other.
  fileprivate func holds(_ others: [UInt8]) -> Bool {
    guard let first = others.first, others.count <= count else { return false }
    return withUnsafeBufferPointer { own in
      for start in 0...(own.count - others.count) where own[start] == first {
        var length = 1
        while length < others.count, own[start + length] == others[length] { length += 1 }
        if length == others.count { return true }
      }
      return false
    }
  }
}
