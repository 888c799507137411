public import Miroir

extension Rule {
  /// `miroir rules --format html`: what every rule asks for, why, and an example, on one page.
  ///
  /// `pages` are those of the rules, in the language of the page.
  public static func html(_ pages: [RulePage], in language: Language) -> String {
    Templates.builtIn.html(RulesPage(pages, in: language), in: language)
  }
}

/// All the rules, by family.
struct RulesPage: Page {
  static let template = "rules/page"

  var title: String
  var heading: String
  var introduction: String
  var contentsLabel: String
  var families: [Family]

  struct Family {
    var number: Int
    var title: String
    var count: String
    var rules: [Entry]
  }

  struct Entry {
    var id: String
    var requirement: String
    var severity: String
    var audience: String
    var rationale: String
    var fixLabel: String
    var fix: String
    var hasSource: Bool
    var sourceLabel: String
    var source: String
    var excerpt: String
    var messages: [String]
    var hasModel: Bool
    var modelLabel: String
    var model: String
    var guidance: [Guidance]
  }

  struct Guidance {
    var heading: String
    var questions: [String]
    var remarks: [String]
  }
}

extension RulesPage {
  init(_ pages: [RulePage], in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    heading = text(RulePage.title)
    title = heading
    introduction = text(RulePage.introduction)
    contentsLabel = text(Phrase(fr: "Familles de règles", en: "Families of rules"))
    let all = Miroir.Family.allCases.map { family in
      (family, pages.filter { $0.rule.family == family })
    }
    families = all.filter { !$0.1.isEmpty }.enumerated().map { index, family in
      let count = family.1.count
      return Family(
        number: index + 1, title: text(family.0.title),
        count: text(
          Phrase(
            fr: "\(count) \(count < 2 ? "règle" : "règles")",
            en: "\(count) \(count == 1 ? "rule" : "rules")")),
        rules: family.1.map { Entry($0, in: language) })
    }
  }
}

extension RulesPage.Entry {
  fileprivate init(_ page: RulePage, in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    let rule = page.rule
    id = rule.id.text
    requirement = text(rule.requirement)
    severity = text(rule.severity.label)
    audience = text(rule.audience.label)
    rationale = text(rule.rationale)
    fixLabel = text(RulePage.fixLabel)
    fix = text(rule.fix)
    hasSource = rule.source != nil
    sourceLabel = text(RulePage.sourceLabel)
    source = rule.source ?? ""
    excerpt = page.excerpt.joined(separator: "\n")
    messages = page.message
    hasModel = !page.model.isEmpty
    modelLabel = text(RulePage.modelLabel)
    model = page.model.joined(separator: "\n")
    guidance = page.help.map {
      RulesPage.Guidance(
        heading: text($0.heading), questions: $0.questions(in: language),
        remarks: $0.remarks(in: language))
    }
  }
}
