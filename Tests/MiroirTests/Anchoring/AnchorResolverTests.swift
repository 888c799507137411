import Testing

@testable import Miroir

/// What becomes of a passage, with the annotated version and without it.
@Suite struct AnchorResolverTests {
  private static let story = """
    Robin préparait la réunion depuis trois jours. Le matin même, Robin a relu la charte de la \
    messagerie avec la cadre. Puis le service a voté la règle de nuit, et chacun est parti.
    """

  private func resolve(
    _ words: String, occurrence: Int? = nil, of address: Address = "m/actions",
    in old: KeyValuePairs<String, String> = ["m/actions": story],
    now: KeyValuePairs<String, String>, keepsVersion: Bool
  ) throws -> [String] {
    let (old, now) = (AnchoredText(old), AnchoredText(now))
    let anchor = try Anchor(quoting: words, occurrence: occurrence, of: address, in: old)
    return AnchorResolver(now, annotated: keepsVersion ? old : nil).resolve(anchor).words
  }

  @Test(arguments: [true, false])
  func theSameWordsInTheSameBlockAreExact(keepsVersion: Bool) throws {
    for now in [Self.story, "Un ajout. " + Self.story, Self.story + " Un ajout."] {
      let words = try resolve(
        "la charte de la messagerie", now: ["m/actions": now], keepsVersion: keepsVersion)
      #expect(words == ["exact", "la charte de la messagerie"])
    }
  }

  @Test(arguments: [true, false])
  func theSameWordsElsewhereAreMoved(keepsVersion: Bool) throws {
    let words = try resolve(
      "la charte de la messagerie", now: ["courriel/actions": Self.story],
      keepsVersion: keepsVersion)
    #expect(words == ["moved", "la charte de la messagerie"])
  }

