public import ArgumentParser
import Glibc
public import Miroir

/// What every subcommand takes.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("La langue des textes : fr ou en.", valueName: "langue"))
  var lang: Language?

  @Flag(help: "N'écrire aucun rapport : seul le code de retour répond.")
  var quiet = false

  @Option(help: ArgumentHelp("La couleur : auto, always ou never.", valueName: "quand"))
  var color = ColourChoice.auto

  /// The language asked for, or the environment's, or French.
  var language: Language { lang ?? .ofEnvironment }

  /// Whether what goes to the terminal is coloured.
  var usesColour: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
    }
  }
}

/// When to colour.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

extension Language: ExpressibleByArgument {
  /// English when the environment says so; French otherwise.
  fileprivate static var ofEnvironment: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .english : .french
    }
    return .french
  }
}
