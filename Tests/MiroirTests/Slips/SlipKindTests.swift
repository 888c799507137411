import Miroir
import Testing

/// Fragments with each kind of slip.
@Suite struct SlipKindTests {
  @Test(arguments: ampersands + lessThans + quotes + doubled + entities)
  func slipsOfCharacters(_ example: SlipCase) { check(example) }

  @Test(arguments: unclosed + misnamed + accented)
  func slipsOfTags(_ example: SlipCase) { check(example) }

  @Test(arguments: unsure)
  func slipsWithoutACertainMend(_ example: SlipCase) { check(example) }

  private func check(_ example: SlipCase) {
    #expect(slipsFound(in: example.text) == example.expected)
    #expect(afterMends(example.text) == example.mended)
  }

  static let ampersands: [SlipCase] = [
    SlipCase("<p>R‸&D</p>", .bareAmpersand, mended: "<p>R&amp;D</p>"),
    SlipCase("A ‸& B", .bareAmpersand, mended: "A &amp; B"),
    SlipCase("<p>‸&</p>", .bareAmpersand, mended: "<p>&amp;</p>"),
    SlipCase(
      "<p a='x‸&'>‸& ;</p>", .bareAmpersand, .bareAmpersand, mended: "<p a='x&amp;'>&amp; ;</p>"),
    SlipCase(
      "‸&#160 ‸&#; ‸&#xZZ; ‸&#x; ‸&#XA0;", .bareAmpersand, .bareAmpersand, .bareAmpersand,
      .bareAmpersand, .bareAmpersand, mended: "&amp;#160 &amp;#; &amp;#xZZ; &amp;#x; &amp;#XA0;"),
    SlipCase(
      "‸&#0; ‸&#xD800; ‸&#99999999999999999999;", .unknownEntity(name: "#0"),
      .unknownEntity(name: "#xD800"), .unknownEntity(name: "#99999999999999999999"),
      mended: "&amp;#0; &amp;#xD800; &amp;#99999999999999999999;"),
    SlipCase(
      "‸&eacute ‸&&amp; ‸&", .bareAmpersand, .bareAmpersand, .bareAmpersand,
      mended: "&amp;eacute &amp;&amp; &amp;"),
  ]

  static let lessThans: [SlipCase] = [
    SlipCase("<p>SpO2 ‸< 92</p>", .bareLessThan, mended: "<p>SpO2 &lt; 92</p>"),
    SlipCase(
      "<p>x‸<3 ‸<- y ‸<= z ‸<</p>", .bareLessThan, .bareLessThan, .bareLessThan,
      .bareLessThan, mended: "<p>x&lt;3 &lt;- y &lt;= z &lt;</p>"),
    SlipCase("a‸<b et c", .bareLessThan, mended: "a&lt;b et c"),
    SlipCase("<p>a‸<b et c>d</p>", .bareLessThan, mended: "<p>a&lt;b et c>d</p>"),
    SlipCase("<p>a‸<b>d</p>", .bareLessThan, mended: "<p>a&lt;b>d</p>"),
    SlipCase("<p>x‸<p et y</p>", .bareLessThan, mended: "<p>x&lt;p et y</p>"),
    SlipCase(
      "<p>p‸<0,05 et n ‸<‸< m</p>", .bareLessThan, .bareLessThan, .bareLessThan,
      mended: "<p>p&lt;0,05 et n &lt;&lt; m</p>"),
    SlipCase(
      "<p>‸<‸<oui>>, ‸<‸<le mot>>, ‸<lea@ex.fr></p>", .bareLessThan, .bareLessThan, .bareLessThan,
      .bareLessThan, .bareLessThan,
      mended: "<p>&lt;&lt;oui>>, &lt;&lt;le mot>>, &lt;lea@ex.fr></p>"),
    SlipCase("<p>si a‸<b c=3 et d>2</p>", .bareLessThan, mended: "<p>si a&lt;b c=3 et d>2</p>"),
    SlipCase(
      "<p>‸<« oui »> ‸</ ‸<! ‸<?></p>", .bareLessThan, .bareLessThan, .bareLessThan,
      .bareLessThan, mended: "<p>&lt;« oui »> &lt;/ &lt;! &lt;?></p>"),
    SlipCase(
      "<droits auteur=\"A ‸< B ‸<b>\"/>", .bareLessThan, .bareLessThan,
      mended: "<droits auteur=\"A &lt; B &lt;b>\"/>"),
    SlipCase("‸< p>Oui.‸</ p>", .bareLessThan, .bareLessThan, mended: "<p>Oui.</p>"),
    SlipCase("‸< p a='b'>Oui.‸< / p>", .bareLessThan, .bareLessThan, mended: "<p a='b'>Oui.</p>"),
    SlipCase("<p>n ‸< p > m</p>", .bareLessThan, mended: "<p>n &lt; p > m</p>"),
    SlipCase("<p>n ‸< p et q > m</p>", .bareLessThan, mended: "<p>n &lt; p et q > m</p>"),
    SlipCase("<em>a ‸</ p> b</em>", .bareLessThan, mended: "<em>a &lt;/ p> b</em>"),
  ]

