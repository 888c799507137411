/// A portfolio begun from what another one brings to another référentiel.
///
/// It holds the candidate's own words, to be rewritten for their new context; the portfolio they come
/// from stays as it is.
public struct PortfolioReuse: Sendable {
  /// What carries over, and what doesn't.
  public var carryOver: CarryOver
  /// The situations left out: nothing that carries over was mobilised in them.
  public var situationsLeft: [Identifier]
  /// The evidence left out: nothing that carries over cites it.
  public var evidenceLeft: [Identifier]
  /// The new portfolio's bytes.
  var bytes: [UInt8]
  private var evidenceFiles: [FilePath]
  private var target: Identifier

  /// Takes what carries over, through the keys that both référentiels declare.
  ///
  /// - Parameters:
  ///   - folder: The portfolio to take from.
  ///   - target: The référentiel to begin for.
  ///   - number: What the new portfolio's opaque identifier is made from; at random.
  ///   - language: The language of the marks to rewrite.
  /// - Throws: ``DraftRefusal`` for a portfolio that can't be read or isn't in UTF-8, and for a
  ///   référentiel with which its own shares nothing that it mobilised.
  public init(
    of folder: PortfolioFolder, to target: Referentiel, number: UInt32, language: Language
  ) throws(DraftRefusal) {
    guard let document = folder.document, let root = document.editableRoot,
      let portfolio = folder.portfolio, let own = folder.referentiel
    else {
      throw DraftRefusal(
        Phrase(
          fr: "le portfolio ne peut pas être repris tel qu'il est écrit",
          en: "the portfolio can't be reused as it is written"),
        help: DraftRefusal.seeCheck, isTheDocuments: true)
    }
    let carryOver = CarryOver(of: portfolio, from: own, to: target)
    guard own.id != target.id, !carryOver.carried.isEmpty else {
      throw DraftRefusal(.nothingToReuse(own.id, target.id), help: nil)
    }
    let kept = KeptParts(of: portfolio, carryOver)
    self.carryOver = carryOver
    self.target = target.id
    situationsLeft = portfolio.situations.filter { !kept.keeps($0) }.compactMap(\.id)
    evidenceLeft = portfolio.evidence.filter { !kept.keeps($0) }.compactMap(\.id)
    evidenceFiles = portfolio.evidence.filter(kept.keeps).compactMap(\.file).compactMap { file in
      guard case .present = folder.state(of: file) else { return nil }
      // One file may be written in several ways, and is copied once.
      let plain = file.partsInsideFolder.map { FilePath($0.joined(separator: "/")) }
      return plain == .portfolio ? nil : plain
    }
    let editor = ReuseEditor(
      text: document.text, target: target, id: .opaque(number), language: language)
    bytes = document.text.bytes.applying(
      editor.edits(of: root, portfolio, carryOver, kept))
  }

  /// What is written before each text to be rewritten.
  static let mark = Phrase(
    fr: "À réécrire : ce texte vient d'un autre certificat ; dire ce qu'il montre dans celui-ci.",
    en: "To be rewritten: this text comes from another certificate; say what it shows in this one.")

  /// The comment that says so.
  static func markComment(in language: Language) -> String { "<!-- \(mark.text(in: language)) -->" }

  /// The new folder's files; those to copy are the first folder's.
  public func files(referentiel own: [UInt8]?) -> [OutputFile] {
    let copies = Set(evidenceFiles).sorted().map { OutputFile(path: $0, content: .copy(of: $0)) }
    let referentiel = own.map {
      [OutputFile(path: FilePath("referentiels/\(target).xml"), content: .bytes($0))]
    }
    return [
      OutputFile(path: .portfolio, content: .bytes(bytes)),
      OutputFile(path: "preuves", content: .folder),
    ] + copies + (referentiel ?? [])
  }
}

/// The parts of a portfolio that go into another: those that carry over, and what they cite.
private struct KeptParts {
  private var offsets: Set<Int>
  private var cited: Set<Identifier>
  private var onlyLeft: Set<Identifier>

  init(of portfolio: Portfolio, _ carryOver: CarryOver) {
    let carried = carryOver.carried.map(\.mobilisation)
    offsets = Set(carried.map(\.place.offset))
    // What a cross-reference leads to stays, or it would lead nowhere.
    cited = Set(carried.flatMap(\.evidence)).union(portfolio.references.compactMap(\.to))
    onlyLeft = Set(carryOver.left.flatMap(\.evidence)).subtracting(cited)
  }

  func keeps(_ situation: Situation) -> Bool {
    situation.mobilisations.contains { offsets.contains($0.place.offset) }
      || situation.id.map(cited.contains) == true
  }

