/// Something to be written into a file of annotations.
public enum AnnotationEntry: Sendable {
  case annotation(Annotation)
  case reply(Reply)
  case change(StateChange)
  case opinion(Opinion)
  case proposal(Proposal)

  /// The element that says it.
  var element: SourceElement {
    switch self {
    case .annotation(let annotation):
      .entry(
        "annotation",
        [
          ("id", annotation.id.text), ("vers", annotation.target.text),
          ("motif", annotation.motive.word), ("visibilite", annotation.visibility.word),
          ("date", annotation.date?.text), ("revision", revision(annotation.revision)),
        ],
        [annotation.anchor?.element, .entry("texte", text: annotation.text)].compactMap(\.self))
    case .reply(let reply):
      .entry(
        "reponse",
        [
          ("id", reply.id.text), ("a", reply.target.text), ("date", reply.date?.text),
          ("version", reply.versionDigest?.prefixed),
          ("revision", revision(reply.revision)),
        ],
        [.entry("texte", text: reply.text)])
    case .change(let change):
      .entry(
        "etat",
        [
          ("id", change.id.text), ("de", change.target.text), ("valeur", change.state.word),
          ("date", change.date?.text), ("version", change.versionDigest?.prefixed),
        ])
    case .opinion(let opinion):
      .entry(
        "avis",
        [
          ("id", opinion.id.text), ("competence", opinion.competence.text),
          ("valeur", opinion.value.word), ("visibilite", opinion.visibility.word),
          ("date", opinion.date?.text), ("version", opinion.versionDigest?.prefixed),
          ("revision", revision(opinion.revision)),
        ],
        [.entry("raison", text: opinion.reason)])
    case .proposal(let proposal):
      .entry(
        "proposition",
        [
          ("id", proposal.id.text), ("competence", proposal.competence.text),
          ("valeur", proposal.value.word),
          ("appuis", proposal.grounds.map(\.text).joined(separator: " ").nonEmpty),
          ("visibilite", proposal.visibility.word), ("date", proposal.date?.text),
          ("version", proposal.versionDigest?.prefixed),
          ("revision", revision(proposal.revision)),
        ],
        [.entry("raison", text: proposal.reason)])
    }
  }

  private func revision(_ number: Int) -> String? { number > 1 ? String(number) : nil }
}

extension Anchor {
  fileprivate var element: SourceElement {
    let parts = quote.map { quote in
      [
        SourceElement.entry("avant", text: quote.prefix), .entry("citation", text: quote.exact),
        .entry("apres", text: quote.suffix),
      ]
    }
    return .entry(
      "passage",
      [
        ("version", versionDigest.prefixed), ("bloc", blockDigest.prefixed),
        ("debut", quote.map { String($0.start) }),
      ], parts ?? [])
  }
}

extension SourceElement {
  fileprivate static func entry(
    _ name: String, _ attributes: [(name: String, value: String?)],
    _ children: [SourceElement] = []
  ) -> SourceElement {
    SourceElement(
      name: SourceName(namespace: AnnotationMerge.namespace, local: name),
      attributes: attributes.compactMap { attribute in
        attribute.value.map { SourceAttribute(name: SourceName(local: attribute.name), value: $0) }
      },
      content: children.map(SourceNode.element), offset: 0)
  }

  fileprivate static func entry(_ name: String, text: String) -> SourceElement {
    var element = entry(name, [])
    element.content = text.isEmpty ? [] : [.text(text)]
    return element
  }
}

extension AnnotationEntry {
  /// What every entry has.
  public struct Head: Sendable {
    /// Its name.
    public var id: Identifier
    /// Who writes it.
    public var annotator: Annotator
    /// When.
    public var date: Timestamp
    /// The digest of the portfolio that they have before them.
    public var versionDigest: SHA256Digest?

    /// Joins the parts.
    public init(
      id: Identifier, annotator: Annotator, date: Timestamp, versionDigest: SHA256Digest?
    ) {
      self.id = id
      self.annotator = annotator
      self.date = date
      self.versionDigest = versionDigest
    }
  }

  /// A remark on what is anchored.
  public static func remark(
    _ text: String, on anchor: Anchor, _ motive: Annotation.Motive, _ visibility: Visibility,
    _ head: Head
  ) -> AnnotationEntry {
    .annotation(
      Annotation(
        id: head.id, annotator: head.annotator, target: anchor.address, anchor: anchor,
        motive: motive, visibility: visibility, text: text, date: head.date, revision: 1,
        place: .unwritten))
  }

  /// An answer to an annotation or to another answer.
  public static func reply(_ text: String, to target: Identifier, _ head: Head) -> AnnotationEntry {
    .reply(
      Reply(
        id: head.id, annotator: head.annotator, target: target, text: text, date: head.date,
        versionDigest: head.versionDigest, revision: 1, place: .unwritten))
  }

  /// A change of an annotation's state.
  public static func change(
    to state: StateChange.State, of target: Identifier, _ head: Head
  ) -> AnnotationEntry {
    .change(
      StateChange(
        id: head.id, annotator: head.annotator, target: target, state: state, date: head.date,
        versionDigest: head.versionDigest, place: .unwritten))
  }

  /// An opinion on a competence.
  public static func opinion(
    _ value: Mobilisation.SelfAssessment, on competence: CompetenceCode, because reason: String,
    _ visibility: Visibility, _ head: Head
  ) -> AnnotationEntry {
    .opinion(
      Opinion(
        id: head.id, annotator: head.annotator, competence: competence, value: value,
        reason: reason, visibility: visibility, date: head.date,
        versionDigest: head.versionDigest, revision: 1, place: .unwritten))
  }
}

extension AnnotationEntry {
  /// A proposal to the jury for a competence.
  public static func proposal(
    _ value: Proposal.Value, on competence: CompetenceCode, because reason: String,
    grounds: [Address], _ visibility: Visibility, _ head: Head
  ) -> AnnotationEntry {
    .proposal(
      Proposal(
        id: head.id, annotator: head.annotator, competence: competence, value: value,
        reason: reason, grounds: grounds, visibility: visibility, date: head.date,
        versionDigest: head.versionDigest, revision: 1,
        place: .unwritten))
  }
}

extension Place {
  /// That of what stands in no document yet.
  fileprivate static let unwritten = Place(file: "", offset: 0)
}
