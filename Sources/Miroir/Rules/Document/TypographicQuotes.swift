extension Rule {
  static let typographicQuotes = Rule(
    "guillemets-typographiques", .error, .document,
    requirement: Phrase(
      fr: "Dans une balise, les valeurs sont entre guillemets droits",
      en: "Within a tag, values stand between straight quotes"),
    rationale: Phrase(
      fr:
        "Un traitement de texte remplace volontiers \" par “ ” ou « » ; le XML ne connaît que \" et '.",
      en: "Word processors like to turn \" into “ ”; XML knows only \" and '."),
    fix: Phrase(
      fr: "Retaper les guillemets de la balise dans un éditeur de texte simple.",
      en: "Type the tag's quotes again in a plain text editor."),
    source: "XML 1.0 (W3C), § 2.3",
    examples: [
      .rejects(replacing: #"cadre="engagement""#, by: "cadre=“engagement”"),
      .rejects(replacing: #"licence="CC-BY-4.0""#, by: "licence=«CC-BY-4.0»"),
      .accepts(replacing: "Mes notes du premier trimestre.", by: "Mes “notes” du « trimestre »."),
      .accepts(replacing: #"cadre="engagement""#, by: "cadre='engagement'"),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .typographicQuotes(let attribute) = found.fault else { return nil }
    return Finding(
      Phrase(
        fr: "la valeur de « \(attribute) » est entre guillemets typographiques",
        en: "the value of '\(attribute)' stands between typographic quotes"),
      at: found.place,
      help: Phrase(
        fr: "mettez des guillemets droits : \(attribute)=\"…\"",
        en: "use straight quotes: \(attribute)=\"…\""),
      mend: found.mend)
  }
}
