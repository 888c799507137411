public import Miroir

/// What a dossier was made from, and one digest of it all.
///
/// It covers the inputs alone, so that what is made from them may print it.
public struct Seal: Sendable, Hashable {
  /// The files, in the order of their paths.
  public var inputs: [Input]

  /// Joins the files, which must be in the order of their paths.
  package init(inputs: [Input]) { self.inputs = inputs }

  /// A file.
  public struct Input: Sendable, Hashable {
    /// Its path from the candidate's folder.
    public var path: FilePath
    /// The SHA-256 of its bytes.
    public var digest: SHA256Digest

    /// Joins the parts.
    package init(path: FilePath, digest: SHA256Digest) {
      self.path = path
      self.digest = digest
    }
  }

  /// Seals a folder whose ``PortfolioFolder/inputs`` were examined, whatever the rules say of it.
  package init(of folder: PortfolioFolder) {
    self.init(of: folder, JuryAnnotations(of: folder).copies)
  }

  /// Seals the inputs that were examined, what they were read with, and of the annotations what the
  /// dossier copies: the rest of those files is no part of it.
  init(of folder: PortfolioFolder, _ annotations: [AnnotationCopy]) {
    let examined = folder.inputs.compactMap { path in
      folder.file(at: path)?.content.map { Input(path: path, digest: $0.digest) }
    }
    let copied = annotations.map { Input(path: $0.path, digest: SHA256Digest(of: $0.text)) }
    let given = folder.given.map { Input(path: $0.path, digest: SHA256Digest(of: $0.bytes)) }
    inputs = (examined + given + copied).sorted { $0.path < $1.path }
  }

  /// What `sources.txt` holds: a line for each file, its digest, two spaces, its path.
  ///
  /// A line break or a `%` of a path is percent-encoded, as in BagIt's manifests (RFC 8493, § 2.1.3).
  public var text: String {
    inputs.map { "\($0.digest)  \($0.path.text.onOneLine)\n" }.joined()
  }

  /// The SHA-256 of that text.
  public var digest: SHA256Digest { SHA256Digest(of: text) }
}

extension String {
  fileprivate var onOneLine: String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "%": text += "%25"
      case "\n": text += "%0A"
      case "\r": text += "%0D"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
