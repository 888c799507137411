import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir explain`: a rule, an element of the portfolio, or a competence.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explique une règle, un élément du portfolio ou une compétence.",
    discussion: """
      miroir explain preuve-inconnue                      une règle, avec un exemple
      miroir explain initiative                           un élément, et les questions à se poser
      miroir explain D1.1 --referentiel c2i2ms-2011       une compétence d'un référentiel
      """,
    aliases: ["expliquer"])

  @Argument(
    help: ArgumentHelp(
      "Le nom d'une règle ou d'un élément, ou le code d'une compétence.", valueName: "nom"))
  var name: String

  @Option(
    help: ArgumentHelp(
      "Le référentiel de la compétence à expliquer.", valueName: "nom|fichier"))
  var referentiel: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = Console(isQuiet: common.quiet)
    if let referentiel {
      console.write(try competencePage(of: referentiel, console))
    } else if let page = rulePage ?? elementPage {
      console.write(page)
    } else {
      throw unknown
    }
  }

  private func competencePage(of referentiel: String, _ console: Console) throws -> String {
    let known = try KnownReferentiel(referentiel, console, common.language).referentiel
    guard let competence = known.competence(CompetenceCode(name)) else {
      let refusal = known.unknown(CompetenceCode(name))
      throw ValidationError(refusal.message, refusal.help, common.language)
    }
    return ReferentielText(language: common.language)
      .page(competence, Library().guidance(for: known.id))
  }

  private var rulePage: String? {
    Rule.named(Rule.ID(name)).map { rule in
      RulePage(rule, in: common.language).plainText
    }
  }

  private var elementPage: String? {
    ElementPage(
      of: name, in: Library.portfolio, guidance: Library().guidance(for: nil),
      language: common.language)?.plainText
  }

  private var unknown: ValidationError {
    let message = Phrase(
      fr: "« \(name) » n'est ni une règle ni un élément du portfolio",
      en: "'\(name)' is neither a rule nor an element of the portfolio")
    let names = Rule.all.map(\.id.text) + Library.portfolio.elementNames
    let help =
      Phrase.suggesting(names.nearest(to: name), among: [])
      ?? Phrase(
        fr: "pour une compétence, ajoutez --referentiel", en: "for a competence, add --referentiel")
    return ValidationError(message, help, common.language)
  }
}

extension RulePage {
  /// The page of a rule, with Miroir's own questions.
  init(_ rule: Rule, in language: Language) {
    self.init(rule: rule, guidance: Library().guidance(for: nil), language: language) { example in
      PortfolioFolder(reading: FolderContents(example)).diagnose()
    }
  }
}
