extension Rule {
  static let namespace = Rule(
    "espace-de-noms", .error, .document,
    requirement: Phrase(
      fr: "L'élément racine est dans l'espace de noms de Miroir",
      en: "The root element is in Miroir's namespace"),
    rationale: Phrase(
      fr: "C'est à lui qu'un logiciel reconnaît de quel document il s'agit.",
      en: "It is how software knows which document this is."),
    fix: Phrase(
      fr: "Écrire xmlns=\"urn:miroir:portfolio:1\" dans la première balise.",
      en: "Write xmlns=\"urn:miroir:portfolio:1\" in the first tag."),
    examples: [
      .rejects(replacing: #" xmlns="urn:miroir:portfolio:1""#, by: ""),
      .rejects(replacing: "urn:miroir:portfolio:1", by: "urn:miroir:portofolio:1"),
      .accepts(
        replacing: #"xmlns="urn:miroir:portfolio:1""#,
        by: #"""
          xmlns="urn:miroir:portfolio:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \#
          xsi:schemaLocation="urn:miroir:portfolio:1 portfolio.xsd"
          """#),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .namespace(let namespace, let expected) = found.fault else { return nil }
    let message =
      namespace.isEmpty
      ? Phrase(
        fr: "l'espace de noms de Miroir n'est pas dit", en: "Miroir's namespace isn't said")
      : Phrase(
        fr: "l'espace de noms « \(namespace.quotableNamespace) » n'est pas celui de Miroir",
        en: "the namespace '\(namespace.quotableNamespace)' isn't Miroir's")
    return Finding(
      message, at: found.place,
      help: Phrase(fr: "écrivez xmlns=\"\(expected)\"", en: "write xmlns=\"\(expected)\""))
  }
}

extension String {
  /// The namespace as messages quote it: `…` unless it has an address's form.
  fileprivate var quotableNamespace: String {
    utf8.contains(UInt8(ascii: ":")) && utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? self : "…"
  }
}
