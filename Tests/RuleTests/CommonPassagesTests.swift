import Foundation
import MiroirFolder
import Testing
import TestSupport

@testable import Miroir

/// What `passages-communs` finds of copies whose words were changed, and what it takes for one.
@Suite struct CommonPassagesTests {
  private let samples: [Sample]

  init() throws { samples = try Project.samples.map { try Sample($0) } }

  @Test func samplesHaveNoPassageInCommon() {
    var all = CommonPassages(usual: [])
    for part in samples.flatMap(\.parts) { all.add(part) }
    #expect(all.count > 300)
    #expect(all.pairs == [])
  }

  /// A copy of each paragraph in turn is planted at the end of its own portfolio.
  @Test func whatIsFoundIsWritten() throws {
    var rows: [String] = []
    for length in Length.allCases {
      for percent in [5, 10, 20, 40] {
        let trial = trial(of: length, changing: percent)
        let precision = trial.reported == 0 ? "—" : rate(trial.found, of: trial.reported)
        rows.append(
          "| \(length.title) | \(percent)\u{A0}% | \(trial.planted) | \(rate(trial.found, of: trial.planted)) "
            + "| \(precision) |")
      }
    }
    try expectSnapshot(page(rows), at: "docs/doublons.md")
  }

  @Test(arguments: [5, 10, 20])
  func aLongPassageIsFound(percent: Int) {
    let trial = trial(of: .long, changing: percent)
    #expect(trial.found * 100 >= trial.planted * (percent < 20 ? 99 : 95))
    #expect(trial.found == trial.reported)
  }

  @Test func quotationsAndOfficialTitlesAreNobodysPassages() {
    let words = "Respecter et intégrer la législation relative à la protection des libertés"
    let text = words + " individuelles dans le cadre professionnel de la santé publique"
    var titles = CommonPassages(usual: [text])
    var quotations = CommonPassages(usual: [])
    for _ in 0..<2 {
      titles.add(.paragraph([.text(text)]))
      quotations.add(.paragraph([.quotation([.text(text)], source: nil)]))
      quotations.add(.quotation([[.text(text)]], source: nil))
    }
    #expect(titles.pairs == [] && quotations.pairs == [])
  }

  @Test func layoutAndTypographyDoNotHideACopy() {
    var texts = CommonPassages(usual: [])
    let plain = """
      L'équipe n'avait jamais relevé les messages restés sans réponse : où étaient-ils passés, cœur \
      du problème ?
      """
    let other = """
      l\u{2019}ÉQUIPE n\u{2019}avait jamais relevé les «\u{A0}messages\u{A0}» restés sans re\u{301}ponse – où \
      étaient-ils passés\u{202F}; coeur du problème\u{202F}!
      """
    texts.add(.paragraph([.text(plain)]))
    texts.add(.paragraph([.emphasis([.text(other)])]))
    #expect(texts.pairs.map(\.second) == [1])
    #expect(texts.pairs.allSatisfy { $0.shared == $0.available })
  }

  /// Ten times the text takes ten times the time, even where everything was copied.
  @Test func manyCopiesTakeNoMoreTimeThanAnythingElse() {
    let parts = samples.flatMap(\.parts)
    var texts = CommonPassages(usual: [])
    for _ in 0..<40 { for part in parts { texts.add(part) } }
    let (pairs, spent) = ProcessorTime.spent { texts.pairs }
    #expect(pairs.count > 10_000)
    #expect(spent < ProcessorTime.minute)
  }

