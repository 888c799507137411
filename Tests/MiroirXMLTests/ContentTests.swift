import Miroir
import MiroirXML
import Testing

@Suite struct ContentTests {
  @Test func textAndElementsKeepTheirOrder() throws {
    let root = try #require(read(portfolio("un <em>deux</em> trois <p>quatre</p>")).root)
    let presentation = try #require(root.children.first)
    let parts = presentation.content.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): "<\(element.name.local)>\(element.text)"
      }
    }
    #expect(parts == ["un ", "<em>deux", " trois ", "<p>quatre"])
  }

  @Test(arguments: [
    ("R&amp;D", "R&D"), ("a &lt; b &gt; c", "a < b > c"), ("&quot;&apos;", "\"'"),
    ("&#233;&#xE9;&#x1D538;", "éé𝔸"), ("<![CDATA[R&D <p>]]>", "R&D <p>"),
    ("a<!-- b -->c", "ac"), ("a<?b c?>d", "ad"), ("a\r\nb", "a\nb"),
  ])
  func textIsDecoded(written: String, meant: String) throws {
    let root = try #require(read(portfolio(written)).root)
    #expect(root.children.first?.text == meant)
  }

  @Test(arguments: [
    ("R&amp;D", "R&D"), ("&#38;&#38;amp;", "&&amp;"), ("a &lt; b", "a < b"), ("&#233;", "é"),
    ("a\n\tb", "a  b"), ("a&#10;b", "a\nb"), ("l'&quot;a&quot;", "l'\"a\""),
  ])
  func attributesAreDecoded(written: String, meant: String) throws {
    let root = try #require(
      read("<portfolio xmlns=\"urn:miroir:portfolio:1\" referentiel=\"\(written)\"/>").root)
    #expect(root.attribute("referentiel") == meant)
  }

  @Test func namesCarryTheirNamespace() throws {
    let text = """
      <m:portfolio xmlns:m="urn:miroir:portfolio:1" referentiel="x" xml:lang="fr"><m:bilan/>\
      <m:extensions><autre xmlns="urn:autre" a="1"/></m:extensions></m:portfolio>
      """
    let document = read(text)
    let root = try #require(document.root)
    #expect(document.faults == [])
    #expect(root.name == SourceName(namespace: "urn:miroir:portfolio:1", local: "portfolio"))
    #expect(
      root.attributes.map(\.name.namespace) == ["", "http://www.w3.org/XML/1998/namespace"])
    #expect(
      root.children.last?.children.first?.name == SourceName(namespace: "urn:autre", local: "autre")
    )
  }

  @Test func namespacesAreDecoded() throws {
    let root = try #require(read("<a xmlns=\"urn:x?a=1&amp;b=2\"/>").root)
    #expect(root.name.namespace == "urn:x?a=1&b=2")
  }

  /// Texts of which a part only stands in the document as it is, beyond ASCII and with the sign that
  /// libxml2 is shown in its place.
  @Test(arguments: [
    ("é ~ à", "é ~ à"), ("é&amp;à", "é&à"), ("~&#126;é", "~~é"), ("<![CDATA[é ~ <]]>à", "é ~ <à"),
    ("é\r\nà\rù", "é\nà\nù"), ("é<!-- ù -->à", "éà"), ("é<?b ù?>à", "éà"), ("]é]", "]é]"),
    ("\u{FEFF}\u{FFFD}𝔸", "\u{FEFF}\u{FFFD}𝔸"),
  ])
  func textBeyondASCIIIsKept(written: String, meant: String) throws {
    let document = read(portfolio(written))
    #expect(document.faults == [])
    #expect(document.root?.children.first?.text == meant)
  }

  @Test(arguments: [
    ("é ~", "é ~"), ("é &amp; à", "é & à"), ("é\nà", "é à"), ("&#126;é", "~é"),
  ])
  func attributesBeyondASCIIAreKept(written: String, meant: String) throws {
    let root = try #require(read("<a b=\"\(written)\"/>").root)
    #expect(root.attribute("b") == meant)
  }

  @Test func namesBeyondASCIIAreKept() throws {
    let root = try #require(read("<é à='1' xmlns='urn:x'><ù/></é>").root)
    #expect(root.name == SourceName(namespace: "urn:x", local: "é"))
    #expect(root.attributes.map(\.name.local) == ["à"])
    #expect(root.children.map(\.name.local) == ["ù"])
  }

  /// What no name, reference or text may hold, whatever stands for it.
  @Test(arguments: ["<é></à>", "<a>&é;</a>", "<a>é\u{FFFE}</a>", "<a>é\u{FFFF}</a>", "<?é~?><a/>"])
  func whatIsNotWellFormedBeyondASCIIIsRefused(text: String) {
    #expect(read(text).root == nil)
  }
}
