import Miroir

extension SlipKindTests {
  static let unclosed: [SlipCase] = [
    SlipCase(
      "<role>‸<p>Un.\n</role>", .unclosedTag(name: "p"), mended: "<role><p>Un.</p>\n</role>"),
    SlipCase(
      "<role>‸<p>Un.\n<p>Deux.</p></role>", .unclosedTag(name: "p"),
      mended: "<role><p>Un.</p>\n<p>Deux.</p></role>"),
    SlipCase(
      "<role>‸<p>Un. ‸<p>Deux. ‸<p>Trois.</role>", .unclosedTag(name: "p"),
      .unclosedTag(name: "p"), .unclosedTag(name: "p"),
      mended: "<role><p>Un.</p> <p>Deux.</p> <p>Trois.</p></role>"),
    SlipCase(
      "<situation>‸<contexte><p>Un.</p>\n<role>Deux.</role></situation>",
      .unclosedTag(name: "contexte"),
      mended: "<situation><contexte><p>Un.</p></contexte>\n<role>Deux.</role></situation>"),
    SlipCase(
      "<situations>‸<situation><role>Un.</role>\n<situation/></situations>",
      .unclosedTag(name: "situation"),
      mended: "<situations><situation><role>Un.</role></situation>\n<situation/></situations>"),
    SlipCase(
      "<bilan>‸<acquis>‸<p>Un ‸<em>mot.</bilan>", .unclosedTag(name: "acquis"),
      .unclosedTag(name: "p"), .unclosedTag(name: "em"),
      mended: "<bilan><acquis><p>Un <em>mot.</em></p></acquis></bilan>"),
    SlipCase(
      "<role>‸<p>Un.<p/> <p>Deux.</p></role>", .unclosedTag(name: "p"),
      mended: "<role><p>Un.</p> <p>Deux.</p></role>"),
    SlipCase("‸<p>Un.", .unclosedTag(name: "p"), mended: "<p>Un.</p>"),
    SlipCase(
      "<p>Un <truc>mot</truc> et ‸<br> puis</p>", .unclosedTag(name: "br"),
      mended: "<p>Un <truc>mot</truc> et <br> puis</br></p>"),
    SlipCase(
      "<role>‸<p Le mot.</p></role>", .unclosedTag(name: "p"),
      mended: "<role><p> Le mot.</p></role>"),
    SlipCase(
      "<role><p>Le mot.‸</p\n</role>", .unclosedTag(name: "p"),
      mended: "<role><p>Le mot.</p>\n</role>"),
    SlipCase("<role>Un.‸</role\n", .unclosedTag(name: "/role"), mended: "<role>Un.</role>\n"),
    SlipCase(
      "‸<?xml version=\"1.0\">\n<p>R‸&D</p>", .unclosedTag(name: "?xml"), .bareAmpersand,
      mended: "<?xml version=\"1.0\"?>\n<p>R&amp;D</p>"),
  ]

  static let misnamed: [SlipCase] = [
    SlipCase(
      "<contexte>Un.‸</contexe>", .mismatchedClosing(name: "contexe", expected: "contexte"),
      mended: "<contexte>Un.</contexte>"),
    SlipCase(
      "<contexe>Un.‸</contexte>", .mismatchedClosing(name: "contexte", expected: "contexe"),
      mended: "<contexte>Un.</contexte>"),
    SlipCase(
      "<titre>Un.‸</description>",
      .mismatchedClosing(name: "description", expected: "titre"), mended: "<titre>Un.</titre>"),
    SlipCase(
      "<bilan><acquis>‸<p>Un.‸</acqis><limites>Deux.</limites></bilan>",
      .unclosedTag(name: "p"), .mismatchedClosing(name: "acqis", expected: "acquis"),
      mended: "<bilan><acquis><p>Un.</p></acquis><limites>Deux.</limites></bilan>"),
    SlipCase(
      "<situations><situation>Un.‸</situations><situation/></situations>",
      .mismatchedClosing(name: "situations", expected: "situation"),
      mended: "<situations><situation>Un.</situation><situation/></situations>"),
    SlipCase("<p>Un</p>‸</p>", .strayClosing(name: "p"), mended: "<p>Un</p>"),
    SlipCase(
      "<role>Un.‸</p> Deux.</role>‸</role>", .strayClosing(name: "p"),
      .strayClosing(name: "role"), mended: "<role>Un. Deux.</role>"),
    SlipCase(
      "<p>Un ‸<em>mot</p>‸</em>", .unclosedTag(name: "em"), .strayClosing(name: "em"),
      mended: "<p>Un <em>mot</em></p>"),
    SlipCase(
      "<e\u{301}te\u{301}>Un.‸</été>",
      .mismatchedClosing(name: "été", expected: "e\u{301}te\u{301}"),
      mended: "<e\u{301}te\u{301}>Un.</e\u{301}te\u{301}>"),
  ]

  static let accented: [SlipCase] = [
    SlipCase(
      "‸<rôle>Un.‸</rôle>", .accentedTag(name: "rôle", known: "role"),
      .accentedTag(name: "rôle", known: "role"), mended: "<role>Un.</role>"),
    SlipCase(
      "<presentation>Un.‸</Présentation>",
      .accentedTag(name: "Présentation", known: "presentation"),
      mended: "<presentation>Un.</presentation>"),
    SlipCase(
      "<bilan>‸‸<rôle>Un.</bilan>", .unclosedTag(name: "rôle"),
      .accentedTag(name: "rôle", known: "role"), mended: "<bilan><role>Un.</role></bilan>"),
  ]

  static let unsure: [SlipCase] = [
    SlipCase(
      "<role><p ‸id=\"a Le mot.</p></role>", .missingQuote(attribute: "id"),
      mended: "<role><p id=\"a Le mot.</p></role>"),
    SlipCase(
      "<p ‸id= nature=\"x\"/>", .missingQuote(attribute: "id"),
      mended: "<p id= nature=\"x\"/>"),
    SlipCase("<bilan><acquis>‸<p>Un.", .unclosedTag(name: "p"), mended: "<bilan><acquis><p>Un."),
    SlipCase(
      "<bilan><acquis>Un. ‸<p id=\"a", .unclosedTag(name: "p"),
      mended: "<bilan><acquis>Un. <p id=\"a"),
    SlipCase(
      "<bilan><acquis>Un. ‸</acq", .unclosedTag(name: "/acq"),
      mended: "<bilan><acquis>Un. </acq"),
    SlipCase(
      "<bilan>‸<!-- Un. </bilan>", .unclosedTag(name: "!--"),
      mended: "<bilan><!-- Un. </bilan>"),
    SlipCase("<bilan>‸<prese", .unclosedTag(name: "prese"), mended: "<bilan><prese"),
  ]
}
