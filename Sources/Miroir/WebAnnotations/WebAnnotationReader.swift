/// Reads Web Annotations about a portfolio, as ours are written.
struct WebAnnotationReader {
  let portfolio: Identifier

  /// The entries of a collection, of a page, of a list or of one annotation, in order, each with who
  /// made it.
  func entries(
    _ json: JSONValue
  ) throws(WebAnnotationRefusal) -> [(annotator: Annotator, element: SourceElement)] {
    var entries: [(annotator: Annotator, element: SourceElement)] = []
    for (index, item) in try items(of: json).enumerated() {
      entries.append(try entry(item, at: index + 1))
    }
    return entries
  }

  private func items(of json: JSONValue) throws(WebAnnotationRefusal) -> [JSONValue] {
    if case .array(let items) = json { return items }
    let types = json["type"]?.elements.compactMap(\.string) ?? []
    if types.contains("Annotation") { return [json] }
    let page = types.contains("AnnotationPage") ? json : json["first"]
    guard types.contains("AnnotationPage") || types.contains("AnnotationCollection"),
      case .array(let items)? = page?["items"]
    else { throw .notAnnotations }
    guard page?["next"] == nil else { throw .pageElsewhere }
    return items
  }

  /// The annotation of that number.
  func entry(
    _ item: JSONValue, at number: Int
  ) throws(WebAnnotationRefusal) -> (annotator: Annotator, element: SourceElement) {
    let item = WebItem(json: item, number: number)
    guard item.json["type"]?.elements.contains(where: { $0.string == "Annotation" }) == true
    else { throw .missing("type", number) }
    let name = try item.text("id")
    guard name.hasPrefix(WebVocabulary.entries(portfolio)) else {
      throw name.hasPrefix("urn:miroir:annotation:")
        ? .otherPortfolio(name, number) : .missing("id", number)
    }
    let id = name.dropFirst(WebVocabulary.entries(portfolio).count).prefix { $0 != ":" }
    var element = try content(item)
    element.attributes.insert(.init("id", String(id)), at: 0)
    let kept = [
      ("miroir:visibilite", "visibilite"), ("created", "date"), ("miroir:version", "version"),
    ]
    for (key, name) in kept {
      if let value = item.json[key] {
        guard let value = value.string else { throw .missing(key, number) }
        element.attributes.append(.init(name, value))
      }
    }
    if let revision = item.json["miroir:revision"] {
      guard let revision = revision.integer else { throw .missing("miroir:revision", number) }
      element.attributes.append(.init("revision", String(revision)))
    }
    return (try item.creator, element)
  }

  // MARK: - Kinds

  private func content(_ item: WebItem) throws(WebAnnotationRefusal) -> SourceElement {
    if item.json["miroir:etat"] != nil {
      return .web("etat", [("de", try other(item)), ("valeur", try item.text("miroir:etat"))])
    }
    if item.json["miroir:avis"] != nil { return try assessment(item, "avis") }
    if item.json["miroir:proposition"] != nil {
      var element = try assessment(item, "proposition")
      if item.json["miroir:appuis"] != nil {
        element.attributes.append(.init("appuis", try item.text("miroir:appuis")))
      }
      return element
    }
    if item.json["motivation"]?.string == "replying" {
      return .web("reponse", [("a", try other(item))], [.web("texte", text: try item.body)])
    }
    return try annotation(item)
  }

  private func assessment(
    _ item: WebItem, _ name: String
  ) throws(WebAnnotationRefusal) -> SourceElement {
    let sources = item.json["body"]?.elements.compactMap { $0["source"]?.string } ?? []
    guard let source = sources.first(where: { $0.hasPrefix(WebVocabulary.competences) }),
      let colon = source.dropFirst(WebVocabulary.competences.count).firstIndex(of: ":")
    else { throw .missing("body", item.number) }
    let code = source[source.index(after: colon)...]
    return .web(
      name, [("competence", String(code)), ("valeur", try item.text("miroir:\(name)"))],
      [.web("raison", text: try item.body)])
  }

