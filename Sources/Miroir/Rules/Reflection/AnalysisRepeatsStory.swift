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
      ].compactMap(\.self)
      let analyses =
        situation.analyses.compactMap(\.text) + situation.mobilisations.compactMap(\.analysis)
      return analyses.compactMap { analysis -> (Block, Block)? in
        guard let story = stories.first(where: { $0.holds(analysis) }),
          !analysis.text.hasFewerWords(than: 5)
        else { return nil }
        return (analysis, story)
      }
    }
  }
}

extension Block {
  /// Whether the other's words are among its own, one after the other.
  func holds(_ other: Block) -> Bool { text.holds(other.text) }
}

extension String {
  /// Whether the other text stands in it, byte for byte.
  fileprivate func holds(_ other: String) -> Bool {
    guard other.utf8.count <= utf8.count else { return false }
    // Safe: no more is read at once than the shorter text has.
    guard other.utf8.count >= 8 else { return utf8.firstRange(of: other.utf8) != nil }
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard let own = text.baseAddress, let others = other.baseAddress else { return false }
        let first = ByteWord(at: others).all
        return (0...(text.count - other.count)).contains { start in
          ByteWord(at: own + start).all == first
            && text[start..<(start + other.count)].elementsEqual(other)
        }
      }
    }
  }
}
