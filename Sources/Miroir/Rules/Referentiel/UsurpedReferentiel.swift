extension Rule {
  static let usurpedReferentiel = Rule(
    "referentiel-usurpe", .error, .referentiel,
    requirement: Phrase(
      fr: "Un référentiel à soi ne prend pas le nom d'un référentiel de Miroir",
      en: "A framework of one's own doesn't take the name of one of Miroir's"),
    rationale: Phrase(
      fr: "Un portfolio serait vérifié contre autre chose que le certificat qu'il nomme.",
      en: "A portfolio would be checked against something else than the certificate it names."),
    fix: Phrase(
      fr:
        "Lui donner un autre nom ; pour compléter un référentiel lacunaire, écrire complete=\"…\".",
      en: "Give it another name; to complete an incomplete framework, write complete=\"…\"."),
    examples: [
      .rejects(in: "referentiels/local.xml", replacing: #"id="local""#, by: #"id="c2i2ms-2011""#),
      .rejects(
        in: "referentiels/local.xml", replacing: #"id="local" sigle="Local" competences="1""#,
        by: #"id="c2i2ms-2011" sigle="Local" complete="c2i2forcom-2013""#),
      .accepts(in: "referentiels/local.xml", replacing: #"id="local""#, by: #"id="C2I2MS-2011""#),
    ],
    each: { $0.ownReferentiels }
  ) { own, folder in
    guard own.usurps(folder.referentiels.builtIn.identifiers) else { return nil }
    return Finding(
      Phrase(
        fr: "« \(own.id) » est le nom d'un référentiel de Miroir",
        en: "'\(own.id)' is the name of one of Miroir's frameworks"),
      at: own.place.attribute("id"),
      help: Phrase(
        fr: "donnez-lui un autre nom, et nommez-le dans le portfolio",
        en: "give it another name, and name it in the portfolio"))
  }
}
