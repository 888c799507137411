extension Rule {
  static let repeatedCode = Rule(
    "code-double", .error, .referentiel,
    requirement: Phrase(
      fr:
        "Dans un référentiel, un code, un nom ou une clé ne sert qu'une fois, quelles que soient les majuscules",
      en: "In a framework, a code, a name or a key serves once, whatever the capitals"),
    rationale: Phrase(
      fr:
        "Un portfolio et un jury citent un code : on doit savoir ce qu'il désigne, même recopié à la main.",
      en:
        "A portfolio and a jury cite a code: what it stands for must be clear, even copied by hand."
    ),
    fix: Phrase(
      fr: "Changer l'un des deux, ou supprimer ce qui est écrit deux fois.",
      en: "Change one of the two, or remove what is written twice."),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: "</domaine>",
        by: #"</domaine><domaine code="L1" etat="non-publie"/>"#),
      .rejects(
        in: "referentiels/local.xml", replacing: "</domaine>",
        by: #"</domaine><domaine code="l1" etat="non-publie"/>"#),
      .rejects(
        in: "referentiels/local.xml", replacing: "</regle>",
        by: """
          </regle><bloc code="\u{C9}"><titre>Un</titre></bloc>\
          <bloc code="E\u{301}"><titre>Deux</titre></bloc>
          """),
      .rejects(
        in: "referentiels/local.xml", replacing: "</regle>",
        by: #"</regle><regle id="stricte">Tout est validé.</regle>"#),
      .accepts(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#,
        by: #"<domaine code="L1.1""#),
    ],
    each: { folder in
      folder.ownReferentiels.flatMap { $0.labels.repetitions { $0.likeness } }
    }
  ) { pair, _ in
    let (first, second) = pair
    let whose = first.phrase
    let message =
      first.text.utf8.elementsEqual(second.text.utf8)
      ? Phrase(
        fr: "« \(second.text) » est déjà \(whose.fr)",
        en: "'\(second.text)' is already \(whose.en)")
      : Phrase(
        fr:
          "« \(second.text) » ne diffère de « \(first.text) », \(whose.fr), que par les majuscules ou la forme des accents",
        en:
          "'\(second.text)' differs from '\(first.text)', \(whose.en), by capitals or the form of accents alone"
      )
    return Finding(
      message, at: second.place,
      help: Phrase(
        fr: "changez l'un des deux, ou supprimez la répétition",
        en: "change one of the two, or remove the repetition"),
      related: [(.firstTime, first.place)])
  }
}

/// A code, a name or a key that a part of a référentiel bears.
private struct Label {
  let likeness: Likeness
  let text: String
  let place: Place

  /// What tells it from others, for whoever reads it: neither capitals nor the forms of accents,
  /// which Swift's strings leave aside.
  struct Likeness: Hashable {
    var kind: Referentiel.Part.Kind
    var attribute: String
    var text: String
  }

  /// Nothing when it isn't written.
  init?(_ text: String?, _ attribute: String, of part: Referentiel.Part) {
    guard let text, !text.isEmpty else { return nil }
    likeness = Likeness(kind: part.kind, attribute: attribute, text: text.lowercased())
    self.text = text
    place = part.place.attribute(attribute)
  }

  var phrase: Phrase {
    let (kind, attribute) = (likeness.kind.another, likeness.attributeLabel)
    return Phrase(fr: "\(attribute.fr) \(kind.fr)", en: "\(attribute.en) of \(kind.en)")
  }
}

extension Label.Likeness {
  fileprivate var attributeLabel: Phrase {
    switch attribute {
    case "code": Phrase(fr: "le code", en: "the code")
    case "id": Phrase(fr: "le nom", en: "the name")
    default: Phrase(fr: "la clé", en: "the key")
    }
  }
}

extension Referentiel {
  fileprivate var labels: [Label] {
    parts.flatMap { part in
      [
        Label(part.name, part.kind.nameAttribute, of: part),
        Label(part.transversal, "transversal", of: part),
      ].compactMap(\.self)
    }
  }
}

extension Referentiel.Part.Kind {
  /// The attribute that bears what such a part is called by.
  var nameAttribute: String {
    switch self {
    case .referentiel, .requirement, .rule, .policy: "id"
    case .block, .domain, .competence: "code"
    }
  }

  fileprivate var another: Phrase {
    switch self {
    case .referentiel: Phrase(fr: "d'un autre référentiel", en: "another framework")
    case .requirement: Phrase(fr: "d'une autre exigence", en: "another requirement")
    case .rule: Phrase(fr: "d'une autre règle", en: "another rule")
    case .policy: Phrase(fr: "d'une autre politique", en: "another policy")
    case .block: Phrase(fr: "d'un autre bloc", en: "another block")
    case .domain: Phrase(fr: "d'un autre domaine", en: "another domain")
    case .competence: Phrase(fr: "d'une autre compétence", en: "another competence")
    }
  }
}
