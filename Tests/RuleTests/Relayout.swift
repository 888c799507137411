import Miroir

/// Ways of writing the same document otherwise.
enum Relayout: CaseIterable, Sendable {
  case windowsLineEnds, byteOrderMark, commentsAndInstructions, textBeforeTheRoot, singleQuotes

  /// The folder with its portfolio laid out otherwise; nothing where that would change the fault.
  func apply(to folder: ExampleFolder) -> ExampleFolder? {
    guard let bytes = folder.documents.first(where: { $0.path == "portfolio.xml" })?.bytes,
      let text = String(validating: bytes, as: UTF8.self), text.hasPrefix("<?xml"),
      let other = rewrite(text)
    else { return nil }
    return folder.applying(.bytes(file: "portfolio.xml", other))
  }

  private func rewrite(_ text: String) -> [UInt8]? {
    switch self {
    case .windowsLineEnds: Array(text.replacing("\n", with: "\r\n").utf8)
    case .byteOrderMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .commentsAndInstructions:
      Array(
        text.replacing(
          "  <preuves>", with: "    <!-- <preuve id=\"x\"/> & -->\n<?note a?><preuves>"
        )
        .utf8)
    case .textBeforeTheRoot:
      Array(text.replacing("?>\n", with: "?>\n<!-- é œ 𝔸 « » -->\n", maxReplacements: 1).utf8)
    case .singleQuotes:
      text.contains("<!DOCTYPE") || text.contains("é'") || text.contains(#""bénévolat""#)
        ? nil : Array(text.replacing(#"travail="individuel""#, with: "travail='individuel'").utf8)
    }
  }
}
