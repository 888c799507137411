import ArgumentParser
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
      let merge = try AnnotationMerge(adding: entries, by: annotator, into: folder)
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
