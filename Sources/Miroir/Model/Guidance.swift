/// Words that help a beginner with a référentiel's competences: ours, not the official texts'.
public struct Guidance: Sendable {
  /// The competences, in order.
  public var competences: [CompetenceGuidance]

  /// What helps with that competence.
  public func competence(_ code: CompetenceCode) -> CompetenceGuidance? {
    competences.first { $0.code == code }
  }
}

/// Words that help with one competence.
public struct CompetenceGuidance: Sendable {
  /// Its code.
  public var code: CompetenceCode
  /// What it is about, in plain words.
  public var explanation: String
  /// Two or three questions to ask oneself.
  public var questions: [String]
  /// What is often mistaken for it.
  public var confusion: String?
}

extension Guidance {
  /// Reads the guidance of a référentiel from a tree.
  public init(reading root: SourceElement) {
    competences = root.children(named: "competence").map { competence in
      CompetenceGuidance(
        code: CompetenceCode(competence.attribute("code") ?? ""),
        explanation: competence.child("explication")?.value ?? "",
        questions: competence.children(named: "question").compactMap(\.value),
        confusion: competence.child("confusion")?.value)
    }
  }
}
