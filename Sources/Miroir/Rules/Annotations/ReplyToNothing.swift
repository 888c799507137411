extension Rule {
  static let replyToNothing = Rule(
    "reponse-sans-annotation", .advice, .annotations,
    requirement: Phrase(
      fr: "Une réponse ou un changement d'état porte sur une annotation du dossier",
      en: "An answer or a change of state is about an annotation of the folder"),
    rationale: Phrase(
      fr:
        "Une réponse seule ne se comprend pas, et le jury ne la voit pas. Le fichier auquel elle répond manque peut-être.",
      en:
        "An answer alone can't be understood, and the jury doesn't see it. The file that it answers may be missing."
    ),
    fix: Phrase(
      fr: "Ajouter le fichier de l'annotation, ou corriger le nom.",
      en: "Add the annotation's file, or mend the name."),
    examples: [
      .rejects(annotations: ExampleFolder.reply(to: "a7")),
      .rejects(annotations: ExampleFolder.change(of: "a7", to: "close")),
      .rejects(annotations: ExampleFolder.opinion(on: "E1.2") + ExampleFolder.reply(to: "v1")),
      .accepts(
        annotations: ExampleFolder.remark() + ExampleFolder.reply(to: "a1")
          + ExampleFolder.reply("r2", to: "r1")
      ).asModel,
    ],
    each: { $0.strayAnswers }
  ) { answer, _ in
    Finding(
      Phrase(
        fr: "« \(answer.target) » n'est le nom d'aucune annotation du dossier",
        en: "no annotation of the folder is called '\(answer.target)'"),
      at: answer.place,
      help: Phrase(
        fr: "ajoutez le fichier qui la contient : « miroir annotations merge »",
        en: "add the file that holds it: 'miroir annotations merge'"))
  }
}

extension PortfolioFolder {
  /// The answers and changes whose annotation is in no file, but for answers to one of them.
  fileprivate var strayAnswers: [(target: Identifier, place: Place)] {
    let files = ownAnnotationPaths
    let strays = annotations.strays
    let targets = Dictionary(strays.replies.map { ($0.id, $0.target) }) { first, _ in first }
    let replies = strays.replies.filter { reply in
      targets[reply.target] == nil || reply.id.isReached(through: targets)
    }
    let answers =
      replies.map { (target: $0.target, place: $0.place.attribute("a")) }
      + strays.changes.map { (target: $0.target, place: $0.place.attribute("de")) }
    return answers.filter { files.contains($0.place.file) && !mayHideAnnotation($0.target) }
  }

  /// Whether the annotation or answer of that name may be there and couldn't be read.
  private func mayHideAnnotation(_ name: Identifier) -> Bool {
    let read = Set(annotations.files.flatMap { $0.names.map(\.id) })
    return (annotationSources?.documents ?? []).contains { document in
      guard let root = document.root else { return true }
      let isUnread = root.children.contains { element in
        ["annotation", "reponse"].contains(element.name.local)
          && element.attribute("id").map { Identifier($0) } == name && !read.contains(name)
      }
      let place = Place(file: document.path, offset: root.offset)
      return isUnread || mayHide(["annotation", "reponse"], in: [place])
    }
  }
}

extension Identifier {
  /// Whether answers go round from this name to itself.
  fileprivate func isReached(through targets: [Identifier: Identifier]) -> Bool {
    var name = targets[self]
    var seen: Set<Identifier> = []
    while let current = name, seen.insert(current).inserted {
      if current == self { return true }
      name = targets[current]
    }
    return false
  }
}
