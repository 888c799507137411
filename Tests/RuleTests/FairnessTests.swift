import Foundation
import MiroirFolder
import Testing
import TestSupport

@testable import Miroir

/// Rules look at what is said to be there, never at how it is written: the same content gets the same
/// report from whoever writes it.
///
/// `Fixtures/equite.txt` has each content in five registers. Whoever adds a rule that reads a text runs
/// this first.
@Suite struct FairnessTests {
  private let contents: [Content]

  init() throws { contents = try Content.all() }

  @Test func thereAreEnoughContentsOfEachKind() {
    #expect(contents.count >= 40)
    for block in Content.Block.allCases {
      #expect(contents.count { $0.block == block } >= 2, "\(block)")
    }
    for register in Register.allCases {
      let texts = Set(contents.map { $0.texts[register] })
      #expect(texts.count == contents.count && !texts.contains(nil), "\(register)")
    }
  }

  /// Each content alone, in a portfolio to which no rule objects.
  @Test func eachContentIsTreatedAlikeInEachRegister() {
    for content in contents {
      let counts = Register.allCases.map { Counts(of: [content], in: $0) }
      #expect(counts.areFair, "\(content.texts[.standard] ?? ""): \(counts)")
    }
  }

  /// Whole portfolios in one register, content after content.
  @Test func wholePortfoliosAreTreatedAlikeInEachRegister() {
    for portfolio in contents.portfolios {
      let counts = Register.allCases.map { Counts(of: portfolio, in: $0) }
      #expect(counts.areFair, "\(counts)")
    }
  }

  /// The same words in two blocks: whoever wrote them is told so.
  @Test func whatIsSaidTwiceIsTreatedAlikeInEachRegister() {
    var advice = 0
    for content in contents {
      let counts = Register.allCases.map { Counts(of: [content, content.saidAgain], in: $0) }
      #expect(counts.areFair, "\(content.texts[.standard] ?? ""): \(counts)")
      advice += counts.map(\.advice.count).reduce(0, +)
    }
    #expect(advice >= contents.count * Register.allCases.count * 9 / 10)
  }

  /// The suite has teeth: rules that look at how things are written break it.
  @Test(arguments: Rule.unfair)
  func anUnfairRuleIsNoticed(rule: Rule) {
    let unfair = contents.filter { content in
      !Register.allCases.map { Counts(of: [content], in: $0, by: [rule]) }.areFair
    }
    #expect(!unfair.isEmpty)
  }

  @Test func contentsReallyStandWhereTheyAreMeantTo() throws {
    for content in contents {
      for register in Register.allCases {
        let folder = ExampleFolder.base.applying(content.edit(in: register))
        let text = String(decoding: folder.bytes(of: .portfolio), as: UTF8.self)
        #expect(text.contains(try #require(content.texts[register])))
        #expect(!text.contains(content.block.piece))
      }
    }
  }

  @Test func theTableIsFresh() throws {
    let rows = contents.enumerated().map { index, content in
      row("\(index + 1) | \(content.block.rawValue)", [content])
    }
    let again = contents.enumerated().map { index, content in
      row(
        "\(index + 1) | \(content.block.rawValue), \(content.saidAgain.block.rawValue)",
        [content, content.saidAgain])
    }
    let portfolios = contents.portfolios.enumerated().map { index, portfolio in
      row("\(index + 1) | \(portfolio.count)", portfolio)
    }
    try expectSnapshot(page(rows, again, portfolios), at: "docs/equite.md")
  }

  private func row(_ title: String, _ contents: [Content]) -> String {
    let counts = Register.allCases.map { Counts(of: contents, in: $0).description }
    return "| \(title) | \(counts.joined(separator: " | ")) |"
  }

  private func page(_ rows: [String], _ again: [String], _ portfolios: [String]) -> String {
    let registers = Register.allCases.map(\.title).joined(separator: " | ")
    let dashes = String(repeating: "---|", count: Register.allCases.count + 2)
    return """
      # Le même contenu, écrit autrement

      Une règle regarde si les choses sont dites, jamais comment elles le sont. Cette page le vérifie\u{A0}: \(contents.count)
      contenus, tous inventés, sont écrits chacun de cinq façons, puis mis dans un portfolio auquel aucune règle n’a rien à
      redire. Les textes sont dans `Tests/RuleTests/Fixtures/equite.txt`. Pour refaire la page\u{A0}:

          RECORD=1 swift test --filter theTableIsFresh

      Les cinq façons\u{A0}: un français courant\u{A0}; une orthographe de dyslexique\u{A0}; le français de qui l’apprend\u{A0}; des phrases
      sans verbe\u{A0}; un «\u{A0}nous\u{A0}» collectif. Un test exige que les erreurs et ce qui reste à compléter soient les mêmes dans les
      cinq, et que le nombre de conseils ne diffère pas de plus d’un.

      Chaque case se lit\u{A0}: erreurs / à compléter / conseils.

      ## Un contenu à la fois

      | N° | Bloc | \(registers) |
      |\(dashes)
      \(rows.joined(separator: "\n"))

      ## Le même contenu dans deux blocs

      Ici un conseil est attendu, et attendu de tous\u{A0}: `passages-communs`.

      | N° | Blocs | \(registers) |
      |\(dashes)
      \(again.joined(separator: "\n"))

      ## Des portfolios entiers

      Chaque ligne est un portfolio dont tous les blocs sont écrits de la même façon.

      | N° | Blocs | \(registers) |
      |\(dashes)
      \(portfolios.joined(separator: "\n"))

      """
  }
}

