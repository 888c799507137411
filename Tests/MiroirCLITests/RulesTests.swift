import Foundation
import Miroir
import Testing
import TestSupport

@Suite struct RulesTests {
  @Test func everyRuleIsListed() throws {
    let run = try miroir("rules")
    #expect(run.status == 0)
    for rule in Rule.all { #expect(run.output.contains("\n  \(rule.id) ")) }
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

  @Test func anUnknownRuleIsWrongUsageWithAHint() throws {
    let run = try miroir("explain", "preuve-inconue")
    #expect(run.status == 64)
    #expect(run.errors.contains("preuve-inconnue"))
  }
}
