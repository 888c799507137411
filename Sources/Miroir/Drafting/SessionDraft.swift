/// A jury's session to begin, or the smallest one that a deposit and its evaluations need.
public struct SessionDraft: Sendable {
  /// What papers will call it.
  public var id: Identifier
  /// The référentiel.
  public var referentiel: Identifier
  /// The members, by their short names.
  public var members: [Identifier]
  /// The dossiers.
  public var candidates: [Candidate]

  /// A dossier to enter.
  public struct Candidate: Sendable {
    /// The portfolio.
    public var portfolio: Identifier
    /// The seal of its deposit.
    public var seal: SHA256Digest
    /// The candidate's number in the establishment.
    public var number: String?

    /// Joins the parts.
    public init(portfolio: Identifier, seal: SHA256Digest, number: String?) {
      self.portfolio = portfolio
      self.seal = seal
      self.number = number
    }
  }

  /// Joins the parts.
  public init(
    id: Identifier, referentiel: Identifier, members: [Identifier], candidates: [Candidate]
  ) {
    self.id = id
    self.referentiel = referentiel
    self.members = members
    self.candidates = candidates
  }

  /// The text of `session.xml`.
  public var text: String {
    let root = element(
      "session",
      [
        ("version", "1.0"), ("id", id.text), ("referentiel", referentiel.text),
      ],
      [
        element("jury", [], members.map { element("membre", [("id", $0.text)], []) }),
        element("candidats", [], candidates.map(element)),
      ])
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + root.xml(in: "", indentation: "") + "\n"
  }

  private func element(_ candidate: Candidate) -> SourceElement {
    let number = candidate.number.map { [("identifiant", $0)] } ?? []
    return element(
      "candidat",
      [("portfolio", candidate.portfolio.text), ("depot", candidate.seal.prefixed)] + number, [])
  }

  private func element(
    _ name: String, _ attributes: [(String, String)], _ children: [SourceElement]
  ) -> SourceElement {
    SourceElement(
      name: SourceName(namespace: "urn:miroir:session:1", local: name),
      attributes: attributes.map {
        SourceAttribute(name: SourceName(local: $0.0), value: $0.1)
      },
      content: children.map { .element($0) }, offset: 0)
  }
}
