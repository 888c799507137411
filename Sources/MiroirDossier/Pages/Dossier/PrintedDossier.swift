package import Miroir

/// The dossier to print and to archive, as files that Typst reads: the page model that `dossier.html` is
/// set from, and what is attached to it.
package struct PrintedDossier: Sendable {
  /// The files of a folder, for whoever sets it.
  package let files: [OutputFile]

  /// The file that Typst makes.
  package static let file: FilePath = "dossier.pdf"

  /// Lays a dossier out; `portfolio` is the bytes of its `portfolio.xml`.
  package init(
    _ dossier: Dossier, portfolio: [UInt8], theme: Theme = .none, in language: Language
  ) {
    let page = DossierPage(dossier, theme: theme, in: language)
    files =
      PrintedFolder(
        template: "pdf/dossier.typ", model: Self.model(page, of: dossier, in: language),
        file: Self.file, date: dossier.portfolio.date,
        attached: [
          OutputFile(path: "dossier.json", text: dossier.json(in: language)),
          OutputFile(path: "portfolio.xml", content: .bytes(portfolio)),
        ]
      ).files
  }

  // MARK: - The model

  private static func model(
    _ page: DossierPage, of dossier: Dossier, in language: Language
  ) -> JSONValue {
    var model = JSONObject(showing: page)
    model.pairs += [
      ("language", .string(language.rawValue)),
      ("author", .string((dossier.candidateName ?? "").inPrintedLetters)),
      ("date", .printed(dossier.portfolio.date)),
      ("running", .string(dossier.referentiel.title.inPrintedLetters)),
      ("seal", .string(dossier.seal.digest.text)),
      ("places", .array(places(of: page).map { .string($0) })),
      ("attachments", .array(attachments(in: language))),
    ]
    return .object(model)
  }

  /// The names of the headings that links may lead to, each once.
  private static func places(of page: DossierPage) -> [String] {
    let fields =
      page.identity.fields + page.review.fields + page.situations.situations.flatMap(\.fields)
      + page.evidence.evidence.flatMap(\.fields)
      + page.competences.domains.flatMap(\.competences).flatMap(\.mobilisations).flatMap(\.fields)
    let competences = page.competences.domains.flatMap(\.competences)
    let named =
      page.contents.map { String($0.href.dropFirst()) } + ["_identite"] + fields.map(\.anchor)
      + page.competences.domains.map(\.anchor) + competences.map(\.anchor)
      + competences.flatMap(\.mobilisations).map(\.anchor)
      + page.situations.situations.map(\.anchor) + page.evidence.evidence.map(\.anchor)
    let counts = Dictionary(grouping: named, by: \.self)
    return counts.filter { $0.value.count == 1 && !$0.key.isEmpty }.keys
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func attachments(in language: Language) -> [JSONValue] {
    func attachment(
      _ file: String, _ relationship: String, _ type: String, _ description: Phrase
    ) -> JSONValue {
      .object([
        "file": .string(file), "relationship": .string(relationship), "type": .string(type),
        "description": .string(description.text(in: language)),
      ])
    }
    return [
      attachment(
        "portfolio.xml", "source", "application/xml",
        Phrase(fr: "Le portfolio dont ce dossier est fait", en: "The portfolio it is made from")),
      attachment(
        "dossier.json", "data", "application/json",
        Phrase(fr: "Les données de ce dossier", en: "The data of this dossier")),
    ]
  }
}