  /// The entry that another one is about.
  private func other(_ item: WebItem) throws(WebAnnotationRefusal) -> String {
    let target = try item.text("target")
    guard target.hasPrefix(WebVocabulary.entries(portfolio)) else {
      throw .otherPortfolio(target, item.number)
    }
    return String(target.dropFirst(WebVocabulary.entries(portfolio).count).prefix { $0 != ":" })
  }

  private func annotation(_ item: WebItem) throws(WebAnnotationRefusal) -> SourceElement {
    let source = item.json["target"]?["source"]?.string
    guard let source else { throw .missing("target", item.number) }
    guard source == WebVocabulary.portfolio(portfolio) else {
      throw .otherPortfolio(source, item.number)
    }
    let selector = item.json["target"]?["selector"]
    guard let address = selector?["value"]?.string else { throw .missing("selector", item.number) }
    var attributes = [("vers", address)]
    if item.json["miroir:motif"] != nil {
      attributes.append(("motif", try item.text("miroir:motif")))
    }
    return .web(
      "annotation", attributes,
      [try passage(item), .web("texte", text: try item.body)].compactMap(\.self))
  }

  private func passage(_ item: WebItem) throws(WebAnnotationRefusal) -> SourceElement? {
    let target = item.json["target"]
    let refinements = target?["selector"]?["refinedBy"]?.elements ?? []
    guard target?["miroir:version"] != nil || target?["miroir:bloc"] != nil || !refinements.isEmpty
    else { return nil }
    var attributes: [(String, String)] = []
    for (key, name) in [("miroir:version", "version"), ("miroir:bloc", "bloc")] {
      guard let digest = target?[key]?.string else { throw .missing(key, item.number) }
      attributes.append((name, digest))
    }
    func refinement(_ type: String) -> JSONValue? {
      refinements.first { $0["type"]?.string == type }
    }
    if let position = refinement("TextPositionSelector") {
      guard let start = position["start"]?.integer else { throw .missing("start", item.number) }
      attributes.append(("debut", String(start)))
    }
    var parts: [SourceElement] = []
    for (key, name) in [("prefix", "avant"), ("exact", "citation"), ("suffix", "apres")] {
      guard let value = refinement("TextQuoteSelector")?[key] else { continue }
      guard let text = value.string else { throw .missing(key, item.number) }
      parts.append(.web(name, text: text))
    }
    return .web("passage", attributes, parts)
  }
}

/// An annotation, and its number in the file.
private struct WebItem {
  let json: JSONValue
  let number: Int

  func text(_ key: String) throws(WebAnnotationRefusal) -> String {
    guard let text = json[key]?.string else { throw .missing(key, number) }
    return text
  }

  /// What it says.
  var body: String {
    get throws(WebAnnotationRefusal) {
      let bodies = json["body"]?.elements ?? []
      guard let text = bodies.compactMap({ $0["value"]?.string }).first else {
        throw .missing("body", number)
      }
      guard text.unicodeScalars.allSatisfy(\.isXMLCharacter) else {
        throw .badValue("body", number)
      }
      return text
    }
  }

  var creator: Annotator {
    get throws(WebAnnotationRefusal) {
      guard let name = json["creator"]?["name"]?.string, !name.xmlTrimmed.isEmpty else {
        throw .missing("creator", number)
      }
      guard let role = Annotator.Role(word: json["creator"]?["miroir:role"]?.string) else {
        throw .missing("miroir:role", number)
      }
      return Annotator(name: name, role: role)
    }
  }
}

extension SourceAttribute {
  fileprivate init(_ name: String, _ value: String) {
    self.init(name: SourceName(local: name), value: value)
  }
}

extension SourceElement {
  fileprivate static func web(
    _ name: String, _ attributes: [(String, String)], _ children: [SourceElement] = []
  ) -> SourceElement {
    SourceElement(
      name: SourceName(namespace: AnnotationMerge.namespace, local: name),
      attributes: attributes.map { SourceAttribute($0.0, $0.1) },
      content: children.map(SourceNode.element), offset: 0)
  }

  fileprivate static func web(_ name: String, text: String) -> SourceElement {
    var element = web(name, [])
    element.content = text.isEmpty ? [] : [.text(text)]
    return element
  }
}
