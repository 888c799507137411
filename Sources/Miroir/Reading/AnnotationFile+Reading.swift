extension AnnotationFile {
  /// Reads a file of annotations; nothing when its root is something else.
  ///
  /// What has no name, or none for what it is about, can't be told from anything: it is left out of
  /// the model, and the rules on its document say where it stands.
  init?(reading root: SourceElement, in file: FilePath) {
    guard root.name.local == "annotations" else { return nil }
    let author = root.child("auteur")
    self.init(
      path: file,
      portfolio: root.attribute("portfolio")?.wellFormed(.identifier).map { Identifier($0) },
      annotator: Annotator(
        name: author?.value, role: .init(word: author?.attribute("role"))),
      isPrivate: root.attribute("portee")?.xmlTrimmed == Self.privateWord,
      place: Place(file: file, offset: root.offset),
      annotatorPlace: author.map { Place(file: file, offset: $0.offset) })
    for element in root.children where element.name.namespace == root.name.namespace {
      read(element)
    }
  }

  private mutating func read(_ element: SourceElement) {
    guard let id = element.attribute("id")?.wellFormed(.identifier).map({ Identifier($0) })
    else { return }
    let entry = Entry(element: element, id: id, annotator: annotator, file: path)
    switch element.name.local {
    case "annotation":
      guard let annotation = entry.annotation else { return }
      annotations.append(annotation)
    case "reponse":
      guard let reply = entry.reply else { return }
      replies.append(reply)
    case "etat":
      guard let change = entry.change else { return }
      changes.append(change)
    case "avis":
      guard let opinion = entry.opinion else { return }
      opinions.append(opinion)
    case "proposition":
      guard let proposal = entry.proposal else { return }
      proposals.append(proposal)
    default: return
    }
    names.append((id, entry.revision, entry.place))
  }
}

/// An element of a file of annotations.
private struct Entry {
  var element: SourceElement
  var id: Identifier
  var annotator: Annotator
  var file: FilePath

  var place: Place { Place(file: file, offset: element.offset) }
  var date: Timestamp? { word("date").flatMap { Timestamp(reading: $0) } }
  var revision: Int { word("revision")?.wellFormed(.rank).flatMap { Int($0) } ?? 1 }

  var annotation: Annotation? {
    guard let target = word("vers").map({ Address($0) }) else { return nil }
    return Annotation(
      id: id, annotator: annotator, target: target,
      anchor: element.child("passage").flatMap { Anchor($0, at: target) },
      recorded: element.child("passage").flatMap { RecordedOutcome($0) },
      motive: .init(word: word("motif")) ?? .comment, visibility: visibility, text: text("texte"),
      date: date, revision: revision, place: place)
  }

  var reply: Reply? {
    guard let target = identifier("a") else { return nil }
    return Reply(
      id: id, annotator: annotator, target: target, text: text("texte"), date: date,
      versionDigest: version, revision: revision, place: place)
  }

  var change: StateChange? {
    guard let target = identifier("de"), let state = StateChange.State(word: word("valeur"))
    else { return nil }
    return StateChange(
      id: id, annotator: annotator, target: target, state: state, date: date,
      versionDigest: version, place: place)
  }

  var opinion: Opinion? {
    guard let competence, let value = Mobilisation.SelfAssessment(word: word("valeur"))
    else { return nil }
    return Opinion(
      id: id, annotator: annotator, competence: competence, value: value, reason: text("raison"),
      visibility: visibility, date: date, versionDigest: version, revision: revision, place: place)
  }

  var proposal: Proposal? {
    guard let competence, let value = Proposal.Value(word: word("valeur")) else { return nil }
    return Proposal(
      id: id, annotator: annotator, competence: competence, value: value, reason: text("raison"),
      grounds: (word("appuis") ?? "").xmlTokens.map { Address($0) }, visibility: visibility,
      date: date, versionDigest: version, revision: revision, place: place)
  }

  private var version: SHA256Digest? { word("version").flatMap { SHA256Digest($0) } }

  private var competence: CompetenceCode? {
    word("competence")?.wellFormed(.code).map { CompetenceCode($0) }
  }

  /// What isn't said to be for the jury too is for the candidate.
  private var visibility: Visibility { .init(word: word("visibilite")) ?? .candidate }

  private func word(_ name: String) -> String? { element.attribute(name)?.xmlTrimmed.nonEmpty }

  private func identifier(_ name: String) -> Identifier? {
    word(name)?.wellFormed(.identifier).map { Identifier($0) }
  }

  private func text(_ name: String) -> String { element.child(name)?.text.xmlTrimmed ?? "" }
}

extension Anchor {
  /// Reads `passage`; nothing when it doesn't say which text it was made in.
  fileprivate init?(_ element: SourceElement, at address: Address) {
    func digest(_ name: String) -> SHA256Digest? {
      element.attribute(name).flatMap { SHA256Digest($0.xmlTrimmed) }
    }
    guard let version = digest("version"), let block = digest("bloc") else { return nil }
    let start = element.attribute("debut")?.wellFormed(.rank).flatMap { Int($0) } ?? 0
    let quote = element.child("citation").map {
      Quote(
        exact: $0.text, prefix: element.child("avant")?.text ?? "",
        suffix: element.child("apres")?.text ?? "", start: start)
    }
    self.init(address: address, quote: quote, blockDigest: block, versionDigest: version)
  }
}
