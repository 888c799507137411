public import Foundation

/// A JSON Schema of ours: `Tests/JSON/validate.py` holds documents against it.
public struct JSONSchema: Sendable {
  private let file: URL

  /// The schema of that file.
  public init(_ file: URL) { self.file = file }

  /// What is wrong with each of the documents, the order of their keys included.
  public func problems(in documents: [URL]) throws -> [[String]] {
    try reply(about: documents).documents
  }

  /// The keys of each definition, in order; those of the document itself are under an empty name.
  public var keys: [String: [String]] {
    get throws { try reply(about: []).keys }
  }

  private func reply(about documents: [URL]) throws -> Reply {
    try Python().reply(of: "Tests/JSON/validate.py", ([file] + documents).map(\.path))
  }

  private struct Reply: Decodable {
    var documents: [[String]]
    var keys: [String: [String]]
  }
}
