private import Glibc
public import Miroir

extension Theme {
  /// Reads an establishment's folder: `style.css`, `logo.png`, `logo.svg` or `logo.jpg`, and
  /// `mentions.txt`, of which one at least is there.
  public init(at path: String) throws(FolderError) {
    guard access(path, F_OK) == 0 else { throw FolderError(path: path, reason: .missing) }
    var files: [GivenDocument] = []
    for known in [Self.sheet] + Self.logos + [Self.lines] {
      let file = path + "/" + known.text.dropFirst(Self.folder.count)
      guard access(file, F_OK) == 0 else { continue }
      // A second logo would be left aside.
      guard !Self.logos.contains(known) || !files.contains(where: { Self.logos.contains($0.path) })
      else { continue }
      files.append(GivenDocument(path: known, bytes: try [UInt8].reading(fileAt: file)))
    }
    guard !files.isEmpty else { throw FolderError(path: path, reason: .notATheme) }
    guard let theme = Theme(files) else {
      throw FolderError(path: path + "/style.css", reason: .notAStyleSheet)
    }
    self = theme
  }
}
