import ArgumentParser
import Glibc
import Miroir
import MiroirFolder

/// A portfolio's folder to which annotations are added, and where they are written.
struct AnnotationStore {
  let path: String
  let language: Language
  let contents: FolderContents
  let folder: PortfolioFolder
  /// A file outside the folder, which takes the place of the folder's own.
  private let file: String?

  /// Reads a folder; with `file`, the notes that somebody keeps for themselves instead of those of the
  /// folder.
  init(at path: String, file: String?, _ console: Console, _ language: Language) throws {
    var contents = try console.attempt(language, try FolderContents(at: path))
    if let file {
      guard !file.isBelow(FolderContents.folder(at: path)) else {
        throw ValidationError(
          Phrase(
            fr: "--file nomme un fichier du dossier du portfolio : une note privée n'y reste pas",
            en: "--file names a file in the portfolio's folder: no private note stays there"),
          Phrase(fr: "choisissez un fichier ailleurs", en: "choose a file elsewhere"), language)
      }
      let bytes = try console.attempt(language, try [UInt8].notes(at: file))
      contents.annotations = bytes.map { [(.notes, $0)] } ?? []
    }
    self.path = path
    self.language = language
    self.file = file
    self.contents = contents
    folder = PortfolioFolder(reading: contents)
    guard folder.portfolio != nil else {
      throw PortfolioFolder.unreadable(path, console, language)
    }
  }

  /// Adds entries of one annotator's, and says so.
  func add(
    _ entries: [AnnotationEntry], by annotator: Annotator, _ console: Console
  ) throws {
    do {
      let merge = try AnnotationMerge(
        adding: entries, by: annotator, into: folder, privately: file != nil)
      try write(merge, console)
      let text = AnnotationsText(language: language, usesColour: false)
      console.write(text.written(merge, to: file ?? FolderContents.path(of: merge.path, at: path)))
    } catch let refusal as AnnotationRefusal {
      console.complain(refusal.message, help: refusal.help, language)
      throw ExitCode.failure
    }
  }

  /// Writes what changed.
  func write(_ merge: AnnotationMerge, _ console: Console) throws {
    guard let file else {
      return try console.attempt(language, try merge.write(into: contents, at: path))
    }
    guard let bytes = merge.bytes else { return }
    let output = Output(path: file)
    try console.attempt(
      language,
      try contents.annotations.isEmpty ? output.write(file: bytes) : output.rewrite(file: bytes))
  }
}

extension String {
  /// Whether the file would be somewhere in the folder, however both are named.
  fileprivate func isBelow(_ folder: String) -> Bool {
    let parent = String(self[..<(lastIndex(of: "/").map { index(after: $0) } ?? startIndex)])
    guard let own = (parent.isEmpty ? "." : parent).realPath, let other = folder.realPath else {
      return false
    }
    return own == other || own.hasPrefix(other.hasSuffix("/") ? other : other + "/")
  }

  private var realPath: String? {
    guard let resolved = realpath(self, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension FilePath {
  /// What notes kept outside the folder are called meanwhile.
  fileprivate static let notes: FilePath = "annotations/notes.xml"
}

extension [UInt8] {
  /// The bytes of a file of notes; nothing when there is none yet.
  fileprivate static func notes(at path: String) throws(FolderError) -> [UInt8]? {
    do throws(FolderError) {
      return try reading(fileAt: path)
    } catch {
      guard case .missing = error.reason else { throw error }
      return nil
    }
  }
}
