import Miroir

/// The file of a piece of evidence, as much of it as the page holds.
struct HeldFileModel {
  /// One at most of each of these.
  var pictures: [Picture] = []
  var texts: [Text] = []
  var files: [File] = []
  var notices: [String] = []

  struct Picture {
    var source: String
    var alternative: String
  }

  struct Text {
    var summary: String
    var content: String
  }

  /// A file that the page names.
  struct File {
    var isLinked: Bool
    var href: String
    /// Whether the page holds it: the link saves it then, under `saved`.
    var isHeld: Bool
    var saved: String
    var name: String
    var details: String
  }
}

extension HeldFileModel {
  /// Of no file, nothing; `bytes` are there where the page holds them, `folder` is the way to where the
  /// others are, and `otherwise` what is said of one to which there is none.
  init(
    _ file: ReviewEvidence.File?, title: String, bytes: [UInt8]?, folder: FilePath?,
    otherwise: Phrase, _ words: PageWords
  ) {
    guard let file else { return }
    pictures = file.picture(bytes, title, words).map { [$0] } ?? []
    texts = file.text(bytes, words).map { [$0] } ?? []
    let isShown = !(pictures.isEmpty && texts.isEmpty)
    let named = file.named(folder: isShown ? nil : folder, bytes, words)
    files = [named]
    let elsewhere = folder?.text.hasPrefix("../") == true ? Self.kept : Self.received
    let notice = named.isHeld ? Self.held : named.isLinked ? elsewhere : otherwise
    notices = isShown ? [] : [words(notice)]
  }

  private static let held = Phrase(
    fr: "Ce fichier est dans la page : le lien l'enregistre.",
    en: "This file is in the page: the link saves it.")

  private static let kept = Phrase(
    fr: """
      Ce fichier n'est pas dans la page : le lien l'ouvre dans le dossier du portfolio, tant que \
      tous deux restent à leur place.
      """,
    en: """
      This file isn't in the page: the link opens it in the portfolio's folder, as long as both \
      stay where they are.
      """)

  private static let received = Phrase(
    fr: "Ce fichier n'est pas dans la page : le lien l'ouvre si vous l'avez reçu avec elle.",
    en: "This file isn't in the page: the link opens it if you received it as well.")
}

extension ReviewEvidence.File {
  fileprivate func picture(
    _ bytes: [UInt8]?, _ title: String, _ words: PageWords
  ) -> HeldFileModel.Picture? {
    guard inclusion == .picture, let bytes,
      let data = PictureData(bytes, mediaType: mediaType)
    else { return nil }
    return HeldFileModel.Picture(
      source: data.text,
      alternative: words(
        Phrase(fr: "\(title) (image décrite ci-dessous)", en: "\(title) (picture described below)")
      ))
  }

  /// A text in UTF-8; what would be a program elsewhere is but its source here.
  fileprivate func text(_ bytes: [UInt8]?, _ words: PageWords) -> HeldFileModel.Text? {
    guard inclusion == .text, let bytes, let content = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let summary =
      kind == .active
      ? Phrase(fr: "Lire le code source du fichier", en: "Read the file's source")
      : Phrase(fr: "Lire le fichier", en: "Read the file")
    return HeldFileModel.Text(summary: words(summary), content: content)
  }

  /// A browser would open what is active and run it, so that isn't linked.
  fileprivate func named(
    folder: FilePath?, _ bytes: [UInt8]?, _ words: PageWords
  ) -> HeldFileModel.File {
    let held = inclusion == .download ? bytes.map { DownloadData($0).text } : nil
    let target = kind == .active ? nil : folder.map { $0.text.isEmpty ? path : $0.below(path) }
    let href = held ?? target.map { Href(file: $0).text }
    return HeldFileModel.File(
      isLinked: href != nil, href: href ?? "", isHeld: held != nil,
      saved: String(path.text.split(separator: "/").last ?? ""), name: path.text,
      details: "\(mediaType), \(words(ByteCount(bytes: size).label))")
  }
}

extension FilePath {
  fileprivate func below(_ path: FilePath) -> FilePath { FilePath(text + "/" + path.text) }
}