/// A way to write.
private enum Register: String, CaseIterable {
  case standard
  case dyslexic = "dyslexie"
  case learner = "allophone"
  case nominal
  case collective = "nous"

  var title: String {
    switch self {
    case .standard: "Courant"
    case .dyslexic: "Dyslexie"
    case .learner: "Apprenant"
    case .nominal: "Sans verbe"
    case .collective: "« Nous »".replacing(" ", with: "\u{A0}")
    }
  }
}

/// Something to say, in each register.
private struct Content {
  var block: Block
  var texts: [Register: String]

  /// Where it is said.
  enum Block: String, CaseIterable {
    case context = "contexte"
    case role
    case actions
    case initiative
    case results = "resultats"
    case analysis = "analyse"
    case competenceAnalysis = "analyse-competences"
    case justification
    case acquired = "acquis"
    case limits = "limites"
    case transfer = "transfert"

    /// The text of the faultless portfolio that stands there.
    var piece: String {
      let opening =
        switch self {
        case .competenceAnalysis: #"<analyse competences="E1.2">"#
        case .context, .role, .actions, .initiative, .results, .analysis, .justification, .acquired,
          .limits, .transfer:
          "<\(rawValue)>"
        }
      let rest = ExampleFolder.basePortfolio.split(separator: opening, maxSplits: 1).last ?? ""
      return opening + rest.prefix { $0 != "<" }
    }
  }

  static func all() throws -> [Content] {
    let file = Project.root.appending(path: "Tests/RuleTests/Fixtures/equite.txt")
    let parts = try String(contentsOf: file, encoding: .utf8).split(separator: "# ")
    return try parts.map { part in
      let lines = part.split(separator: "\n")
      let pairs = try lines.dropFirst().map { line in
        let words = line.split(separator: ": ", maxSplits: 1)
        return (try #require(Register(rawValue: String(words[0]))), String(words[1]))
      }
      return Content(
        block: try #require(lines.first.flatMap { Block(rawValue: String($0)) }),
        texts: Dictionary(uniqueKeysWithValues: pairs))
    }
  }

  /// The same texts in another block.
  var saidAgain: Content {
    Content(block: block == .limits ? .transfer : .limits, texts: texts)
  }

  /// What is changed in the faultless folder.
  func edit(in register: Register) -> Example.Edit {
    let opening = block.piece.prefix { $0 != ">" } + ">"
    return .replacement(file: .portfolio, of: block.piece, by: opening + (texts[register] ?? ""))
  }
}

extension [Content] {
  /// The contents shared out so that each portfolio has one for a block at most.
  fileprivate var portfolios: [[Content]] {
    let byBlock = Content.Block.allCases.map { block in filter { $0.block == block } }
    return (0..<(byBlock.map(\.count).max() ?? 0)).map { index in
      byBlock.compactMap { $0.isEmpty ? nil : $0[index % $0.count] }
    }
  }
}

/// What the report on a portfolio amounts to.
private struct Counts: CustomStringConvertible {
  var errors: [Rule.ID]
  var missing: [Rule.ID]
  var advice: [Rule.ID]

  /// Of the faultless folder with these contents in it.
  init(of contents: [Content], in register: Register, by rules: [Rule] = Rule.all) {
    let folder = contents.reduce(ExampleFolder.base) { $0.applying($1.edit(in: register)) }
    let found = folder.diagnostics(rules)
    let ids = { (severity: Severity) in
      found.filter { $0.severity == severity }.map(\.rule).sorted()
    }
    (errors, missing, advice) = (ids(.error), ids(.missing), ids(.advice))
  }

  var description: String {
    "\(errors.count) / \(missing.count) / \(advice.count)"
  }
}

extension [Counts] {
  /// Whether nobody is told of more errors or gaps than another, nor of much more advice.
  fileprivate var areFair: Bool {
    let advice = map(\.advice.count)
    return Set(map(\.errors)).count == 1 && Set(map(\.missing)).count == 1
      && (advice.max() ?? 0) - (advice.min() ?? 0) <= 1
  }
}

extension Rule {
  /// What no rule of ours may be like.
  fileprivate static var unfair: [Rule] {
    [
      unfair(.missing, "premiere-personne") { !$0.contains("j'") && !$0.contains("je ") },
      unfair(.error, "apostrophes") { !$0.contains("'") },
      unfair(.missing, "longueur") { $0.hasFewerWords(than: 28) },
    ]
  }

  private static func unfair(
    _ severity: Severity, _ name: String, _ objects: @escaping @Sendable (String) -> Bool
  ) -> Rule {
    Rule(
      ID(name), severity, .reflection, requirement: Phrase(fr: "—", en: "—"),
      rationale: Phrase(fr: "—", en: "—"), fix: Phrase(fr: "—", en: "—"), examples: [],
      each: { $0.blocks }
    ) { block, _ in
      objects(block.text.lowercased())
        ? Finding(Phrase(fr: "—", en: "—"), at: block.place) : nil
    }
  }
}
