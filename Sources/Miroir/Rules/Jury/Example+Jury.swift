extension Example {
  /// The rule must object, it alone, to the session once these edits are made.
  static func rejects(sessionWith edits: [Edit]) -> Example {
    Example(edits: Edit.session + edits, isRejected: true)
  }

  /// No rule may object to the session once these edits are made.
  static func accepts(sessionWith edits: [Edit]) -> Example {
    Example(edits: Edit.session + edits, isRejected: false)
  }

  /// The rule must object, it alone, to the session with `piece` replaced.
  static func rejects(
    inSession piece: String, by other: String, and others: [Edit] = []
  ) -> Example {
    Example(
      edits: Edit.session + others
        + [.replacement(file: .session, of: piece, by: other)], isRejected: true)
  }

  /// No rule may object to the session with `piece` replaced.
  static func accepts(
    inSession piece: String, by other: String, and others: [Edit] = []
  ) -> Example {
    Example(
      edits: Edit.session + others
        + [.replacement(file: .session, of: piece, by: other)], isRejected: false)
  }

  /// The rule must object, it alone, to the president's evaluation with `piece` replaced.
  static func rejects(
    inEvaluation piece: String, by other: String, and others: [Edit] = []
  ) -> Example {
    Example(
      edits: Edit.session + others
        + [.replacement(file: ExampleFolder.evaluation, of: piece, by: other)], isRejected: true)
  }

  /// No rule may object to the president's evaluation with `piece` replaced.
  static func accepts(
    inEvaluation piece: String, by other: String, and others: [Edit] = []
  ) -> Example {
    Example(
      edits: Edit.session + others
        + [.replacement(file: ExampleFolder.evaluation, of: piece, by: other)], isRejected: false)
  }
}

extension Example.Edit {
  /// A jury's session on the example folder's portfolio, to which no rule objects.
  static let session: [Example.Edit] = [
    .bytes(file: .session, Array(ExampleFolder.sessionText.utf8)),
    .bytes(file: ExampleFolder.evaluation, Array(ExampleFolder.evaluationText(by: "astier").utf8)),
  ]

  /// Another evaluation.
  static func evaluation(
    by member: String, in file: FilePath = "evaluations/p-3c91d0.petit.xml",
    replacing piece: String = "", by other: String = ""
  ) -> Example.Edit {
    let text = ExampleFolder.evaluationText(by: member)
    return .bytes(
      file: file, Array((piece.isEmpty ? text : text.replacing(piece, with: other)).utf8))
  }

  /// A référent proposes that both competences be validated.
  static let proposals: [Example.Edit] = [
    .replacement(
      file: .session, of: #"<membre id="petit" presence"#,
      by: #"<membre id="petit" fonction="referent" presence"#), .evaluation(by: "petit"),
  ]

  /// The framework asks for a knowledge test.
  static let knowledgeTest = Example.Edit.replacement(
    file: "referentiels/exemple.xml", of: #"<regle id="stricte">"#,
    by: "<controle-de-connaissances>Un QCM par domaine.</controle-de-connaissances>"
      + #"<regle id="stricte">"#)

  /// The framework has a second rule of success.
  static let secondRule = Example.Edit.replacement(
    file: "referentiels/exemple.xml", of: "</regle>",
    by:
      #"</regle><regle id="souple" validees-au-moins="1" non-validees-par-domaine="1">Une.</regle>"#
  )

  /// The framework requires a situation in which people met.
  static let requirement = Example.Edit.replacement(
    file: "referentiels/exemple.xml", of: #"<regle id="stricte">"#,
    by: #"<exigence id="face-a-face" modalite="face-a-face">Une rencontre.</exigence>"#
      + #"<regle id="stricte">"#)
}

extension ExampleFolder {
  /// The seal that examples' deposit has.
  package static let seal: SHA256Digest = {
    let text = String(repeating: "a", count: 64)
    guard let digest = SHA256Digest(text) else { preconditionFailure("no digest: \(text)") }
    return digest
  }()

  /// Where the president's evaluation is.
  static let evaluation: FilePath = "evaluations/p-3c91d0.astier.xml"

  /// The dossier of the session.
  static let candidacy = """
    <candidat portfolio="p-3c91d0" depot="\(seal.prefixed)" identifiant="21900001"/>
    """

  /// The same, with what the session knows of it.
  static func candidacy(_ content: String) -> String {
    candidacy.dropLast(2) + ">\(content)</candidat>"
  }

  /// A session of two members on one dossier.
  static let sessionText = """
    <?xml version="1.0" encoding="UTF-8"?>
    <session xmlns="urn:miroir:session:1" version="1.0" xml:lang="fr" id="juin-2026" referentiel="exemple">
      <etablissement>Université d'exemple</etablissement>
      <nomination reference="2026-04" date="2026-03-02">Arrêté portant nomination du jury.</nomination>
      <jury>
        <membre id="astier" fonction="presidence" presence="present">
          <nom>Hélène Astier</nom>
          <qualite>maîtresse de conférences</qualite>
        </membre>
        <membre id="petit" presence="present">
          <nom>Karim Petit</nom>
          <qualite>chef de service</qualite>
        </membre>
      </jury>
      <seance date="2026-06-24" lieu="Salle des actes" mode="presentiel"/>
      <candidats>
        \(candidacy)
      </candidats>
    </session>
    """

  /// An evaluation that validates both competences.
  static func evaluationText(by member: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <evaluation xmlns="urn:miroir:evaluation:1" version="1.0" portfolio="p-3c91d0" depot="\(seal.prefixed)" jure="\(member)" date="2026-06-18">
      <jugement competence="E1.1" decision="validee"/>
      <jugement competence="E1.2" decision="validee"/>
    </evaluation>
    """
  }
}
