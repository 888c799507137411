import Miroir
import MiroirFolder
import Testing

/// What a rule's page teaches.
@Suite struct RulePageTests {
  private func page(of rule: Rule, in language: Language = .french) -> RulePage {
    RulePage(rule: rule, guidance: Library().guidance(for: nil), language: language) {
      $0.diagnostics()
    }
  }

  @Test(arguments: Rule.all)
  func whatIsRightIsShownBesideWhatIsWrong(of rule: Rule) {
    let page = page(of: rule)
    #expect(!page.excerpt.isEmpty && !page.model.isEmpty)
    #expect(page.excerpt != page.model)
    // Of a whole document nobody would see the line that matters.
    #expect(page.excerpt.count <= 12 && page.model.count <= 12)
  }

  /// `ExampleTests` has every rule accept what isn't rejected, the base folder included.
  @Test(arguments: Rule.all)
  func whatIsRightIsAcceptedByEveryRule(of rule: Rule) {
    let models = rule.examples.filter(\.isModel)
    #expect(models.count <= 1 && !models.contains(where: \.isRejected))
  }

  @Test(arguments: Rule.all)
  func whatIsRightHasWhatTheFixSpeaksOf(of rule: Rule) {
    let terms = Self.alternatives[rule.id.text].map { [$0] } ?? rule.fix.fr.markupToWrite
    let model = page(of: rule).model.joined(separator: " ")
    #expect(terms.isEmpty || terms.contains { model.contains($0) }, "\(terms): \(model)")
  }

  /// What is shown where the fix speaks of something else to do as well, and of markup for that alone.
  private static let alternatives = [
    "referentiel-usurpe": #"id="local""#, "nombre-inexact": #"competences="1""#,
    "preuve-inconnue": #"preuves="charte journal""#,
    "fichier-non-declare": #"fichier="preuves/essai.txt""#,
  ]

  /// Nobody learns to declare what isn't so: what somebody declared in part stays declared.
  @Test(arguments: [
    ("autorisation-non-precisee", "autorisees"), ("masquage-non-precise", "masquees"),
    ("usage-ia-non-precise", "assistance"), ("competence-sans-situation", "E1.3"),
    ("exigence-non-montree", "face-a-face"), ("citation-sans-source", "<citation source="),
    ("esperluette-nue", "R&amp;D"), ("inferieur-nu", "&lt; 3"),
    ("commentaire-absent", "<description>"),
  ])
  func whatIsRightKeepsWhatWasDeclared(name: String, kept: String) throws {
    let rule = try #require(Rule.all.first { $0.id.text == name })
    #expect(page(of: rule).model.contains { $0.contains(kept) })
  }
}

extension String {
  /// The tags, attributes and references that the text tells to write, not those it tells to take
  /// out.
  fileprivate var markupToWrite: [String] {
    split(separator: #/[;,.] |, ou /#).filter { !$0.contains(/[Ss]upprimer|[Rr]etirer/) }
      .flatMap { $0.matches(of: /<[a-z-]+|\b[a-z-]+="|&[a-z]+;/) }.map { String($0.0) }
  }
}
