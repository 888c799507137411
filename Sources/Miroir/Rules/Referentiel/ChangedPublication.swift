extension Rule {
  static let changedPublication = Rule(
    "code-publie-change", .error, .referentiel,
    requirement: Phrase(
      fr: "Un fichier qui complète un référentiel ne change rien à ce qui y est publié",
      en: "A file that completes a framework changes nothing that is published in it"),
    rationale: Phrase(
      fr: "Le même code voudrait dire autre chose d'un établissement à l'autre.",
      en: "The same code would mean something else from one establishment to another."),
    fix: Phrase(
      fr: "Ne garder que les domaines qui n'étaient pas publiés.",
      en: "Keep only the domains that weren't published."),
    examples: [
      .rejects(
        in: "referentiels/local.xml", replacing: #"<competence code="L1.1">"#,
        by: #"<competence code="D1.1">"#
      ).with(complement),
      .rejects(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#, by: #"<domaine code="D1""#
      ).with(complement),
      .accepts(
        in: "referentiels/local.xml", replacing: #"<domaine code="L1""#, by: #"<domaine code="D4""#
      ).with(complement),
    ],
    each: { folder in
      folder.ownReferentiels.flatMap { $0.changes(to: folder.referentiels.known(before: $0)) }
    }
  ) { change, _ in
    Finding(
      change.message, at: change.part.place.attribute("code"),
      help: Phrase(
        fr: "supprimez-le d'ici, ou donnez un autre code à ce qui est nouveau",
        en: "remove it from here, or give what is new another code"))
  }

  private static let complement = Example.Edit.replacement(
    file: "referentiels/local.xml", of: #"sigle="Local" competences="1""#,
    by: #"sigle="Local" complete="c2i2forcom-2013""#)
}

/// What a complement writes otherwise than it is published.
private struct Change {
  var part: Referentiel.Part
  var message: Phrase
}

extension ReferentielsAtHand {
  /// What is published of the incomplete référentiel that one of one's own completes, by then.
  fileprivate func known(before complement: Referentiel) -> Referentiel? {
    guard let base = base(of: complement), base.isIncomplete else { return nil }
    return complements(of: base).prefix { $0.place.file != complement.place.file }
      .reduce(base) { $0.completed(by: $1) }
  }
}

extension Referentiel {
  fileprivate func changes(to base: Referentiel?) -> [Change] {
    guard let base else { return [] }
    let published = base.domains.filter(\.isPublished)
    let found = Dictionary(published.map { ($0.code, $0) }) { first, _ in first }
    let homes = Dictionary(
      published.flatMap { domain in domain.competences.map { ($0.code, domain.code) } }
    ) { first, _ in first }
    return domains.flatMap { domain in
      [found[domain.code].flatMap { Part(domain).change(to: Part($0), of: base.id) }]
        .compactMap(\.self)
        + domain.competences.compactMap { competence in
          let part = Part(competence)
          guard let twin = base.competence(competence.code), let home = homes[twin.code] else {
            return found[domain.code].map { part.addition(to: $0, of: base.id) }
          }
          return home == domain.code
            ? part.change(to: Part(twin), of: base.id) : part.move(from: home, of: base.id)
        }
    }
  }
}

extension Referentiel.Part {
  /// Whether the title or the key is another than what is published.
  fileprivate func change(to published: Referentiel.Part, of base: Identifier) -> Change? {
    let hasOtherTitle = title?.isEmpty == false && title?.folded != published.title?.folded
    let hasOtherKey = transversal != nil && transversal != published.transversal
    guard hasOtherTitle || hasOtherKey else { return nil }
    return Change(
      part: self,
      message: hasOtherTitle
        ? Phrase(
          fr: "l'intitulé de \(name) n'est pas celui que publie « \(base) »",
          en: "the title of \(name) isn't the one that '\(base)' publishes")
        : Phrase(
          fr: "la clé de \(name) n'est pas celle que publie « \(base) »",
          en: "the key of \(name) isn't the one that '\(base)' publishes"))
  }

  fileprivate func move(from home: CompetenceCode, of base: Identifier) -> Change {
    Change(
      part: self,
      message: Phrase(
        fr: "\(name) est déjà publiée, dans le domaine \(home) de « \(base) »",
        en: "\(name) is published already, in domain \(home) of '\(base)'"))
  }

  fileprivate func addition(to domain: Referentiel.Domain, of base: Identifier) -> Change {
    Change(
      part: self,
      message: Phrase(
        fr: "le domaine \(domain.code) est déjà publié par « \(base) », sans \(name)",
        en: "domain \(domain.code) is published already by '\(base)', without \(name)"))
  }
}
