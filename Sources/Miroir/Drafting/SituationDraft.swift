/// A situation to write: its blocks, empty, each below its questions.
public struct SituationDraft: Sendable {
  /// Its short name.
  public var id: Identifier
  /// Its title, if it has one already.
  var title: String
  /// When it began, if that is known.
  var start: PartialDate?
  /// The competences to write of.
  var competences: [Referentiel.Competence]

  /// Adds the situation.
  func write(to writer: inout DraftWriter, _ help: DraftHelp) {
    let attributes = [("id", id.text)] + (start.map { [("debut", $0.text)] } ?? [])
    writer.element("situation", attributes) { writer in
      writer.comment(help.questions(for: .beforeWriting), help.situationAttributes)
      writer.value("titre", title)
      for block in Self.blocks {
        writer.line()
        writer.block(block, help)
      }
      writer.line()
      writeMobilisations(to: &writer, help)
    }
  }

  private func writeMobilisations(to writer: inout DraftWriter, _ help: DraftHelp) {
    let questions = (help.headed(.justification), help.headed(.competenceAnalysis))
    guard !competences.isEmpty else {
      // An example in a comment: no competence is claimed before somebody claims it.
      return writer.comment(
        help.mobilisationAdvice, help.mobilisationExample, help.mobilisationAttributes,
        questions.0, questions.1, help.sharedAnalysis)
    }
    writer.comment(help.evidenceAttributes, questions.0, questions.1, help.sharedAnalysis)
    for competence in competences { competence.writeMobilisation(to: &writer, help) }
  }

  /// The blocks to write, in order.
  private static let blocks: [GuidedBlock] = [
    .context, .role, .actions, .initiative, .results, .analysis,
  ]
}

extension Referentiel.Competence {
  /// Adds a mobilisation of this competence, to be written below its own questions.
  fileprivate func writeMobilisation(to writer: inout DraftWriter, _ help: DraftHelp) {
    let attributes = [("competence", code.text), ("intitule", title)]
    writer.line()
    writer.element("mobilisation", attributes) { writer in
      writer.comment(help.questions(for: code))
      writer.block("justification")
      writer.block("analyse")
    }
  }
}
