public import ArgumentParser
import Glibc
public import Miroir
import MiroirFolder

/// Who annotates.
struct AnnotatorOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Le nom de qui annote.", valueName: "nom"))
  var author: String

  @Option(
    help: ArgumentHelp(
      "En quelle qualité : tuteur, referent, maitre-de-stage, pair ou candidat.", valueName: "rôle")
  )
  var role: Annotator.Role

  var annotator: Annotator { Annotator(name: author, role: role) }
}

/// Who answers: the candidate, unless another is named.
struct SpeakerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Le nom de qui répond : la personne candidate sinon.", valueName: "nom"))
  var author: String?

  @Option(help: ArgumentHelp("En quelle qualité : candidat sinon.", valueName: "rôle"))
  var role: Annotator.Role?

  /// Somebody named says in what capacity, so that nobody speaks in the candidate's name by accident.
  func annotator(of folder: PortfolioFolder, _ language: Language) throws -> Annotator {
    if let author, let role {
      try author.requireWords(of: "--author", language)
      return Annotator(name: author, role: role)
    }
    guard author == nil, role == nil || role == .candidate else {
      throw ValidationError(
        Phrase(fr: "--author et --role vont ensemble", en: "--author and --role go together"), nil,
        language)
    }
    let candidate = folder.portfolio?.candidate
    let name = [candidate?.firstName, candidate?.surname].compactMap(\.self).joined(separator: " ")
    guard !name.isEmpty else {
      throw ValidationError(
        Phrase(
          fr:
            "le portfolio ne dit pas le nom de la personne candidate : ajoutez --author et --role",
          en: "the portfolio doesn't say the candidate's name: add --author and --role"), nil,
        language)
    }
    return Annotator(name: name, role: .candidate)
  }
}

extension AnnotationEntry.Head {
  /// A new entry of somebody's, made now, on the portfolio as it is.
  init(by annotator: Annotator, on folder: PortfolioFolder) {
    self.init(
      id: .random, annotator: annotator, date: .now,
      versionDigest: folder.annotationSources?.version)
  }
}

extension Identifier {
  /// A name that nothing else has: 64 bits drawn by the system.
  fileprivate static var random: Identifier {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return Identifier("n-" + String(repeating: "0", count: 16 - digits.count) + digits)
  }
}

extension Timestamp {
  /// This second, in universal time.
  static var now: Timestamp {
    Timestamp(secondsSince1970: time(nil))
  }
}

extension String {
  /// Refuses what somebody typed if it says nothing, or holds what no document can.
  func requireWords(of option: String, _ language: Language) throws {
    guard contains(where: { !$0.isWhitespace }) else {
      throw ValidationError(
        Phrase(fr: "\(option) est vide", en: "\(option) is empty"), nil, language)
    }
    guard unicodeScalars.allSatisfy(\.isXMLCharacter) else {
      throw ValidationError(
        Phrase(
          fr: "\(option) contient un caractère de commande, qui ne s'écrit pas dans un document",
          en: "\(option) holds a control character, which can't be written in a document"), nil,
        language)
    }
  }
}

// What people type is what documents have, and so is what is offered to them.

extension Annotator.Role: ExpressibleByArgument {
  /// Reads the word that documents have.
  public init?(argument: String) { self.init(word: argument) }

  /// The words that documents have.
  public static var allValueStrings: [String] { words.map(\.key) }

  /// Its word.
  public var defaultValueDescription: String { word }
}

extension Annotation.Motive: ExpressibleByArgument {
  /// Reads the word that documents have.
  public init?(argument: String) { self.init(word: argument) }

  /// The words that documents have.
  public static var allValueStrings: [String] { words.map(\.key) }

  /// Its word.
  public var defaultValueDescription: String { word }
}

extension Visibility: ExpressibleByArgument {
  /// Reads the word that documents have.
  public init?(argument: String) { self.init(word: argument) }

  /// The words that documents have.
  public static var allValueStrings: [String] { words.map(\.key) }

  /// Its word.
  public var defaultValueDescription: String { word }
}

extension StateChange.State: ExpressibleByArgument {
  /// Reads the word that documents have.
  public init?(argument: String) { self.init(word: argument) }

  /// The words that documents have.
  public static var allValueStrings: [String] { words.map(\.key) }

  /// Its word.
  public var defaultValueDescription: String { word }
}

extension Mobilisation.SelfAssessment: ExpressibleByArgument {
  /// Reads the word that documents have.
  public init?(argument: String) { self.init(word: argument) }

  /// The words that documents have.
  public static var allValueStrings: [String] { words.map(\.key) }

  /// Its word.
  public var defaultValueDescription: String { word }
}

extension Proposal.Value: ExpressibleByArgument {
  /// Reads the word that documents have.
  public init?(argument: String) { self.init(word: argument) }

  /// The words that documents have.
  public static var allValueStrings: [String] { words.map(\.key) }

  /// Its word.
  public var defaultValueDescription: String { word }
}
