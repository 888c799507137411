import Miroir

/// Who annotates, and what is done with all the remarks.
struct DeskModel {
  var heading: String
  var nameLabel: String
  var roleLabel: String
  var roles: [ChoiceModel]
  var barLabel: String
  var select: String
  var shortcut: String
  var save: String
  var open: String
  var messages: [Message]

  /// What the script says; `{}` stands for what it puts there.
  struct Message {
    var name: String
    var text: String
  }
}

/// A choice among a few: what files hold, and what people read.
struct ChoiceModel {
  var value: String
  var label: String
}

extension DeskModel {
  init(_ words: PageWords) {
    heading = words(Phrase(fr: "Qui annote", en: "Who annotates"))
    nameLabel = words(Phrase(fr: "Votre nom", en: "Your name"))
    roleLabel = words(Phrase(fr: "Votre rôle", en: "Your role"))
    let chosen = ChoiceModel(value: "", label: words(Phrase(fr: "À choisir", en: "To be chosen")))
    let roles = [Annotator.Role.tutor, .referent, .supervisor, .peer]
    self.roles =
      [chosen] + roles.map { ChoiceModel(value: $0.word, label: words($0.label)) }
    barLabel = words(Phrase(fr: "Mes annotations", en: "My annotations"))
    select = words(Phrase(fr: "Annoter la sélection", en: "Annotate the selection"))
    shortcut = words(Phrase(fr: "Alt + A", en: "Alt + A"))
    save = words(Phrase(fr: "Enregistrer mes annotations", en: "Save my annotations"))
    open = words(Phrase(fr: "Ouvrir mes annotations", en: "Open my annotations"))
    messages = Self.messages.map { Message(name: $0.key, text: words($0.value)) }
  }

  private static let messages: KeyValuePairs<String, Phrase> = [
    "none": Phrase(fr: "Aucune remarque de vous pour l'instant.", en: "No remark of yours yet."),
    "unsaved": Phrase(
      fr: "Pas encore enregistré : {} ajout ou changement.",
      en: "Not saved yet: {} addition or change."),
    "unsaved-many": Phrase(
      fr: "Pas encore enregistrés : {} ajouts ou changements.",
      en: "Not saved yet: {} additions or changes."),
    "saved": Phrase(
      fr: "Enregistré dans le fichier {} de vos téléchargements.",
      en: "Saved to the file {} of your downloads."),
    "opened": Phrase(
      fr: "Fichier ouvert : vous pouvez continuer.", en: "File opened: you can go on."),
    "who": Phrase(
      fr: "Dites d'abord votre nom et votre rôle.", en: "Say your name and your role first."),
    "other-portfolio": Phrase(
      fr: "Ce fichier contient des remarques sur un autre portfolio : il n'a pas été ouvert.",
      en: "This file holds remarks on another portfolio: it wasn't opened."),
    "not-annotations": Phrase(
      fr: "Ce fichier n'est pas un fichier d'annotations : il n'a pas été ouvert.",
      en: "This file isn't one of annotations: it wasn't opened."),
    "already": Phrase(
      fr: """
        Vous avez déjà des remarques ici : enregistrez-les, puis rouvrez cette page pour ouvrir un \
        autre fichier.
        """,
      en: """
        You have remarks here already: save them, then open this page again to open another file.
        """),
    "no-selection": Phrase(
      fr: "Sélectionnez d'abord des mots du portfolio.",
      en: "First select some words of the portfolio."),
    "no-word": Phrase(
      fr: "Le passage choisi ne contient aucun mot.", en: "The passage chosen holds no word."),
    "no-text": Phrase(fr: "Écrivez d'abord votre remarque.", en: "Write your remark first."),
    "would-lose": Phrase(
      fr: "Ce que vous avez écrit serait perdu : ajoutez-le, ou choisissez Annuler.",
      en: "What you wrote would be lost: add it, or choose Cancel."),
    "whole": Phrase(fr: "tout le texte", en: "the whole text"),
    "add": Phrase(fr: "Ajouter", en: "Add"),
    "change": Phrase(fr: "Remplacer", en: "Replace"),
  ]
}
