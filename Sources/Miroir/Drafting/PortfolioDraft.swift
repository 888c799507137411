/// A portfolio to begin: nothing is written yet, and everything says what to write.
public struct PortfolioDraft: Sendable {
  /// Its opaque identifier.
  public var id: Identifier
  /// The référentiel it aims at.
  public var referentiel: Referentiel
  /// The candidate's names, the first one first, if they are known.
  var candidate: String?
  var help: DraftHelp

  /// - Parameters:
  ///   - number: What the opaque identifier is made from; at random.
  ///   - referentiel: The référentiel it aims at.
  ///   - candidate: The candidate's names, the first one first.
  ///   - help: What its comments are made from.
  public init(number: UInt32, referentiel: Referentiel, candidate: String?, help: DraftHelp) {
    id = .opaque(number)
    self.referentiel = referentiel
    self.candidate = candidate
    self.help = help
    self.help.codes = referentiel.competences.map(\.code)
  }

  /// The folder's files, with those of one's own that the portfolio was made from.
  public func files(referentiel own: [UInt8]?, guidance: [UInt8]?) -> [OutputFile] {
    let referentielPath = FilePath("referentiels/\(referentiel.id).xml")
    return [
      OutputFile(path: .portfolio, text: text), OutputFile(path: "preuves", content: .folder),
    ] + (own.map { [OutputFile(path: referentielPath, content: .bytes($0))] } ?? [])
      + (guidance.map { [OutputFile(path: "guidage/guidage.xml", content: .bytes($0))] } ?? [])
  }

  /// What `portfolio.xml` holds.
  public var text: String {
    var writer = DraftWriter(DraftLayout())
    writer.line(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    writer.comment(help.introduction(to: referentiel))
    let attributes = [
      ("xmlns", help.grammar.namespace), ("version", "1.0"), ("xml:lang", "fr"), ("id", id.text),
      ("referentiel", referentiel.id.text),
    ]
    writer.element("portfolio", attributes) { writer in
      writeBeginning(to: &writer)
      writeEvidence(to: &writer)
      writer.element("situations") { writer in
        SituationDraft(id: "situation-1", title: "", competences: []).write(to: &writer, help)
      }
      writeReview(to: &writer)
    }
    writer.line()
    writer.comment(help.competences(of: referentiel))
    return writer.text + "\n"
  }

  // MARK: - Parts

  private func writeBeginning(to writer: inout DraftWriter) {
    let names = candidate?.split(maxSplits: 1, whereSeparator: \.isWhitespace) ?? []
    writer.comment([help.paragraph(DraftHelp.date)])
    writer.line()
    writer.element("candidat") { writer in
      writer.value("prenom", names.first.map(String.init) ?? "")
      writer.value("nom", names.count > 1 ? String(names[1]) : "")
      writer.value("etablissement")
      writer.value("formation")
      writer.comment(
        [help.paragraph(DraftHelp.candidate)], help.candidateExample, help.candidateDetails)
    }
    writer.line()
    writer.comment([help.documentation(of: "presentation")])
    writer.block("presentation")
    writer.line()
  }

  private func writeEvidence(to writer: inout DraftWriter) {
    writer.element("preuves") { writer in
      writer.comment(
        [help.paragraph(DraftHelp.evidence)], help.evidenceExample, help.evidenceDetails)
    }
    writer.line()
  }

  private func writeReview(to writer: inout DraftWriter) {
    writer.line()
    writer.element("bilan") { writer in
      for block in [GuidedBlock.acquired, .limits, .transfer] { writer.block(block, help) }
    }
  }
}

extension Identifier {
  /// A portfolio's identifier, which says nothing of anybody.
  static func opaque(_ number: UInt32) -> Identifier {
    let digits = String(number, radix: 16)
    return Identifier("p-" + String(repeating: "0", count: 8 - digits.count) + digits)
  }
}
