import Foundation
import TestSupport

/// Portfolios that do what they can to break the page made of them, or to run something in it.
struct HostilePortfolio: Sendable, CustomStringConvertible {
  var name: String
  /// The text of `portfolio.xml`.
  var portfolio: @Sendable () throws -> String
  /// The files of its evidence.
  var files: [String] = []
  /// What each of them holds.
  var content = "Une note."

  var description: String { name }

  /// Writes it to a folder.
  func write(to folder: TemporaryFolder) throws {
    try folder.write(try portfolio().utf8, to: "portfolio/portfolio.xml")
    try folder.write(Self.referentiel.utf8, to: "portfolio/referentiels/local.xml")
    for path in files { try folder.write(content.utf8, to: "portfolio/\(path)") }
  }

  static let all = [markup, styles, addresses, words, crowd, names, programs]
}

extension HostilePortfolio {
  private static let script = "<script>document.title = 'ran'</script>"
  private static let markupText = """
    \(script)</style></title></svg>]]>--><img src=x onerror="document.title='ran'">\
    "'`&amp;&#60; {{heading}} {{{body}}} {{#identity}} {{>dossier/page}} \u{0}\\
    """.replacing("\u{0}", with: "")

  /// Markup in each text of the sentinels' portfolio, where a mark stands.
  static let markup = HostilePortfolio(name: "markup in every text") {
    let file = Project.root.appending(
      path: "Tests/MiroirDossierTests/Fixtures/sentinelles/portfolio.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing(#/<\?mark.*?\?>|<!--.*?-->/#, with: "")
      .replacing(#/\s(referentiel|intitule|fichier)="[^"]*"/#) { match in
        match.1 == "referentiel" ? #" referentiel="local""# : ""
      }
      .replacing(#/ competences="[^"]*"/#, with: "")
      .replacing(#/"S1\./#, with: "\"L1.")
    return text.replacing(#/mark-[a-z0-9-]*[a-z0-9]/#, with: markupText.escaped)
  }

  /// A name that would end the string of the printed margins, the rule or the style sheet.
  static let styles = HostilePortfolio(name: "styles in a name") {
    let name = "\"; } body { display: none } /* \\\n \\22 </style> */ @import 'x'; \\"
    return document(
      candidate: "<prenom>\(name.escaped)</prenom><nom>\(name.escaped)</nom>",
      presentation: "Je me présente.")
  }

  static let addresses = HostilePortfolio(name: "addresses that are programs") {
    let schemes = [
      "javascript:", "JaVaScRiPt:", " javascript:", "java&#9;script:", "java&#10;script:",
      "java&#xAD;script:", "&#x200B;javascript:", "\u{FEFF}javascript:", "javascript&#58;",
      "javascript%3A", "vbscript:", "data:text/html,", "DATA:text/html;base64,",
      "blob:", "about:", "//example.org/", "/etc/", "../", "https:javascript:",
      "https:///", "https://exa mple.org/", "https://example.org/&quot; onclick=&quot;",
      "https://example.org/\u{202E}", "view-source:https://example.org/", "https://@\u{2066}",
    ]
    let addresses = schemes.map { $0 + "document.title='ran'//&lt;script&gt;" }
    let links = addresses.map { "<p><lien href=\"\($0)\">Lien</lien> <lien href=\"\($0)\"/></p>" }
    let evidence = addresses.enumerated().map { index, address in
      "<preuve id=\"e\(index)\" lien=\"\(address)\" consulte-le=\"2026-01\"/>"
    }
    return document(presentation: links.joined(), evidence: evidence.joined())
  }

  /// Words that no window holds, and characters that turn lines around.
  static let words = HostilePortfolio(name: "words that no window holds") {
    let long = String(repeating: "mot", count: 33_333)
    let turned = "\u{202E}tourné \u{2066}isolé \u{202D}forcé \u{200F}מימין"
    let texts = ["titre", "contexte", "role", "actions", "initiative", "resultats", "analyse"]
      .map { "<\($0)>\(long) \(turned)</\($0)>" }
    return document(
      candidate: """
        <prenom>\(turned)</prenom><nom>\(long)</nom><identifiant>\(long)</identifiant>
        <etablissement>\(turned)</etablissement><formation>\(long)</formation>
        """,
      presentation: "<fort>\(long)</fort><liste><item>\(long)</item></liste>",
      evidence: """
        <preuve id="e\(String(repeating: "v", count: 62))" lien="https://example.org/\(long)">
        <titre>\(turned)\(long)</titre><droits auteur="\(long)" licence="\(turned)"/></preuve>
        """,
      situations: """
        <situation id="s">\(texts.joined())<mobilisation competence="L1.1"
        preuves="e\(String(repeating: "v", count: 62))"/></situation>
        """)
  }

  /// More situations than anybody lives.
  static let crowd = HostilePortfolio(name: "five hundred situations") {
    let situations = (1...500).map { number in
      """
      <situation id="s\(number)" debut="\(1900 + number)-01" fin="\(1900 + number)-12">
      <titre>Situation \(number)</titre><analyse>Une analyse.</analyse>
      <mobilisation competence="L1.\(number % 3 + 1)"/></situation>
      """
    }
    return document(presentation: "Beaucoup.", situations: situations.joined())
  }
}

extension HostilePortfolio {
  /// Names that mean something in an address, or are one name on some systems.
  static let names = withFiles(
    "names of files",
    [
      "preuves/a b.txt", "preuves/a#b.txt", "preuves/100%.txt", "preuves/%41.txt",
      "preuves/a?b.txt",
      "preuves/a&b;.txt", "preuves/a\"b'c`.txt", "preuves/<b>.txt", "preuves/l\u{E9}.txt",
      "preuves/le\u{301}.txt", "preuves/A.TXT", "preuves/a.txt", "preuves/\u{202E}fdp.txt",
      "preuves/javascript:a.txt", "preuves/{{name}}.txt", "preuves/a+b=c.txt", "preuves/~a.txt",
      "preuves/a\u{A0}b.txt", "preuves/-rf.txt", "ailleurs/a.txt", "racine.txt", "preuves/sans-fin",
      "preuves/\(String(repeating: "long", count: 60)).txt",
    ])

  /// What may hold a program, by its name or by its bytes.
  static let programs = withFiles(
    "evidence that is a program",
    [
      "preuves/page.html", "preuves/PAGE.HTM", "preuves/page.shtml", "preuves/page.ehtml",
      "preuves/page.xhtm", "preuves/page.xht", "preuves/dessin.svg", "preuves/dessin.svgz",
      "preuves/fil.rss", "preuves/fil.atom", "preuves/schema.xsd", "preuves/donnees.xml",
      "preuves/sans-fin", "preuves/faux.csv", "preuves/faux.inconnu", "preuves/page.html.",
      "preuves/courrier.mhtml", "preuves/script.js",
    ],
    holding: """
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title>\(script)</head></html>
      """)

  private static func withFiles(
    _ name: String, _ paths: [String], holding text: String = "Une note."
  ) -> HostilePortfolio {
    let evidence = paths.enumerated().map { index, path in
      """
      <preuve id="e\(index)" fichier="\(path.escaped)"><titre>Preuve \(index)</titre></preuve>
      """
    }
    return HostilePortfolio(
      name: name,
      portfolio: { document(presentation: "Voici.", evidence: evidence.joined()) },
      files: paths, content: text)
  }

  private static func document(
    candidate: String = "", presentation: String, evidence: String = "", situations: String = ""
  ) -> String {
    """
    <portfolio xmlns="urn:miroir:portfolio:1" version="1.0" xml:lang="fr" id="p-1"
      referentiel="local" date="2026-05-30"><candidat>\(candidate)</candidat>
      <presentation>\(presentation)</presentation><preuves>\(evidence)</preuves>
      <situations>\(situations)</situations></portfolio>
    """
  }

  private static let referentiel = """
    <referentiel xmlns="urn:miroir:referentiel:1" version="1.0" id="local" sigle="Local">
      <titre>Un référentiel \(script.escaped)</titre><source>Aucune.</source>
      <regle id="stricte">Tout.</regle>
      <domaine code="L1"><titre>Un domaine</titre>
        <competence code="L1.1"><titre>Une</titre></competence>
        <competence code="L1.2"><titre>Deux</titre></competence>
        <competence code="L1.3"><titre>Trois \(script.escaped)</titre></competence>
      </domaine>
    </referentiel>
    """
}

extension String {
  /// As XML writes it.
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
