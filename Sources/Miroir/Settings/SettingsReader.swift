/// Reads `[severites]`, `[[ecartees]]` and `[relecture]`; what it doesn't know is a fault, so that no setting is
/// without effect unnoticed.
struct SettingsReader {
  let text: SourceText
  let authority: SettingsAuthority
  private(set) var faults: [SettingsFault] = []

  init(text: SourceText, authority: SettingsAuthority) {
    self.text = text
    self.authority = authority
  }

  mutating func settings(_ entries: [SettingsEntry]) -> RuleSettings {
    var settings = RuleSettings.none
    for entry in entries {
      switch (entry.key, entry.value) {
      case ("severites", .table(let rules)):
        for rule in rules {
          if let (id, severity) = strengthened(rule) { settings.severities[id] = severity }
        }
      case ("ecartees", .list(let rules)):
        settings.silenced += rules.compactMap { silenced($0) }
      case ("relecture", .table(let entries)): settings.reviewRounds = rounds(entries)
      case ("relecture", _):
        add(
          Phrase(fr: "« relecture » est un titre", en: "'relecture' is a title"),
          Phrase(fr: "écrivez [relecture]", en: "write [relecture]"), at: entry.key)
      case ("severites", _):
        add(
          Phrase(fr: "« severites » est un titre", en: "'severites' is a title"),
          Phrase(fr: "écrivez [severites]", en: "write [severites]"), at: entry.key)
      case ("ecartees", _):
        add(
          Phrase(fr: "« ecartees » est un titre", en: "'ecartees' is a title"),
          Phrase(fr: "écrivez [[ecartees]]", en: "write [[ecartees]]"), at: entry.key)
      default: unknown(entry.key, among: ["severites", "ecartees", "relecture"])
      }
    }
    return settings
  }

  // MARK: - Stricter rules

  private mutating func strengthened(_ entry: SettingsEntry) -> (Rule.ID, Severity)? {
    guard let rule = rule(entry.key) else { return nil }
    guard case .text(let word) = entry.value, let severity = Self.severities[word] else {
      add(
        Phrase(
          fr: "« \(entry.key) » n'a pas de sévérité connue",
          en: "'\(entry.key)' has no known severity"),
        Phrase(fr: "écrivez \"manque\" ou \"erreur\"", en: "write \"manque\" or \"erreur\""),
        at: entry.key)
      return nil
    }
    guard severity < rule.severity else {
      add(
        Phrase(
          fr: "« \(entry.key) » est déjà aussi stricte", en: "'\(entry.key)' is as strict already"),
        Phrase(
          fr: "retirez cette ligne : un réglage ne peut que rendre une règle plus stricte",
          en: "remove this line: a setting can only make a rule stricter"), at: entry.key)
      return nil
    }
    guard rule.mayStrengthen else {
      add(
        Phrase(
          fr: "« \(entry.key) » porte sur la façon d'écrire et reste un conseil",
          en: "'\(entry.key)' is about how one writes and stays advice"),
        Phrase(fr: "retirez cette ligne", en: "remove this line"), at: entry.key)
      return nil
    }
    return (rule.id, severity)
  }

  private static let severities: [String: Severity] = [
    "erreur": .error, "manque": .missing, "conseil": .advice,
  ]

  // MARK: - Rules set aside

