package import Miroir

/// What dossiers are rendered with.
package enum DossierStyle {
  /// The digest of all the templates, styles and scripts: where it is the same, so is what is rendered.
  package static let digest = SHA256Digest(
    of: Templates.files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\(SHA256Digest(of: $0.value))  \($0.key)\n" }.joined())
}
