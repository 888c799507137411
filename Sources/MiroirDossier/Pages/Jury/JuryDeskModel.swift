import Miroir

/// Who judges what, and what is done with the evaluation as a whole.
struct JuryDeskModel {
  var heading: String
  var facts: [LabelledText]
  var help: [String]
  var open: String
  var barLabel: String
  var validate: String
  var next: String
  var save: String
  var messages: [DeskModel.Message]
}

extension JuryDeskModel {
  init(_ form: JuryForm, _ words: PageWords) {
    let member = form.member
    let language = words.language.rawValue
    heading = words(Phrase(fr: "Votre évaluation", en: "Your evaluation"))
    facts = [
      words.labelled(
        Phrase(fr: "Membre du jury", en: "Member of the jury"), member.name ?? member.id.text,
        in: "fr"),
      words.labelled(
        Phrase(fr: "Session", en: "Session"), member.session?.text, in: language),
      words.labelled(
        Phrase(fr: "Compétences à juger", en: "Competences to judge"),
        "\(form.dossier.coverage.competences.count)", in: language),
    ].compactMap(\.self)
    help = Self.help.map { words($0) }
    open = words(
      Phrase(fr: "Continuer une évaluation enregistrée", en: "Go on with a saved evaluation"))
    barLabel = words(Phrase(fr: "Mon évaluation", en: "My evaluation"))
    validate = words(
      Phrase(
        fr: "Valider les compétences abordées restantes",
        en: "Validate the remaining competences addressed"))
    next = words(Phrase(fr: "Compétence suivante à juger", en: "Next competence to judge"))
    save = words(Phrase(fr: "Enregistrer", en: "Save"))
    messages = Self.messages.map { DeskModel.Message(name: $0.key, text: words($0.value)) }
  }

  private static let help = [
    Phrase(
      fr: """
        Tout commence à « pas encore ». Une compétence non validée demande une raison : un critère \
        « insuffisant », ou une remarque.
        """,
      en: """
        All begins at 'not yet'. A competence that isn't validated calls for a reason: a criterion \
        'insufficient', or a remark.
        """),
    Phrase(
      fr: """
        Au clavier : Tab va d'un champ à l'autre, les flèches choisissent la décision. Après avoir \
        suivi un lien, Alt + flèche gauche ramène où vous étiez.
        """,
      en: """
        With the keyboard: Tab goes from field to field, the arrows choose the decision. After \
        following a link, Alt + left arrow leads back to where you were.
        """),
  ]

  private static let messages: KeyValuePairs<String, Phrase> = [
    "left": Phrase(fr: "Pas encore jugées : {}.", en: "Not judged yet: {}."),
    "all": Phrase(fr: "Toutes les compétences sont jugées.", en: "All competences are judged."),
    "unsaved": Phrase(fr: "Pas encore enregistré.", en: "Not saved yet."),
    "validated": Phrase(fr: "Validées à l'instant : {}.", en: "Validated just now: {}."),
    "taken-back": Phrase(
      fr: "De nouveau « pas encore » : {}.", en: "'Not yet' again: {}."),
    "take-back": Phrase(
      fr: "Revenir sur ces validations ({})", en: "Take these validations back ({})"),
    "reason": Phrase(
      fr: "Dites pourquoi : un critère « insuffisant », ou une remarque.",
      en: "Say why: a criterion 'insufficient', or a remark."),
    "saved": Phrase(
      fr: "Enregistré dans le fichier {} de vos téléchargements.",
      en: "Saved to the file {} of your downloads."),
    "opened": Phrase(
      fr: "Évaluation ouverte : vous pouvez continuer.", en: "Evaluation opened: you can go on."),
    "already": Phrase(
      fr: "Enregistrez d'abord ce que vous avez décidé ici.",
      en: "First save what you decided here."),
    "not-evaluation": Phrase(
      fr: "Ce fichier n'est pas une évaluation : il n'a pas été ouvert.",
      en: "This file isn't an evaluation: it wasn't opened."),
    "other-portfolio": Phrase(
      fr: "Ce fichier évalue un autre dossier : il n'a pas été ouvert.",
      en: "This file evaluates another dossier: it wasn't opened."),
    "other-deposit": Phrase(
      fr: """
        Ce fichier évalue un autre dépôt de ce dossier, qui a changé depuis : il n'a pas été ouvert.
        """,
      en: """
        This file evaluates another deposit of this dossier, which has changed since: it wasn't opened.
        """),
    "other-member": Phrase(
      fr: "Ce fichier est l'évaluation d'une autre personne : il n'a pas été ouvert.",
      en: "This file is somebody else's evaluation: it wasn't opened."),
    "twice": Phrase(
      fr: "Ce fichier juge deux fois {} : il n'a pas été ouvert.",
      en: "This file judges {} twice: it wasn't opened."),
  ]
}

/// What is said before an evaluation is saved that isn't finished.
struct RestModel {
  var heading: String
  var refusals: String
  var undecided: String
  var complete: String
  var saveAnyway: String
}

extension RestModel {
  init(_ words: PageWords) {
    heading = words(Phrase(fr: "Avant d'enregistrer", en: "Before saving"))
    refusals = words(
      Phrase(
        fr: """
          Non validées, sans raison pour l'instant : dites pourquoi, par un critère « insuffisant » ou \
          une remarque.
          """,
        en: """
          Not validated, without a reason so far: say why, by a criterion 'insufficient' or a remark.
          """))
    undecided = words(Phrase(fr: "Pas encore jugées :", en: "Not judged yet:"))
    complete = words(Phrase(fr: "Compléter d'abord", en: "Complete first"))
    saveAnyway = words(
      Phrase(
        fr: "Enregistrer quand même, pour continuer plus tard", en: "Save anyway, to go on later"))
  }
}
