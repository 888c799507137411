/// The report of `miroir check`, or of `miroir referentiel lint`, for a terminal: plain, linear,
/// readable aloud.
///
/// It shows markup only: no sentence, name or personal datum of the candidate's.
public struct TextReport: OutcomeReport {
  let language: Language
  private let subject: Check.Subject
  private let usesColour: Bool
  /// How many diagnostics of a rule are shown whole; the others have a line each.
  let shownWhole: Int
  private var totals: CheckTotals

  /// Texts are in `language`; colour says nothing that words don't. Of what repeats, every place is
  /// shown whole if `showsAll`, and the first three otherwise.
  public init(
    of subject: Check.Subject = .portfolio, language: Language, usesColour: Bool,
    showsAll: Bool = false
  ) {
    self.subject = subject
    self.language = language
    self.usesColour = usesColour
    shownWhole = showsAll ? .max : 3
    totals = CheckTotals(of: subject)
  }

  /// Nothing: the first report comes first.
  public var opening: String { "" }

  /// The report on one, and what it adds to the last line.
  public struct Part: Sendable {
    fileprivate var text: String?
    fileprivate var totals: CheckTotals
  }

  /// The report on one; what couldn't be checked is told on the standard error.
  public func part(of outcome: CheckOutcome) -> Part {
    let totals = CheckTotals(of: subject, outcome)
    guard case .checked(let check) = outcome else { return Part(text: nil, totals: totals) }
    return Part(text: text(check), totals: totals)
  }

  /// The report on one, after an empty line unless it is the first.
  public mutating func piece(_ part: Part) -> String {
    defer { totals.add(part.totals) }
    return part.text.map { (totals.checked > 0 ? "\n" : "") + $0 } ?? ""
  }

  /// What several reports amount to.
  public func closing() -> String {
    guard totals.checked > 1 else { return "" }
    let label = text(Phrase(fr: "En tout : ", en: "In all: "))
    let amounts = bold(label + totals.amounts(in: language) + ".")
    return "\n\(amounts) \(totals.sentence(in: language))\n"
  }

  /// The report on one portfolio or référentiel.
  public func text(_ check: Check) -> String {
    let lines = [bold(check.path.printable)] + lines(of: check.diagnostics, check)
    return (lines + [""] + silenced(check) + [summary(check)]).joined(separator: "\n") + "\n"
  }

  /// The rules that the session sets aside, where they found something.
  private func silenced(_ check: Check) -> [String] {
    check.silencedRules.map { text($0.sentence(count: $1)).printable }
  }

  // MARK: - Diagnostics

  /// Diagnostics of a check, the most serious first, each rule's after an empty line.
  func lines(of diagnostics: [Diagnostic], _ check: Check) -> [String] {
    Severity.allCases.flatMap { severity in
      diagnostics.filter { $0.severity == severity }.groupedByRule
    }.flatMap { [""] + lines(ofGroup: $0, check) }
  }

  private func lines(ofGroup group: [Diagnostic], _ check: Check) -> [String] {
    let places = group.groupedByPlace
    let whole = places.prefix(shownWhole).map { lines(atOnePlace: $0, check) }
    let others = places.dropFirst(shownWhole).flatMap(\.self)
    guard let first = group.first, !others.isEmpty else {
      return Array(whole.joined(separator: [""]))
    }
    let isSame = group.allSatisfy { $0.message == first.message }
    return whole.joined(separator: [""])
      + [text(isSame ? .moreTimes(others.count) : .others(others.count))]
      + others.flatMap { briefLines(of: $0, after: first, check) }
  }

  /// A place, and what differs there from the first of its rule.
  private func briefLines(
    of diagnostic: Diagnostic, after first: Diagnostic, _ check: Check
  ) -> [String] {
    let message = diagnostic.message == first.message ? [] : [text(diagnostic.message).printable]
    let help = diagnostic.help == first.help ? [] : help(diagnostic)
    return ["  --> " + check.location(diagnostic.place, diagnostic.position)]
      + message.map { "      " + $0 } + related(diagnostic, check) + help
  }

  /// What is said of one place, once of the place and once for each fault.
  private func lines(atOnePlace group: [Diagnostic], _ check: Check) -> [String] {
    guard let first = group.first else { return [] }
    let label = "\(text(first.severity.label))[\(first.rule)]"
    let colon = text(Phrase(fr: " : ", en: ": "))
    let headline = group.count == 1 ? first.message : .timesHere(group.count)
    let head =
      [
        coloured(label, first.severity) + colon + text(headline).printable,
        "  --> " + check.location(first.place, first.position),
      ] + frame(first, check)
    guard group.count > 1 else { return head + related(first, check) + help(first) }
    return head
      + group.flatMap { diagnostic in
        let line = diagnostic.message.text(with: diagnostic.help, in: language)
        return ["  - " + line.printable] + related(diagnostic, check)
      }
  }

