/// What a folder holds of annotations, as W3C's Web Annotations: every entry to the letter, so that
/// it comes back as it was.
public struct WebAnnotations: Sendable {
  /// An `AnnotationCollection` with one page, which holds them all.
  public var json: JSONValue
  /// The entries that it can't say to the letter, and that it leaves out: those that have faults, and
  /// files of nobody's or about another portfolio.
  public private(set) var unsaid: [(file: FilePath, entry: String?)] = []

  /// Says a folder's annotations; nothing when the portfolio can't be named.
  public init?(of folder: PortfolioFolder) {
    guard let portfolio = folder.portfolio, let id = portfolio.id else { return nil }
    var items: [JSONValue] = []
    var unsaid: [(file: FilePath, entry: String?)] = []
    for document in folder.annotationSources?.documents ?? [] {
      guard let writer = WebAnnotationWriter(document, on: id, portfolio.referentiel) else {
        unsaid.append((document.path, nil))
        continue
      }
      for element in writer.entries {
        if let item = writer.item(element) {
          items.append(item)
        } else {
          unsaid.append((document.path, element.attribute("id")))
        }
      }
    }
    let name = WebVocabulary.collection(id)
    json = .object([
      "@context": WebVocabulary.context,
      "id": .string(name),
      "type": "AnnotationCollection",
      "total": .number(items.count),
      "first": .object([
        "id": .string(name + ":1"), "type": "AnnotationPage", "partOf": .string(name),
        "startIndex": .number(0), "items": .array(items),
      ]),
    ])
    self.unsaid = unsaid
  }
}

/// Says the entries of one file.
private struct WebAnnotationWriter {
  let entries: [SourceElement]
  private let portfolio: Identifier
  private let referentiel: Identifier?
  private let creator: JSONValue
  private let faulty: Set<Int>

  init?(_ document: SourceDocument, on portfolio: Identifier, _ referentiel: Identifier?) {
    guard let root = document.root, let file = AnnotationFile(reading: root, in: document.path),
      file.portfolio == portfolio, let name = file.annotator.name, let role = file.annotator.role
    else { return nil }
    entries = root.children.filter { $0.name.local != "auteur" }
    let offsets = entries.map(\.offset)
    faulty = Set(
      document.issues.compactMap { issue in offsets.last { $0 <= issue.offset } })
    creator = .object([
      "type": "Person", "name": .string(name), "miroir:role": .string(role.word),
    ])
    self.portfolio = portfolio
    self.referentiel = referentiel
  }

  /// The annotation that says an entry; nothing when reading it wouldn't give the entry back.
  func item(_ element: SourceElement) -> JSONValue? {
    guard !faulty.contains(element.offset), let said = said(element) else { return nil }
    var pairs: [(key: String, value: JSONValue)] = [
      (
        "id",
        .string(
          WebVocabulary.entry(
            element.attribute("id") ?? "", revision: element.attribute("revision"), on: portfolio))
      ),
      ("type", "Annotation"),
    ]
    pairs += said
    pairs.append(("creator", creator))
    let kept = [
      ("created", "date"), ("miroir:visibilite", "visibilite"), ("miroir:version", "version"),
    ]
    for (key, name) in kept {
      if let value = element.attribute(name) { pairs.append((key, .string(value))) }
    }
    if let revision = element.attribute("revision").flatMap({ Int($0) }) {
      pairs.append(("miroir:revision", .number(revision)))
    }
    let item = JSONValue.object(JSONObject(pairs))
    let read = try? WebAnnotationReader(portfolio: portfolio).entry(item, at: 1)
    return read?.element.letter == element.letter ? item : nil
  }

  private func said(_ element: SourceElement) -> [(key: String, value: JSONValue)]? {
    switch element.name.local {
    case "annotation": annotation(element)
    case "reponse":
      [
        ("motivation", "replying"), ("body", text(element.child("texte"), for: "replying")),
        ("target", .string(WebVocabulary.entry(element.attribute("a") ?? "", on: portfolio))),
      ]
    case "etat":
      [
        ("motivation", "miroir:suivi"),
        ("target", .string(WebVocabulary.entry(element.attribute("de") ?? "", on: portfolio))),
        ("miroir:etat", .optional(element.attribute("valeur"))),
      ]
    case "avis": assessment(element, as: "miroir:avis")
    case "proposition":
      assessment(element, as: "miroir:proposition")
        + (element.attribute("appuis").map { [("miroir:appuis", .string($0))] } ?? [])
    default: nil
    }
  }

  private func annotation(_ element: SourceElement) -> [(key: String, value: JSONValue)] {
    let word = element.attribute("motif")
    let motivation = WebVocabulary.motivation(of: word)
    return [
      ("motivation", .string(motivation)),
      ("body", text(element.child("texte"), for: motivation)), ("target", target(element)),
    ] + (word.map { [("miroir:motif", .string($0))] } ?? [])
  }

  private func assessment(
    _ element: SourceElement, as key: String
  ) -> [(key: String, value: JSONValue)] {
    let code = element.attribute("competence") ?? ""
    let competence = "\(WebVocabulary.competences)\(referentiel?.text ?? ""):\(code)"
    return [
      ("motivation", "assessing"),
      (
        "body",
        .array([
          .object([
            "type": "SpecificResource", "source": .string(competence), "purpose": "classifying",
          ]), text(element.child("raison"), for: "assessing"),
        ])
      ), ("target", .string(WebVocabulary.portfolio(portfolio))),
      (key, .optional(element.attribute("valeur"))),
    ]
  }

  private func text(_ element: SourceElement?, for purpose: String) -> JSONValue {
    .object([
      "type": "TextualBody", "value": .string(element?.text ?? ""), "format": "text/plain",
      "purpose": .string(purpose),
    ])
  }

  private func target(_ element: SourceElement) -> JSONValue {
    let passage = element.child("passage")
    var selector: [(key: String, value: JSONValue)] = [
      ("type", "FragmentSelector"), ("conformsTo", .string(WebVocabulary.addresses)),
      ("value", .string(element.attribute("vers") ?? "")),
    ]
    let refinements = passage.map(refinements) ?? []
    if !refinements.isEmpty { selector.append(("refinedBy", .array(refinements))) }
    var pairs: [(key: String, value: JSONValue)] = [
      ("type", "SpecificResource"), ("source", .string(WebVocabulary.portfolio(portfolio))),
      ("selector", .object(JSONObject(selector))),
    ]
    for (key, name) in [("miroir:version", "version"), ("miroir:bloc", "bloc")] {
      if let value = passage?.attribute(name) { pairs.append((key, .string(value))) }
    }
    return .object(JSONObject(pairs))
  }

  /// The same passage, by its words and by its place.
  private func refinements(_ passage: SourceElement) -> [JSONValue] {
    var refinements: [JSONValue] = []
    let parts = [("prefix", "avant"), ("exact", "citation"), ("suffix", "apres")]
    let texts: [(key: String, value: JSONValue)] = parts.compactMap { key, name in
      passage.child(name).map { (key, .string($0.text)) }
    }
    if !texts.isEmpty {
      refinements.append(.object(JSONObject([("type", "TextQuoteSelector")] + texts)))
    }
    if let start = passage.attribute("debut").flatMap({ Int($0) }) {
      let length = passage.child("citation")?.text.unicodeScalars.count ?? 0
      refinements.append(
        .object([
          "type": "TextPositionSelector", "start": .number(start), "end": .number(start + length),
        ]))
    }
    return refinements
  }
}
