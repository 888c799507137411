import ArgumentParser
import Miroir
import MiroirFolder

/// `miroir explain`: what a rule asks for, why, and an example.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explique une règle, avec un exemple.",
    aliases: ["expliquer"])

  @Argument(
    help: ArgumentHelp("Le nom de la règle : preuve-inconnue, par exemple.", valueName: "règle"))
  var rule: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let known = Rule.named(Rule.ID(rule)) else { throw unknown }
    let page = RulePage(rule: known, language: common.language) { example in
      PortfolioFolder(reading: FolderContents(example)).diagnose()
    }
    Console(isQuiet: common.quiet).write(page.plainText)
  }

  private var unknown: ValidationError {
    let nearest = Rule.all.map(\.id.text).nearest(to: rule)
    let hint = nearest.map {
      Phrase(fr: " Vouliez-vous dire « \($0) » ?", en: " Did you mean '\($0)'?")
    }
    let message = Phrase(
      fr: "la règle « \(rule) » n'existe pas ; « miroir rules » les donne toutes.",
      en: "there is no rule '\(rule)'; 'miroir rules' lists them all.")
    return ValidationError(
      message.text(in: common.language) + (hint?.text(in: common.language) ?? ""))
  }
}
