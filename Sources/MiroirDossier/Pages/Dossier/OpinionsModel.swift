import Miroir

/// What somebody thinks or proposes of a competence, beside what the candidate says of it.
struct OpinionModel {
  var anchor: String
  /// The competence, where it isn't one of the framework's.
  var code: String
  var hasCode: Bool
  var kind: String
  var value: String
  /// Who, in what capacity, when.
  var by: String
  var language: String
  var paragraphs: [String]
  var hasGrounds: Bool
  var groundsLabel: String
  /// What a proposal rests on.
  var grounds: [Ground]

  /// A place of the page by its title; as it was written where the page has no such place.
  struct Ground {
    var isLinked: Bool
    var href: String
    var label: String
    var language: String
  }
}

/// The opinions and proposals of a dossier by competence. Nothing combines them.
struct OpinionsByCompetence {
  private var opinions: [CompetenceCode: [OpinionModel]] = [:]
  private var values: [CompetenceCode: [Phrase]] = [:]
  /// Those on competences that the framework hasn't.
  private(set) var others: [OpinionModel] = []

  /// None.
  init() {}

  init(_ dossier: Dossier, _ words: PageWords) {
    let places = dossier.portfolio.linksByAddress(words)
    let words = words.annotations
    let book = dossier.annotations.book
    let referentiel = dossier.referentiel
    for opinion in book.opinions {
      let isKnown = referentiel.competence(opinion.competence) != nil
      add(OpinionModel(opinion, isKnown, words), to: opinion.competence, isKnown)
      let value = opinion.value.label
      let role = opinion.annotator.role?.label ?? Phrase(fr: "rôle non dit", en: "role not said")
      values[opinion.competence, default: []].append(
        Phrase(
          fr: "avis, \(role.fr) : \(value.fr)", en: "opinion, \(role.en): \(value.en)"))
    }
    for proposal in book.proposals {
      let isKnown = referentiel.competence(proposal.competence) != nil
      let grounds = proposal.grounds.map { OpinionModel.Ground($0, places[$0]) }
      add(OpinionModel(proposal, isKnown, grounds, words), to: proposal.competence, isKnown)
      let value = proposal.value.label
      values[proposal.competence, default: []].append(
        Phrase(fr: "proposition : \(value.fr)", en: "proposal: \(value.en)"))
    }
  }

  private mutating func add(
    _ opinion: OpinionModel, to competence: CompetenceCode, _ isKnown: Bool
  ) {
    if isKnown {
      opinions[competence, default: []].append(opinion)
    } else {
      others.append(opinion)
    }
  }

  subscript(competence: CompetenceCode) -> [OpinionModel] { opinions[competence] ?? [] }

  /// What each says, one beside the other; nothing when nobody says anything.
  func values(_ competence: CompetenceCode) -> [Phrase] { values[competence] ?? [] }
}

extension OpinionModel {
  fileprivate init(_ opinion: Opinion, _ isKnown: Bool, _ words: AnnotationWords) {
    anchor = "_r/" + opinion.id.text
    code = isKnown ? "" : opinion.competence.text
    hasCode = !isKnown
    kind = words(Phrase(fr: "Avis :", en: "Opinion:"))
    value = words(opinion.value.label)
    by = words.by(opinion.annotator, opinion.date)
    language = words.texts
    paragraphs = words.paragraphs(opinion.reason)
    hasGrounds = false
    groundsLabel = ""
    grounds = []
  }

  fileprivate init(
    _ proposal: Proposal, _ isKnown: Bool, _ grounds: [Ground], _ words: AnnotationWords
  ) {
    anchor = "_r/" + proposal.id.text
    code = isKnown ? "" : proposal.competence.text
    hasCode = !isKnown
    kind = words(Phrase(fr: "Proposition au jury :", en: "Proposal to the jury:"))
    value = words(proposal.value.label)
    by = words.by(proposal.annotator, proposal.date)
    language = words.texts
    paragraphs = words.paragraphs(proposal.reason)
    hasGrounds = !grounds.isEmpty
    groundsLabel = words(Phrase(fr: "S'appuie sur :", en: "Rests on:"))
    self.grounds = grounds
  }
}

extension OpinionModel.Ground {
  fileprivate init(_ address: Address, _ link: PageLink?) {
    isLinked = link != nil
    href = link?.href ?? ""
    label = link?.label ?? address.text
    language = link?.language ?? ""
  }
}

extension Portfolio {
  /// The situations, what they mobilise, and the evidence, by their addresses.
  fileprivate func linksByAddress(_ words: PageWords) -> [Address: PageLink] {
    var links: [Address: PageLink] = [:]
    for situation in situations {
      let link = words.link(to: situation)
      links[Address(situation.anchor)] = link
      for mobilisation in situation.mobilisations {
        var own = link
        own.href = Href(anchor: mobilisation.anchor).text
        own.label = [mobilisation.competence?.text, link.label].compactMap(\.self)
          .joined(separator: " — ")
        links[Address(mobilisation.anchor)] = own
      }
    }
    for evidence in evidence { links[Address(evidence.anchor)] = words.link(to: evidence) }
    return links
  }
}

/// What was annotated and can be shown beside nothing.
struct ApartModel {
  var isThere: Bool
  var heading: String
  var hasLost: Bool
  var lostLabel: String
  var lost: RemarksModel
  var hasOpinions: Bool
  var opinionsLabel: String
  var opinions: [OpinionModel]
}

extension ApartModel {
  init(_ words: PageWords) {
    heading = words(Phrase(fr: "Annotations à part", en: "Annotations apart"))
    lost = RemarksModel(words.remarks.lost, words.annotations)
    hasLost = lost.isThere
    lostLabel = words(
      Phrase(
        fr: "Remarques dont le passage est introuvable", en: "Remarks whose passage isn't found"))
    opinions = words.opinions.others
    hasOpinions = !opinions.isEmpty
    opinionsLabel = words(
      Phrase(
        fr: "Avis sur une compétence que le référentiel n'a pas",
        en: "Opinions on a competence that the framework hasn't"))
    isThere = hasLost || hasOpinions
  }
}
