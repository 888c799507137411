extension Rule {
  static let repeatedAnnotation = Rule(
    "annotation-double", .error, .annotations, audience: .everyone,
    requirement: Phrase(
      fr: "Deux annotations du dossier n'ont pas le même nom, sauf quand l'une réécrit l'autre",
      en: "No two annotations of the folder have the same name, unless one rewrites the other"),
    rationale: Phrase(
      fr:
        "Des deux, une seule serait montrée au jury, sans que rien dise laquelle : c'est pourquoi elles bloquent, bien que le fichier ne soit pas celui de la personne candidate.",
      en:
        "Of the two, only one would be shown to the jury, and nothing would say which: that is why they block, although the file isn't the candidate's."
    ),
    fix: Phrase(
      fr:
        "Retirer la copie, ou reprendre le fichier reçu par « miroir annotations merge », qui garde les deux.",
      en:
        "Remove the copy, or take the file received again by 'miroir annotations merge', which keeps both."
    ),
    examples: [
      .rejects(annotations: ExampleFolder.remark() + ExampleFolder.remark(on: "accueil/role")),
      .rejects(annotations: ExampleFolder.opinion(on: "E1.2")).with(
        .annotating(ExampleFolder.opinion(on: "E1.2"), in: "annotations/copie.xml")),
      .accepts(
        annotations: ExampleFolder.opinion(on: "E1.2")
          + ExampleFolder.opinion(#"v1" revision="2"#, on: "E1.2")),
      .accepts(
        annotations: ExampleFolder.remark() + ExampleFolder.remark("a2", on: "accueil/role")
      ).asModel,
    ],
    each: { folder in
      folder.ownAnnotationFiles.flatMap(\.names).repetitions {
        Name(id: $0.id, revision: $0.revision)
      }
    }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "« \(pair.second.id) » est déjà le nom d'une autre annotation",
        en: "'\(pair.second.id)' is already the name of another annotation"),
      at: pair.second.place.attribute("id"),
      help: Phrase(
        fr: "retirez la copie, ou donnez un autre nom",
        en: "remove the copy, or give another name"),
      related: [
        (.firstTime, pair.first.place.attribute("id"))
      ])
  }
}

/// What tells an entry and its state from any other.
private struct Name: Hashable {
  var id: Identifier
  var revision: Int
}
