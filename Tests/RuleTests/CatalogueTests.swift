import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct CatalogueTests {
  @Test func namesAreUnique() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
  }

  /// No two rules ask the same of the same.
  @Test(arguments: Language.allCases)
  func requirementsAreUnique(language: Language) {
    let sentences = Rule.all.map { $0.requirement.text(in: language) }
    let repeated = Dictionary(grouping: sentences, by: \.self).filter { $0.value.count > 1 }.keys
    #expect(repeated.sorted() == [])
  }

  /// What a session can't set aside: every error but one, what covers the framework, what the jury
  /// opens, and what isn't said of rights and of personal data.
  @Test(arguments: Rule.all)
  func whatProtectsTheJuryIsNeverSilenced(of rule: Rule) {
    let isProtected =
      switch rule.family {
      case .document, .referentiel, .coverage, .jury: true
      case .declarations: rule.severity != .advice
      case .evidence:
        rule.severity == .error
          || ["fichier-vide", "preuve-active", "preuve-sans-support"].contains(rule.id.text)
      case .dates, .reflection, .annotations:
        rule.severity == .error && rule.id.text != "annotateur-candidat"
      }
    #expect(rule.maySilence == !isProtected)
  }

  /// The guide for establishments lists those that no family and no severity already protects.
  @Test func theGuideListsWhatIsNeverSilenced() throws {
    let guide = try String(
      contentsOf: Project.root.appending(path: "docs/etablissement.md"), encoding: .utf8)
    let families: [Family] = [.evidence, .declarations, .dates, .reflection, .annotations]
    let named = Rule.all.filter { families.contains($0.family) && $0.severity != .error }
      .filter { !$0.maySilence }
    #expect(named.count > 8)
    #expect(named.map(\.id.text).filter { !guide.contains("`\($0)`") } == [])
  }

  @Test(arguments: Rule.all)
  func namesAreKebabCaseWithoutAccents(of rule: Rule) {
    #expect(rule.id.text.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
  }

  @Test func everyRuleFileIsListed() throws {
    let folder = Project.root.appending(path: "Sources/Miroir/Rules")
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let texts = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
    let declared = texts.flatMap { $0.matches(of: /static let \w+ = Rule\(\s*"([a-z-]+)"/) }
      .map { String($0.1) }
    #expect(declared.sorted() == Rule.all.map(\.id.text).sorted())
  }

  @Test(arguments: [(Language.french, "docs/rules.md"), (.english, "docs/rules.en.md")])
  func pageOfRulesIsFresh(language: Language, path: String) throws {
    let page = RulePage.all(in: language, guidance: Library().guidance(for: nil)) {
      $0.diagnostics()
    }
    try expectSnapshot(page, at: path)
  }

  /// Nothing a rule says may be typeset badly: ASCII spaces before double punctuation or inside
  /// guillemets, straight apostrophes between letters.
  @Test(arguments: Rule.all)
  func frenchIsTypeset(in rule: Rule) {
    let messages = rule.examples.flatMap {
      ExampleFolder.base.applying($0).diagnostics().flatMap { [$0.message, $0.help] }
    }.compactMap(\.self)
    for phrase in [rule.requirement, rule.rationale, rule.fix] + messages {
      #expect(!phrase.fr.contains(#/[ ][:;!?»]|« /#), "\(phrase.fr)")
      // What stands between guillemets is quoted as it is.
      #expect(!phrase.fr.replacing(#/«[^»]*»/#, with: "").contains(#/\p{L}'\p{L}/#), "\(phrase.fr)")
      #expect(!phrase.en.isEmpty)
    }
  }

  @Test(arguments: Rule.all)
  func messagesHaveNoFinalStop(in rule: Rule) {
    for diagnostic in rule.examples.flatMap({
      ExampleFolder.base.applying($0).diagnostics()
    }) {
      #expect(diagnostic.message.fr.last != "." && diagnostic.message.en.last != ".")
      #expect(diagnostic.help != nil, "\(diagnostic.summary)")
    }
  }
}
