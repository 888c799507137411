/// An act of adoption put into a session's document, of which every other byte stays as it was.
///
/// It writes what the jury decided; it decides nothing: the command that makes it is called by the jury.
public struct AdoptionInsertion: Sendable {
  /// The dossiers that the act adopts, in the order of the session.
  public var dossiers: [Identifier]
  private var edit: Edit
  private var text: SourceText

  /// Refuses a document that has faults, a session without a sitting, and an act without a dossier.
  public init(
    of list: ReadingList, because reason: String, in folder: PortfolioFolder
  ) throws(DraftRefusal) {
    guard let document = folder.jurySources?.session, let root = document.root,
      let session = folder.jury?.session, document.issues.isEmpty,
      let point = InsertionPoint(lastIn: root, of: document.text, step: "  ")
    else {
      throw DraftRefusal(
        Phrase(
          fr: "session.xml ne peut pas être complété tel qu'il est écrit",
          en: "session.xml can't be added to as it is written"),
        help: Phrase(
          fr: "« miroir jury check » dit pourquoi", en: "'miroir jury check' says why"),
        isTheDocuments: true)
    }
    guard let date = session.sitting?.date else {
      throw DraftRefusal(
        Phrase(
          fr: "la session ne dit pas quel jour le jury siège",
          en: "the session doesn't say on which day the jury sits"),
        help: Phrase(fr: "complétez <seance>", en: "complete <seance>"), isTheDocuments: true)
    }
    let adopted = Set(session.adoptions.flatMap(\.dossiers).map(\.portfolio))
    let chosen = session.candidates.filter {
      list.adoptable.contains($0.portfolio) && !adopted.contains($0.portfolio)
    }
    guard !chosen.isEmpty else {
      throw DraftRefusal(
        Phrase(
          fr: "aucun dossier n'a de propositions favorables et concordantes à adopter",
          en: "no dossier has favourable and concordant proposals to adopt"),
        help: Phrase(
          fr: "« miroir jury list » montre ce qui reste à lire",
          en: "'miroir jury list' shows what remains to be read"), isTheDocuments: true)
    }
    var writer = DraftWriter(point.layout)
    writer.element("adoption", [("date", date.text)]) { act in
      act.value("raison", reason)
      for candidacy in chosen {
        act.empty(
          "dossier",
          [
            ("portfolio", candidacy.portfolio.text), ("depot", candidacy.seal?.prefixed ?? ""),
          ])
      }
    }
    dossiers = chosen.map(\.portfolio)
    text = document.text
    edit = Edit(
      range: point.range, replacement: Array((point.opening + writer.text + point.closing).utf8))
  }

  /// The bytes that the document was read from, with the act in them.
  public func applied(to raw: [UInt8]) -> [UInt8] {
    raw.prefix(raw.count - text.bytes.count) + text.bytes.applying([edit])
  }
}
