import Miroir

/// The page of a paper.
struct PaperPage: Page {
  static let template = "paper/page"
  /// A paper is given away as one file: its logo is in it.
  static let pictures = "data:"

  var title: String
  /// One at most.
  var logo: [String]
  var kicker: String
  var heading: String
  /// One at most.
  var subject: [Paper.Line]
  var references: [LabelledText]
  var blocks: [Paper.Block]
  var closing: [Paper.Line]
  var legal: [String]

  init(_ paper: Paper, theme: Theme) {
    title = paper.title
    logo = [theme.logo?.data].compactMap(\.self)
    kicker = paper.kicker
    heading = paper.heading
    subject = [paper.subject].compactMap(\.self)
    references = paper.references
    blocks = paper.blocks
    closing = paper.closing
    legal = theme.legalLines
  }
}

extension OutputFile {
  /// The picture, as an address that holds it.
  fileprivate var data: String? {
    guard case .bytes(let bytes) = content else { return nil }
    // An image element runs no script of a drawing's.
    if path.text.hasSuffix(".svg") { return PictureData(drawing: bytes).text }
    return PictureData(bytes, mediaType: path.text.hasSuffix(".jpg") ? "image/jpeg" : "image/png")?
      .text
  }
}
