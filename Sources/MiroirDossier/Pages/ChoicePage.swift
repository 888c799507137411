public import Miroir

extension [Referentiel] {
  /// `miroir referentiel show --all --format html`: the page that helps to choose a certificate.
  public func html(in language: Language) -> String {
    Templates.builtIn.html(ChoicePage(self, in: language), in: language)
  }
}

/// The certificates side by side: for whom, how demanding, what they share and what is their own.
struct ChoicePage: Page {
  static let template = "referentiel/choice"

  var title: String
  var kicker: String
  var heading: String
  var introduction: String
  var tableHeading: String
  var tableCaption: String
  var columns: Columns
  var certificates: [Certificate]
  var sharedHeading: String
  var sharedIntroduction: String
  var shared: [SharedDomain]
  var ownHeading: String
  var sourceLabel: String
  var closing: String

  struct Columns {
    var certificate: String
    var audience: String
    var demand: String
    var rule: String
    var status: String
    var context: String
  }

  struct Certificate {
    var id: String
    var acronym: String
    var title: String
    var audience: String
    var demand: String
    var rules: [String]
    var status: String
    var source: String
    var ownDomains: [Domain]
  }

  struct Domain {
    var code: String
    var title: String
    var notes: [String]
    var competences: [Competence]
  }

  struct Competence {
    var code: String
    var title: String
  }

  struct SharedDomain {
    var code: String
    var title: String
    var caption: String
    var competences: [Competence]
    var contexts: [Context]
  }

  struct Context {
    var acronym: String
    var text: String
  }
}

extension ChoicePage {
  init(_ referentiels: [Referentiel], in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    let current = referentiels.filter { !$0.isSuperseded }
    heading = text(Phrase(fr: "Choisir un certificat", en: "Choosing a certificate"))
    title = heading
    kicker = text(
      Phrase(
        fr: "C2i® : certificat informatique et internet",
        en: "C2i®: certificat informatique et internet"))
    introduction = text(
      Phrase(
        fr: """
          Le niveau 1 s'adresse à tous ; le niveau 2 se choisit selon le métier. Les spécialités du \
          niveau 2 ont des domaines en commun, que chacune met dans son contexte, et des domaines \
          qui lui sont propres.
          """,
        en: """
          Level 1 is for everybody; level 2 is chosen by trade. The specialties of level 2 have \
          domains in common, which each puts in its own context, and domains of their own.
          """))
    tableHeading = text(Phrase(fr: "En un coup d'œil", en: "At a glance"))
    tableCaption = text(
      Phrase(
        fr: "Public, niveau d'exigence et situation de chaque certificat",
        en: "Audience, demand and standing of each certificate"))
    columns = Columns(in: language)
    certificates = (current + referentiels.filter(\.isSuperseded)).map {
      Certificate($0, in: language)
    }
    sharedHeading = text(Phrase(fr: "Les domaines communs", en: "The domains in common"))
    sharedIntroduction = text(
      Phrase(
        fr: """
          Ces domaines ont les mêmes compétences dans toutes les spécialités qui les partagent ; \
          seul change le contexte où on les mobilise.
          """,
        en: """
          These domains have the same competences in all the specialties that share them; only the \
          context changes in which they are mobilised.
          """))
    shared = current.sharedDomains(in: language)
    ownHeading = text(Phrase(fr: "Les domaines propres", en: "The domains of their own"))
    sourceLabel = text(ReferentielText.source)
    closing = text(
      Phrase(
        fr: "Les titres sont ceux des textes officiels.",
        en: "The titles are those of the official texts, in French."))
  }
}

extension ChoicePage.Columns {
  fileprivate init(in language: Language) {
    func text(_ phrase: Phrase) -> String { phrase.text(in: language) }
    certificate = text(Phrase(fr: "Certificat", en: "Certificate"))
    audience = text(Phrase(fr: "Pour qui", en: "For whom"))
    demand = text(Phrase(fr: "Niveau d'exigence", en: "Level of demand"))
    rule = text(Phrase(fr: "Pour réussir", en: "To succeed"))
    status = text(Phrase(fr: "Où il en est", en: "Where it stands"))
    context = text(Phrase(fr: "Contexte", en: "Context"))
  }
}

extension ChoicePage.Certificate {
  fileprivate init(_ referentiel: Referentiel, in language: Language) {
    id = referentiel.id.text
    acronym = referentiel.acronym
    title = referentiel.title
    audience = referentiel.audience ?? "—"
    demand = referentiel.demand.text(in: language)
    rules = referentiel.rules.map(\.text) + referentiel.requirements.map(\.text)
    status = referentiel.status ?? referentiel.state.text(in: language)
    source = referentiel.source?.citation ?? "—"
    ownDomains = referentiel.domains.filter { $0.transversal == nil }
      .map { ChoicePage.Domain($0, in: language) }
  }
}

extension ChoicePage.Domain {
  fileprivate init(_ domain: Referentiel.Domain, in language: Language) {
    code = domain.code.text
    title = domain.title
    notes =
      [domain.context].compactMap(\.self)
      + (domain.isPublished ? [] : [ReferentielText.unpublished.text(in: language)])
    competences = domain.competences.map {
      ChoicePage.Competence(code: $0.code.text, title: $0.title)
    }
  }
}

extension Referentiel {
  /// How much is to be shown.
  fileprivate var demand: Phrase {
    let hidden = domains.filter { !$0.isPublished }.map(\.code.text)
    let known =
      hidden.isEmpty
      ? Phrase(
        fr: "\(competences.count) compétences dans \(domains.count) domaines",
        en: "\(competences.count) competences in \(domains.count) domains")
      : Phrase(
        fr: """
          \(competences.count) compétences connues dans \(domains.count) domaines ; non publiés : \
          \(hidden.joined(separator: ", "))
          """,
        en: """
          \(competences.count) known competences in \(domains.count) domains; not published: \
          \(hidden.joined(separator: ", "))
          """)
    guard knowledgeTest != nil else { return known }
    return Phrase(
      fr: "\(known.fr), et un contrôle de connaissances",
      en: "\(known.en), and a knowledge test")
  }
}

extension [Referentiel] {
  /// The domains that several share, in the order in which they first appear.
  fileprivate func sharedDomains(in language: Language) -> [ChoicePage.SharedDomain] {
    let all = flatMap { referentiel in
      referentiel.domains.compactMap { domain in
        domain.transversal.map { (key: $0, referentiel: referentiel, domain: domain) }
      }
    }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.key).inserted }.compactMap { first in
      let twins = all.filter { $0.key == first.key }
      guard twins.count > 1 else { return nil }
      return ChoicePage.SharedDomain(
        code: first.domain.code.text, title: first.domain.title,
        caption: Phrase(
          fr: "Le domaine \(first.domain.code) dans chaque spécialité",
          en: "Domain \(first.domain.code) in each specialty"
        ).text(in: language),
        competences: first.domain.competences.map {
          ChoicePage.Competence(code: $0.code.text, title: $0.title)
        },
        contexts: twins.map {
          ChoicePage.Context(acronym: $0.referentiel.acronym, text: $0.domain.context ?? "—")
        })
    }
  }
}