  @Test(arguments: [true, false])
  func otherWordsAreShown(keepsVersion: Bool) throws {
    let now = Self.story.replacing("la charte de la", with: "toute la chartre de cette")
    let words = try resolve(
      "relu la charte de la messagerie avec la cadre", now: ["m/actions": now],
      keepsVersion: keepsVersion)
    #expect(
      words == ["text-changed", "relu toute la chartre de cette messagerie avec la cadre"])
  }

  @Test func aSlipOfThePenKeepsAShortQuote() throws {
    let now = Self.story.replacing("messagerie", with: "mesagerie")
    let words = try resolve("messagerie", now: ["m/actions": now], keepsVersion: true)
    #expect(words == ["text-changed", "mesagerie"])
  }

  /// The name is corrected; another one of the same block must not be taken for it.
  @Test(arguments: [true, false])
  func aReplacedNameIsNotFoundElsewhere(keepsVersion: Bool) throws {
    let now = Self.story.replacing("même, Robin a", with: "même, Elisa a")
    let words = try resolve(
      "Robin", occurrence: 2, now: ["m/actions": now], keepsVersion: keepsVersion)
    #expect(words == ["orphan"])
  }

  @Test(arguments: [true, false])
  func aNameIsNotFoundInsideAWord(keepsVersion: Bool) throws {
    let old = "J’ai écrit à Linus pour demander de l’aide, sans succès."
    let now = "Des machines neuves, enfin, sans l’aide de personne."
    let words = try resolve(
      "Linus", in: ["m/actions": old], now: ["m/actions": now], keepsVersion: keepsVersion)
    #expect(words == ["orphan"])
  }

  @Test(arguments: [true, false])
  func wordsInAnotherOrderElsewhereAreNotTaken(keepsVersion: Bool) throws {
    let old = "Poste visé : développeur, interface. Le contrat dure un an."
    let now = "Notre équipe accueille développeurs et designers chaque été, sans contrat."
    let words = try resolve(
      "développeur, interface", in: ["m/actions": old], now: ["m/actions": now],
      keepsVersion: keepsVersion)
    #expect(words == ["orphan"])
  }

  @Test(arguments: [true, false])
  func aDeletedSentenceIsAnOrphan(keepsVersion: Bool) throws {
    let now = "Robin préparait la réunion depuis trois jours. Puis le service a voté la règle."
    let words = try resolve(
      "la charte de la messagerie", now: ["m/actions": now], keepsVersion: keepsVersion)
    #expect(words == ["orphan"])
  }

  @Test(arguments: [true, false])
  func twinsThatNothingPartsAreAmbiguous(keepsVersion: Bool) throws {
    let words = try resolve(
      "la charte de la messagerie", now: ["a/actions": Self.story, "b/actions": Self.story],
      keepsVersion: keepsVersion)
    #expect(words == ["ambiguous"] + Array(repeating: "la charte de la messagerie", count: 2))
  }

  /// What is left of the sentence resembles it too little as a whole; its rare words, in order and near
  /// one another, tell.
  @Test func aSentenceMovedAndRewrittenIsFollowed() throws {
    let now: KeyValuePairs = [
      "m/actions": """
      Robin préparait la réunion depuis trois jours. Puis le service a voté la règle de nuit, et \
      chacun est parti.
      """,
      "n/bilan": """
      J’ai appris à demander avant de décider. Ce jour, il avait repris toute la charte puis son \
      usage de messagerie auprès de la cadre. La suite est venue seule.
      """,
    ]
    let words = try resolve("relu la charte de la messagerie", now: now, keepsVersion: true)
    #expect(words == ["text-changed", "la charte puis son usage de messagerie"])
  }

  /// A phrase that a deleted sentence shares with a new one isn't that sentence.
  @Test func aPhraseOfADeletedSentenceIsNotFollowed() throws {
    let now = """
      Robin préparait la réunion depuis trois jours. Vingt-deux lits, un ascenseur, aucune règle \
      écrite : voilà où nous en étions avec la messagerie en décembre. Puis le service a voté la \
      règle de nuit, et chacun est parti.
      """
    let words = try resolve(
      "la charte de la messagerie", now: ["m/actions": now], keepsVersion: true)
    #expect(words == ["orphan"])
  }

  /// Where a passage is scattered, the part that tells the most is given, without chance words.
  @Test func ofAScatteredPassageTheLongestPartIsGiven() throws {
    let now: KeyValuePairs = [
      "m/actions": "Robin préparait la réunion depuis trois jours. Le matin même, Robin a relu.",
      "n/bilan": """
      Un autre soir, la charte de la messagerie avec la cadre. Puis le service a voté la règle de \
      nuit, et chacun est parti.
      """,
    ]
    let words = try resolve(
      "a relu la charte de la messagerie avec la cadre", now: now, keepsVersion: true)
    #expect(words == ["text-changed", "la charte de la messagerie avec la cadre"])
  }

  /// Two copies of a moved sentence are told apart by what stands beside them.
  @Test func neighboursTellTwinsApart() throws {
    let old: KeyValuePairs = [
      "a": "Le lundi commence par la relève. Nous avons relu la charte de la messagerie ensemble.",
      "b": "Le jeudi finit par un bilan. Nous avons relu la charte de la messagerie ensemble.",
    ]
    let now: KeyValuePairs = [
      "c": "Le jeudi finit par un bilan. Nous avons relu la charte de la messagerie ensemble.",
      "d": "Le lundi commence par la relève. Nous avons relu la charte de la messagerie ensemble.",
    ]
    let (before, after) = (AnchoredText(old), AnchoredText(now))
    let anchor = try Anchor(quoting: "la charte de la messagerie", of: "a", in: before)
    let range = AnchorResolver(after, annotated: before).resolve(anchor).ranges.first
    #expect(range?.address == "d")
  }

  /// A word that is everywhere is followed where it is all that was quoted.
  @Test func aCommonWordIsFollowedInItsSentence() throws {
    let now = "Hier " + Self.story.replacing("Le matin", with: "ce matin").dropFirst(0)
    let words = try resolve("la", occurrence: 3, now: ["m/actions": now], keepsVersion: true)
    #expect(words == ["exact", "la"])
  }

  @Test func aQuoteMayBeginAndEndInsideWords() throws {
    let words = try resolve(
      "arte de la messag", now: ["n/actions": Self.story], keepsVersion: true)
    #expect(words == ["moved", "arte de la messag"])
  }

  @Test(arguments: [true, false])
  func aWholePlaceIsFollowed(keepsVersion: Bool) throws {
    let old = AnchoredText(["m/contexte": "Un service.", "m/role": "Infirmière."])
    let whole = try Anchor(wholeOf: "m", in: old)
    func words(_ now: AnchoredText) -> [String] {
      AnchorResolver(now, annotated: keepsVersion ? old : nil).resolve(whole).words
    }
    #expect(words(old) == ["exact", "Un service.\nInfirmière."])
    #expect(
      words(AnchoredText(["n/contexte": "Un service.", "n/role": "Infirmière."]))
        == ["moved", "Un service.\nInfirmière."])
    #expect(words(AnchoredText(["m/contexte": "Deux."])) == ["text-changed", "Deux."])
    #expect(words(AnchoredText(["p/contexte": "Autre."])) == ["orphan"])
  }

  @Test func anAnchorFromAnywhereNeverTraps() {
    let text = AnchoredText(["m/actions": Self.story, "vide": ""])
    let resolver = AnchorResolver(text, annotated: text)
    for start in [Int.min, -1, 0, 5, 10_000, Int.max] {
      for exact in ["", " ", "Robin", "absent", String(repeating: "la ", count: 3000)] {
        let quote = Anchor.Quote(exact: exact, prefix: "", suffix: exact, start: start)
        for address: Address in ["m/actions", "vide", "absent"] {
          let anchor = Anchor(
            address: address, quote: quote, blockDigest: text.blocks[0].digest,
            versionDigest: text.version)
          for range in resolver.resolve(anchor).ranges {
            #expect(text[range.address]?.text.contains(range.text) == true)
          }
        }
      }
    }
  }
}
