import Miroir

/// What a jury should know of the dossier: facts alone, nothing about how it is written.
struct FactsModel {
  var heading: String
  var introduction: String
  var isEmpty: Bool
  var none: String
  var facts: [Fact]
  var hasSilenced: Bool
  var silencedHeading: String
  /// The rules set aside, each with the session's reason.
  var silenced: [String]
  var hasOmissions: Bool
  var omissionsHeading: String
  var omissions: [String]
  var closing: String

  struct Fact {
    var severity: String
    var message: String
    var hasPlace: Bool
    var isLinked: Bool
    var href: String
    var place: String
  }
}

extension FactsModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    heading = words(Phrase(fr: "À savoir", en: "What to know"))
    introduction = words(
      Phrase(
        fr: """
          Ce que Miroir a relevé en vérifiant les références, les fichiers, les dates et les \
          déclarations.
          """,
        en: "What Miroir noticed while checking references, files, dates and declarations."))
    none = words(Phrase(fr: "Rien n'est à signaler.", en: "There is nothing to report."))
    let anchors = dossier.portfolio.anchors
    facts = dossier.facts.map { Fact($0, anchors, words) }
    isEmpty = facts.isEmpty
    silenced = dossier.silenced.map { rule, count in
      words(
        Phrase(
          fr: "\(Rule.named(rule.rule)?.requirement.fr ?? "") (\(count)) — \(rule.reason)",
          en: "\(Rule.named(rule.rule)?.requirement.en ?? "") (\(count)) — \(rule.reason)"))
    }
    hasSilenced = !silenced.isEmpty
    silencedHeading = words(
      Phrase(fr: "Règles écartées par la session", en: "Rules set aside by the session"))
    omissions = dossier.omissions.map { words($0.label) }
    hasOmissions = !omissions.isEmpty
    omissionsHeading = words(
      Phrase(
        fr: "Laissé de côté, exprès, dans le dossier de la personne candidate",
        en: "Left out of the dossier on purpose, in the candidate's folder"))
    closing = words(
      Phrase(
        fr: """
          Ce dossier montre et compte ; il ne note pas. Décider si une compétence est validée \
          revient au jury.
          """,
        en: """
          This dossier shows and counts; it doesn't grade. To decide whether a competence is \
          validated is for the jury.
          """))
  }
}

extension FactsModel.Fact {
  fileprivate init(_ diagnostic: Diagnostic, _ anchors: Set<String>, _ words: PageWords) {
    let address = diagnostic.place.address?.text ?? ""
    let target = String(address.prefix { $0 != "/" })
    severity = words(diagnostic.severity.label)
    message = words(diagnostic.message)
    hasPlace = !address.isEmpty && diagnostic.place.file == .portfolio
    isLinked = hasPlace && anchors.contains(target)
    href = isLinked ? Href(anchor: target).text : ""
    place = address
  }
}

extension Portfolio {
  /// The places of the page that are sure to be there.
  fileprivate var anchors: Set<String> {
    Set(evidence.map(\.anchor) + situations.map(\.anchor)).subtracting([""])
  }
}
