// The words of files of annotations, for those who write such files elsewhere than in Swift.

extension Annotator.Role {
  /// What files of annotations call it.
  package var writtenWord: String { word }
}

extension Annotation.Motive {
  /// What files of annotations call it.
  package var writtenWord: String { word }
}

extension Visibility {
  /// What files of annotations call it.
  package var writtenWord: String { word }
}

extension Mobilisation.SelfAssessment {
  /// What documents call it.
  package var writtenWord: String { word }
}

extension Proposal.Value {
  /// What files of annotations call it.
  package var writtenWord: String { word }
}