  static let quotes: [SlipCase] = [
    SlipCase("<p id=‸“a”/>", .typographicQuotes(attribute: "id"), mended: "<p id=\"a\"/>"),
    SlipCase(
      "<p id = ‸«\u{A0}a\u{A0}» >b</p>", .typographicQuotes(attribute: "id"),
      mended: "<p id = \"a\" >b</p>"),
    SlipCase(
      "<p id=‸“a' b=\"c\"/>", .typographicQuotes(attribute: "id"),
      mended: "<p id='a' b=\"c\"/>"),
    SlipCase(
      "<p id=‸“a b=\"c\"/>", .typographicQuotes(attribute: "id"),
      mended: "<p id=\"a\" b=\"c\"/>"),
    SlipCase(
      "<p id=‸a” b=\"c\"/>", .typographicQuotes(attribute: "id"),
      mended: "<p id=\"a\" b=\"c\"/>"),
    SlipCase(
      "<p id=‸“a” nature=‸‘b’>c</p>", .typographicQuotes(attribute: "id"),
      .typographicQuotes(attribute: "nature"), mended: "<p id=\"a\" nature=\"b\">c</p>"),
    SlipCase(
      "<p>“Il” <em a=‸“b>c”>«\u{A0}d\u{A0}»</em></p>", .typographicQuotes(attribute: "a"),
      mended: "<p>“Il” <em a=\"b>c\">«\u{A0}d\u{A0}»</em></p>"),
    SlipCase(
      "<preuve ‸id=\"charte nature=\"x\"/>", .missingQuote(attribute: "id"),
      mended: "<preuve id=\"charte\" nature=\"x\"/>"),
    SlipCase(
      "<preuve ‸id=\"charte nature='x'/>", .missingQuote(attribute: "id"),
      mended: "<preuve id=\"charte\" nature='x'/>"),
    SlipCase(
      "<preuve ‸fichier=\"a.pdf>\n<titre>Le \"vrai\"</titre>\n<lien href=\"x\"/></preuve>",
      .missingQuote(attribute: "fichier"),
      mended: "<preuve fichier=\"a.pdf\">\n<titre>Le \"vrai\"</titre>\n<lien href=\"x\"/></preuve>"),
    SlipCase(
      "<p ‸id='a>l'eau, d'abord</p>", .missingQuote(attribute: "id"),
      mended: "<p id='a'>l'eau, d'abord</p>"),
    SlipCase(
      "<p ‸auteur=L. Ferrand ‸licence=CC-BY/>", .missingQuote(attribute: "auteur"),
      .missingQuote(attribute: "licence"),
      mended: "<p auteur=\"L. Ferrand\" licence=\"CC-BY\"/>"),
    SlipCase(
      "<p ‸intitule=\"le « web » nature=\"x\"/>", .missingQuote(attribute: "intitule"),
      mended: "<p intitule=\"le « web »\" nature=\"x\"/>"),
    SlipCase(
      "<p ‸id=\"a b='x \"y\" z'/>", .missingQuote(attribute: "id"),
      mended: "<p id=\"a\" b='x \"y\" z'/>"),
  ]

  static let doubled: [SlipCase] = [
    SlipCase(
      "<p ‸id=\"a\"\"/>", .missingQuote(attribute: "id"), mended: "<p id=\"a\"/>"),
    SlipCase(
      "<p ‸id=\"\"a\"\"/>", .missingQuote(attribute: "id"), mended: "<p id=\"a\"/>"),
    SlipCase(
      "<p ‸auteur=\"dit \"oui\"\"/>", .missingQuote(attribute: "auteur"),
      mended: "<p auteur=\"dit &quot;oui&quot;\"/>"),
    SlipCase(
      "<?xml version=‸“1.0” encoding = ‸« UTF-8 »?><p/>",
      .typographicQuotes(attribute: "version"), .typographicQuotes(attribute: "encoding"),
      mended: "<?xml version=\"1.0\" encoding = \"UTF-8\"?><p/>"),
  ]

  static let entities: [SlipCase] = [
    SlipCase(
      "R‸&eacute;sum‸&eacute;‸&nbsp;: ‸&hellip;", .unknownEntity(name: "eacute"),
      .unknownEntity(name: "eacute"), .unknownEntity(name: "nbsp"),
      .unknownEntity(name: "hellip"), mended: "Résumé\u{A0}: …"),
    SlipCase(
      "‸&toto; ‸&AMP; &amp;&lt;&gt;&quot;&apos;", .unknownEntity(name: "toto"),
      .unknownEntity(name: "AMP"), mended: "&amp;toto; &amp;AMP; &amp;&lt;&gt;&quot;&apos;"),
    SlipCase(
      "<p a='‸&rarr;‸&yuml;'/>", .unknownEntity(name: "rarr"), .unknownEntity(name: "yuml"),
      mended: "<p a='→ÿ'/>"),
  ]
}