  /// Whatever the number of texts, and however few passages come back: the maps of bits that tell most
  /// runs apart let some through that stand once.
  @Test(.timeLimit(.minutes(5)), arguments: 1...4)
  func thePairsAreThoseOfAPlainReading(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let count = Int.random(in: 2...200, using: &generator)
      let copies = Int.random(in: 0...4, using: &generator)
      var texts = (0..<count).map { _ in
        (0..<Int.random(in: 10...60, using: &generator)).map { _ in
          String.letters(6, using: &generator)
        }
      }
      for copied in texts.shuffled(using: &generator).prefix(copies) {
        texts.append(copied.prefix(Int.random(in: 1...copied.count, using: &generator)) + ["fin"])
      }
      var passages = CommonPassages(usual: [])
      for text in texts { passages.add(.paragraph([.text(text.joined(separator: " "))])) }
      #expect(passages.pairs == .plainly(of: texts), "seed \(seed), \(count) texts")
    }
  }

  // MARK: - A trial

  private struct Trial {
    var planted = 0
    var found = 0
    var reported = 0
  }

  private func trial(of length: Length, changing percent: Int) -> Trial {
    var generator = SeededGenerator(seed: 2026)
    let vocabulary = samples.flatMap(\.parts).flatMap(\.words)
    var trial = Trial()
    for sample in samples {
      for (index, part) in sample.parts.enumerated() where length.range.contains(part.words.count) {
        let copy = part.words.changed(percent, from: vocabulary, using: &generator)
        var texts = CommonPassages(usual: sample.titles)
        for other in sample.parts { texts.add(other) }
        texts.add(.paragraph([.text(copy.joined(separator: " "))]))
        let pairs = texts.pairs
        trial.planted += 1
        trial.reported += pairs.count
        trial.found += pairs.count { $0.first == index && $0.second == sample.parts.count }
      }
    }
    return trial
  }

  private func rate(_ part: Int, of whole: Int) -> String {
    let tenths = (part * 1000 + whole / 2) / whole
    return "\(tenths / 10),\(tenths % 10)\u{A0}%"
  }

  private func page(_ rows: [String]) -> String {
    """
    # Ce que trouve la règle «\u{A0}passages-communs\u{A0}»

    Cette page est tirée d’un essai, que tout le monde peut refaire\u{A0}:

        RECORD=1 swift test --filter whatIsFoundIsWritten

    La règle compare entre eux les textes des situations (contexte, rôle, actions, initiative, résultats, analyses,
    justifications) et du bilan, paragraphe par paragraphe. Elle n’accuse personne\u{A0}: elle dit que deux textes ont des passages
    communs, c’est un conseil, et la personne candidate est seule à le lire.

    ## Comment

    Un paragraphe est découpé en suites de cinq mots, sans accents, majuscules ni ponctuation. Deux paragraphes écrits séparément
    n’en partagent presque aucune\u{202F}; deux paragraphes tirés du même brouillon en gardent beaucoup. La règle parle quand deux
    paragraphes d’au moins \(CommonPassages.fewestWords) mots partagent au moins \(CommonPassages.fewestShared) suites (huit mots \
    d’affilée suffisent) et au moins une sur \(CommonPassages.leastShare) de
    celles du plus court. Les citations marquées et les intitulés officiels ne comptent pas.

    Le temps qu’elle prend grandit comme la longueur du texte, même quand tout y est recopié\u{A0}: les suites déjà vues sont notées
    dans une table de bits, et seules celles qui reviennent sont regardées de près.

    ## Mesures

    Les exemples de `Samples/` comptent plus de trois cents paragraphes, entre lesquels la règle ne trouve rien. Dans l’essai,
    chaque paragraphe est recopié à son tour à la fin de son portfolio, après que des mots tirés au sort (graine 2026) y ont été
    remplacés par d’autres mots des exemples. «\u{A0}Trouvées\u{A0}»\u{A0}: la part des copies signalées avec leur original. «\u{A0}Justes\u{A0}»\u{A0}: la part
    de ce qui est signalé qui est bien une copie et son original.

    | Longueur | Mots changés | Copies | Trouvées | Justes |
    |---|---|---|---|---|
    \(rows.joined(separator: "\n"))

    ## Ce qu’elle ne trouve pas

    Une paraphrase, une traduction, un paragraphe de moins de \(CommonPassages.fewestWords) mots, un passage pris ailleurs que dans \
    ce portfolio. Elle ne compare
    pas deux portfolios\u{A0}: ce n’est pas un outil de détection de plagiat.

    """
  }
}

/// How long a paragraph is.
private enum Length: CaseIterable {
  case short, medium, long

  var range: ClosedRange<Int> {
    switch self {
    case .short: CommonPassages.fewestWords...29
    case .medium: 30...59
    case .long: 60...1000
    }
  }

  var title: String {
    switch self {
    case .long: "60 mots et plus"
    case .short, .medium: "\(range.lowerBound) à \(range.upperBound) mots"
    }
  }
}

/// A sample's reflective paragraphs.
private struct Sample {
  var parts: [BlockPart]
  var titles: [String]

  init(_ name: String) throws {
    let folder = PortfolioFolder(
      reading: try FolderContents(at: Project.sample(name).path(percentEncoded: false)))
    let portfolio = try #require(folder.portfolio)
    titles = folder.referentiel?.competences.map(\.title) ?? []
    let blocks =
      portfolio.situations.flatMap { situation in
        situation.blocks.dropFirst(situation.title == nil ? 0 : 1)
          + situation.analyses.compactMap(\.text)
          + situation.mobilisations.flatMap { [$0.analysis, $0.justification].compactMap(\.self) }
      } + (portfolio.review?.blocks ?? [])
    parts = blocks.flatMap(\.parts)
  }
}

extension String {
  /// A word of so many letters, which hardly comes twice.
  fileprivate static func letters(_ count: Int, using generator: inout SeededGenerator) -> String {
    String(
      (0..<count).compactMap { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &generator) })
  }
}

extension [CommonPassages.Pair] {
  /// The pairs, each text with the first of those before it that it shares most with.
  fileprivate static func plainly(of texts: [[String]]) -> Self {
    let runs = texts.map { words in
      words.count < CommonPassages.fewestWords
        ? [] : Set(words.indices.dropLast(4).map { words[$0..<($0 + 5)] })
    }
    return runs.indices.compactMap { second in
      var best: Element?
      for first in runs[..<second].indices {
        let shared = runs[first].intersection(runs[second]).count
        let available = Swift.min(runs[first].count, runs[second].count)
        guard shared >= CommonPassages.fewestShared,
          shared * CommonPassages.leastShare >= available, shared > best?.shared ?? 0
        else { continue }
        best = Element(first: first, second: second, shared: shared, available: available)
      }
      return best
    }
  }
}

extension BlockPart {
  fileprivate var words: [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init).filter {
      $0.contains(where: \.isLetter)
    }
  }
}

extension [String] {
  /// The words, so many of a hundred (one at least) replaced by others.
  fileprivate func changed(
    _ percent: Int, from vocabulary: [String], using generator: inout SeededGenerator
  ) -> [String] {
    var words = self
    let count = Swift.max(1, (words.count * percent + 50) / 100)
    for index in indices.shuffled(using: &generator).prefix(count) {
      let others = vocabulary.randomElement(using: &generator) ?? "mot"
      words[index] = others == words[index] ? "autrement" : others
    }
    return words
  }
}
