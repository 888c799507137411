extension Referentiel {
  /// A part of a référentiel, or the whole of it, with what it is called by.
  struct Part: Sendable {
    /// What it is.
    var kind: Kind
    /// Its code or its short name; empty where it isn't written.
    var name: String
    /// Its title, empty where it isn't written; nothing for what has none.
    var title: String?
    /// The key it shares with the same part of other référentiels.
    var transversal: String?
    /// Where it is written.
    var place: Place

    /// What a part is.
    enum Kind: Sendable, Hashable {
      case referentiel, requirement, rule, policy, block, domain, competence
    }
  }

  /// The référentiel itself, then its parts.
  var parts: [Part] {
    [Part(kind: .referentiel, name: id.text, title: title, place: place)]
      + requirements.map { Part(kind: .requirement, name: $0.id.text, place: $0.place) }
      + rules.map { Part(kind: .rule, name: $0.id.text, place: $0.place) }
      + policies.map { Part(kind: .policy, name: $0.id.text, place: $0.place) }
      + blocks.map { Part(kind: .block, name: $0.code.text, title: $0.title, place: $0.place) }
      + domains.map(Part.init) + competences.map(Part.init)
  }

  /// The tags in which domains and competences stand.
  var holders: [Place] { [place] + domains.map(\.place) }
}

extension Referentiel.Part {
  /// A domain, without its competences.
  init(_ domain: Referentiel.Domain) {
    kind = .domain
    name = domain.code.text
    title = domain.title
    transversal = domain.transversal
    place = domain.place
  }

  /// A competence.
  init(_ competence: Referentiel.Competence) {
    kind = .competence
    name = competence.code.text
    title = competence.title
    transversal = competence.transversal
    place = competence.place
  }
}
