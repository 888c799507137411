import Miroir

/// Who, which certificate, which session, and the seal of what the dossier was made from.
struct IdentityModel {
  var heading: String
  var facts: [LabelledText]
  var sealLabel: String
  var seal: String
  var sealMeaning: String
  var fields: [FieldModel]
}

extension IdentityModel {
  init(_ dossier: Dossier, _ words: PageWords) {
    let candidate = dossier.portfolio.candidate
    let referentiel = dossier.referentiel
    let identifiers = candidate?.identifiers ?? []
    heading = words(
      Phrase(fr: "La personne et le certificat", en: "The person and the certificate"))
    facts = [
      words.labelled(Phrase(fr: "Nom", en: "Name"), dossier.candidateName),
      words.labelled(
        Phrase(fr: "Identifiant", en: "Identifier"),
        identifiers.isEmpty ? nil : identifiers.joined(separator: ", ")),
      words.labelled(Phrase(fr: "Établissement", en: "Establishment"), candidate?.establishment),
      words.labelled(
        Phrase(fr: "Formation", en: "Training"), candidate?.training?.description(words)),
      words.labelled(Phrase(fr: "Certificat visé", en: "Certificate aimed at"), referentiel.title),
      words.labelled(
        Phrase(fr: "Référentiel", en: "Framework"),
        "\(referentiel.id) — \(words(referentiel.state))"),
      words.labelled(
        Phrase(fr: "Session", en: "Session"), candidate?.session.map { words($0.date.label) }),
      words.labelled(
        Phrase(fr: "Portfolio", en: "Portfolio"),
        [dossier.portfolio.id?.text, dossier.portfolio.date.map { words($0.label) }]
          .compactMap(\.self).joined(separator: ", ")),
    ].compactMap(\.self)
    sealLabel = words(Phrase(fr: "Empreinte des sources", en: "Seal of the sources"))
    seal = dossier.seal.digest.text
    let count = dossier.seal.inputs.count
    sealMeaning = words(
      Phrase(
        fr: """
          SHA-256 de la liste des \(count) fichiers dont ce dossier est fait : si l'un d'eux change, \
          l'empreinte change.
          """,
        en: """
          SHA-256 of the list of the \(count) files this dossier is made from: if one of them \
          changes, the seal changes.
          """))
    fields = [
      words.field(Phrase(fr: "Présentation", en: "Presentation"), dossier.portfolio.presentation),
      words.field(
        Phrase(fr: "Aides à la rédaction", en: "Help with the writing"), dossier.portfolio.help),
    ].compactMap(\.self)
  }
}

extension Training {
  fileprivate func description(_ words: PageWords) -> String {
    let details = [status?.label, mode?.label, period.label].compactMap { $0.map { words($0) } }
    return
      ([title].filter { !$0.isEmpty } + [details.joined(separator: ", ")].filter { !$0.isEmpty })
      .joined(separator: " — ")
  }
}
