extension Example {
  /// The rule must object, it alone, when somebody annotated that.
  static func rejects(
    annotations entries: String, by author: String = Edit.tutor, on portfolio: String = "p-3c91d0"
  ) -> Example {
    Example(
      edits: [.annotating(entries, by: author, on: portfolio), .keepingVersion], isRejected: true)
  }

  /// No rule may object when somebody annotated that.
  static func accepts(
    annotations entries: String, by author: String = Edit.tutor, on portfolio: String = "p-3c91d0"
  ) -> Example {
    Example(
      edits: [.annotating(entries, by: author, on: portfolio), .keepingVersion], isRejected: false)
  }
}

extension Example.Edit {
  /// Who annotates in examples.
  static let tutor = #"<auteur role="tuteur">Claire Morel</auteur>"#

  /// A file of annotations that holds these entries.
  static func annotating(
    _ entries: String, by author: String = tutor, on portfolio: String = "p-3c91d0",
    in file: FilePath = "annotations/tutrice.xml", privately isPrivate: Bool = false
  ) -> Example.Edit {
    let text = """
      <annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="\(portfolio)"\
      \(isPrivate ? " portee=\"privee\"" : "")>
        \(author)
        \(entries)
      </annotations>
      """
    return .bytes(file: file, Array(text.utf8))
  }

  /// The example folder's portfolio, kept as a version that was annotated.
  static let keepingVersion = Example.Edit.bytes(
    file: FilePath(annotatedVersion: ExampleFolder.baseVersion),
    Array(ExampleFolder.basePortfolio.utf8))
}

extension ExampleFolder {
  /// The digest of its `portfolio.xml`.
  package static let baseVersion: SHA256Digest = {
    let text = "fd220624deea202cf76d46ecc8d6c65c228f3dc51ab0ff7c6c462da8b43ae644"
    guard let digest = SHA256Digest(text) else { preconditionFailure("no digest: \(text)") }
    return digest
  }()

  /// A remark on a place, or on words that stand there between others.
  static func remark(
    _ id: String = "a1", on address: String = "accueil/contexte", motive: String = "commentaire",
    quoting words: (before: String, exact: String, after: String)? = nil,
    version: String = baseVersion.prefixed
  ) -> String {
    // No block has that digest: the words themselves are looked for.
    let block = "sha256:" + String(repeating: "0", count: 64)
    let passage = words.map { words in
      """
      <passage version="\(version)" bloc="\(block)" debut="\(words.before.unicodeScalars.count)">\
      <avant>\(words.before)</avant><citation>\(words.exact)</citation>\
      <apres>\(words.after)</apres></passage>
      """
    }
    return """
      <annotation id="\(id)" vers="\(address)" motif="\(motive)" date="2026-03-02T10:15:00Z">\
      \(passage ?? "")<texte>Lesquels ?</texte></annotation>
      """
  }

  /// Words of its `accueil/contexte`.
  static let passage = (
    before: "À l'accueil, ", exact: "six bénévoles répondent",
    after: " depuis la même boîte, sans se di"
  )

  /// Words that it doesn't hold.
  static let lostPassage = (before: "", exact: "douze salariés permanents", after: "")

  /// An answer.
  static func reply(_ id: String = "r1", to target: String) -> String {
    #"<reponse id="\#(id)" a="\#(target)" date="2026-03-03T08:00:00Z"><texte>Oui.</texte></reponse>"#
  }

  /// A change of state.
  static func change(
    _ id: String = "e1", of target: String, to state: String, at hour: String = "08"
  ) -> String {
    #"<etat id="\#(id)" de="\#(target)" valeur="\#(state)" date="2026-03-04T\#(hour):00:00Z"/>"#
  }

  /// An opinion on a competence.
  static func opinion(_ id: String = "v1", on competence: String) -> String {
    """
    <avis id="\(id)" competence="\(competence)" valeur="en-cours" visibilite="candidat-et-jury" \
    date="2026-03-05T08:00:00Z"><raison>La durée reste à fixer.</raison></avis>
    """
  }

  /// A proposal to the jury.
  static func proposal(_ id: String = "p1", on competence: String) -> String {
    """
    <proposition id="\(id)" competence="\(competence)" valeur="favorable" \
    visibilite="candidat-et-jury" date="2026-03-05T08:00:00Z"><raison>La charte sert.</raison>\
    </proposition>
    """
  }
}
