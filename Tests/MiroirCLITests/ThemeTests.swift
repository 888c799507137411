import Foundation
import Testing
import TestSupport

/// What an establishment puts around its dossiers.
@Suite struct ThemeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func export(theme: String = "theme") throws -> Finished {
    try miroir(
      "export", Project.sample("minimal").path, "-o", "dossier", "--theme", theme, in: folder.url)
  }

  private func written(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.url.appending(path: "dossier/\(path)"))).map { Array($0) }
  }

  @Test func stylesLogoAndLegalLinesAreThere() throws {
    try folder.write(":root { --accent: #7a1f3d; }".utf8, to: "theme/style.css")
    try folder.write("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8, to: "theme/logo.svg")
    try folder.write("Une <ligne>.\r\n\nUne autre.\n".utf8, to: "theme/mentions.txt")
    let run = try export()
    #expect(run.status == 0, "\(run.errors)")
    let html = String(decoding: written("dossier.html") ?? [], as: UTF8.self)
    #expect(html.contains(":root { --accent: #7a1f3d; }</style>"))
    #expect(html.contains(#"<img class="logo" src="theme/logo.svg" alt="">"#))
    #expect(html.contains("<p>Une &lt;ligne&gt;.</p>\n<p>Une autre.</p>\n</footer>"))
    #expect(written("theme/logo.svg") == Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8))
  }

  @Test func oneFileIsEnough() throws {
    try folder.write([0x89, 0x50], to: "theme/logo.png")
    #expect(try export().status == 0 && written("theme/logo.png") == [0x89, 0x50])
  }

  @Test(arguments: [
    ("style.css", "p { color: red } </style><script>", "style.css"),
    ("autre.txt", "Rien.", "theme"),
  ])
  func aFolderThatIsNoThemeIsRefused(file: String, text: String, named: String) throws {
    try folder.write(text.utf8, to: "theme/\(file)")
    let run = try export()
    #expect(run.status == 2 && run.errors.contains(named))
    #expect(written("dossier.html") == nil)
  }

  @Test func aMissingFolderIsSaid() throws {
    let run = try export(theme: "nulle-part")
    #expect(run.status == 2 && run.errors.contains("nulle-part"))
  }
}
