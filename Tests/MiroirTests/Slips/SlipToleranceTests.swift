import Miroir
import Testing

/// What is well-formed, or none of our business, is no slip.
@Suite struct SlipToleranceTests {
  @Test(arguments: [
    "", " \n", "Texte sans balise", "<p/>", "<p />", "<p></p >", "<p\r\n  id='a'\r\n>b</p\r\n>",
    "\u{FEFF}<p>é 日本 😀</p>",
    "<p>« oui » “non” ‘si’ l’eau l'eau \"oui\" > = / é</p>",
    "<p intitule=\"« oui » “non” l’eau\" nature='dit \"oui\"'/>",
    "<p intitule=\"a > b\" nature=\"/>\">c</p>", "<p intitule=\"a id=\" nature='b=\"c\"'/>",
    "<p intitule = \"x\"\n\tnature\n=\n'y'/>", "<p a=\"1\" b='' xml:lang=\"fr\"/>",
    "<p>&lt; &gt; &amp; &quot; &apos; &#160; &#xA0; &#xa0; &#x1F600;</p>",
    "<p a='&lt;&#10;&amp;'/>",
    "<p><!-- a & b < c <p> id=“x” &nbsp; --></p>", "<!----><p/><!-- - -->",
    "<p><![CDATA[a & b < c <p> id=“x” &nbsp; ]] > ]]></p>", "<p><![CDATA[]]></p>",
    "<?xml version=\"1.0\" encoding='UTF-8'?><p><?php if (a < b && c) { ?></p>",
    "<!DOCTYPE p [<!ENTITY a \"<b> ]>\"> <!-- ]> ' --> <!ELEMENT p ANY>]><p>b</p>",
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD\" 'x>y'><p/>",
    "<truc><machin a=\"b\"/>c</truc>", "<a:truc xmlns:a=\"urn:a\"><a:b/></a:truc>",
    "<p>a<em>b</em>c<truc>d</truc></p>", "<été>a</été>", "<_x-1.2·é>a</_x-1.2·é>",
    "<p><p><p>a</p></p></p>", "<liste><item>a<liste><item>b</item></liste></item></liste>",
    "<preuve id=\"a.B_c-1\" date=\"2026-01-20\"/>", "<preuve date=\"2026-01\" id=\"Z\"/>",
  ])
  func saysNothingOf(_ text: String) throws {
    #expect(slipsFound(in: text).isEmpty)
  }

  /// Other rules speak of these: the scanner doesn't guess.
  @Test(arguments: [
    "<p id=\"a\"nature=\"b\"/>", "<p cadre>a</p>", "<p id=\"a\" id=\"b\"/>", "<p id=\"\"/>",
    "<preuve date=\"31/02/2026\"/>", "<preuve date=\"12/01/26\"/>", "<preuve date=\"hier\"/>",
    "<preuve nature=\"12/01/2026\"/>", "<preuve preuves=\"ma charte\"/>", "<Titre>a</Titre>",
    "<résumé>a</résumé>",
  ])
  func leavesToOthers(_ text: String) {
    #expect(slipsFound(in: text).isEmpty)
  }

  @Test func bytesWhichAreNotUTF8AreOnlyBytes() {
    let bytes: [UInt8] = Array("<p nom='L\u{1}'>L".utf8) + [0xE9, 0xC2, 0xFF] + Array("a</p>".utf8)
    #expect(Slip.all(in: bytes, vocabulary: .portfolio).isEmpty)
    let tag: [UInt8] = [0x3C, 0x72, 0xF4, 0x6C, 0x65, 0x3E]
    let slips = Slip.all(in: tag + [0x26] + Array("</r".utf8), vocabulary: .portfolio)
    #expect(slips.map(\.offset) == [6, 7])
  }
}
