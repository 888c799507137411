import Miroir
import Testing

/// One slip as a candidate makes it in a half of ``SlipExcerpt``.
struct HandSlip: Sendable, CustomTestStringConvertible {
  /// What the excerpt has, once in each half.
  var original: String
  /// What the candidate types instead.
  var typed: String
  /// Where in `typed` the slip is placed: at the first occurrence of this.
  var place: String
  /// What it is.
  var kind: Slip.Kind
  /// What the mend makes of `typed`.
  var mended: String

  init(
    _ original: String, _ typed: String, at place: String, _ kind: Slip.Kind, mended: String? = nil
  ) {
    self.original = original
    self.typed = typed
    self.place = place
    self.kind = kind
    self.mended = mended ?? original
  }

  var testDescription: String { typed }

  /// This slip as made in a half of the excerpt.
  func numbered(_ half: Int) -> HandSlip {
    func filled(_ text: String) -> String {
      text.split(separator: "#", omittingEmptySubsequences: false).joined(separator: "\(half)")
    }
    var slip = HandSlip(
      filled(original), filled(typed), at: filled(place), kind, mended: filled(mended))
    if case .badIdentifier(let attribute, let proposal) = kind {
      slip.kind = .badIdentifier(attribute: attribute, proposal: filled(proposal))
    }
    return slip
  }
}

extension HandSlip {
  /// Two of each kind, for what would take too long with all.
  static let representatives: [HandSlip] = {
    let kinds = Dictionary(grouping: all) { String(describing: $0.kind).prefix { $0 != "(" } }
    return kinds.sorted { $0.key < $1.key }.flatMap { $0.value.suffix(2) }
  }()

  static let all: [HandSlip] = text + typographic + missing + unclosed + tags + values

  private static let text: [HandSlip] = [
    HandSlip("un essai", "un R&D", at: "&", .bareAmpersand, mended: "un R&amp;D"),
    HandSlip("une interne\"", "moi & toi\"", at: "&", .bareAmpersand, mended: "moi &amp; toi\""),
    HandSlip("page 2", "page&#160 2", at: "&", .bareAmpersand, mended: "page&amp;#160 2"),
    HandSlip("cours", "&#xZZ;", at: "&", .bareAmpersand, mended: "&amp;#xZZ;"),
    HandSlip("SpO2 à 92", "SpO2 < 92", at: "<", .bareLessThan, mended: "SpO2 &lt; 92"),
    HandSlip("trois par", "x<3 par", at: "<", .bareLessThan, mended: "x&lt;3 par"),
    HandSlip("Droit des", "a<b et c", at: "<b", .bareLessThan, mended: "a&lt;b et c"),
    HandSlip("L. Ferrand et", "A < B et", at: "<", .bareLessThan, mended: "A &lt; B et"),
    HandSlip("<role>Stag", "< role>Stag", at: "<", .bareLessThan),
    HandSlip("essai.</init", "essai.</ init", at: "</ i", .bareLessThan),
    HandSlip(
      "Noms masqués", "Noms&nbsp;masqués", at: "&", .unknownEntity(name: "nbsp"),
      mended: "Noms\u{A0}masqués"),
    HandSlip(
      "page 2", "&toto; 2", at: "&", .unknownEntity(name: "toto"), mended: "&amp;toto; 2"),
    HandSlip(
      "Respecter la législation", "La l&eacute;gislation", at: "&",
      .unknownEntity(name: "eacute"), mended: "La législation"),
  ]

  private static let typographic: [HandSlip] = [
    HandSlip("id=\"charte#\"", "id=“charte#”", at: "“", .typographicQuotes(attribute: "id")),
    HandSlip("id=\"charte#\"", "id=« charte# »", at: "«", .typographicQuotes(attribute: "id")),
    HandSlip("id=\"charte#\"", "id=\"charte#”", at: "\"", .typographicQuotes(attribute: "id")),
    HandSlip("\"formation\"", "„formation“", at: "„", .typographicQuotes(attribute: "cadre")),
    HandSlip("\"formation\"", "‘formation’", at: "‘", .typographicQuotes(attribute: "cadre")),
    HandSlip("\"formation\"", "“formation\"", at: "“", .typographicQuotes(attribute: "cadre")),
    HandSlip("\"CC-BY-4.0\"", "“CC-BY-4.0”", at: "“", .typographicQuotes(attribute: "licence")),
    HandSlip(
      "\"Respecter la législation\"", "“Respecter l’usage”", at: "“",
      .typographicQuotes(attribute: "intitule"), mended: "\"Respecter l’usage\""),
    HandSlip(
      "\"Respecter la législation\"", "“le \"web\"”", at: "“",
      .typographicQuotes(attribute: "intitule"), mended: "\"le &quot;web&quot;\""),
  ]

