/// Turns places into lines and columns, each document's lines being counted once.
final class PlaceIndex {
  private let folder: PortfolioFolder
  /// The documents by path: a jury's session has thousands of them.
  private lazy var documents = Dictionary(folder.allDocuments.map { ($0.path, $0) }) { first, _ in
    first
  }
  private var lines: [FilePath: LineIndex] = [:]
  /// The attributes of the last tag that was asked about, which is likely to come again.
  private var lastTag: (file: FilePath, offset: Int, attributes: [String: Int])?

  init(_ folder: PortfolioFolder) { self.folder = folder }

  func position(of place: Place) -> Position {
    let document = documents[place.file]
    guard let text = document?.text ?? folder.settingsText(at: place.file) else {
      return Position(line: 1, column: 1)
    }
    let index = lines[place.file] ?? LineIndex(text)
    lines[place.file] = index
    let attribute = place.attribute.flatMap { name in
      document.flatMap { offset(of: name, at: place, in: $0) }
    }
    return index.position(of: attribute ?? place.offset)
  }

  private func offset(of name: String, at place: Place, in document: SourceDocument) -> Int? {
    if lastTag?.file != place.file || lastTag?.offset != place.offset {
      let attributes = StartTag(at: place.offset, in: document.text)?.attributes ?? []
      let offsets = attributes.map { ($0.localName, $0.nameRange.lowerBound) }
      lastTag = (
        place.file, place.offset, Dictionary(offsets, uniquingKeysWith: { first, _ in first })
      )
    }
    return lastTag?.attributes[name]
  }
}

extension StartTag.Attribute {
  /// The name without its prefix.
  package var localName: String {
    name.split(separator: ":").last.map(String.init) ?? name
  }
}

extension PortfolioFolder {
  fileprivate func settingsText(at path: FilePath) -> SourceText? {
    settingsDocument.flatMap { $0.path == path ? $0.text : nil }
  }
}