  private func frame(_ diagnostic: Diagnostic, _ check: Check) -> [String] {
    guard let frame = CodeFrame(of: diagnostic, in: check.folder) else { return [] }
    let gutter = String(repeating: " ", count: String(frame.line).count)
    let caret = frame.text.prefix(frame.indentation).map { $0 == "\t" ? "\t" : " " }.joined() + "^"
    return ["\(gutter) |", "\(frame.line) | \(frame.text)", "\(gutter) | \(caret)"]
  }

  private func related(_ diagnostic: Diagnostic, _ check: Check) -> [String] {
    diagnostic.related.map { related in
      let place = check.location(related.place, related.position)
      return "  = " + text(Phrase(fr: "voir : ", en: "see: "))
        + "\(text(related.message)), \(place)"
    }
  }

  private func help(_ diagnostic: Diagnostic) -> [String] {
    guard let help = diagnostic.help else { return [] }
    return ["  = " + text(Phrase(fr: "aide : ", en: "help: ")) + text(help).printable]
  }

  // MARK: - The last line

  private func summary(_ check: Check) -> String {
    bold(counts(check) + ". ") + text(check.next)
      + (check.mendable.map { " " + text($0) } ?? "")
  }

  /// How many diagnostics there are of each severity, and how much advice is set aside.
  func counts(_ check: Check) -> String {
    let dismissed = check.dismissedAmount.map { ", " + text($0) } ?? ""
    return Severity.amounts(in: language) { check.count($0) } + dismissed
  }

  // MARK: - Words and colours

  func text(_ phrase: Phrase) -> String { phrase.text(in: language) }

  func bold(_ text: String) -> String {
    usesColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func coloured(_ text: String, _ severity: Severity) -> String {
    guard usesColour else { return text }
    let colour =
      switch severity {
      case .error: 31
      case .missing: 33
      case .advice: 36
      }
    return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
  }
}

extension Severity {
  /// What people call it.
  public var label: Phrase {
    switch self {
    case .error: Phrase(fr: "erreur", en: "error")
    case .missing: Phrase(fr: "à compléter", en: "to complete")
    case .advice: Phrase(fr: "conseil", en: "advice")
    }
  }
}

extension Check {
  /// How much of it `miroir fix` knows what to do about.
  fileprivate var mendable: Phrase? {
    let count = diagnostics.count(where: \.isMendable)
    guard count > 0 else { return nil }
    let command = "miroir fix \(path.shellQuoted.printable)"
    return count == 1
      ? Phrase(
        fr: "Miroir sait corriger une de ces fautes : \(command)",
        en: "Miroir can mend one of these faults: \(command)")
      : Phrase(
        fr: "Miroir sait corriger \(count) de ces fautes : \(command)",
        en: "Miroir can mend \(count) of these faults: \(command)")
  }
}

extension Phrase {
  fileprivate static func moreTimes(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(fr: "  et une autre fois :", en: "  and once more:")
      : Phrase(fr: "  et \(count) autres fois :", en: "  and \(count) more times:")
  }

  fileprivate static func others(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(
        fr: "  et un autre point de la même règle :", en: "  and one more point of this rule:")
      : Phrase(
        fr: "  et \(count) autres points de la même règle :",
        en: "  and \(count) more points of this rule:")
  }

  fileprivate static func timesHere(_ count: Int) -> Phrase {
    Phrase(fr: "\(count) fois au même endroit", en: "\(count) times in the same place")
  }
}

extension [Diagnostic] {
  /// The diagnostics of each rule together, in the order in which rules first come.
  package var groupedByRule: [[Diagnostic]] { grouped(by: \.rule) }

  /// Those of each place together.
  fileprivate var groupedByPlace: [[Diagnostic]] { grouped(by: \.place) }

  private func grouped<Key: Hashable>(by key: (Diagnostic) -> Key) -> [[Diagnostic]] {
    let groups = Dictionary(grouping: self, by: key)
    return map(key).withoutRepeats.compactMap { groups[$0] }
  }
}

extension Int {
  /// `1 erreur`, `2 erreurs`; zero is singular in French, plural in English.
  func counted(_ one: Phrase, _ many: Phrase, _ language: Language) -> String {
    let isSingular = language == .french ? self < 2 : self == 1
    return "\(self) " + (isSingular ? one : many).text(in: language)
  }
}

extension String {
  /// The text without what could draw another line, move the cursor or turn the reading around:
  /// such characters, which paths may hold, are shown as `�`.
  package var printable: String {
    let harmless = unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(harmless))
  }
}