  private mutating func silenced(_ value: SettingsValue) -> SilencedRule? {
    guard authority == .session else {
      add(
        Phrase(
          fr: "le dossier d'un portfolio n'écarte aucune règle",
          en: "a portfolio's folder sets no rule aside"),
        Phrase(
          fr: "mettez cela dans le fichier de la session, donné avec --config",
          en: "put this into the session's file, given with --config"), at: "ecartees")
      return nil
    }
    guard case .table(let entries) = value else {
      unknown("ecartees", among: [])
      return nil
    }
    for entry in entries where !["regle", "raison"].contains(entry.key) {
      unknown(entry.key, among: ["regle", "raison"])
    }
    guard let name = entries.text("regle"), let reason = entries.text("raison") else {
      add(
        Phrase(
          fr: "une règle écartée a un nom et une raison",
          en: "a rule set aside has a name and a reason"),
        Phrase(
          fr: "écrivez regle = \"…\" et raison = \"…\"",
          en: "write regle = \"…\" and raison = \"…\""),
        at: entries.text("regle") ?? "ecartees")
      return nil
    }
    guard let rule = rule(name) else { return nil }
    guard rule.maySilence else {
      add(
        Phrase(
          fr: "« \(name) » protège le jury et n'est jamais écartée",
          en: "'\(name)' protects the jury and is never set aside"),
        Phrase(fr: "retirez-la", en: "remove it"), at: name)
      return nil
    }
    return SilencedRule(rule: rule.id, reason: reason)
  }

  // MARK: - Rounds of review

  private mutating func rounds(_ entries: [SettingsEntry]) -> Int? {
    guard authority == .session else {
      add(
        Phrase(
          fr: "le dossier d'un portfolio ne règle pas la relecture",
          en: "a portfolio's folder doesn't settle its review"),
        Phrase(
          fr: "mettez cela dans le fichier de la session, donné avec --config",
          en: "put this into the session's file, given with --config"), at: "relecture")
      return nil
    }
    var rounds: Int?
    for entry in entries {
      switch (entry.key, entry.value) {
      case ("tours", .number(let number)) where number > 0: rounds = number
      case ("tours", _):
        add(
          Phrase(
            fr: "« tours » est un nombre entier, 1 ou plus",
            en: "'tours' is a whole number, 1 or more"),
          Phrase(fr: "écrivez tours = 3", en: "write tours = 3"), at: "tours")
      default: unknown(entry.key, among: ["tours"])
      }
    }
    return rounds
  }

  // MARK: - Names

  private mutating func rule(_ name: String) -> Rule? {
    if let rule = Rule.named(Rule.ID(name)) { return rule }
    unknown(name, among: Rule.all.map(\.id.text))
    return nil
  }

  private mutating func unknown(_ name: String, among names: [String]) {
    add(
      Phrase(fr: "« \(name) » n'est pas connu ici", en: "'\(name)' isn't known here"),
      Phrase.suggesting(names.nearest(to: name), among: names)
        ?? Phrase(
          fr: "« miroir rules » donne les noms des règles",
          en: "'miroir rules' gives the rules' names"),
      at: name)
  }

  private mutating func add(_ message: Phrase, _ help: Phrase, at name: String) {
    faults.append(SettingsFault(message: message, help: help, offset: text.offset(ofName: name)))
  }
}

extension [SettingsEntry] {
  /// The text of a key, unless it is empty.
  fileprivate func text(_ key: String) -> String? {
    guard case .text(let text)? = first(where: { $0.key == key })?.value,
      !text.xmlTrimmed.isEmpty
    else { return nil }
    return text
  }
}

extension SourceText {
  /// Where a name first stands by itself, comments apart; the beginning when it is written otherwise.
  func offset(ofName name: String) -> Int {
    let name = Array(name.utf8)
    var rest = bytes[...]
    while let line = rest.split(separator: .newline, maxSplits: 1).first {
      let offset = line.withoutComment.ranges(of: name).first { range in
        !line[..<range.lowerBound].suffix(1).contains(where: \.isPartOfKey)
          && !line[range.upperBound...].prefix(1).contains(where: \.isPartOfKey)
      }
      if let offset { return offset.lowerBound }
      rest = bytes[line.endIndex...]
    }
    return 0
  }
}

extension ArraySlice<UInt8> {
  /// A line of TOML up to a `#` that stands in no text.
  fileprivate var withoutComment: ArraySlice<UInt8> {
    var quote: UInt8?
    for index in indices {
      let byte = self[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if "\"'".utf8.contains(byte) {
        quote = byte
      } else if byte == UInt8(ascii: "#") {
        return self[..<index]
      }
    }
    return self
  }
}

extension UInt8 {
  fileprivate var isPartOfKey: Bool {
    isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
  }
}
