@testable import Miroir
import Testing

@Suite struct SourceTextTests {
  @Test func positionsCountCodePointsFromOne() {
    let text = SourceText(Array("aé𝔸\n\n\tb".utf8))
    let index = LineIndex(text)
    let positions = [0, 1, 3, 7, 8, 9, 10, 11].map { index.position(of: $0) }
    #expect(
      positions.map { [$0.line, $0.column] }
        == [[1, 1], [1, 2], [1, 3], [1, 4], [2, 1], [3, 1], [3, 2], [3, 3]])
  }

  @Test func startTagsAreFoundAgain() throws {
    let text = SourceText(Array("é <p:a  b = \"1>2\"\n c='\"'/> <d>".utf8))
    let tag = try #require(StartTag(at: 3, in: text))
    #expect(tag.name == "p:a")
    #expect(tag.attributes.map(\.name) == ["b", "c"])
    #expect(
      tag.attributes.map { String(decoding: text.bytes[$0.valueRange], as: UTF8.self) }
        == ["1>2", "\""])
    #expect(text.bytes[tag.range].last == UInt8(ascii: ">"))
  }

  @Test(arguments: ["", "<", "<a", "<a b", "<a b=", "<a b='", "</a>", "a>"])
  func whatIsNoStartTagIsNone(text: String) {
    #expect(StartTag(at: 0, in: SourceText(Array(text.utf8))) == nil)
  }
}

@Suite struct OwnTextTests {
  @Test(arguments: [
    ("<a>x</a>", 3), ("<a> \n x</a>", 6), ("<a><b>y</b> x</a>", 12), ("<a><b/>x</a>", 7),
    ("<a><!-- c --><?p x?>x</a>", 20), ("<a><![CDATA[x]]></a>", 3), ("<a b='>'>x</a>", 9),
    ("<a><b>y<c>z</c></b>&amp;</a>", 19),
  ])
  func theFirstTextOfAnElementIsFound(text: String, offset: Int) {
    #expect(SourceText(Array(text.utf8)).ownText(ofElementAt: 0) == offset)
  }

  @Test(arguments: ["<a/>", "<a></a>x", "<a><b>y</b></a>", "<a> <!-- x --> </a>", "x"])
  func anElementWithoutTextHasNone(text: String) {
    #expect(SourceText(Array(text.utf8)).ownText(ofElementAt: 0) == nil)
  }
}
