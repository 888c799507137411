extension DraftHelp {
  /// What to know before writing.
  func introduction(to referentiel: Referentiel) -> [DraftNote] {
    let title = referentiel.title.isEmpty ? referentiel.id.text : referentiel.title
    let heading = Phrase(fr: "Votre portfolio : \(title)", en: "Your portfolio: \(title)")
    let phrases = [heading, Self.writing, Self.comments, Self.beginning, Self.list]
    let demands =
      referentiel.requirements.map { text(ReferentielText.requirement) + $0.text }
      + referentiel.policies.map { text(ReferentielText.policy) + $0.text }
    let paragraphs = phrases.map(text) + demands
    return Array(paragraphs.map { [.paragraph($0)] }.joined(separator: [.blank]))
  }

  private static let writing = Phrase(
    fr: """
      Écrivez entre les balises, par exemple entre <contexte> et </contexte>, dans un éditeur de \
      texte. Une ligne vide commence un autre paragraphe. Dans une phrase, &\u{A0}s'écrit &amp; et \
      <\u{A0}s'écrit &lt;.
      """,
    en: """
      Write between the tags, between <contexte> and </contexte> for example, in a text editor. A \
      blank line begins another paragraph. In a sentence, &\u{A0}is written &amp; and <\u{A0}is \
      written &lt;.
      """)
  private static let comments = Phrase(
    fr: """
      Les commentaires, comme celui-ci, aident à écrire et ne comptent pas. Effacez-les quand ils \
      ne vous servent plus.
      """,
    en: """
      Comments, such as this one, help with the writing and don't count. Delete them when you no \
      longer need them.
      """)
  private static let beginning = Phrase(
    fr: """
      Commencez par une seule situation. Un brouillon n'a pas à être complet : « miroir check » \
      dit ce qu'il reste à écrire, « miroir coverage » quelles compétences sont déjà abordées.
      """,
    en: """
      Begin with a single situation. A draft needn't be complete: 'miroir check' says what is \
      still to be written, 'miroir coverage' which competences are already addressed.
      """)
  private static let list = Phrase(
    fr: "Les compétences, leurs codes et leurs questions sont à la fin de ce fichier.",
    en: "The competences, their codes and their questions are at the end of this file.")

  /// When to date the portfolio.
  static let date = Phrase(
    fr: """
      Avant le dépôt, datez cet état du portfolio : ajoutez date="AAAA-MM-JJ" dans la balise \
      <portfolio>.
      """,
    en: """
      Before the deposit, date this state of the portfolio: add date="YYYY-MM-DD" to the tag \
      <portfolio>.
      """)

  // MARK: - The candidate

  /// What may be said of the candidate.
  static let candidate = Phrase(
    fr: """
      L'établissement est celui qui certifie. La formation est celle que vous suivez, ou la \
      fonction que vous exercez. Tout cela peut attendre, et se préciser ainsi :
      """,
    en: """
      The establishment is the one that certifies. The training is the one you follow, or the \
      position you hold. All this can wait, and be detailed so:
      """)

  var candidateExample: [DraftNote] {
    [
      #"<formation statut="…" modalite="…" debut="2025-09" fin="2026-06">…</formation>"#,
      "<session>2026-06</session>", #"<identifiant type="…">…</identifiant>"#,
    ].map { DraftNote.verbatim($0).setIn }
  }

  var candidateDetails: [DraftNote] {
    let session = Phrase(fr: "celle du jury, AAAA-MM", en: "the jury's, YYYY-MM")
    let code = Phrase(
      fr: " : un code donné par l'établissement, jamais un numéro national",
      en: ": a code given by the establishment, never a national number")
    return DraftNote.terms([
      ("statut", words("formation", "statut")),
      ("modalite", words("formation", "modalite")), ("session", text(session)),
      ("identifiant", words("identifiant", "type") + text(code)),
    ])
  }

  // MARK: - Evidence

  /// How evidence is described.
  static let evidence = Phrase(
    fr: """
      Une preuve est un fichier, à mettre dans preuves/, ou un lien (lien="…" et consulte-le="…" \
      au lieu de fichier="…"). Pour la décrire, recopiez ces lignes sous ce commentaire, remplacez \
      chaque … et écrivez entre les balises :
      """,
    en: """
      Evidence is a file, to be put into preuves/, or a link (lien="…" and consulte-le="…" instead \
      of fichier="…"). To describe it, copy these lines below this comment, replace each … and \
      write between the tags:
      """)

  var evidenceExample: [DraftNote] {
    [
      #"<preuve id="…" nature="…" origine="…" fichier="preuves/…" date="…" travail="…">"#,
      "  <titre></titre>", "  <description></description>",
      #"  <droits auteur="…" licence="…"/>"#, #"  <donnees-personnelles etat="…"/>"#,
      #"  <usage-ia etat="…"/>"#, "</preuve>",
    ].map { DraftNote.verbatim($0).setIn }
  }

  var evidenceDetails: [DraftNote] {
    let id = Phrase(
      fr: "un nom court, sans accent ni espace : charte, compte-rendu-2",
      en: "a short name, without accent or space: charte, compte-rendu-2")
    let others = Phrase(
      fr: " ; s'il est collectif, dites votre part dans <contribution>",
      en: "; when collective, state your own share in <contribution>")
    let rights = Phrase(
      fr: "auteur : qui l'a fait ; licence, facultative : CC-BY-4.0, par exemple",
      en: "auteur: who made it; licence, optional: CC-BY-4.0, for example")
    let alternative = Phrase(
      fr: "à ajouter pour une image (ce qu'elle montre), un son, une vidéo (la transcription)",
      en: "to add for a picture (what it shows), a sound, a video (the transcription)")
    return DraftNote.terms([
      ("id", text(id)), ("nature", words("preuve", "nature")),
      ("origine", words("preuve", "origine")), ("date", text(DraftHelp.dateForms)),
      ("travail", words("preuve", "travail") + text(others)),
      ("droits", text(rights)),
      ("donnees-personnelles", words("donnees-personnelles", "etat")),
      ("usage-ia", words("usage-ia", "etat")), ("alternative", text(alternative)),
    ])
  }

  // MARK: - Competences

  /// The competences, with the questions that go with them.
  func competences(of referentiel: Referentiel) -> [DraftNote] {
    let label = Phrase(fr: "Les compétences du référentiel", en: "The framework's competences")
    return [paragraph(label)] + referentiel.domains.flatMap(notes)
  }

  private func notes(of domain: Referentiel.Domain) -> [DraftNote] {
    let title = domain.isPublished ? domain.title : text(ReferentielText.unpublished)
    return [.blank] + DraftNote.terms([(domain.code.text, title)])
      + domain.competences.flatMap { competence in
        [.blank] + DraftNote.terms([(competence.code.text, competence.title)])
          + questions(for: competence.code).map(\.setIn)
      }
  }
}
