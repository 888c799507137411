/// Words that help a beginner with a portfolio: ours or an establishment's, not the official texts'.
public struct Guidance: Sendable {
  /// The référentiel whose competences it explains; it holds for all when there is none.
  public var referentiel: Identifier?
  /// What helps with the portfolio's blocks, in order.
  public var blocks: [BlockGuidance]
  /// What helps with the competences, in order.
  public var competences: [CompetenceGuidance]

  /// No words at all.
  public static let empty = Guidance(blocks: [], competences: [])

  /// What helps with that block.
  public func block(_ block: GuidedBlock) -> BlockGuidance? {
    blocks.first { $0.block == block }
  }

  /// What helps with that competence.
  public func competence(_ code: CompetenceCode) -> CompetenceGuidance? {
    competences.first { $0.code == code }
  }

  /// The same, where what `other` has of a block or a competence stands for what was there.
  public func replaced(by other: Guidance) -> Guidance {
    var guidance = self
    guidance.blocks.removeAll { other.block($0.block) != nil }
    guidance.blocks += other.blocks
    guidance.competences.removeAll { other.competence($0.code) != nil }
    guidance.competences += other.competences
    return guidance
  }
}

/// A part of a portfolio about which there is something to ask oneself.
public enum GuidedBlock: Sendable, Hashable, CaseIterable {
  /// Before a situation is written.
  case beforeWriting
  case context, role, actions, initiative, results
  /// The analysis of a situation.
  case analysis
  case justification
  /// The analysis of competences.
  case competenceAnalysis
  case acquired, limits, transfer
}

/// What one may ask oneself while writing a block.
public struct BlockGuidance: Sendable {
  /// The block.
  public var block: GuidedBlock
  var questions: [GuidanceText]
  var remarks: [GuidanceText]

  /// The questions, three at most, in `language` where there are some.
  public func questions(in language: Language) -> [String] { questions.texts(in: language) }

  /// The advice beside them, in `language` where there is some.
  public func remarks(in language: Language) -> [String] { remarks.texts(in: language) }
}

/// Words that help with one competence.
public struct CompetenceGuidance: Sendable {
  /// Its code.
  public var code: CompetenceCode
  /// What it is about, in plain words.
  public var explanation: String?
  /// Two or three questions to ask oneself.
  public var questions: [String]
  /// What is often mistaken for it.
  public var confusion: String?
}

/// A question or a remark in the language it is written in.
struct GuidanceText: Sendable, Hashable {
  var text: String
  var language: Language
}

extension [GuidanceText] {
  /// The texts in `language`; whichever there are rather than none.
  fileprivate func texts(in language: Language) -> [String] {
    let own = filter { $0.language == language }
    return (own.isEmpty ? self : own).map(\.text)
  }
}
