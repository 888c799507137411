extension Rule {
  static let wrongValue = Rule(
    "valeur-incorrecte", .error, .document,
    requirement: Phrase(
      fr: "Dates, noms courts, codes et mots convenus sont écrits comme le format le demande",
      en: "Dates, short names, codes and set words are written as the format asks"),
    rationale: Phrase(
      fr: "Écrits autrement, ils ne peuvent être ni comparés ni retrouvés.",
      en: "Written otherwise, they can be neither compared nor found again."),
    fix: Phrase(
      fr: "Écrire la valeur sous la forme demandée.", en: "Write the value in the form asked for."),
    examples: [
      .rejects(replacing: #"date="2025-11-04""#, by: #"date="4/11/2025""#),
      .rejects(replacing: #"cadre="engagement""#, by: #"cadre="bénévolat""#),
      .rejects(replacing: "<session>2026-06</session>", by: "<session>juin 2026</session>"),
      .rejects(replacing: #"<situation id="accueil""#, by: #"<situation id="à l'accueil""#),
      .accepts(replacing: #"date="2025-11-04""#, by: #"date=" 2025-11 ""#),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .wrongValue(let name, let element, let type, let proposal) = found.fault else {
      return nil
    }
    let message =
      name.isEmpty
      ? Phrase(
        fr: "la valeur de <\(element)> n'est pas \(type.phrase.fr)",
        en: "the value of <\(element)> isn't \(type.phrase.en)")
      : Phrase(
        fr: "la valeur de « \(name) » n'est pas \(type.phrase.fr)",
        en: "the value of '\(name)' isn't \(type.phrase.en)")
    return Finding(
      message, at: found.place,
      help: proposal.map { Phrase(fr: "écrivez « \($0) »", en: "write '\($0)'") } ?? type.help,
      mend: found.mend)
  }
}

extension ValueType {
  /// What a value of the type is.
  fileprivate var phrase: Phrase {
    switch self {
    case .text: Phrase(fr: "un texte", en: "a text")
    case .identifier: Phrase(fr: "un nom court", en: "a short name")
    case .identifiers:
      Phrase(
        fr: "une suite de noms courts séparés par des espaces",
        en: "a series of short names separated by spaces")
    case .code: Phrase(fr: "un code, comme D1.1", en: "a code, such as D1.1")
    case .codes:
      Phrase(
        fr: "une suite de codes séparés par des espaces, comme D1.1 D1.2",
        en: "a series of codes separated by spaces, such as D1.1 D1.2")
    case .date:
      Phrase(
        fr: "une date comme 2026-01-20 ou 2026-01", en: "a date such as 2026-01-20 or 2026-01")
    case .digest: Phrase(fr: "une empreinte SHA-256", en: "a SHA-256 digest")
    case .version: Phrase(fr: "un numéro de version", en: "a version number")
    case .number, .rank: Phrase(fr: "un nombre", en: "a number")
    case .timestamp: Phrase(fr: "une date et une heure", en: "a date and a time")
    case .oneOf: Phrase(fr: "l'un des mots prévus", en: "one of the words provided")
    }
  }

  fileprivate var help: Phrase {
    switch self {
    case .text: Phrase(fr: "écrivez un texte", en: "write a text")
    case .identifier:
      Phrase(
        fr:
          "commencez par une lettre, puis des lettres sans accent, des chiffres, des points ou des tirets (64 signes au plus)",
        en:
          "begin with a letter, then unaccented letters, digits, dots or hyphens (64 signs at most)"
      )
    case .identifiers:
      Phrase(
        fr:
          "reprenez les noms courts tels quels (lettres sans accent, chiffres, points, tirets), sans virgule",
        en:
          "repeat the short names as they are (unaccented letters, digits, dots, hyphens), without commas"
      )
    case .code:
      Phrase(
        fr: "reprenez le code du référentiel, sans espace ni virgule",
        en: "repeat the framework's code, without a space or a comma")
    case .codes:
      Phrase(
        fr: "reprenez les codes du référentiel, sans virgule",
        en: "repeat the framework's codes, without commas")
    case .date: Phrase(fr: "écrivez par exemple 2026-01-20", en: "write 2026-01-20, for example")
    case .digest:
      Phrase(
        fr: "écrivez « sha256: » puis 64 chiffres hexadécimaux",
        en: "write 'sha256:', then 64 hexadecimal digits")
    case .version: Phrase(fr: "écrivez « 1.0 »", en: "write '1.0'")
    case .number, .rank: Phrase(fr: "écrivez des chiffres", en: "write digits")
    case .timestamp:
      Phrase(
        fr: "écrivez par exemple 2026-03-02T10:15:00Z",
        en: "write 2026-03-02T10:15:00Z, for example"
      )
    case .oneOf(let words):
      Phrase(
        fr: "choisissez parmi : \(words.joined(separator: ", "))",
        en: "choose among: \(words.joined(separator: ", "))")
    }
  }
}
