import Foundation
import Miroir
import MiroirFolder
import MiroirXML
import Testing
import TestSupport

/// Start tags stand where an independent tokenizer, in Python, sees them.
@Suite struct PositionTests {
  @Test(arguments: Project.samples)
  func everyElementOfASample(_ sample: String) throws {
    let file = Project.sample(sample).appending(path: "portfolio.xml")
    try expectSamePositions(in: file, atLeast: 25)
  }

  @Test func windowsLineEndsMarksTabsAndAstralCharacters() throws {
    let folder = try TemporaryFolder()
    let text = """
      <?xml version="1.0"?>\r
      <!-- é 𝔸 <faux/> -->\r
      <portfolio xmlns="urn:miroir:portfolio:1"\r
      \t referentiel='a>b' id="𝔸𝔹">\t<candidat\t><nom>É𝔸</nom\t></candidat>\r
      <presentation>œ <![CDATA[<p>]]> 𝄞<em >x</em><p\r
      >y</p></presentation><bilan/>\r
      <?note <p> ?></portfolio>\r
      """
    let plain = try folder.write(text.utf8, to: "plain.xml")
    let marked = try folder.write([0xEF, 0xBB, 0xBF] + Array(text.utf8), to: "marked.xml")
    try expectSamePositions(in: plain, atLeast: 7)
    try expectSamePositions(in: marked, atLeast: 7)
  }

  @Test func longAttributesAndManyLines() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<70_000).map { "<preuve id=\"p\($0)\" fichier=\"é\"/>" }
    let long = String(repeating: "œuvre ", count: 20_000)
    let text =
      "<portfolio referentiel=\"\(long)\"><preuves>\n" + lines.joined(separator: "\n")
      + "</preuves></portfolio>"
    try expectSamePositions(in: try folder.write(text.utf8, to: "long.xml"), atLeast: 70_002)
  }

  private func expectSamePositions(in file: URL, atLeast count: Int) throws {
    let document = SourceDocument(
      reading: Array(try Data(contentsOf: file)), at: "portfolio.xml", grammar: Library.portfolio)
    let index = LineIndex(document.text)
    let root = try #require(document.root)
    let ours = root.withDescendants.map { element in
      let position = index.position(of: element.offset)
      let name = StartTag(at: element.offset, in: document.text)?.name ?? element.name.local
      return "\(name) \(position.line) \(position.column)"
    }
    let script = Project.root.appending(path: "Tests/MiroirXMLTests/tokenizer.py").path
    let theirs = try run("python3", [script, file.path])
    #expect(theirs.status == 0, "\(theirs.errors)")
    #expect(ours == theirs.output.split(separator: "\n").map(String.init))
    #expect(ours.count >= count)
  }
}

extension SourceElement {
  fileprivate var withDescendants: [SourceElement] {
    [self] + children.flatMap(\.withDescendants)
  }
}