  func keeps(_ evidence: Evidence) -> Bool { evidence.id.map(onlyLeft.contains) != true }
}

private struct ReuseEditor {
  let text: SourceText
  let target: Referentiel
  let id: Identifier
  let language: Language

  func edits(
    of root: SourceElement, _ portfolio: Portfolio, _ carryOver: CarryOver, _ kept: KeptParts
  ) -> [Edit] {
    let codes = Dictionary(
      carryOver.carried.compactMap { carried in
        carried.mobilisation.competence.map { ($0, carried.code) }
      }
    ) { first, _ in first }
    let removed =
      carryOver.left.map(\.place) + portfolio.situations.filter { !kept.keeps($0) }.map(\.place)
      + portfolio.evidence.filter { !kept.keeps($0) }.map(\.place)
    let general = [portfolio.presentation?.place, portfolio.review?.place].compactMap(\.self)
    let marks = general.map { mark(at: $0.offset) }
    let analyses = portfolio.situations.flatMap(\.analyses)
    return rootEdits(root) + removed.compactMap(removal) + marks
      + carryOver.carried.flatMap { mobilisationEdits($0) }
      + analyses.flatMap { analysisEdits($0, codes) }
  }

  private func rootEdits(_ root: SourceElement) -> [Edit] {
    let tag = StartTag(at: root.offset, in: text)
    return set("id", to: id.text, in: tag) + set("referentiel", to: target.id.text, in: tag)
      + remove("date", in: tag)
  }

  /// The new code; the title was the other référentiel's, and the opinion that of another context.
  private func mobilisationEdits(_ carried: CarryOver.Carried) -> [Edit] {
    let offset = carried.mobilisation.place.offset
    let tag = StartTag(at: offset, in: text)
    return [mark(at: offset)] + set("competence", to: carried.code.text, in: tag)
      + remove("intitule", in: tag)
      + remove("auto-evaluation", in: tag)
  }

  /// An analysis of competences names those that carry over; without any, it is the situation's.
  private func analysisEdits(
    _ analysis: Analysis, _ codes: [CompetenceCode: CompetenceCode]
  ) -> [Edit] {
    guard !analysis.competences.isEmpty else { return [] }
    let tag = StartTag(at: analysis.place.offset, in: text)
    let known = analysis.competences.compactMap { codes[$0]?.text }
    return known.isEmpty
      ? remove("competences", in: tag)
      : set("competences", to: known.joined(separator: " "), in: tag)
  }

  /// A comment on a line of its own before the element at `offset`.
  private func mark(at offset: Int) -> Edit {
    let layout = text.bytes[text.lineStart(of: offset)..<offset]
    let indentation = layout.allSatisfy(\.isXMLSpace) ? Array(layout) : []
    let comment = Array((PortfolioReuse.markComment(in: language) + "\n").utf8)
    return Edit(inserting: comment + indentation, at: offset)
  }

  // MARK: - Pieces of the document

  private func set(_ name: String, to value: String, in tag: StartTag?) -> [Edit] {
    guard let attribute = tag?.attributes.first(where: { $0.name == name }) else { return [] }
    return [Edit(attribute.valueRange, Array(value.utf8))]
  }

  /// Removes an attribute with the white space before it.
  private func remove(_ name: String, in tag: StartTag?) -> [Edit] {
    guard let attribute = tag?.attributes.first(where: { $0.name == name }) else { return [] }
    let start = startOfSpace(before: attribute.nameRange.lowerBound)
    return [Edit(start..<(attribute.valueRange.upperBound + 1), [])]
  }

  /// Removes an element with the white space before it.
  private func removal(_ place: Place) -> Edit? {
    var walk = MarkupWalk(text, from: place.offset)
    while let piece = walk.next() {
      let isEnd =
        piece.kind == .closing ? piece.depth == 1 : piece.kind == .empty && piece.depth == 0
      if isEnd { return Edit(startOfSpace(before: place.offset)..<piece.range.upperBound, []) }
    }
    return nil
  }

  private func startOfSpace(before offset: Int) -> Int {
    let other = text.bytes[..<offset].lastIndex { !$0.isXMLSpace }
    return other.map { $0 + 1 } ?? offset
  }
}

extension Phrase {
  fileprivate static func nothingToReuse(_ own: Identifier, _ target: Identifier) -> Phrase {
    Phrase(
      fr: "rien de ce portfolio (\(own)) n'est repris par une clé transversale de \(target)",
      en: "nothing of this portfolio (\(own)) carries over to \(target) by a transversal key")
  }
}
