import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct RulesTests {
  @Test func everyRuleIsListed() throws {
    let run = try miroir("rules")
    #expect(run.status == 0)
    for rule in Rule.all { #expect(run.output.contains("\n  \(rule.id) ")) }
  }

  @Test(arguments: ["fr", "en"])
  func onePageExplainsEveryRule(language: String) throws {
    let run = try miroir("rules", "--format", "html", "--lang", language)
    #expect(run.status == 0)
    for rule in Rule.all {
      #expect(run.output.contains(#"<article class="entry" id="\#(rule.id)">"#))
    }
  }

  @Test func jsonHasThePromisedKeysInTheirOrder() throws {
    let run = try miroir("rules", "--format", "json")
    #expect(
      run.output.hasPrefix(
        #"{"format":"miroir-rules/1","rules":[{"id":"xml-mal-forme","severity":"error","family":"document","audience":"tous","requirement":"#
      ))
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let rules = try #require(object?["rules"] as? [[String: Any]])
    #expect(rules.count == Rule.all.count)
    #expect(
      rules.allSatisfy {
        Set($0.keys) == [
          "id", "severity", "family", "audience", "requirement", "rationale", "fix", "source",
        ]
      })
  }

  @Test(arguments: Rule.all.map(\.id.text), ["fr", "en"])
  func everyRuleIsExplained(rule: String, language: String) throws {
    let run = try miroir("explain", rule, "--lang", language)
    #expect(run.status == 0)
    #expect(run.output.contains("[\(rule)]"))
    #expect(run.output.contains("  → "))
  }

  @Test func anExplanationReadsWell() throws {
    try expectSnapshot(
      try miroir("explain", "preuve-inconnue").output,
      at: "Tests/MiroirCLITests/__Snapshots__/explain-preuve-inconnue.txt")
  }

  @Test(arguments: [
    ["preuve-inconue"], ["initative"], ["D1.1"], ["D11", "--referentiel", "c2i2ms-2011"],
    ["D1.1", "--referentiel", "c2i2ms-2012"],
  ])
  func anUnknownNameIsWrongUsageWithAHint(arguments: [String]) throws {
    let run = try run(miroirPath, ["explain"] + arguments)
    #expect(run.status == 64)
    let hints = [
      "preuve-inconnue", "« initiative »", "--referentiel", "« D1.1 »", "« c2i2ms-2011 »",
    ]
    #expect(hints.contains { run.errors.replacing("\u{A0}", with: " ").contains($0) })
  }

  @Test func anElementIsExplainedWithItsQuestions() throws {
    try expectSnapshot(
      try miroir("explain", "mobilisation").output,
      at: "Tests/MiroirCLITests/__Snapshots__/explain-mobilisation.txt")
  }

  @Test(arguments: Library.portfolio.elementNames, ["fr", "en"])
  func everyElementIsExplained(element: String, language: String) throws {
    let run = try miroir("explain", element, "--lang", language)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("<\(element)>\n\n"))
  }

  @Test(arguments: [("analyse-competences", "analyse"), ("avant-d-ecrire", "situation")])
  func aBlockOfGuidanceIsExplainedByItsElement(block: String, element: String) throws {
    #expect(try miroir("explain", block).output == miroir("explain", element).output)
  }

  @Test func aCompetenceIsExplainedWithItsQuestions() throws {
    let run = try miroir("explain", "D1.1", "--referentiel", "c2i2ms-2011")
    let help = try #require(Library().guidance(for: "c2i2ms-2011").competence("D1.1"))
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("D1.1 Respecter et intégrer la législation"))
    for text in [help.explanation, help.confusion].compactMap(\.self) + help.questions {
      #expect(run.output.contains(text))
    }
  }

  @Test(arguments: [
    ("initiative-absente", GuidedBlock.initiative), ("justification-absente", .justification),
    ("analyse-absente", .analysis), ("bilan-absent", .transfer),
    ("competence-sans-analyse", .competenceAnalysis),
  ])
  func aRuleAboutAnAbsentBlockEndsWithItsQuestions(rule: String, block: GuidedBlock) throws {
    let run = try miroir("explain", rule)
    let help = try #require(Library().guidance(for: nil).block(block))
    let question = try #require(help.questions(in: .french).last)
    #expect(run.output.contains("  – \(question)\n"))
  }
}
