extension Rule {
  static let repeatedAnnotation = Rule(
    "annotation-double", .error, .annotations, audience: .everyone,
    requirement: Phrase(
      fr:
        "Deux annotations du dossier n'ont pas le même nom, sauf quand la même personne réécrit la sienne",
      en:
        "No two annotations of the folder have the same name, unless the same person rewrites theirs"
    ),
    rationale: Phrase(
      fr:
        "Rien ne dirait à laquelle on répond, ni ce que l'une est pour l'autre : c'est pourquoi elles bloquent, bien que le fichier ne soit pas celui de la personne candidate.",
      en:
        "Nothing would say which one is answered, or what one is to the other: that is why they block, although the file isn't the candidate's."
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
      .rejects(annotations: ExampleFolder.opinion(on: "E1.2")).with(
        .annotating(
          ExampleFolder.opinion(#"v1" revision="2"#, on: "E1.2"),
          by: #"<auteur role="pair">Zoé Pons</auteur>"#, in: "annotations/zoe.xml")),
      .accepts(
        annotations: ExampleFolder.opinion(on: "E1.2")
          + ExampleFolder.opinion(#"v1" revision="2"#, on: "E1.2")),
      .accepts(
        annotations: ExampleFolder.remark() + ExampleFolder.remark("a2", on: "accueil/role")
      ).asModel,
    ],
    each: { $0.ownAnnotationFiles.sameNames }
  ) { pair, _ in
    Finding(
      Phrase(
        fr: "« \(pair.second.name.id) » est déjà le nom d'une autre annotation",
        en: "'\(pair.second.name.id)' is already the name of another annotation"),
      at: pair.second.name.place.attribute("id"),
      help: Phrase(
        fr: "retirez la copie, ou donnez un autre nom",
        en: "remove the copy, or give another name"),
      related: [
        (.firstTime, pair.first.name.place.attribute("id"))
      ])
  }
}

extension [AnnotationFile] {
  /// What has the name of something before, and isn't another state of it by the same person.
  fileprivate var sameNames: [(first: Entry, second: Entry)] {
    var met: [Identifier: [Entry]] = [:]
    let entries = flatMap { file in
      file.names.map { Entry(name: $0, author: file.annotator.identity) }
    }
    return entries.compactMap { entry in
      defer { met[entry.name.id, default: []].append(entry) }
      return met[entry.name.id]?.first {
        $0.name.revision == entry.name.revision || $0.author != entry.author
      }.map { ($0, entry) }
    }
  }
}

/// Something that has a name, and whose it is.
private struct Entry {
  var name: (id: Identifier, revision: Int, place: Place)
  var author: Annotator.Identity
}
