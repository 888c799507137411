import Miroir

/// The one form in which anything is written.
struct DialogModel {
  var passageLabel: String
  var passageHelp: String
  var chosenLabel: String
  var motiveLabel: String
  var motives: [ChoiceModel]
  var opinionLabel: String
  var opinions: [ChoiceModel]
  var proposalLabel: String
  var proposals: [ChoiceModel]
  var groundsLabel: String
  var textLabel: String
  var visibilityLabel: String
  var visibilities: [Visibility]
  var cancel: String
  var reply: String
  var edit: String
  var remove: String
  var ownHeading: String

  struct Visibility {
    var value: String
    var label: String
    var isChosen: Bool
  }
}

extension DialogModel {
  init(_ words: PageWords) {
    passageLabel = words(
      Phrase(fr: "Le texte : sélectionnez les mots", en: "The text: select the words"))
    passageHelp = words(
      Phrase(
        fr: """
          Avec les flèches en tenant la touche Maj, ou à la souris. Sans sélection, la remarque porte \
          sur tout le texte.
          """,
        en: """
          With the arrows while holding Shift, or with the mouse. Without a selection, the remark is \
          about the whole text.
          """))
    chosenLabel = words(Phrase(fr: "Passage choisi :", en: "Passage chosen:"))
    motiveLabel = words(Phrase(fr: "Ce que c'est", en: "What it is"))
    motives = Annotation.Motive.allCases.map {
      ChoiceModel(value: $0.word, label: words($0.label))
    }
    opinionLabel = words(Phrase(fr: "Où en est la compétence", en: "How far the competence is"))
    opinions = [Mobilisation.SelfAssessment.mastered, .inProgress, .toBeWorkedOn].map {
      ChoiceModel(value: $0.word, label: words($0.label))
    }
    proposalLabel = words(Phrase(fr: "Proposition au jury", en: "Proposal to the jury"))
    proposals = Proposal.Value.allCases.map {
      ChoiceModel(value: $0.word, label: words($0.label))
    }
    groundsLabel = words(Phrase(fr: "Elle s'appuie sur", en: "It rests on"))
    textLabel = words(Phrase(fr: "Ce que vous avez à dire", en: "What you have to say"))
    visibilityLabel = words(Phrase(fr: "Visibilité", en: "Visibility"))
    visibilities = Miroir.Visibility.allCases.map {
      Visibility(value: $0.word, label: words($0.label), isChosen: $0 == .candidate)
    }
    cancel = words(Phrase(fr: "Annuler", en: "Cancel"))
    reply = words(Phrase(fr: "Répondre", en: "Reply"))
    edit = words(Phrase(fr: "Modifier", en: "Edit"))
    remove = words(Phrase(fr: "Retirer", en: "Remove"))
    ownHeading = words(
      Phrase(
        fr: "Vos remarques dont la place n'est plus dans le portfolio",
        en: "Your remarks whose place is no longer in the portfolio"))
  }
}
