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
  var grounds: String
}

/// The opinions and proposals of a dossier by competence. Nothing combines them.
struct OpinionsByCompetence {
  private var opinions: [CompetenceCode: [OpinionModel]] = [:]
  private var counts: [CompetenceCode: (opinions: Int, proposals: Int)] = [:]
  /// Those on competences that the framework hasn't.
  private(set) var others: [OpinionModel] = []

  /// None.
  init() {}

  init(_ dossier: Dossier, _ words: AnnotationWords) {
    let book = dossier.annotations.book
    let referentiel = dossier.referentiel
    for opinion in book.opinions {
      let isKnown = referentiel.competence(opinion.competence) != nil
      add(OpinionModel(opinion, isKnown, words), to: opinion.competence, isKnown)
      counts[opinion.competence, default: (0, 0)].opinions += 1
    }
    for proposal in book.proposals {
      let isKnown = referentiel.competence(proposal.competence) != nil
      add(OpinionModel(proposal, isKnown, words), to: proposal.competence, isKnown)
      counts[proposal.competence, default: (0, 0)].proposals += 1
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

  /// How many there are: `2 avis, 1 proposition`; nothing when there are none.
  func amount(_ competence: CompetenceCode) -> Phrase? {
    guard let (opinions, proposals) = counts[competence] else { return nil }
    let french = [
      opinions == 0 ? nil : "\(opinions) avis",
      proposals == 0 ? nil : "\(proposals) \(proposals < 2 ? "proposition" : "propositions")",
    ].compactMap(\.self).joined(separator: ", ")
    let english = [
      opinions == 0 ? nil : "\(opinions) \(opinions == 1 ? "opinion" : "opinions")",
      proposals == 0 ? nil : "\(proposals) \(proposals == 1 ? "proposal" : "proposals")",
    ].compactMap(\.self).joined(separator: ", ")
    return Phrase(fr: "\(french)", en: english)
  }
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
    grounds = ""
  }

  fileprivate init(_ proposal: Proposal, _ isKnown: Bool, _ words: AnnotationWords) {
    anchor = "_r/" + proposal.id.text
    code = isKnown ? "" : proposal.competence.text
    hasCode = !isKnown
    kind = words(Phrase(fr: "Proposition au jury :", en: "Proposal to the jury:"))
    value = words(proposal.value.label)
    by = words.by(proposal.annotator, proposal.date)
    language = words.texts
    paragraphs = words.paragraphs(proposal.reason)
    hasGrounds = !proposal.grounds.isEmpty
    groundsLabel = words(Phrase(fr: "S'appuie sur :", en: "Rests on:"))
    grounds = proposal.grounds.map(\.text).joined(separator: ", ")
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
