extension Rule {
  static let encoding = Rule(
    "encodage", .error, .document,
    requirement: Phrase(
      fr: "Le document est enregistré en UTF-8, et le dit s'il le déclare",
      en: "The document is saved in UTF-8, and says so if it declares it"),
    rationale: Phrase(
      fr: "Dans un autre encodage, les accents changent d'un logiciel à l'autre.",
      en: "In another encoding, accents change from one program to another."),
    fix: Phrase(
      fr: """
        Bloc-notes : Fichier, Enregistrer sous, Encodage : UTF-8. VS Code : cliquer sur l'encodage \
        en bas à droite, Enregistrer avec l'encodage, UTF-8. oXygen : écrire encoding="UTF-8" sur \
        la première ligne, puis enregistrer.
        """,
      en: """
        Notepad: File, Save as, Encoding: UTF-8. VS Code: click the encoding at the bottom right, \
        Save with Encoding, UTF-8. oXygen: write encoding="UTF-8" on the first line, then save.
        """),
    source: "XML 1.0 (W3C), § 4.3.3",
    examples: [
      .rejects(replacing: #"encoding="UTF-8""#, by: #"encoding="ISO-8859-1""#),
      .rejects(
        bytes: Array(
          ExampleFolder.basePortfolio.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })),
      .rejects(
        bytes: ExampleFolder.basePortfolio.utf16.reduce(into: [0xFF, 0xFE]) { bytes, unit in
          bytes += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        }),
      .accepts(bytes: [0xEF, 0xBB, 0xBF] + Array(ExampleFolder.basePortfolio.utf8)),
      .accepts(replacing: #" encoding="UTF-8""#, by: ""),
      .accepts(replacing: #"encoding="UTF-8""#, by: #"encoding='utf-8'"#),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .encoding(let encoding) = found.fault else { return nil }
    return Finding(encoding.message, at: found.place, help: encoding.help, mend: found.mend)
  }
}

extension FoundEncoding {
  fileprivate var message: Phrase {
    switch self {
    case .windows1252:
      Phrase(
        fr: "le fichier n'est pas en UTF-8 : c'est sans doute de l'ANSI (Windows-1252)",
        en: "the file isn't in UTF-8: most likely it is ANSI (Windows-1252)")
    case .utf16: Phrase(fr: "le fichier est en UTF-16", en: "the file is in UTF-16")
    case .utf32: Phrase(fr: "le fichier est en UTF-32", en: "the file is in UTF-32")
    case .declared(let name):
      Phrase(
        fr: "la première ligne annonce l'encodage « \(name.quotable(as: .code)) »",
        en: "the first line announces the encoding '\(name.quotable(as: .code))'")
    }
  }

  fileprivate var help: Phrase {
    switch self {
    case .windows1252, .utf16, .utf32:
      Phrase(
        fr: """
          enregistrez-le en UTF-8 (Bloc-notes : Enregistrer sous, Encodage ; VS Code : en bas à \
          droite ; oXygen : encoding="UTF-8" sur la première ligne)
          """,
        en: """
          save it in UTF-8 (Notepad: Save as, Encoding; VS Code: at the bottom right; oXygen: \
          encoding="UTF-8" on the first line)
          """)
    case .declared:
      Phrase(
        fr: "écrivez encoding=\"UTF-8\" et enregistrez en UTF-8",
        en: "write encoding=\"UTF-8\" and save in UTF-8")
    }
  }
}
