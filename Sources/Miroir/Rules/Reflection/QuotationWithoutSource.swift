extension Rule {
  static let quotationWithoutSource = Rule(
    "citation-sans-source", .advice, .reflection,
    requirement: Phrase(
      fr: "Une citation dit d'où elle vient", en: "A quotation says where it comes from"),
    rationale: Phrase(
      fr: "Citer son auteur est un droit qu'il a, et une marque de soin.",
      en: "Being cited is an author's right, and a mark of care."),
    fix: Phrase(
      fr: "Ajouter source=\"…\" : un titre, une fonction, une date.",
      en: "Add source=\"…\": a title, a function, a date."),
    examples: [
      .rejects(
        replacing: "Je connais mal les outils",
        by: "<citation>Il faut écrire pour être lu.</citation> Je connais mal les outils"),
      .rejects(
        replacing: "<limites>",
        by: #"<limites><bloc-citation source=" ">Il faut écrire pour être lu.</bloc-citation>"#),
      .accepts(
        replacing: "<limites>",
        by: #"<limites><bloc-citation source="la coordinatrice">Il faut écrire.</bloc-citation>"#),
      .accepts(
        replacing: "Je connais mal les outils",
        by: #"""
          <citation source="la coordinatrice, réunion du 6 janvier">Il faut écrire pour être lu.\#
          </citation> Je connais mal les outils
          """#
      ).asModel,
    ]
      + .registers(
        replacing: "Je connais mal les outils de partage.",
        nominal: "Outils de partage mal connus, « trop tard » selon la coordinatrice.",
        short: "Le partage. Je connais mal.",
        nonNative:
          "Les outils pour partager je connais pas bien, la coordinatrice elle dit « plus tard »."),
    each: { $0.blocks.filter(\.hasQuotationWithoutSource) }
  ) { block, _ in
    Finding(
      Phrase(
        fr: "une citation ne dit pas d'où elle vient",
        en: "a quotation doesn't say where it comes from"), at: block.place,
      help: Phrase(
        fr: "ajoutez source=\"…\" : un titre, une fonction, une date",
        en: "add source=\"…\": a title, a function, a date"))
  }
}
