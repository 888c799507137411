extension PortfolioFolder {
  /// Anchors words of the block at `address`, or all that stands there.
  public func anchor(
    _ address: Address, quoting words: String?, occurrence: Int? = nil
  ) throws(AnchorError) -> Anchor {
    guard let portfolio, let text = annotationSources?.text(of: portfolio) else {
      throw .noSuchAddress
    }
    guard let words else { return try Anchor(wholeOf: address, in: text) }
    return try Anchor(quoting: words, occurrence: occurrence, of: address, in: text)
  }
}

extension AnchorError {
  /// Why, and what to do.
  public func explanation(
    at address: Address, in folder: PortfolioFolder
  ) -> (message: Phrase, help: Phrase?) {
    switch self {
    case .noSuchAddress:
      let known = folder.portfolio.flatMap { folder.annotationSources?.text(of: $0) }?.blocks ?? []
      return (
        Phrase(
          fr: "rien n'est écrit à l'adresse « \(address) »",
          en: "nothing is written at the address '\(address)'"),
        .suggesting(known.map(\.address.text).nearest(to: address.text), among: [])
          ?? Phrase(
            fr: "« miroir check » donne les adresses entre parenthèses",
            en: "'miroir check' gives addresses between parentheses")
      )
    case .emptyQuote:
      return (Phrase(fr: "la citation est vide", en: "the quotation is empty"), nil)
    case .quoteNotFound:
      return (
        Phrase(
          fr: "ces mots ne sont pas à l'adresse « \(address) »",
          en: "these words aren't at the address '\(address)'"),
        Phrase(
          fr: "recopiez-les tels qu'ils y sont écrits", en: "copy them as they are written there")
      )
    case .quoteRepeated(let count):
      return (
        Phrase(
          fr: "ces mots sont \(count) fois à l'adresse « \(address) »",
          en: "these words are \(count) times at the address '\(address)'"),
        Phrase(
          fr: "citez-en davantage, ou dites lesquels : --occurrence 1",
          en: "quote more, or say which: --occurrence 1")
      )
    }
  }
}

extension AnnotationRefusal {
  /// What is so.
  public var message: Phrase {
    switch self {
    case .notAnnotations:
      Phrase(
        fr: "ce n'est pas un fichier d'annotations, ou quelque chose n'y a pas de nom",
        en: "this is no file of annotations, or something in it has no name")
    case .otherPortfolio(let found?, let own?):
      Phrase(
        fr: "ces annotations portent sur le portfolio « \(found) », et celui-ci est « \(own) »",
        en: "these annotations are about the portfolio '\(found)', and this one is '\(own)'")
    case .otherPortfolio(nil, _):
      Phrase(
        fr: "ces annotations ne disent pas sur quel portfolio elles portent",
        en: "these annotations don't say which portfolio they are about")
    case .otherPortfolio(_, nil):
      Phrase(
        fr: "le portfolio n'a pas d'id : on ne saurait pas ce qui est annoté",
        en: "the portfolio has no id: nobody would know what is annotated")
    case .nobody:
      Phrase(
        fr: "ces annotations ne disent pas de qui elles sont, ou en quelle qualité",
        en: "these annotations don't say whose they are, or in what capacity")
    case .privateNotes:
      Phrase(
        fr: "ce sont des notes privées : la personne qui les a écrites les garde pour elle",
        en: "these are private notes: whoever wrote them keeps them to themselves")
    case .notPrivate:
      Phrase(
        fr: "ce fichier n'est pas un fichier de notes privées : d'autres peuvent le lire",
        en: "this file isn't one of private notes: others may read it")
    case .unreadable(let file):
      Phrase(
        fr: "« \(file) » ne peut pas être complété tel qu'il est écrit",
        en: "'\(file)' can't be added to as it is written")
    }
  }

  /// What to do.
  public var help: Phrase? {
    switch self {
    case .unreadable: DraftRefusal.seeCheck
    case .otherPortfolio(_, nil):
      Phrase(
        fr: "ajoutez id=\"…\" à <portfolio>", en: "add id=\"…\" to <portfolio>")
    case .privateNotes:
      Phrase(
        fr: "pour en transmettre une, écrivez-la par « miroir annotate » sans --file",
        en: "to pass one on, write it with 'miroir annotate' without --file")
    case .notPrivate:
      Phrase(
        fr: "donnez à --file le nom d'un fichier qui n'existe pas encore",
        en: "give --file the name of a file that isn't there yet")
    case .notAnnotations, .otherPortfolio, .nobody: nil
    }
  }
}