  private static let missing: [HandSlip] = [
    HandSlip("id=\"charte#\"", "id=\"charte#", at: "id", .missingQuote(attribute: "id")),
    HandSlip("id=\"charte#\"", "id=charte#\"", at: "id", .missingQuote(attribute: "id")),
    HandSlip("id=\"charte#\"", "id=charte#", at: "id", .missingQuote(attribute: "id")),
    HandSlip("id=\"charte#\"", "id=\"charte#'", at: "id", .missingQuote(attribute: "id")),
    HandSlip(
      "travail=\"collectif\"", "travail=\"collectif", at: "travail",
      .missingQuote(attribute: "travail")),
    HandSlip(
      "travail=\"collectif\"", "travail=collectif", at: "travail",
      .missingQuote(attribute: "travail")),
    HandSlip(
      "licence=\"CC-BY-4.0\"", "licence=\"CC-BY-4.0", at: "licence",
      .missingQuote(attribute: "licence")),
    HandSlip("etat=\"masquees\"", "etat=\"masquees", at: "etat", .missingQuote(attribute: "etat")),
    HandSlip("etat=\"masquees\"", "etat=masquees\"", at: "etat", .missingQuote(attribute: "etat")),
    HandSlip(
      "intitule=\"Respecter la législation\"", "intitule=\"le \"web\" social\"", at: "intitule",
      .missingQuote(attribute: "intitule"), mended: "intitule=\"le &quot;web&quot; social\""),
    HandSlip(
      "intitule=\"Respecter la législation\"", "intitule='L'équipe'", at: "intitule",
      .missingQuote(attribute: "intitule"), mended: "intitule='L&apos;équipe'"),
  ]

  private static let unclosed: [HandSlip] = [
    HandSlip(
      "<p>Le service compte <fort>douze</fort> personnes.</p>",
      "<p>Le service compte <fort>douze</fort> personnes.", at: "<p>", .unclosedTag(name: "p")),
    HandSlip(
      "<em>toute</em> l'équipe.</item>", "<em>toute l'équipe.</item>", at: "<em>",
      .unclosedTag(name: "em"), mended: "<em>toute l'équipe.</em></item>"),
    HandSlip(
      "<item>Lire la charte et la comparer.</item>", "<item>Lire la charte et la comparer.",
      at: "<item>", .unclosedTag(name: "item")),
    HandSlip(
      "<contexte>Un cours.</contexte>", "<contexte>Un cours.", at: "<contexte>",
      .unclosedTag(name: "contexte")),
    HandSlip(
      "<contexte>\n        <p>Le service compte <fort>douze</fort> personnes.</p>\n"
        + "        <p>Il reçoit des messages de patients ; SpO2 à 92 %.</p>\n      </contexte>",
      "<contexte>\n        <p>Le service compte <fort>douze</fort> personnes.</p>\n"
        + "        <p>Il reçoit des messages de patients ; SpO2 à 92 %.</p>\n      ",
      at: "<contexte>", .unclosedTag(name: "contexte"),
      mended: "<contexte>\n        <p>Le service compte <fort>douze</fort> personnes.</p>\n"
        + "        <p>Il reçoit des messages de patients ; SpO2 à 92 %.</p></contexte>\n      "),
    HandSlip(
      "<role>Étudiante.</role>", "<role>Étudiante.", at: "<role>", .unclosedTag(name: "role")),
    HandSlip(
      "<justification>Voir la page", "<justification Voir la page", at: "<justification",
      .unclosedTag(name: "justification"), mended: "<justification> Voir la page"),
  ]

  private static let tags: [HandSlip] = [
    HandSlip(
      "un essai.</initiative", "un essai.</initiatve", at: "</initiatve",
      .mismatchedClosing(name: "initiatve", expected: "initiative")),
    HandSlip(
      "<savoirs>Droit des données.</savoirs>", "<savoir>Droit des données.</savoirs>",
      at: "</savoirs", .mismatchedClosing(name: "savoirs", expected: "savoir")),
    HandSlip(
      "de bord</titre>", "de bord</description>", at: "</description",
      .mismatchedClosing(name: "description", expected: "titre")),
    HandSlip(
      "Un cours.", "Un</p> cours.", at: "</p", .strayClosing(name: "p"), mended: "Un cours."),
    HandSlip(
      "</preuves>\n", "</p></preuves>\n", at: "</p>", .strayClosing(name: "p")),
    HandSlip(
      "<role>Étu", "<rôle>Étu", at: "<rôle>", .accentedTag(name: "rôle", known: "role")),
    HandSlip(
      "par mois.</resultats>", "par mois.</Résultats>", at: "</Résultats>",
      .accentedTag(name: "Résultats", known: "resultats")),
  ]

  private static let values: [HandSlip] = [
    HandSlip(
      "2026-01-20\" trav", "20/01/2026\" trav", at: "20/01",
      .frenchDate(attribute: "date", iso: "2026-01-20")),
    HandSlip(
      "\"2025-12\"", "\"12/2025\"", at: "12/2025",
      .frenchDate(attribute: "consulte-le", iso: "2025-12")),
    HandSlip(
      "\"2025-10\"", "\"octobre 2025\"", at: "octobre",
      .frenchDate(attribute: "debut", iso: "2025-10")),
    HandSlip(
      "id=\"dossier#\"", "id=\"mon dossier#\"", at: "mon",
      .badIdentifier(attribute: "id", proposal: "mon-dossier#"), mended: "id=\"mon-dossier#\""),
    HandSlip(
      "id=\"dossier#\"", "id=\"2-dossier-é#\"", at: "2-",
      .badIdentifier(attribute: "id", proposal: "id-2-dossier-e#"),
      mended: "id=\"id-2-dossier-e#\""),
  ]
}
