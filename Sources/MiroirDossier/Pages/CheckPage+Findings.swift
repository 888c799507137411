import Miroir

extension CheckPage {
  /// What a rule found.
  struct RuleFindings {
    var diagnostics: [Found]
    var whyLabel: String
    var why: String
    var rule: String
  }

  struct Found {
    var message: String
    var placeLabel: String
    var place: String
    /// One at most.
    var frame: [Frame]
    /// One at most.
    var help: [Note]
    var related: [Note]
  }

  /// A line of markup, in which the place is marked.
  struct Frame {
    var before: String
    var target: String
    var after: String
  }

  struct Note {
    var label: String
    var text: String
  }
}

extension CheckPage.RuleFindings {
  init(_ found: [Diagnostic], of check: Check, in language: Language) {
    diagnostics = found.map { CheckPage.Found($0, of: check, in: language) }
    whyLabel = Phrase(fr: "La règle :", en: "The rule:").text(in: language)
    why =
      found.first.flatMap { Rule.named($0.rule) }.map { rule in
        rule.requirement.sentence(in: language) + " " + rule.rationale.text(in: language)
      } ?? ""
    rule = found.first?.rule.text ?? ""
  }
}

extension CheckPage.Found {
  fileprivate init(_ diagnostic: Diagnostic, of check: Check, in language: Language) {
    message = diagnostic.message.sentence(in: language).printable
    placeLabel = Phrase(fr: "Où :", en: "Where:").text(in: language)
    place = diagnostic.position.label(diagnostic.place, in: language)
    frame = CodeFrame(of: diagnostic, in: check.folder).map { [CheckPage.Frame($0)] } ?? []
    help =
      diagnostic.help.map { help in
        let isQuestion = help.en.hasSuffix("?")
        let label =
          isQuestion
          ? Phrase(fr: "Une question :", en: "A question:")
          : Phrase(fr: "Que faire :", en: "What to do:")
        let text = help.sentence(in: language).printable
        return [CheckPage.Note(label: label.text(in: language), text: text)]
      } ?? []
    related = diagnostic.related.map { related in
      let label = Phrase(fr: "Voir aussi :", en: "See also:").text(in: language)
      let place = related.position.label(related.place, in: language)
      return CheckPage.Note(label: label, text: "\(related.message.text(in: language)), \(place)")
    }
  }
}

extension CheckPage.Frame {
  /// The name that the frame points at is its target.
  fileprivate init(_ frame: CodeFrame) {
    let characters = Array(frame.text)
    let start = min(frame.indentation, characters.count)
    let name = characters[start...].prefix { !$0.isWhitespace && !"=>/".contains($0) }
    before = String(characters[..<start].drop(while: \.isWhitespace)).printable
    target = String(name).printable
    after = String(characters[name.endIndex...]).printable
  }
}

extension Position {
  /// `ligne 122, colonne 39 de portfolio.xml (tablettes/D1.1)`.
  fileprivate func label(_ place: Place, in language: Language) -> String {
    let file = place.file.text.printable
    let address = place.address.map { " (\($0))" } ?? ""
    return Phrase(
      fr: "ligne \(line), colonne \(column) de \(file)\(address)",
      en: "line \(line), column \(column) of \(file)\(address)"
    ).text(in: language)
  }
}
