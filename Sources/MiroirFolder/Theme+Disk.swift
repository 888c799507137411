private import Glibc
public import Miroir

extension Theme {
  /// Reads an establishment's folder: `style.css`, `logo.png`, `logo.svg` or `logo.jpg`, and
  /// `mentions.txt`, of which one at least is there.
  public init(at path: String) throws(FolderError) {
    func bytes(_ name: String) throws(FolderError) -> [UInt8]? {
      let file = path + "/" + name
      guard access(file, F_OK) == 0 else { return nil }
      return try [UInt8].reading(fileAt: file)
    }
    guard access(path, F_OK) == 0 else { throw FolderError(path: path, reason: .missing) }
    self.init()
    var isEmpty = true
    if let sheet = try bytes("style.css") {
      isEmpty = false
      // Only `</style` could end the sheet early, but none has a reason to hold `</`.
      guard let text = String(validating: sheet, as: UTF8.self), !text.contains("</") else {
        throw FolderError(path: path + "/style.css", reason: .notAStyleSheet)
      }
      styles = text
    }
    for name in ["logo.png", "logo.svg", "logo.jpg"] where logo == nil {
      guard let picture = try bytes(name) else { continue }
      isEmpty = false
      logo = OutputFile(path: FilePath("theme/\(name)"), content: .bytes(picture))
    }
    if let lines = try bytes("mentions.txt") {
      isEmpty = false
      legalLines = String(decoding: lines, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map(String.init)
    }
    guard !isEmpty else { throw FolderError(path: path, reason: .notATheme) }
  }
}
