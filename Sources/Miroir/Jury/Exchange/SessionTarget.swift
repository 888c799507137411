/// A session's document as an import finds it: faultless, with the elements of its dossiers at hand.
struct SessionTarget {
  /// The session.
  let session: JurySession
  /// Its référentiel.
  let referentiel: Referentiel
  /// Its dossiers.
  let register: CandidateRegister
  /// The document's text.
  let text: SourceText
  private let lines: LineIndex
  private let elements: [Int: SourceElement]
  private let outerStep: String

  /// Refuses a session that couldn't be read in full.
  init(_ folder: PortfolioFolder) throws(ExchangeRefusal) {
    guard let document = folder.jurySources?.session, document.issues.isEmpty,
      let root = document.root, let session = folder.jury?.session
    else { throw .faultySession }
    guard let referentiel = folder.referentiel else { throw .noReferentiel }
    self.session = session
    self.referentiel = referentiel
    register = CandidateRegister(session)
    text = document.text
    lines = LineIndex(document.text)
    let candidates = root.child("candidats")
    let found = candidates?.children(named: "candidat") ?? []
    elements = Dictionary(found.map { ($0.offset, $0) }) { first, _ in first }
    outerStep =
      [candidates, root].compactMap { $0?.step(in: document.text) }.first ?? DraftLayout().step
  }

  /// The line of `session.xml` that something is written on.
  func line(of place: Place) -> Int { lines.position(of: place.offset).line }

  /// An element to come into that of a dossier.
  func addition(
    of name: String, _ attributes: [(name: String, value: String)], reason: String? = nil,
    rank: Int, to candidacy: JurySession.Candidacy
  ) -> PlannedEdit.Addition? {
    elements[candidacy.place.offset].map { element in
      PlannedEdit.Addition(
        parent: element, step: element.step(in: text) ?? outerStep, name: name,
        attributes: attributes, reason: reason, rank: rank)
    }
  }

  /// Another value for an attribute that is written at a place.
  func replacement(of attribute: String, at place: Place, by value: String) -> Edit? {
    StartTag(at: place.offset, in: text)?.attributes.first { $0.name == attribute }.map {
      Edit($0.valueRange, Array(value.xmlEscaped.utf8))
    }
  }
}
