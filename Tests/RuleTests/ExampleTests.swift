public import Miroir
import MiroirFolder
public import Testing

/// What a rule's examples promise, and whether the rule keeps it.
@Suite struct ExampleTests {
  @Test func baseFolderIsFaultless() {
    #expect(ExampleFolder.base.diagnostics().map(\.summary) == [])
  }

  @Test func annotationsKnowTheBaseFolder() {
    #expect(FolderContents(ExampleFolder.base).portfolioDigest == ExampleFolder.baseVersion)
  }

  @Test(arguments: Rule.all)
  func examplesHold(of rule: Rule) {
    #expect(rule.brokenPromises(among: Rule.all) == [])
  }

  @Test(arguments: Rule.all)
  func examplesNoticeARuleThatFindsNothing(of rule: Rule) {
    let blinded = Rule.all.map { $0.id == rule.id ? $0.blinded : $0 }
    #expect(!rule.brokenPromises(among: blinded).isEmpty)
  }

  @Test(arguments: Rule.all)
  func aRejectedAndAnAcceptedExampleAreThere(of rule: Rule) {
    #expect(rule.examples.count { $0.isRejected } >= 2)
    #expect(rule.examples.contains { !$0.isRejected })
  }

  /// How a thing is said never counts: each rule about reflection leaves every register alone.
  @Test(arguments: Rule.all.filter { $0.family == .reflection })
  func everyRegisterIsLeftAlone(by rule: Rule) {
    let registers = rule.examples.filter { !$0.isRejected }.compactMap(\.register)
    #expect(Set(registers) == Set(Example.Register.allCases))
  }

  /// Layout says nothing: the same faults are found in a document laid out otherwise.
  @Test(arguments: Rule.all, Relayout.allCases)
  func layoutDoesNotMatter(to rule: Rule, _ relayout: Relayout) {
    for example in rule.examples {
      let edited = ExampleFolder.base.applying(example)
      guard let other = relayout.apply(to: edited) else { continue }
      #expect(
        other.diagnostics().map(\.rule).sorted() == edited.diagnostics().map(\.rule).sorted(),
        "\(rule.id) \(relayout)")
    }
  }
}

extension Rule {
  /// What the examples say that doesn't hold.
  fileprivate func brokenPromises(among rules: [Rule]) -> [String] {
    examples.enumerated().compactMap { index, example in
      let found = ExampleFolder.base.applying(example).diagnostics(rules)
      let isKept =
        example.isRejected
        ? !found.isEmpty && found.allSatisfy { $0.rule == id } : found.isEmpty
      return isKept ? nil : "example \(index): \(found.map(\.summary))"
    }
  }
}

extension ExampleFolder {
  func diagnostics(_ rules: [Rule] = Rule.all) -> [Diagnostic] {
    PortfolioFolder(reading: FolderContents(self)).diagnose(rules)
  }
}

extension Diagnostic {
  var summary: String {
    "\(rule) \(place.file):\(position.line):\(position.column) \(message.fr)"
  }
}

extension Rule: CustomTestStringConvertible {
  /// The rule's name.
  public var testDescription: String { id.text }
}
