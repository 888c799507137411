import Foundation
@testable import Miroir
import MiroirFolder
import MiroirXML
import Testing
import TestSupport

/// A portfolio to mutate: its bytes, its elements with where they stand, and what the rules say of it.
struct MutationBase: Sendable {
  let name: String
  let contents: FolderContents
  let diagnostics: [Diagnostic]
  /// The référentiel that the portfolio names, if it is at hand.
  let referentiel: Referentiel?
  /// The elements, in the order of the document; the root comes first.
  let elements: [Part]

  /// An element, and where it is in the bytes.
  struct Part: Sendable {
    var element: SourceElement
    /// The place of the element around among the elements.
    var parent: Int?
    var tag: StartTag
    /// From `<` to past the last `>`.
    var range: Range<Int>
    /// Between the tags; nothing when there is one tag.
    var content: Range<Int>?

    var name: String { element.name.local }
    /// What its end tag says, if it has one.
    var endTag: Range<Int>? { content.map { $0.upperBound..<range.upperBound } }

    func attribute(_ name: String) -> StartTag.Attribute? {
      tag.attributes.first { $0.name == name }
    }
  }

  init(sample: String) throws {
    name = sample
    contents = try FolderContents(at: Project.sample(sample).path)
    let folder = PortfolioFolder(reading: contents)
    diagnostics = folder.diagnose()
    referentiel = folder.referentiel
    let document = try #require(folder.document)
    let root = try #require(document.root)
    var parts: [Part] = []
    func add(_ element: SourceElement, in parent: Int?) throws {
      let text = document.text
      let tag = try #require(StartTag(at: element.offset, in: text))
      let end = try #require(text.end(ofElementAt: element.offset))
      let content = text.content(ofElementAt: element.offset)
      let index = parts.count
      parts.append(
        Part(
          element: element, parent: parent, tag: tag, range: element.offset..<end,
          content: content))
      for child in element.children { try add(child, in: index) }
    }
    try add(root, in: nil)
    elements = parts
  }

  var bytes: [UInt8] { contents.portfolio }

  /// What its grammar says of an element.
  func declaration(of part: Part) -> ElementDeclaration? {
    Library.portfolio.elements[part.name]
  }
}
