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
    let rights = dossier.portfolio.rights
    let codes = (candidate?.identifiers ?? []).map { words.labelled($0.label, $0.text) }
    heading = words(
      Phrase(fr: "La personne et le certificat", en: "The person and the certificate"))
    let name = words.labelled(Phrase(fr: "Nom", en: "Name"), dossier.candidateName)
    let others = [
      words.labelled(Phrase(fr: "Établissement", en: "Establishment"), candidate?.establishment),
      words.labelled(Phrase(fr: "Formation", en: "Training"), candidate?.training?.title),
      words.labelled(Phrase(fr: "Parcours", en: "Path"), candidate?.training?.path),
      words.labelled(
        Phrase(fr: "Certificat visé", en: "Certificate aimed at"), referentiel.title, in: "fr"),
      words.labelled(
        Phrase(fr: "Référentiel", en: "Framework"),
        Phrase(
          fr: "\(referentiel.id) — \(referentiel.state.fr)",
          en: "\(referentiel.id) — \(referentiel.state.en)")),
      words.labelled(Phrase(fr: "Session", en: "Session"), candidate?.session?.date.label),
      words.labelled(Phrase(fr: "Portfolio", en: "Portfolio"), dossier.portfolio.id?.text),
      words.labelled(Phrase(fr: "Date", en: "Date"), dossier.portfolio.date?.label),
      words.labelled(
        Phrase(fr: "Auteur du portfolio", en: "Author of the portfolio"), rights?.author),
      words.labelled(
        Phrase(fr: "Licence du portfolio", en: "Licence of the portfolio"), rights?.licence),
    ]
    facts = ([name] + codes + others).compactMap(\.self)
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
      words.field(
        Phrase(fr: "Droits sur le portfolio", en: "Rights on the portfolio"), rights?.text),
    ].compactMap(\.self)
  }
}

extension Training {
  /// In what capacity, how and when it is followed, as far as it is said.
  fileprivate var path: Phrase? {
    let details = [status?.label, mode?.label, period.label].compactMap(\.self)
    guard !details.isEmpty else { return nil }
    return Phrase(
      fr: "\(details.map(\.fr).joined(separator: ", "))",
      en: details.map(\.en).joined(separator: ", "))
  }
}
