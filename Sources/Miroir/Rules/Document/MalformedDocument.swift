extension Rule {
  static let malformedDocument = Rule(
    "xml-mal-forme", .error, .document,
    requirement: Phrase(
      fr: "Le document est du XML bien formé",
      en: "The document is well-formed XML"),
    rationale: Phrase(
      fr: "Tant que les balises ne s'emboîtent pas, aucun logiciel ne peut lire le reste.",
      en: "As long as tags don't nest, no software can read the rest."),
    fix: Phrase(
      fr: "Corriger à l'endroit indiqué, puis relancer la vérification.",
      en: "Mend the place shown, then check again."),
    source: "XML 1.0 (W3C), § 2.1",
    examples: [
      .rejects(
        replacing: #"<preuve id="charte" nature="production""#,
        by: #"<preuve id="charte" id="charte" nature="production""#),
      .rejects(bytes: []),
      .rejects(replacing: "</portfolio>", by: "</portfolio>\n<portfolio/>"),
      .accepts(replacing: "</portfolio>", by: "</portfolio>\n<!-- fin -->"),
    ],
    each: { $0.faults }
  ) { found, _ in
    guard case .notWellFormed(let reason) = found.fault else { return nil }
    let help = reason.help(in: found.place.file)
    return Finding(reason.message, at: found.place, help: help)
  }
}

extension Malformation {
  fileprivate var message: Phrase {
    switch self {
    case .empty: Phrase(fr: "le fichier est vide", en: "the file is empty")
    case .truncated:
      Phrase(fr: "le document s'arrête avant la fin", en: "the document stops before its end")
    case .noRoot:
      Phrase(
        fr: "le document ne commence pas par une balise",
        en: "the document doesn't begin with a tag")
    case .contentAfterRoot:
      Phrase(
        fr: "quelque chose suit la dernière balise fermante",
        en: "something follows the last closing tag")
    case .forbiddenCharacter:
      Phrase(
        fr: "un caractère invisible n'a pas sa place dans du XML",
        en: "XML doesn't admit an invisible character that stands here")
    case .repeatedAttribute:
      Phrase(fr: "un attribut est écrit deux fois", en: "an attribute is written twice")
    case .brokenTag:
      Phrase(
        fr: "une balise n'est pas écrite comme une balise",
        en: "a tag isn't written as tags are")
    case .tooDeep:
      Phrase(
        fr: "plus de 256 éléments sont emboîtés les uns dans les autres",
        en: "more than 256 elements are nested in one another")
    case .undeclaredPrefix:
      Phrase(
        fr: "le préfixe devant « : » n'est déclaré nulle part",
        en: "the prefix before ':' is declared nowhere")
    case .brokenMarkup:
      Phrase(
        fr: "un commentaire, une section CDATA ou une instruction n'est pas écrit comme il se doit",
        en: "a comment, a CDATA section or an instruction isn't written as it should be")
    case .otherFormat(let format): format.message
    case .attributeWithoutValue:
      Phrase(fr: "un attribut n'a pas de valeur", en: "an attribute has no value")
    case .sectionEndInText:
      Phrase(fr: "« ]]> » est écrit dans le texte", en: "']]>' stands in the text")
    case .hyphensInComment:
      Phrase(
        fr: "un commentaire contient deux tirets de suite, ou un autre commentaire",
        en: "a comment holds two hyphens in a row, or another comment")
    case .lateDeclaration:
      Phrase(
        fr: "quelque chose précède <?xml …?>, ne serait-ce qu'une ligne vide",
        en: "something comes before <?xml …?>, if only a blank line")
    case .missingSpace:
      Phrase(
        fr: "il manque une espace entre deux attributs",
        en: "a space is missing between two attributes")
    case .other(let code):
      Phrase(
        fr: "le XML n'est pas bien formé (code \(code) de libxml2)",
        en: "the XML isn't well-formed (libxml2's code \(code))")
    }
  }

  fileprivate func help(in file: FilePath) -> Phrase {
    switch self {
    case .empty:
      Phrase(
        fr: "vérifiez que c'est le bon fichier, ou reprenez une copie de sauvegarde",
        en: "make sure this is the right file, or go back to a backup")
    case .truncated:
      Phrase(
        fr: "reprenez une copie complète, ou fermez les balises encore ouvertes",
        en: "go back to a complete copy, or close the tags that are still open")
    case .noRoot:
      Phrase(
        fr: "écrivez d'abord <\(file.rootName) xmlns=\"urn:miroir:\(file.rootName):1\" …>",
        en: "begin with <\(file.rootName) xmlns=\"urn:miroir:\(file.rootName):1\" …>")
    case .contentAfterRoot:
      Phrase(
        fr: "déplacez-le à l'intérieur, ou supprimez-le",
        en: "move it inside, or delete it")
    case .forbiddenCharacter:
      Phrase(
        fr: "effacez le caractère à cet endroit et tapez-le de nouveau",
        en: "delete the character there and type it again")
    case .repeatedAttribute: Phrase(fr: "gardez-en un seul", en: "keep one of them")
    case .otherFormat:
      Phrase(
        fr: "écrivez portfolio.xml dans un éditeur de texte (VS Code, Bloc-notes, oXygen)",
        en: "write portfolio.xml in a text editor (VS Code, Notepad, oXygen)")
    case .attributeWithoutValue:
      Phrase(
        fr: "écrivez nom=\"valeur\", ou supprimez-le", en: "write name=\"value\", or delete it")
    case .sectionEndInText: Phrase(fr: "écrivez « ]]&gt; »", en: "write ']]&gt;'")
    case .hyphensInComment:
      Phrase(
        fr: "remplacez « -- » par un seul tiret, ou supprimez le commentaire intérieur",
        en: "replace '--' by one hyphen, or delete the inner comment")
    case .lateDeclaration:
      Phrase(
        fr: "<?xml …?> doit être au tout début du fichier, et n'y être qu'une fois",
        en: "<?xml …?> must stand at the very beginning of the file, and once only")
    case .missingSpace:
      Phrase(fr: "ajoutez une espace", en: "add a space")
    case .brokenTag, .brokenMarkup, .other:
      Phrase(
        fr: "comparez avec une balise voisine qui, elle, est juste",
        en: "compare with a tag nearby that is right")
    case .tooDeep:
      Phrase(
        fr: "fermez les éléments avant d'en ouvrir d'autres",
        en: "close elements before you open others")
    case .undeclaredPrefix:
      Phrase(
        fr: "supprimez le préfixe, ou déclarez-le par xmlns:…",
        en: "remove the prefix, or declare it with xmlns:…")
    }
  }
}

extension OtherFormat {
  fileprivate var message: Phrase {
    switch self {
    case .archive:
      Phrase(
        fr: "ce n'est pas du XML, mais un fichier Word ou LibreOffice, ou une archive ZIP",
        en: "this isn't XML, but a Word or LibreOffice file, or a ZIP archive")
    case .pdf: Phrase(fr: "ce n'est pas du XML, mais un PDF", en: "this isn't XML, but a PDF")
    case .richText:
      Phrase(fr: "ce n'est pas du XML, mais un fichier RTF", en: "this isn't XML, but an RTF file")
    }
  }
}

extension FilePath {
  /// The name of the root that a document at this path has.
  fileprivate var rootName: String { self == .portfolio ? "portfolio" : "referentiel" }
}
